import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../numbers/normal-distribution.ts';
import { intervalCoverage } from './interval-coverage.ts';
import { quantileLoss, weightedQuantileLoss } from './quantile-loss.ts';
import { crpsEnsemble, crpsGaussian } from './ranked-probability.ts';
import { seriesErrors } from './series-errors.ts';

// Calls an hour, with a day of four hours.
const insample = [10, 20, 30, 10, 12, 24, 30, 11];
const actual = [11, 25, 32, 12];
const forecast = [12, 24, 30, 12];

describe('seriesErrors', () => {
  it('means over the steps', () => {
    const errors = seriesErrors({ actual, forecast, insample, seasonality: 4 });
    expect(errors.meanAbsoluteError).toBe(1);
    expect(errors.rootMeanSquaredError).toBeCloseTo(Math.sqrt(6 / 4), 12);
    expect(errors.bias).toBe(0.5);
    expect(errors.meanAbsolutePercentageError).toBeCloseTo(25 * (1 / 11 + 1 / 25 + 2 / 32), 12);
    expect(errors.symmetricPercentageError).toBeCloseTo(50 * (1 / 23 + 1 / 49 + 2 / 62), 12);
    expect(errors.weightedAbsolutePercentageError).toBe(4 / 80);
    // Yesterday's value was off by 2, 4, 0 and 1.
    expect(errors.meanAbsoluteScaledError).toBeCloseTo(1 / (7 / 4), 12);
    expect(errors.rootMeanSquaredScaledError).toBeCloseTo(Math.sqrt(6 / 4 / (21 / 4)), 12);
  });

  it('knows where a measure has no meaning', () => {
    const zero = seriesErrors({ actual: [0, 2], forecast: [0, 1] });
    expect(zero.meanAbsolutePercentageError).toBeNaN();
    expect(zero.symmetricPercentageError).toBeCloseTo(100 * (1 / 3), 12);
    expect(zero.meanAbsoluteScaledError).toBeNaN();
    expect(seriesErrors({ actual: [0], forecast: [1] }).weightedAbsolutePercentageError).toBe(Infinity);
    const constant = seriesErrors({ actual: [1], forecast: [2], insample: [3, 3, 3] });
    expect(constant.meanAbsoluteScaledError).toBe(Infinity);
    expect(seriesErrors({ actual: [], forecast: [] }).meanAbsoluteError).toBeNaN();
  });

  it('refuses lists of different lengths and no seasonality', () => {
    expect(() => seriesErrors({ actual: [1], forecast: [] })).toThrow(/differ in length: 1 and 0/);
    expect(() => seriesErrors({ actual, forecast, seasonality: 0 })).toThrow(
      expect.objectContaining({ code: 'metrics/seasonality' }),
    );
  });
});

describe('crpsEnsemble', () => {
  it('is the absolute error of a single sample', () => {
    expect(crpsEnsemble([3, 5], [[4], [3]])).toBe(1.5);
  });

  it('agrees with the mean over all pairs of samples', () => {
    const samples = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(samples, fc.integer({ min: -50, max: 50 }), (ensemble, value) => {
        const distance = ensemble.reduce((sum, s) => sum + Math.abs(s - value), 0) / ensemble.length;
        const pairs = ensemble.flatMap((a) => ensemble.map((b) => Math.abs(a - b)));
        const spread = pairs.reduce((sum, d) => sum + d, 0) / pairs.length;
        expect(crpsEnsemble([value], [ensemble])).toBeCloseTo(distance - spread / 2, 9);
      }),
    );
  });

  it('is no number without samples', () => {
    expect(crpsEnsemble([1], [[]])).toBeNaN();
    expect(() => crpsEnsemble([1], [[Number.NaN]])).toThrow(/sample at index 0 is no number/);
  });
});

describe('crpsGaussian', () => {
  it('knows the score of a forecast that came true, and of no spread', () => {
    // 2 density(0) - 1 / sqrt(pi)
    expect(crpsGaussian([5], [5], [2])).toBeCloseTo(
      2 * (2 / Math.sqrt(2 * Math.PI) - 1 / Math.sqrt(Math.PI)),
      12,
    );
    expect(crpsGaussian([5], [3], [0])).toBe(2);
  });

  it('is what many samples come close to', () => {
    const count = 4000;
    const samples = Array.from({ length: count }, (_, i) => 1 + 2 * normalQuantile((i + 0.5) / count));
    expect(crpsEnsemble([2.5], [samples])).toBeCloseTo(crpsGaussian([2.5], [1], [2]), 3);
  });
});

describe('quantile losses', () => {
  const quantiles = [
    [8, 10, 14],
    [20, 24, 26],
  ];

  it('charge a quantile for the side on which it is wrong', () => {
    const loss = quantileLoss({ actual: [11, 25], quantiles, levels: [0.1, 0.5, 0.9] });
    // Twice 0.1 * 3, 0.5 * 1, 0.1 * 3 and 0.1 * 5, 0.5 * 1, 0.1 * 1.
    expect(loss).toBeCloseTo((2 * (0.3 + 0.5 + 0.3 + 0.5 + 0.5 + 0.1)) / 6, 12);
    const weighted = weightedQuantileLoss({ actual: [11, 25], quantiles, levels: [0.1, 0.5, 0.9] });
    expect(weighted).toBeCloseTo(loss / 18, 12);
  });

  it('are the absolute error for the median', () => {
    const medians = forecast.map((value) => [value]);
    expect(quantileLoss({ actual, quantiles: medians, levels: [0.5] })).toBe(1);
    expect(weightedQuantileLoss({ actual, quantiles: medians, levels: [0.5] })).toBe(4 / 80);
  });

  it('refuse rows that do not fit the levels', () => {
    expect(() => quantileLoss({ actual: [1], quantiles: [[1, 2]], levels: [0.5] })).toThrow(/2 and 1/);
    expect(() => quantileLoss({ actual: [1], quantiles: [[1]], levels: [50] })).toThrow(
      /50 is no probability/,
    );
  });
});

describe('intervalCoverage', () => {
  it('counts what lies within, and charges for width and for misses', () => {
    const low = [10, 20, 33, 12];
    const high = [13, 24, 40, 15];
    const { coverage, meanWidth, intervalScore } = intervalCoverage({ actual, low, high, level: 0.9 });
    expect(coverage).toBe(0.5);
    expect(meanWidth).toBe((3 + 4 + 7 + 3) / 4);
    // Two misses by 1, at 2 / (1 - 0.9) each.
    expect(intervalScore).toBeCloseTo(meanWidth + (2 * 20) / 4, 9);
  });

  it('refuses lists of different lengths and no level', () => {
    const ends = { actual, low: actual, high: actual };
    expect(() => intervalCoverage({ ...ends, low: [], level: 0.9 })).toThrow(/differ in length/);
    expect(() => intervalCoverage({ ...ends, level: 90 })).toThrow(/90 is no level/);
  });
});
