import { describe, expect, it } from 'vitest';
import { averagePrecision, precisionRecallCurve } from './precision-recall-curve.ts';

const scores = [0.1, 0.4, 0.35, 0.8];
const labels = [false, false, true, true];

describe('precisionRecallCurve', () => {
  it('goes from accepting everything to accepting nothing', () => {
    expect(precisionRecallCurve(scores, labels)).toEqual([
      { threshold: 0.1, precision: 0.5, recall: 1 },
      { threshold: 0.35, precision: 2 / 3, recall: 1 },
      { threshold: 0.4, precision: 0.5, recall: 0.5 },
      { threshold: 0.8, precision: 1, recall: 0.5 },
      { threshold: Number.POSITIVE_INFINITY, precision: 1, recall: 0 },
    ]);
  });

  it('keeps equal scores together', () => {
    expect(precisionRecallCurve([1, 1], [true, false])).toHaveLength(2);
  });

  it('says recall 1 where there is nothing to find', () => {
    expect(precisionRecallCurve([1], [false])[0]).toEqual({ threshold: 1, precision: 0, recall: 1 });
  });
});

describe('averagePrecision', () => {
  it.each([
    ['the example of the scikit-learn manual', scores, labels, 0.5 * 1 + 0.5 * (2 / 3)],
    ['perfect', [1, 2, 3], [false, true, true], 1],
    ['all tied', [1, 1, 1, 1], [true, false, false, false], 0.25],
    ['nothing to find', [1, 2], [false, false], 0],
  ])('%s', (_, values, truth, expected) => {
    expect(averagePrecision(values, truth)).toBeCloseTo(expected, 12);
  });

  it('is no number without items', () => {
    expect(averagePrecision([], [])).toBeNaN();
  });
});
