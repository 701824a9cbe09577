import { sum } from '../numbers/mean.ts';
import { normalCdf } from '../numbers/normal-distribution.ts';
import { averageRanks } from './average-ranks.ts';
import type { TestResult } from './test-result.ts';

/**
 * Mann-Whitney U test: whether values of one group tend to be larger than those of another, the two not being paired
 * ("On a test of whether one of two random variables is stochastically larger than the other", 1947). p is from
 * the normal distribution with the variance for equal values and the continuity correction, good from about 8 values
 * a group (SciPy's `mannwhitneyu` with `method='asymptotic'`).
 *
 * @returns `statistic` U: pairs in which the first group's value is larger, equal ones counting half. p is NaN if a
 *   group is empty, 1 if all values are equal
 * @throws InputError `metrics/no-number` if a value is NaN
 */
export function mannWhitney(first: readonly number[], second: readonly number[]): TestResult {
  const { ranks, ties } = averageRanks([...first, ...second]);
  const [m, n] = [first.length, second.length];
  const statistic = sum(ranks.slice(0, m)) - (m * (m + 1)) / 2;
  if (m === 0 || n === 0) return { statistic, pValue: Number.NaN };
  const all = m + n;
  const tied = sum(ties.map((t) => t ** 3 - t)) / (all * (all - 1));
  const deviation = Math.sqrt(((m * n) / 12) * (all + 1 - tied));
  const distance = Math.abs(statistic - (m * n) / 2) - 0.5;
  return { statistic, pValue: distance <= 0 ? 1 : Math.min(1, 2 * normalCdf(-distance / deviation)) };
}
