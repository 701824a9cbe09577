import { describe, expect, it } from 'vitest';
import { meansOver } from './mean-over-series.ts';
import type { SeriesFigures } from './measure-series.ts';

const series = (figures: Partial<SeriesFigures>): SeriesFigures => ({
  series: 'shop',
  steps: 1,
  meanAbsoluteError: 1,
  rootMeanSquaredError: 1,
  bias: 1,
  meanAbsolutePercentageError: 1,
  symmetricPercentageError: 1,
  weightedAbsolutePercentageError: 1,
  meanAbsoluteScaledError: 1,
  rootMeanSquaredScaledError: 1,
  weightedQuantileLoss: null,
  crps: null,
  interval: null,
  ...figures,
});

const covered = (coverage: number): SeriesFigures =>
  series({ interval: { level: 0.8, coverage, meanWidth: 1, intervalScore: 1 } });

describe('a mean', () => {
  it('counts every series alike, with an interval that SciPy makes too', () => {
    const scaled = [1, 2, 2, 3, 4].map((meanAbsoluteScaledError) => series({ meanAbsoluteScaledError }));
    expect(meansOver(scaled, 0.95).meanAbsoluteScaledError).toEqual({
      value: 12 / 5,
      interval: {
        low: expect.closeTo(1.3122577131587194, 9),
        high: expect.closeTo(4.3893817062314495, 9),
        level: 0.95,
        blocks: 5,
      },
    });
  });

  it('has no interval below five series', () => {
    const four = Array.from({ length: 4 }, () => series({}));
    expect(meansOver(four, 0.95).meanAbsoluteScaledError).toEqual({ value: 1, interval: null });
  });

  it('is none where a series has none', () => {
    const one = [series({ weightedQuantileLoss: 0.1 }), series({})];
    expect(meansOver(one, 0.95).weightedQuantileLoss).toBeNull();
    const endless = [series({}), series({ meanAbsoluteScaledError: Number.POSITIVE_INFINITY })];
    expect(meansOver(endless, 0.95).meanAbsoluteScaledError).toBeNull();
  });

  it('of a coverage stays within 0..1', () => {
    const { value, interval } = meansOver([1, 1, 0.2, 1, 1].map(covered), 0.95).coverage!;
    expect(value).toBeCloseTo(0.84, 12);
    expect(interval!.low).toBeGreaterThanOrEqual(0);
    expect(interval!.low).toBeLessThan(0.84);
    expect(interval!.high).toBe(1);
  });
});
