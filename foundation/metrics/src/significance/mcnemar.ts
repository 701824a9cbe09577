import { UsageError } from '@parlando/core';
import { binomialCdf } from '../numbers/binomial-distribution.ts';
import { chiSquareUpperTail } from '../numbers/chi-square.ts';
import type { TestResult } from './test-result.ts';

/** Items that one system got right and the other wrong. Items that both got right, or both wrong, do not matter. */
export interface Discordant {
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/**
 * McNemar's test of whether two systems are right on equally many of the same items ("Note on the sampling error of
 * the difference between correlated proportions or percentages", Psychometrika, 1947).
 *
 * - `exact` (the default): binomial, right for any counts. Statistic: the smaller count.
 * - `chi-square`: (a - b)² / (a + b), for a + b of 25 and more.
 * - `corrected`: (|a - b| - 1)² / (a + b), with the continuity correction of Edwards.
 *
 * Without discordant items the exact p is 1 and the other two are NaN (statsmodels: NaN, and for `corrected` an
 * infinite statistic with p = 0, the division of 1 by 0).
 *
 * @throws UsageError `metrics/counts` if a count is no whole number from 0
 */
export function mcnemarTest(
  { onlyFirst, onlySecond }: Discordant,
  method: 'exact' | 'chi-square' | 'corrected' = 'exact',
): TestResult {
  requireCount(onlyFirst);
  requireCount(onlySecond);
  const total = onlyFirst + onlySecond;
  if (method === 'exact') {
    const statistic = Math.min(onlyFirst, onlySecond);
    return { statistic, pValue: Math.min(1, 2 * binomialCdf(statistic, total, 0.5)) };
  }
  if (total === 0) return { statistic: Number.NaN, pValue: Number.NaN };
  const distance = Math.abs(onlyFirst - onlySecond) - (method === 'corrected' ? 1 : 0);
  const statistic = distance ** 2 / total;
  return { statistic, pValue: chiSquareUpperTail(statistic, 1) };
}

function requireCount(count: number): void {
  if (Number.isInteger(count) && count >= 0) return;
  throw new UsageError('metrics/counts', `${count} is no number of items`, {
    remedy: 'Give whole numbers from 0.',
  });
}
