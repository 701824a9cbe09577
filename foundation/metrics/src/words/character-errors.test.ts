import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterErrors } from './character-errors.ts';
import { sumWordErrors, wordErrorRate } from './word-errors.ts';

describe('characterErrors', () => {
  it.each([
    // reference, hypothesis, S, D, I, hits
    ['the cat', 'the bat', 1, 0, 0, 6],
    // Spaces count within the text, not at its ends.
    ['  ice cream\n', 'icecream', 0, 1, 0, 8],
    ['你好世界', '你好，世界', 0, 0, 1, 4],
    // One code point outside the basic plane is one character; a family of three is five (two joiners).
    ['😀', '😃', 1, 0, 0, 0],
    ['👨‍👩‍👧', '', 0, 5, 0, 0],
    ['', '', 0, 0, 0, 0],
  ])('counts %j against %j', (reference, hypothesis, substitutions, deletions, insertions, hits) => {
    expect(characterErrors(reference, hypothesis)).toEqual({
      substitutions,
      deletions,
      insertions,
      hits,
      referenceWords: hits + substitutions + deletions,
    });
  });

  it('makes the rate of a set from sums', () => {
    const sum = sumWordErrors([characterErrors('a', 'b'), characterErrors('abcdefghi', 'abcdefghi')]);
    expect(wordErrorRate(sum)).toBe(0.1);
  });

  it('accounts for every code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (reference, hypothesis) => {
        const { hits, substitutions, deletions, insertions } = characterErrors(reference, hypothesis);
        expect(hits + substitutions + deletions).toBe(Array.from(reference.trim()).length);
        expect(hits + substitutions + insertions).toBe(Array.from(hypothesis.trim()).length);
        expect(wordErrorRate(characterErrors(reference, reference))).toBe(0);
      }),
    );
  });
});
