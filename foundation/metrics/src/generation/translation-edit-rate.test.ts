import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordErrors } from '../words/word-errors.ts';
import { translationEditRate } from './translation-edit-rate.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 14 });

describe('translationEditRate', () => {
  it('counts a block of words moved elsewhere as one edit', () => {
    const result = translationEditRate(
      ['the rain in Spain falls mainly'],
      ['in Spain the rain falls mainly'],
    );
    expect(result).toMatchObject({ edits: 1, referenceLength: 6 });
    expect(result.score).toBeCloseTo(100 / 6, 12);
  });

  it('counts moves and other edits together', () => {
    const hypothesis = 'this week the Saudis denied information published in the New York Times';
    const reference = 'Saudi Arabia denied this week information published in the American New York Times';
    // One move (this week), two substitutions and one word missing, of 13: the example of Snover et al.
    expect(translationEditRate([hypothesis], [reference])).toMatchObject({ edits: 4, referenceLength: 13 });
  });

  it('ignores case, and keeps marks with their words', () => {
    expect(translationEditRate(['The CAT'], ['the cat']).score).toBe(0);
    expect(translationEditRate(['the cat.'], ['the cat']).edits).toBe(1);
  });

  it('takes the reference with the fewest edits and the mean length', () => {
    expect(translationEditRate(['a b'], [['a b', 'x y z w']])).toMatchObject({
      edits: 0,
      referenceLength: 3,
    });
  });

  it('adds up over a set, also where a reference is empty', () => {
    expect(translationEditRate(['a', 'b'], ['', 'b c'])).toMatchObject({ edits: 2, score: 100 });
    expect(translationEditRate(['a b c'], ['']).score).toBe(100);
    expect(translationEditRate([''], ['']).score).toBe(0);
    expect(translationEditRate([''], ['a b']).score).toBe(100);
  });

  it('says what it was taken with', () => {
    expect(translationEditRate(['a'], ['a']).signature).toBe(
      'nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no|version:parlando-1',
    );
  });

  it('takes no more edits than without moves, and none between a text and itself', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { edits } = translationEditRate([a.join(' ')], [b.join(' ')]);
        const { substitutions, deletions, insertions } = wordErrors(b, a);
        expect(edits).toBeLessThanOrEqual(substitutions + deletions + insertions);
        expect(edits).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(translationEditRate([a.join(' ')], [a.join(' ')]).edits).toBe(0);
      }),
    );
  });

  it('compares texts of very different lengths near the diagonal only', () => {
    const long = Array.from({ length: 300 }, (_, index) => `w${index}`);
    // The two words stand too far from the diagonal to be found: both count as substitutions.
    expect(translationEditRate(['w7 w8'], [long.join(' ')]).edits).toBe(300);
    expect(translationEditRate(['w100 w200'], [long.join(' ')]).edits).toBe(298);
  });
});
