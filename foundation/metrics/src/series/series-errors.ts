import { UsageError } from '@parlando/core';
import { mean, sum } from '../numbers/mean.ts';
import { requireSameLength } from '../numbers/same-length.ts';

/** A forecast beside what came. */
export interface PointForecast {
  readonly actual: readonly number[];
  /** One value for each actual one. */
  readonly forecast: readonly number[];
  /** The series that the forecast was made from, which scales the scaled errors. */
  readonly insample?: readonly number[];
  /** Steps after which the series repeats: 12 for months, 1 for none. @default 1 */
  readonly seasonality?: number;
}

/** Errors of a point forecast, means over its steps. Each is NaN without steps. */
export interface SeriesErrors {
  /** MAE, in the unit of the series. */
  readonly meanAbsoluteError: number;
  /** RMSE, in the unit of the series. */
  readonly rootMeanSquaredError: number;
  /** Mean of actual - forecast: above 0 the forecast is too low. */
  readonly bias: number;
  /** MAPE in percent of the actual value; NaN if one of these is 0. */
  readonly meanAbsolutePercentageError: number;
  /** sMAPE in percent of the mean of |actual| and |forecast|, 0..200; a step where both are 0 counts 0. */
  readonly symmetricPercentageError: number;
  /** WAPE: sum of the absolute errors over the sum of |actual|, 0..; Infinity if every actual value is 0. */
  readonly weightedAbsolutePercentageError: number;
  /**
   * MASE: MAE over that of the seasonal naive forecast within `insample`; below 1 is better than that. NaN without
   * `insample` or if it is no longer than the seasonality; Infinity if it repeats exactly.
   */
  readonly meanAbsoluteScaledError: number;
  /** RMSSE: the same with squares, as in the M5 competition. */
  readonly rootMeanSquaredScaledError: number;
}

/**
 * Errors of a point forecast (Hyndman & Koehler, "Another look at measures of forecast accuracy", 2006; sMAPE as in
 * Makridakis, 1993; RMSSE as in the M5 competition).
 *
 * ```ts
 * seriesErrors({ actual: [3, 5], forecast: [2, 7], insample: [1, 2, 4], seasonality: 1 });
 * // meanAbsoluteError 1.5, meanAbsoluteScaledError 1, ...
 * ```
 *
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/seasonality` if it is no integer from 1
 */
export function seriesErrors({
  actual,
  forecast,
  insample = [],
  seasonality = 1,
}: PointForecast): SeriesErrors {
  requireSameLength(actual, forecast, 'actual and forecast values');
  requireSeasonality(seasonality);
  const errors = actual.map((value, i) => value - (forecast[i] ?? Number.NaN));
  const absolute = mean(errors.map(Math.abs));
  const squared = mean(errors.map(square));
  const naive = insample.slice(seasonality).map((value, i) => value - (insample[i] ?? Number.NaN));
  return {
    meanAbsoluteError: absolute,
    rootMeanSquaredError: Math.sqrt(squared),
    bias: mean(errors),
    meanAbsolutePercentageError: percentageError(errors, actual),
    symmetricPercentageError: symmetricPercentageError(errors, actual, forecast),
    weightedAbsolutePercentageError: sum(errors.map(Math.abs)) / sum(actual.map(Math.abs)),
    meanAbsoluteScaledError: absolute / mean(naive.map(Math.abs)),
    rootMeanSquaredScaledError: Math.sqrt(squared / mean(naive.map(square))),
  };
}

const square = (value: number): number => value * value;

function percentageError(errors: readonly number[], actual: readonly number[]): number {
  if (actual.includes(0)) return Number.NaN;
  return 100 * mean(errors.map((error, i) => Math.abs(error / (actual[i] ?? Number.NaN))));
}

function symmetricPercentageError(
  errors: readonly number[],
  actual: readonly number[],
  forecast: readonly number[],
): number {
  const shares = errors.map((error, i) => {
    const scale = Math.abs(actual[i] ?? Number.NaN) + Math.abs(forecast[i] ?? Number.NaN);
    return scale === 0 ? 0 : Math.abs(error) / scale;
  });
  return 200 * mean(shares);
}

function requireSeasonality(seasonality: number): void {
  if (Number.isInteger(seasonality) && seasonality >= 1) return;
  throw new UsageError('metrics/seasonality', `a series cannot repeat after ${seasonality} steps`, {
    remedy: 'Give an integer from 1.',
  });
}
