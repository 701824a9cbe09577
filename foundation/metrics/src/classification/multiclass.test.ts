import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './area-under-curve.ts';
import { areaUnderCurveOneVersusOne, areaUnderCurveOneVersusRest, topAccuracy } from './multiclass.ts';

// Language identification: columns are English, French, German.
const scores = [
  [0.7, 0.2, 0.1],
  [0.35, 0.4, 0.25],
  [0.2, 0.5, 0.3],
  [0.4, 0.1, 0.5],
];
const truth = [0, 0, 1, 2];

describe('areaUnderCurveOneVersusRest', () => {
  it('is the mean over the classes', () => {
    // English beats French and German in 3 of 4 pairs; French and German are above all others.
    expect(areaUnderCurveOneVersusRest(scores, truth)).toBeCloseTo((0.75 + 1 + 1) / 3, 12);
  });

  it('is no number if a class has no items', () => {
    expect(areaUnderCurveOneVersusRest(scores, [0, 0, 1, 1])).toBeNaN();
  });
});

describe('areaUnderCurveOneVersusOne', () => {
  it('is the mean over the ordered pairs of classes', () => {
    // Only English against German is not perfect: 0.7 > 0.4 but 0.35 < 0.4.
    expect(areaUnderCurveOneVersusOne(scores, truth)).toBeCloseTo((5 + 0.5) / 6, 12);
  });

  it('is the plain area for two classes', () => {
    const positive = [0.1, 0.4, 0.35, 0.8];
    const rows = positive.map((p) => [1 - p, p]);
    const labels = [0, 0, 1, 1];
    const plain = areaUnderCurve(
      positive,
      labels.map((l) => l === 1),
    );
    expect(areaUnderCurveOneVersusOne(rows, labels)).toBe(plain);
  });
});

describe('topAccuracy', () => {
  it.each([
    [1, 0.75],
    [2, 1],
  ])('within %d', (count, expected) => {
    expect(topAccuracy(scores, truth, count)).toBe(expected);
  });

  it('gives the later of two equal columns the higher place', () => {
    expect(topAccuracy([[0.5, 0.5]], [1], 1)).toBe(1);
    expect(topAccuracy([[0.5, 0.5]], [0], 1)).toBe(0);
  });

  it('refuses rows of different length', () => {
    expect(() => topAccuracy([[1, 0], [1]], [0, 0], 1)).toThrow(
      expect.objectContaining({ code: 'metrics/class' }),
    );
  });
});
