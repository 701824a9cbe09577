import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chrf } from './chrf.ts';

describe('chrf', () => {
  it('averages sequences of one to six characters over the set', () => {
    const hypotheses = ['the cat sat on the mat .', 'we will meet at noon'];
    const references = ['the cat sits on the mat .', 'we meet at noon'];
    expect(chrf(hypotheses, references).score).toBeCloseTo(70.33075119130253, 10);
    expect(chrf(hypotheses, references, { wordOrder: 2 }).score).toBeCloseTo(72.06165789937336, 10);
  });

  it('leaves out lengths that a word is too short for', () => {
    // colour, color: 4 of 6 and 4 of 5 letters, 3 of 5 and 3 of 4 pairs, 2 of 4 and 2 of 3...
    expect(chrf(['colour'], ['color']).score).toBeCloseTo(55.16921650440426, 10);
  });

  it('sets one mark apart from each word for the words of chrF++', () => {
    expect(chrf(['(hi) there!'], ['hi there'], { wordOrder: 2 }).score).toBeCloseTo(41.92967108983681, 10);
  });

  it('counts characters, not code units, and no white space', () => {
    expect(chrf(['😀 😃'], ['😀😃']).score).toBe(100);
    // Half a surrogate pair is nothing in common.
    expect(chrf(['😀'], ['😃']).score).toBe(0);
  });

  it('takes the best of several references and says what it counted', () => {
    expect(chrf(['abc'], [['xyz', 'abc']])).toEqual({
      score: 100,
      signature: 'nrefs:2|case:mixed|eff:yes|nc:6|nw:0|space:no|version:parlando-1',
    });
    expect(chrf([''], ['']).score).toBe(0);
  });

  it('refuses a word order that is none', () => {
    for (const wordOrder of [-1, 1.5, Number.NaN]) {
      expect(() => chrf(['a'], ['a'], { wordOrder })).toThrow(
        expect.objectContaining({ code: 'metrics/word-order' }),
      );
    }
  });

  it('lies between 0 and 100, which a text has with itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const { score } = chrf([a], [b], { wordOrder: 2 });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThan(100 + 1e-9);
        expect(chrf([a], [a]).score).toBeCloseTo(a.trim() === '' ? 0 : 100, 9);
      }),
    );
  });
});
