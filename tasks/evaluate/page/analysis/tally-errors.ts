import type { SystemData } from '../data/report-data.ts';
import { noWord, visitErrors, type WordError } from './error-place.ts';
import { MarkedPairs } from './marked-pairs.ts';

/** An error and how often it occurs. */
export interface ErrorTally extends WordError {
  readonly count: number;
}

/** The errors of some rows by their words, most frequent first. */
export interface ErrorTallies {
  readonly substitutions: readonly ErrorTally[];
  readonly deletions: readonly ErrorTally[];
  readonly insertions: readonly ErrorTally[];
}

/** Counts which words were taken for which, left out and put in; nothing is marked as the same. */
export function tallyErrors(
  system: SystemData,
  rows: readonly number[],
  vocabularySize: number,
): ErrorTallies {
  // Pairs are sorted and counted as numbers: a hundred thousand of them are too many for a map.
  const nothingMarked = new MarkedPairs([], vocabularySize);
  const pairs = new Float64Array(system.steps.kinds.length);
  const deleted = new Int32Array(vocabularySize);
  const inserted = new Int32Array(vocabularySize);
  let pairCount = 0;
  for (const row of rows) {
    visitErrors(system, row, nothingMarked, (said, heard) => {
      if (said === noWord) inserted[heard] = (inserted[heard] ?? 0) + 1;
      else if (heard === noWord) deleted[said] = (deleted[said] ?? 0) + 1;
      else pairs[pairCount++] = said * vocabularySize + heard;
    });
  }
  const sorted = pairs.subarray(0, pairCount).sort();
  return {
    substitutions: byCount(runsOf(sorted), (pair, count) => ({
      said: Math.floor(pair / vocabularySize),
      heard: pair % vocabularySize,
      count,
    })),
    deletions: byCount(usedOf(deleted), (said, count) => ({ said, heard: null, count })),
    insertions: byCount(usedOf(inserted), (heard, count) => ({ said: null, heard, count })),
  };
}

/** The same without substitutions of words that are marked as the same. */
export function withoutMarked(tallies: ErrorTallies, marked: MarkedPairs): ErrorTallies {
  if (marked.pairs.length === 0) return tallies;
  const substitutions = tallies.substitutions.filter(
    ({ said, heard }) => !marked.holds(said ?? 0, heard ?? 0),
  );
  return { ...tallies, substitutions };
}

/** Keys by how often they occur. */
type Piles = Map<number, number[]>;

function put(piles: Piles, count: number, key: number): void {
  const pile = piles.get(count);
  if (pile === undefined) piles.set(count, [key]);
  else pile.push(key);
}

/** Counts equal neighbours. */
function runsOf(sorted: Float64Array): Piles {
  const piles: Piles = new Map();
  let start = 0;
  for (let i = 1; i <= sorted.length; i++) {
    if (sorted[i] === sorted[start]) continue;
    put(piles, i - start, sorted[start] as number);
    start = i;
  }
  return piles;
}

function usedOf(counts: Int32Array): Piles {
  const piles: Piles = new Map();
  for (let key = 0; key < counts.length; key++) {
    const count = counts[key] as number;
    if (count > 0) put(piles, count, key);
  }
  return piles;
}

/** The most frequent first; what is as frequent, by the numbers of the words: frequent words first. */
function byCount(piles: Piles, tallyOf: (key: number, count: number) => ErrorTally): ErrorTally[] {
  return [...piles]
    .sort(([a], [b]) => b - a)
    .flatMap(([count, keys]) => keys.map((key) => tallyOf(key, count)));
}
