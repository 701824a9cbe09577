import { skip } from './chain-rows.ts';
import { type Pairing, type Row, type RowRelaxer, unreachable } from './cost-table.ts';
import type { NumberedLattice } from './numbered-lattice.ts';

/** The rows of a table whose hypothesis may be any lattice. */
export function latticeRows(cost: Int32Array, pairing: Pairing): RowRelaxer {
  const { hypothesis, costs } = pairing;
  const deletionAt = deletionCosts(pairing);
  return {
    arc: (here, before, word, whole) => {
      if (word < 0) return skip(cost, here, before);
      if (!whole) remove(cost, here, before, deletionAt);
      pair(cost, here, before, word, hypothesis, whole ? unreachable : costs.substitution);
    },
    insertions: (here, closed) => insert(cost, here, hypothesis, closed ? unreachable : costs.insertion),
  };
}

/** What deleting a reference word costs at each hypothesis node: no error may stand at a closed one. */
export function deletionCosts({ hypothesis, costs }: Pairing): Int32Array {
  const deletion = new Int32Array(hypothesis.nodes).fill(costs.deletion);
  hypothesis.closed.forEach((closed, node) => {
    if (closed === 1) deletion[node] = unreachable;
  });
  return deletion;
}

function remove(cost: Int32Array, here: Row, before: Row, deletionAt: Int32Array): void {
  const high = Math.min(here.high, before.high);
  for (let m = Math.max(here.low, before.low); m <= high; m++) {
    const value = (cost[before.start + m] as number) + (deletionAt[m] as number);
    if (value < (cost[here.start + m] as number)) cost[here.start + m] = value;
  }
}

/** Matches and substitutions of one reference arc with every hypothesis arc that enters the row. */
function pair(
  cost: Int32Array,
  here: Row,
  before: Row,
  word: number,
  { first, from, word: words, whole }: NumberedLattice,
  substitution: number,
): void {
  for (let m = here.low; m <= here.high; m++) {
    let best = cost[here.start + m] as number;
    const end = first[m + 1] as number;
    for (let k = first[m] as number; k < end; k++) {
      const left = from[k] as number;
      const other = words[k] as number;
      if (left < before.low || left > before.high || other < 0) continue;
      const error = other === word ? 0 : whole[k] === 1 ? unreachable : substitution;
      const value = (cost[before.start + left] as number) + error;
      if (value < best) best = value;
    }
    cost[here.start + m] = best;
  }
}

/** Each cell may follow from an earlier one of the same row. */
function insert(
  cost: Int32Array,
  { start, low, high }: Row,
  { first, from, word, whole }: NumberedLattice,
  insertion: number,
): void {
  for (let m = low + 1; m <= high; m++) {
    let best = cost[start + m] as number;
    const end = first[m + 1] as number;
    for (let k = first[m] as number; k < end; k++) {
      const left = from[k] as number;
      if (left < low) continue;
      const error = (word[k] as number) < 0 ? 0 : whole[k] === 1 ? unreachable : insertion;
      const value = (cost[start + left] as number) + error;
      if (value < best) best = value;
    }
    cost[start + m] = best;
  }
}
