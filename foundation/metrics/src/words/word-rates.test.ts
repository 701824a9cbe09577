import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordErrors } from './word-errors.ts';
import {
  matchErrorRate,
  sentenceErrorRate,
  wordInformationLost,
  wordInformationPreserved,
} from './word-rates.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20, size: 'max' });

it.each([
  // reference, hypothesis, match error rate, word information preserved
  ['the cat sat', 'the cat sat', 0, 1],
  ['a b', 'a x y', 2 / 3, 1 / 6],
  ['the cat sat on the mat', 'the cat sit on mat', 2 / 6, (4 / 6) * (4 / 5)],
  ['a', 'b', 1, 0],
  // Empty sides.
  ['', '', 0, 1],
  ['', 'a b', 1, 0],
  ['a b', '', 1, 0],
])('rates %j against %j', (reference, hypothesis, match, preserved) => {
  const counts = wordErrors(split(reference), split(hypothesis));
  expect(matchErrorRate(counts)).toBeCloseTo(match, 15);
  expect(wordInformationPreserved(counts)).toBeCloseTo(preserved, 15);
  expect(wordInformationLost(counts)).toBeCloseTo(1 - preserved, 15);
});

it('keeps every rate within 0 and 1', () => {
  fc.assert(
    fc.property(words, words, (reference, hypothesis) => {
      const counts = wordErrors(reference, hypothesis);
      for (const rate of [matchErrorRate, wordInformationPreserved, wordInformationLost]) {
        expect(rate(counts)).toBeGreaterThanOrEqual(0);
        expect(rate(counts)).toBeLessThanOrEqual(1);
      }
      expect(matchErrorRate(wordErrors(reference, reference))).toBe(0);
      expect(wordInformationLost(wordErrors(reference, reference))).toBe(0);
    }),
  );
});

describe('sentenceErrorRate', () => {
  it('counts a sentence once, however many errors it has', () => {
    const pairs = [
      wordErrors(split('good morning'), split('good morning')),
      wordErrors(split('how are you'), split('who is it')),
      wordErrors(split(''), split('uh')),
      wordErrors(split(''), split('')),
    ];
    expect(sentenceErrorRate(pairs)).toBe(0.5);
  });

  it('is no number without sentences', () => {
    expect(sentenceErrorRate([])).toBeNaN();
  });
});
