import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type TimedWord, timedDistance, timedWordErrors, timedWords } from './timed-distance.ts';

const distance = (reference: readonly TimedWord[], hypothesis: readonly TimedWord[]) =>
  timedDistance(timedWords(reference), timedWords(hypothesis));
const errorsBetween = (reference: readonly TimedWord[], hypothesis: readonly TimedWord[]) =>
  timedWordErrors(timedWords(reference), timedWords(hypothesis));

/** The textbook programme over all cells, in which only words that overlap may meet. */
function naiveDistance(reference: readonly TimedWord[], hypothesis: readonly TimedWord[]): number {
  let row = Array.from({ length: hypothesis.length + 1 }, (_, column) => column);
  for (const [i, word] of reference.entries()) {
    const next = [i + 1];
    for (const [j, other] of hypothesis.entries()) {
      const overlap = word.start < other.end && word.end > other.start;
      const met = overlap ? row[j]! + (word.word === other.word ? 0 : 1) : Number.POSITIVE_INFINITY;
      next.push(Math.min(met, next[j]! + 1, row[j + 1]! + 1));
    }
    row = next;
  }
  return row[hypothesis.length]!;
}

// In any order, also words that begin before the one before them.
const words = fc.array(
  fc
    .tuple(fc.nat(2), fc.nat(12), fc.nat(4))
    .map(([word, start, length]) => ({ word, start, end: start + length })),
  { maxLength: 12 },
);

it('finds the distance of the textbook programme', () => {
  fc.assert(
    fc.property(words, words, (reference, hypothesis) => {
      expect(distance(reference, hypothesis)).toBe(naiveDistance(reference, hypothesis));
    }),
    { numRuns: 500 },
  );
});

it('accounts for every word', () => {
  fc.assert(
    fc.property(words, words, (reference, hypothesis) => {
      const errors = errorsBetween(reference, hypothesis);
      expect(errors.hits + errors.substitutions + errors.deletions).toBe(reference.length);
      expect(errors.hits + errors.substitutions + errors.insertions).toBe(hypothesis.length);
      const { substitutions, deletions, insertions } = errors;
      expect(substitutions + deletions + insertions).toBe(distance(reference, hypothesis));
    }),
  );
});

it('lets words that only touch in time not meet', () => {
  const word = { word: 1, start: 0, end: 1 };
  expect(distance([word], [{ word: 1, start: 1, end: 2 }])).toBe(2);
  expect(distance([word], [{ word: 1, start: 0.9, end: 2 }])).toBe(0);
});

it('counts the alignment with the most hits among the shortest', () => {
  const at = (word: number) => ({ word, start: 0, end: 1 });
  // "a b" against "b c": two substitutions, or a deletion, a hit and an insertion.
  expect(errorsBetween([at(1), at(2)], [at(2), at(3)])).toMatchObject({ substitutions: 0, hits: 1 });
});
