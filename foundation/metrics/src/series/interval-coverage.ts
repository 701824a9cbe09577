import { requireLevel } from '../numbers/level.ts';
import { mean } from '../numbers/mean.ts';
import { requireSameLength } from '../numbers/same-length.ts';

/** A forecast by intervals. */
export interface IntervalForecast {
  readonly actual: readonly number[];
  /** Lower end for each step. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Share of the actual values that the intervals aim to hold, such as 0.95. */
  readonly level: number;
}

/** What {@link intervalCoverage} found; NaN without steps. */
export interface IntervalCoverage {
  /** Share of the actual values within their interval, ends included: to be compared with the level. */
  readonly coverage: number;
  /** In the unit of the series. */
  readonly meanWidth: number;
  /**
   * Mean width plus 2 / (1 - level) for each unit by which an actual value lies outside: lower is better, and no
   * dishonest width helps.
   */
  readonly intervalScore: number;
}

/**
 * Coverage, width and interval score (Winkler, "A decision-theoretic approach to interval estimation", 1972; Gneiting
 * & Raftery, JASA, 2007, equation 43).
 *
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/level` if the level is not between 0
 *   and 1
 */
export function intervalCoverage({ actual, low, high, level }: IntervalForecast): IntervalCoverage {
  requireSameLength(actual, low, 'actual values and lower ends');
  requireSameLength(actual, high, 'actual values and upper ends');
  requireLevel(level);
  const steps = actual.map((value, i) => {
    const [from, to] = [low[i] ?? Number.NaN, high[i] ?? Number.NaN];
    return { width: to - from, outside: Math.max(from - value, 0) + Math.max(value - to, 0) };
  });
  return {
    coverage: mean(steps.map(({ outside }) => 1 - Math.sign(outside))),
    meanWidth: mean(steps.map(({ width }) => width)),
    intervalScore: mean(steps.map(({ width, outside }) => width + (2 / (1 - level)) * outside)),
  };
}
