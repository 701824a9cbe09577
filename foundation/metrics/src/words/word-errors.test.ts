import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumWordErrors, wordErrorRate, wordErrors } from './word-errors.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30, size: 'max' });

describe('wordErrors', () => {
  it.each([
    // reference, hypothesis, S, D, I, hits
    ['the cat sat', 'the cat sat', 0, 0, 0, 3],
    ['the cat sat on the mat', 'the cat sit on mat', 1, 1, 0, 4],
    ['hello', 'hello there you', 0, 0, 2, 1],
    ['a b', '', 0, 2, 0, 0],
    ['', 'a', 0, 0, 1, 0],
  ])('counts %j against %j', (reference, hypothesis, substitutions, deletions, insertions, hits) => {
    expect(wordErrors(split(reference), split(hypothesis))).toEqual({
      substitutions,
      deletions,
      insertions,
      hits,
      referenceWords: split(reference).length,
    });
  });

  it('finds nothing between a list and itself', () => {
    fc.assert(
      fc.property(words, (a) => {
        expect(wordErrorRate(wordErrors(a, a))).toBe(0);
      }),
    );
  });

  // Of several shortest alignments, the one chosen may differ when the lists change places (two substitutions for a
  // deletion and an insertion), so the law holds for the total and for deletions - insertions.
  it('swaps deletions and insertions when the lists change places', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const there = wordErrors(a, b);
        const back = wordErrors(b, a);
        const total = (c: typeof there): number => c.substitutions + c.deletions + c.insertions;
        expect(total(there)).toBe(total(back));
        expect(there.deletions - there.insertions).toBe(back.insertions - back.deletions);
      }),
    );
  });

  it('accounts for every word', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const c = wordErrors(a, b);
        expect(c.hits + c.substitutions + c.deletions).toBe(a.length);
        expect(c.hits + c.substitutions + c.insertions).toBe(b.length);
      }),
    );
  });
});

describe('wordErrorRate', () => {
  it('comes from sums over a set, not from a mean of rates', () => {
    const sum = sumWordErrors([
      wordErrors(['a'], ['b']),
      wordErrors(split('a b c d e f g h i'), split('a b c d e f g h i')),
    ]);
    expect(wordErrorRate(sum)).toBe(0.1);
  });

  it('counts an empty reference as one word', () => {
    expect(wordErrorRate(wordErrors([], []))).toBe(0);
    expect(wordErrorRate(wordErrors([], ['a', 'b']))).toBe(2);
    expect(wordErrorRate(sumWordErrors([]))).toBe(0);
  });
});
