import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SpokenWord, summarizeWordTimes, wordTimeDifferences, wordTimeErrors } from './word-times.ts';

/** `word start end`, one after the other. */
const timed = (...lines: string[]): SpokenWord[] =>
  lines.map((line) => {
    const [text = '', start, end] = line.split(' ');
    return { text, start: Number(start), end: Number(end) };
  });

describe('wordTimeErrors', () => {
  it('compares the times of words that are the same', () => {
    const reference = timed('the 0.0 0.2', 'cat 0.2 0.5', 'sat 0.5 0.9', 'down 0.9 1.2');
    const hypothesis = timed('the 0.04 0.2', 'cat 0.2 0.58', 'sits 0.5 0.9', 'down 0.78 1.2', 'now 1.2 1.3');
    const errors = wordTimeErrors(reference, hypothesis, { collars: [0.05, 0.1, 0.2] });
    expect(errors).toMatchObject({ referenceWords: 4, hypothesisWords: 5, matchedWords: 3 });
    expect(errors.start.meanAbsolute).toBeCloseTo((0.04 + 0 + 0.12) / 3, 12);
    expect(errors.start.medianAbsolute).toBeCloseTo(0.04, 12);
    expect(errors.start.bias).toBeCloseTo((0.04 + 0 - 0.12) / 3, 12);
    expect(errors.end.bias).toBeCloseTo(0.08 / 3, 12);
    expect(errors.collars).toEqual([
      { collar: 0.05, start: 2 / 3, end: 2 / 3, both: 1 / 3, ofReference: 1 / 4, ofHypothesis: 1 / 5 },
      { collar: 0.1, start: 2 / 3, end: 1, both: 2 / 3, ofReference: 2 / 4, ofHypothesis: 2 / 5 },
      { collar: 0.2, start: 1, end: 1, both: 1, ofReference: 3 / 4, ofHypothesis: 3 / 5 },
    ]);
  });

  it('takes a difference of just the collar as right, whatever the rounding', () => {
    // 1.3 - 1.2 is a little more than 0.1.
    const { collars } = wordTimeErrors(timed('yes 1.2 1.5'), timed('yes 1.3 1.5'), {
      collars: [0.1, 0.0999],
    });
    expect(collars.map(({ start }) => start)).toEqual([1, 0]);
  });

  it('takes the words of all recordings together', () => {
    const early = wordTimeDifferences(timed('a 1 2', 'b 2 3'), timed('a 0.5 2', 'b 2 3'));
    const late = wordTimeDifferences(timed('c 1 2'), timed('c 2 2', 'd 2 3'));
    const errors = summarizeWordTimes([early, late], { collars: [0.5] });
    expect(errors).toMatchObject({ referenceWords: 3, hypothesisWords: 4, matchedWords: 3 });
    expect(errors.start).toEqual({ meanAbsolute: 0.5, medianAbsolute: 0.5, bias: (1 - 0.5) / 3 });
    expect(errors.collars[0]).toMatchObject({ start: 2 / 3, ofReference: 2 / 3, ofHypothesis: 2 / 4 });
  });

  it('has no differences without words in common', () => {
    const errors = wordTimeErrors(timed('yes 0 1'), timed('no 0 1'), { collars: [0.1] });
    const nothing = { meanAbsolute: Number.NaN, medianAbsolute: Number.NaN, bias: Number.NaN };
    expect(errors).toMatchObject({ matchedWords: 0, start: nothing, end: nothing });
    expect(errors.collars[0]).toMatchObject({ both: Number.NaN, ofReference: 0, ofHypothesis: 0 });
  });

  it('refuses a collar below 0', () => {
    for (const collar of [-0.1, Number.NaN]) {
      expect(() => wordTimeErrors([], [], { collars: [collar] })).toThrow(/is no collar/);
    }
  });

  it('finds a constant delay as bias, and shares that grow with the collar', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(words, fc.double({ min: -0.5, max: 0.5, noNaN: true }), (texts, delay) => {
        const reference = texts.map((text, i) => ({ text, start: i, end: i + 0.5 }));
        const later = reference.map(({ text, start, end }) => ({
          text,
          start: start + delay,
          end: end + delay,
        }));
        const errors = wordTimeErrors(reference, later, { collars: [0, 0.2, 0.5] });
        expect(errors.start.bias).toBeCloseTo(delay, 9);
        expect(errors.end.meanAbsolute).toBeCloseTo(Math.abs(delay), 9);
        const shares = errors.collars.map(({ both }) => both);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares.at(-1)).toBe(1);
      }),
    );
  });
});
