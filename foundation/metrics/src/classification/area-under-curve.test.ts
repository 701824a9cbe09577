import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './area-under-curve.ts';

describe('areaUnderCurve', () => {
  it.each([
    ['perfect', [0.1, 0.2, 0.8], [false, false, true], 1],
    ['upside down', [0.9, 0.1], [false, true], 0],
    ['all tied', [1, 1, 1, 1], [true, false, true, false], 0.5],
    ['one tie of two pairs', [0.5, 0.5, 0.1], [true, false, false], 0.75],
    ['the example of the scikit-learn manual', [0.1, 0.4, 0.35, 0.8], [false, false, true, true], 0.75],
  ])('%s', (_, scores, labels, expected) => {
    expect(areaUnderCurve(scores, labels)).toBe(expected);
  });

  it('is no number when one kind is missing', () => {
    expect(areaUnderCurve([1, 2], [true, true])).toBeNaN();
    expect(areaUnderCurve([], [])).toBeNaN();
  });

  it('is the share of pairs in the right order', () => {
    const items = fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(items, (list) => {
        const positives = list.filter(([, label]) => label);
        const negatives = list.filter(([, label]) => !label);
        const won = positives.flatMap(([p]) =>
          negatives.map(([n]): number => (p > n ? 1 : p === n ? 0.5 : 0)),
        );
        const expected = won.reduce((a, b) => a + b, 0) / won.length;
        const area = areaUnderCurve(
          list.map(([s]) => s),
          list.map(([, l]) => l),
        );
        if (won.length === 0) expect(area).toBeNaN();
        else expect(area).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('refuses lists of different lengths', () => {
    expect(() => areaUnderCurve([1], [])).toThrow(expect.objectContaining({ code: 'metrics/length' }));
  });
});
