import type { Band } from './band.ts';
import { chainRows, isChain } from './chain-rows.ts';
import { latticeRows } from './lattice-rows.ts';
import type { NumberedLattice } from './numbered-lattice.ts';

/** Costs as whole numbers: sums compare exactly. */
export interface WholeCosts {
  readonly insertion: number;
  readonly deletion: number;
  readonly substitution: number;
}

/** The two lattices that are aligned, and what an error costs. */
export interface Pairing {
  readonly reference: NumberedLattice;
  readonly hypothesis: NumberedLattice;
  readonly costs: WholeCosts;
}

/** Cheapest cost from the first pair of nodes to each pair in a band. */
export interface CostTable {
  readonly band: Band;
  readonly cost: Int32Array;
  /** Place in `cost` of reference node n and hypothesis node m: row[n] + m. */
  readonly row: Int32Array;
  /** Cost of the last pair of nodes. */
  readonly total: number;
}

/** The part of a row that is in the band: cells start + low to start + high. */
export interface Row {
  readonly start: number;
  readonly low: number;
  readonly high: number;
}

/** Lowers the costs of a row. */
export interface RowRelaxer {
  /** By what an arc of the reference with this word (-1: empty) makes of the row that it leaves. */
  arc(here: Row, before: Row, word: number, whole: boolean): void;
  /** By insertions; inside a closed reading there are none. */
  insertions(here: Row, closed: boolean): void;
}

/** More than any cost, and small enough that two may be added. */
export const unreachable = 2 ** 30 - 1;

/**
 * The dynamic programme over pairs of nodes: Levenshtein's, with the arcs that enter a node in place of the word
 * before it.
 */
export function costTable(pairing: Pairing, band: Band): CostTable {
  const { reference, hypothesis } = pairing;
  const row = rowsOf(band);
  const cost = new Int32Array(band.cells).fill(unreachable);
  cost[0] = 0;
  const relax = isChain(hypothesis) ? chainRows(cost, pairing) : latticeRows(cost, pairing);
  for (let node = 0; node < reference.nodes; node++) {
    const here = {
      start: row[node] as number,
      low: band.low[node] as number,
      high: band.high[node] as number,
    };
    for (let k = reference.first[node] as number; k < (reference.first[node + 1] as number); k++) {
      const n = reference.from[k] as number;
      const before = { start: row[n] as number, low: band.low[n] as number, high: band.high[n] as number };
      relax.arc(here, before, reference.word[k] as number, reference.whole[k] === 1);
    }
    relax.insertions(here, reference.closed[node] === 1);
  }
  const last = (row[reference.nodes - 1] as number) + hypothesis.nodes - 1;
  return { band, cost, row, total: cost[last] as number };
}

function rowsOf({ low, high }: Band): Int32Array {
  const row = new Int32Array(low.length);
  let place = 0;
  for (let node = 0; node < low.length; node++) {
    row[node] = place - (low[node] as number);
    place += Math.max(0, (high[node] as number) - (low[node] as number) + 1);
  }
  return row;
}
