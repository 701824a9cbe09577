import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './area-under-curve.ts';
import { rocCurve } from './roc-curve.ts';

const points = fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 2, maxLength: 40 });

describe('rocCurve', () => {
  it('rises from accepting nothing to accepting everything', () => {
    expect(rocCurve([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toEqual([
      { threshold: Number.POSITIVE_INFINITY, falsePositiveRate: 0, truePositiveRate: 0 },
      { threshold: 0.8, falsePositiveRate: 0, truePositiveRate: 0.5 },
      { threshold: 0.4, falsePositiveRate: 0.5, truePositiveRate: 0.5 },
      { threshold: 0.35, falsePositiveRate: 0.5, truePositiveRate: 1 },
      { threshold: 0.1, falsePositiveRate: 1, truePositiveRate: 1 },
    ]);
  });

  it('leaves out what lies within a straight run', () => {
    const curve = rocCurve([5, 4, 3, 2, 1], [true, true, true, false, false]);
    expect(curve.map(({ threshold }) => threshold)).toEqual([Number.POSITIVE_INFINITY, 5, 3, 1]);
  });

  it('encloses the area under the curve', () => {
    fc.assert(
      fc.property(points, (list) => {
        const [scores, labels] = [list.map(([s]) => s), list.map(([, l]) => l)];
        const curve = rocCurve(scores, labels);
        const area = curve.slice(1).reduce((sum, { falsePositiveRate, truePositiveRate }, i) => {
          const before = curve[i]!;
          const width = falsePositiveRate - before.falsePositiveRate;
          return sum + (width * (truePositiveRate + before.truePositiveRate)) / 2;
        }, 0);
        const expected = areaUnderCurve(scores, labels);
        if (Number.isNaN(expected)) expect(area).toBeNaN();
        else expect(area).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('has no rate for a kind without items', () => {
    const curve = rocCurve([1, 2], [true, true]);
    expect(curve.map(({ truePositiveRate }) => truePositiveRate)).toEqual([0, 0.5, 1]);
    expect(curve.every(({ falsePositiveRate }) => Number.isNaN(falsePositiveRate))).toBe(true);
  });

  it('refuses a score that is no number', () => {
    expect(() => rocCurve([1, Number.NaN], [true, false])).toThrow(/score at index 1 is no number/);
  });
});
