import { seededRandom } from '../numbers/seeded-random.ts';
import { copyOf, type EditColumn, firstColumn, readInto, streamOf, writeCells } from './edit-column.ts';
import type { Combination, CombinationResult } from './greedy-combination.ts';

/**
 * A bound from below on what any assignment of segments to streams costs.
 *
 * Every segment must go to exactly one stream. Drop that rule and let every stream take the segments it likes, at a
 * price for each: what a stream pays for errors and segments can then be made least for each stream alone. The sum
 * over the streams, less all prices, is never above the cost of a true assignment (Lagrangian relaxation: M. L.
 * Fisher, "The Lagrangian relaxation method for solving integer programming problems", Management Science 27(1),
 * 1981). Prices are whole numbers, which keeps the columns in bits.
 */
export interface StreamPrices {
  /** What a stream pays for taking each segment; below zero, what it gets. */
  readonly prices: Int32Array;
  readonly bound: number;
  /**
   * What each stream pays at least for the rest of the segments, by the number of segments gone and then by the
   * number of its words left.
   */
  readonly rest: readonly (readonly Int32Array[])[];
}

/** Rounds of price changes without a gain after which no more is hoped for. */
const patience = 20;

/**
 * Looks for prices with a high bound: a segment that no stream takes becomes cheaper, one that several take dearer.
 *
 * @param known an assignment; `goal` is its cost, where the search ends
 */
export function bestPrices(combination: Combination, known: CombinationResult, goal: number): StreamPrices {
  const random = seededRandom(1);
  let tried = pricesOf(combination, firstPrices(known));
  let best = tried;
  for (let waited = 0; waited < patience && best.bound < goal; waited++) {
    const taken = timesTaken(combination, tried, known.assignment);
    if (taken.every((times) => times === 1)) break;
    // Changing all prices at once overshoots; half of them, drawn anew each round, does not.
    const change = tried.prices.map((price, segment) => {
      return random() < 0.5 ? price : price + Math.sign((taken[segment] ?? 1) - 1);
    });
    tried = pricesOf(combination, change);
    if (tried.bound <= best.bound) continue;
    best = tried;
    waited = -1;
  }
  return best;
}

/** Half way between what a segment saves where it is and what it would cost or save elsewhere. */
function firstPrices({ assignment, marginals }: CombinationResult): Int32Array {
  return Int32Array.from(marginals, (added, segment) => {
    const own = added[assignment[segment] ?? 0] ?? 0;
    const others = added.filter((_, stream) => stream !== assignment[segment]);
    return others.length === 0 ? -own : -Math.floor((own + Math.min(...others)) / 2);
  });
}

function pricesOf({ segments, streams }: Combination, prices: Int32Array): StreamPrices {
  const rest = streams.map((words) => restOf(words, segments, prices));
  const least = rest.reduce((sum, table) => sum + (table[0]?.at(-1) ?? 0), 0);
  return { prices, rest, bound: least - prices.reduce((sum, price) => sum + price, 0) };
}

function restOf(words: Int32Array, segments: readonly Int32Array[], prices: Int32Array): Int32Array[] {
  const stream = streamOf(words.toReversed());
  const column = firstColumn(stream);
  let left: Int32Array = new Int32Array(words.length + 1);
  writeCells(column, stream, left);
  const table = [left];
  for (let segment = segments.length - 1; segment >= 0; segment--) {
    const taken = copyOf(column);
    readInto(taken, stream, (segments[segment] as Int32Array).toReversed(), 1);
    taken.top += prices[segment] as number;
    left = lower(column, left, taken);
    table.push(left);
  }
  return table.reverse();
}

/**
 * The lower of two columns, cell by cell, which the first column becomes. Far from where a segment belongs its
 * column runs beside the other at a distance: there 32 cells are compared at once, and where nothing is lower the
 * cells are kept as they are.
 *
 * @param cells those of the first column; never changed
 */
function lower(column: EditColumn, cells: Int32Array, other: EditColumn): Int32Array {
  let lowered = cells;
  if (other.top < column.top) {
    lowered = cells.slice();
    lowered[0] = other.top;
    column.top = other.top;
  }
  let value = other.top;
  for (let block = 0; block < column.plus.length; block++) {
    const from = block * 32;
    const to = Math.min(from + 32, cells.length - 1);
    const plus = other.plus[block] as number;
    const minus = other.minus[block] as number;
    const parallel = plus === column.plus[block] && minus === column.minus[block];
    if (parallel && value >= (cells[from] as number)) {
      value += (cells[to] as number) - (cells[from] as number);
      continue;
    }
    let newPlus = 0;
    let newMinus = 0;
    let before = lowered[from] as number;
    for (let place = from; place < to; place++) {
      const bit = place & 31;
      value += ((plus >>> bit) & 1) - ((minus >>> bit) & 1);
      let now = cells[place + 1] as number;
      if (value < now) {
        now = value;
        if (lowered === cells) lowered = cells.slice();
        lowered[place + 1] = value;
      }
      if (now > before) newPlus |= 1 << bit;
      else if (now < before) newMinus |= 1 << bit;
      before = now;
    }
    column.plus[block] = newPlus;
    column.minus[block] = newMinus;
  }
  return lowered;
}

/** How many streams take each segment; where taking and leaving cost the same, as in the known assignment. */
function timesTaken(
  { segments, streams }: Combination,
  { prices, rest }: StreamPrices,
  known: readonly number[],
): Int32Array {
  const times = new Int32Array(segments.length);
  streams.forEach((words, stream) => {
    const table = rest[stream] ?? [];
    let left = words.length;
    segments.forEach((segment, index) => {
      const now = table[index] as Int32Array;
      const after = table[index + 1] as Int32Array;
      while (left > 0 && now[left] === (now[left - 1] as number) + 1) left--;
      const canLeave = now[left] === after[left];
      if (canLeave && known[index] !== stream) return;
      const cost = (now[left] as number) - (prices[index] as number);
      const end = leftAfter(words, left, segment, after, cost);
      if (end === undefined) return;
      times[index] = (times[index] as number) + 1;
      left = end;
    });
  });
  return times;
}

/** How many words a stream has left when it has taken a segment so that this and the rest cost just `cost`. */
function leftAfter(
  words: Int32Array,
  left: number,
  segment: Int32Array,
  after: Int32Array,
  cost: number,
): number | undefined {
  let column = Int32Array.from({ length: segment.length + 1 }, (_, deleted) => deleted);
  let next = new Int32Array(column.length);
  for (let now = left; ; now--) {
    if ((column[segment.length] as number) + (after[now] as number) === cost) return now;
    // What is to come gets cheaper by one a word at most, so that this bound only rises.
    if (now === 0) return undefined;
    readStreamWord(column, next, segment, words[words.length - now] as number);
    [column, next] = [next, column];
  }
}

/** The next column of the edit distance between a whole segment and the words of a stream. */
export function readStreamWord(
  column: Int32Array,
  next: Int32Array,
  segment: Int32Array,
  word: number,
): void {
  let above = (column[0] as number) + 1;
  next[0] = above;
  for (let k = 1; k < next.length; k++) {
    const met = (column[k - 1] as number) + (segment[k - 1] === word ? 0 : 1);
    const inserted = (column[k] as number) + 1;
    above = Math.min(met, inserted, above + 1);
    next[k] = above;
  }
}
