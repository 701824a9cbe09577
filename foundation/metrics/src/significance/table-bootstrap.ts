import { requireLevel } from '../numbers/level.ts';
import { sampleVariance } from '../numbers/mean.ts';
import { quantile } from '../numbers/quantile.ts';

/** What a bootstrap over given draws found. */
export interface TableBootstrap {
  /** Ends of the percentile interval. */
  readonly low: number;
  readonly high: number;
  /** Standard deviation of the values. */
  readonly standardError: number;
  /** The statistic of each draw, in the order of the table. */
  readonly values: readonly number[];
}

/**
 * Percentile bootstrap (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13) over draws that
 * were made elsewhere: to repeat another tool's interval to the last digit. For an interval of your own, draw blocks
 * by {@link blockBootstrapInterval}.
 *
 * ```ts
 * const rate = (drawn: readonly number[]) => sumOf(drawn.map((i) => errors[i])) / sumOf(drawn.map((i) => words[i]));
 * tableBootstrap([[0, 0, 2], [1, 2, 1]], rate);
 * ```
 *
 * @param table for each draw, the indices of the items (or blocks) drawn
 * @param statistic computes the measure over the items drawn
 * @param level share of repetitions to cover. @default 0.95
 * @returns NaN ends without draws
 * @throws UsageError `metrics/level`
 */
export function tableBootstrap(
  table: readonly (readonly number[])[],
  statistic: (drawn: readonly number[]) => number,
  level = 0.95,
): TableBootstrap {
  requireLevel(level);
  const values = table.map((drawn) => statistic(drawn));
  return {
    low: quantile(values, (1 - level) / 2),
    high: quantile(values, (1 + level) / 2),
    standardError: Math.sqrt(sampleVariance(values)),
    values,
  };
}
