import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { oracleErrors, oracleGapClosed } from './oracle-errors.ts';
import { type WordErrors, wordErrors } from './word-errors.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const total = (c: WordErrors): number => c.substitutions + c.deletions + c.insertions;

describe('oracleErrors', () => {
  it('compares the first hypothesis with the best', () => {
    const reference = split('call ada at noon');
    const hypotheses = ['call aider at noon now', 'call ada at', 'call ada add noon'].map(split);
    expect(oracleErrors(reference, hypotheses)).toEqual({
      first: wordErrors(reference, hypotheses[0]!),
      oracle: wordErrors(reference, hypotheses[1]!),
      rank: 1,
    });
  });

  it('takes an empty hypothesis, but not none', () => {
    expect(oracleErrors(['a'], [[]])).toMatchObject({ rank: 0, oracle: { deletions: 1 } });
    expect(() => oracleErrors(['a'], [])).toThrow(expect.objectContaining({ code: 'metrics/hypotheses' }));
  });

  it('is never worse than any of the hypotheses', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12, size: 'max' });
    fc.assert(
      fc.property(
        words,
        fc.array(words, { minLength: 1, maxLength: 5, size: 'max' }),
        (reference, hypotheses) => {
          const { first, oracle, rank } = oracleErrors(reference, hypotheses);
          const all = hypotheses.map((each) => editDistance(reference, each));
          expect(total(oracle)).toBe(Math.min(...all));
          expect(total(first)).toBe(all[0]);
          expect(all[rank]).toBe(total(oracle));
        },
      ),
    );
  });
});

describe('oracleGapClosed', () => {
  const errors = (count: number): WordErrors => ({ ...wordErrors([], []), deletions: count });

  it.each([
    [10, 4, 7, 0.5],
    [10, 4, 10, 0],
    [10, 4, 4, 1],
    [10, 4, 13, -0.5],
    [10, 4, 1, 1.5],
    [4, 4, 3, Number.NaN],
  ])('of %d errors, at best %d and then %d', (first, oracle, corrected, expected) => {
    expect(oracleGapClosed(errors(first), errors(oracle), errors(corrected))).toBe(expected);
  });
});
