import type { CostTable, Pairing } from './cost-table.ts';
import { deletionCosts } from './lattice-rows.ts';

/** A step along one arc of either side or of both; -1 where a side stays. Arcs are places of the numbered lattice. */
export interface PairedArcs {
  readonly reference: number;
  readonly hypothesis: number;
}

/**
 * Follows a cost table from its last cell to its first and gives the arcs in order.
 *
 * Of several cheapest ways the choice is, from the end backwards: a match, a substitution, an insertion, a deletion,
 * an empty word, in this order; and within each the arc that stands earlier in its lattice, the reference first.
 */
export function cheapestPaths(pairing: Pairing, table: CostTable): PairedArcs[] {
  const trace = { ...pairing, ...table, deletionAt: deletionCosts(pairing) };
  const steps: PairedArcs[] = [];
  let node = pairing.reference.nodes - 1;
  let other = pairing.hypothesis.nodes - 1;
  while (node > 0 || other > 0) {
    const arcs = stepTo(trace, node, other);
    steps.push(arcs);
    if (arcs.reference >= 0) node = pairing.reference.from[arcs.reference] as number;
    if (arcs.hypothesis >= 0) other = pairing.hypothesis.from[arcs.hypothesis] as number;
  }
  return steps.reverse();
}

interface Trace extends Pairing, CostTable {
  readonly deletionAt: Int32Array;
}

function stepTo(trace: Trace, node: number, other: number): PairedArcs {
  const value = trace.cost[(trace.row[node] as number) + other] as number;
  const found =
    pairedTo(trace, node, other, value, true) ??
    pairedTo(trace, node, other, value, false) ??
    insertedTo(trace, node, other, value, false) ??
    deletedTo(trace, node, other, value, false) ??
    insertedTo(trace, node, other, value, true) ??
    deletedTo(trace, node, other, value, true);
  if (found === undefined) throw new Error(`no way leads to the pair ${node}, ${other}`);
  return found;
}

/** Whether a pair of nodes is in the band and its cost is `value`. */
function has({ band, row, cost }: Trace, node: number, other: number, value: number): boolean {
  return (
    other >= (band.low[node] as number) &&
    other <= (band.high[node] as number) &&
    cost[(row[node] as number) + other] === value
  );
}

/** A match (`equal`) or substitution. */
function pairedTo(
  trace: Trace,
  node: number,
  other: number,
  value: number,
  equal: boolean,
): PairedArcs | undefined {
  const { reference, hypothesis, costs } = trace;
  const before = value - (equal ? 0 : costs.substitution);
  for (let r = reference.first[node] as number; r < (reference.first[node + 1] as number); r++) {
    const word = reference.word[r] as number;
    if (word < 0 || (!equal && reference.whole[r] === 1)) continue;
    for (let h = hypothesis.first[other] as number; h < (hypothesis.first[other + 1] as number); h++) {
      const heard = hypothesis.word[h] as number;
      if (heard < 0 || (heard === word) !== equal || (!equal && hypothesis.whole[h] === 1)) continue;
      if (has(trace, reference.from[r] as number, hypothesis.from[h] as number, before)) {
        return { reference: r, hypothesis: h };
      }
    }
  }
  return undefined;
}

/** An insertion, or an empty word of the hypothesis. */
function insertedTo(
  trace: Trace,
  node: number,
  other: number,
  value: number,
  empty: boolean,
): PairedArcs | undefined {
  const { reference, hypothesis, costs } = trace;
  if (!empty && reference.closed[node] === 1) return undefined;
  const before = value - (empty ? 0 : costs.insertion);
  for (let h = hypothesis.first[other] as number; h < (hypothesis.first[other + 1] as number); h++) {
    if ((hypothesis.word[h] as number) < 0 !== empty || (!empty && hypothesis.whole[h] === 1)) continue;
    if (has(trace, node, hypothesis.from[h] as number, before)) return { reference: -1, hypothesis: h };
  }
  return undefined;
}

/** A deletion, or an empty word of the reference. */
function deletedTo(
  trace: Trace,
  node: number,
  other: number,
  value: number,
  empty: boolean,
): PairedArcs | undefined {
  const { reference, deletionAt } = trace;
  const before = value - (empty ? 0 : (deletionAt[other] as number));
  for (let r = reference.first[node] as number; r < (reference.first[node + 1] as number); r++) {
    if ((reference.word[r] as number) < 0 !== empty || (!empty && reference.whole[r] === 1)) continue;
    if (has(trace, reference.from[r] as number, other, before)) return { reference: r, hypothesis: -1 };
  }
  return undefined;
}
