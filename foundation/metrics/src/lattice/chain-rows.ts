import { type Pairing, type Row, type RowRelaxer, unreachable } from './cost-table.ts';
import type { NumberedLattice } from './numbered-lattice.ts';

/** Whether a lattice is a plain word list: one arc from each node to the next, each with a word. */
export function isChain({ nodes, from, word, whole }: NumberedLattice): boolean {
  return (
    from.length === nodes - 1 &&
    from.every((before, i) => before === i) &&
    !word.includes(-1) &&
    !whole.includes(1)
  );
}

/** The rows of a table whose hypothesis is a plain word list: the common case, several times as quick. */
export function chainRows(cost: Int32Array, { hypothesis, costs }: Pairing): RowRelaxer {
  // The word before node m stands at m - 1.
  const words = hypothesis.word;
  return {
    arc: (here, before, word, whole) => {
      if (word < 0) skip(cost, here, before);
      else
        relaxArc(
          cost,
          here,
          before,
          word,
          words,
          whole ? unreachable : costs.deletion,
          whole ? unreachable : costs.substitution,
        );
    },
    insertions: ({ start, low, high }, closed) => {
      if (closed) return;
      let left = cost[start + low] as number;
      for (let m = low + 1; m <= high; m++) {
        left += costs.insertion;
        const value = cost[start + m] as number;
        if (value <= left) left = value;
        else cost[start + m] = left;
      }
    },
  };
}

/** An empty word: the costs of the row before. */
export function skip(cost: Int32Array, here: Row, before: Row): void {
  const high = Math.min(here.high, before.high);
  for (let m = Math.max(here.low, before.low); m <= high; m++) {
    const value = cost[before.start + m] as number;
    if (value < (cost[here.start + m] as number)) cost[here.start + m] = value;
  }
}

function relaxArc(
  cost: Int32Array,
  here: Row,
  before: Row,
  word: number,
  words: Int32Array,
  deletion: number,
  substitution: number,
): void {
  const low = Math.max(here.low, before.low);
  const high = Math.min(here.high, before.high);
  let diagonal = low > before.low ? (cost[before.start + low - 1] as number) : unreachable;
  let from = before.start + low;
  let to = here.start + low;
  for (let m = low; m <= high; m++) {
    const above = cost[from++] as number;
    const deleted = above + deletion;
    const paired = words[m - 1] === word ? diagonal : diagonal + substitution;
    const value = deleted < paired ? deleted : paired;
    if (value < (cost[to] as number)) cost[to] = value;
    to++;
    diagonal = above;
  }
  // One cell further there is nothing above to delete from.
  if (high < here.high && low <= high + 1) {
    const paired = words[high] === word ? diagonal : diagonal + substitution;
    if (paired < (cost[to] as number)) cost[to] = paired;
  }
}
