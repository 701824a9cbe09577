import { mean, sum } from '../numbers/mean.ts';
import { requireProbability } from '../numbers/probability.ts';
import { requireSameLength } from '../numbers/same-length.ts';

/** A forecast by quantiles. */
export interface QuantileForecast {
  readonly actual: readonly number[];
  /** One row a step, one column a level. */
  readonly quantiles: readonly (readonly number[])[];
  /** Level of each column, 0..1. */
  readonly levels: readonly number[];
}

/**
 * Twice the pinball loss, mean over steps and levels, in the unit of the series (Koenker & Bassett, "Regression
 * quantiles", 1978). Over evenly spread levels it comes close to the ranked probability score.
 *
 * @returns 0 or more, lower is better; NaN without steps or levels
 * @throws UsageError `metrics/length` if there is not one row a step and one column a level, `metrics/probability` if
 *   a level is outside 0..1
 */
export function quantileLoss(forecast: QuantileForecast): number {
  return mean(lossesOf(forecast));
}

/**
 * Weighted quantile loss: {@link quantileLoss} over the mean of |actual|, which lets series of different size be
 * compared (as in GluonTS and the forecasting services that quote "wQL").
 *
 * @returns 0 or more, lower is better; Infinity if every actual value is 0; NaN without steps or levels
 * @throws UsageError as {@link quantileLoss}
 */
export function weightedQuantileLoss(forecast: QuantileForecast): number {
  return sum(lossesOf(forecast)) / sum(forecast.actual.map(Math.abs));
}

/** Twice the pinball loss of each step, mean over the levels. */
function lossesOf({ actual, quantiles, levels }: QuantileForecast): number[] {
  requireSameLength(actual, quantiles, 'actual values and rows of quantiles');
  levels.forEach(requireProbability);
  return actual.map((value, i) => {
    const row = quantiles[i] ?? [];
    requireSameLength(row, levels, 'quantiles and levels');
    return mean(levels.map((level, k) => 2 * pinball(value - (row[k] ?? Number.NaN), level)));
  });
}

const pinball = (error: number, level: number): number => Math.max(level * error, (level - 1) * error);
