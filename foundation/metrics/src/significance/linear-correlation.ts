import { betaTails } from '../numbers/incomplete-beta.ts';
import { mean } from '../numbers/mean.ts';
import { requireSameLength } from '../numbers/same-length.ts';
import { studentTCdf } from '../numbers/student-t.ts';
import { averageRanks } from './average-ranks.ts';
import type { TestResult } from './test-result.ts';

/**
 * Pearson's correlation: how close two quantities are to a straight line, with the exact p for normal quantities.
 *
 * @returns `statistic` -1..1. Both are NaN below two pairs or if either list is constant; of two pairs p is 1
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export function pearsonCorrelation(first: readonly number[], second: readonly number[]): TestResult {
  requireSameLength(first, second, 'values of the two quantities');
  const statistic = correlation(first, second);
  if (Number.isNaN(statistic)) return { statistic, pValue: Number.NaN };
  if (first.length === 2) return { statistic, pValue: 1 };
  // Without correlation, (1 + r) / 2 has a symmetric beta distribution.
  const shape = first.length / 2 - 1;
  const far = Math.abs(statistic);
  return { statistic, pValue: 2 * betaTails(shape, shape, (1 - far) / 2, (1 + far) / 2).lower };
}

/**
 * Spearman's rank correlation: how close two quantities are to rising together. Equal values share their mean rank;
 * p comes from Student's t with n - 2 degrees of freedom, good from about 10 pairs (as in SciPy's `spearmanr`).
 *
 * @returns `statistic` -1..1. Both are NaN below two pairs or if either list is constant; of two pairs p is NaN
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a value is NaN
 */
export function spearmanCorrelation(first: readonly number[], second: readonly number[]): TestResult {
  requireSameLength(first, second, 'values of the two quantities');
  const statistic = correlation(averageRanks(first).ranks, averageRanks(second).ranks);
  const degrees = first.length - 2;
  if (Number.isNaN(statistic) || degrees < 1) return { statistic, pValue: Number.NaN };
  const t = Math.abs(statistic) * Math.sqrt(degrees / ((1 - statistic) * (1 + statistic)));
  return { statistic, pValue: 2 * studentTCdf(-t, degrees) };
}

function correlation(first: readonly number[], second: readonly number[]): number {
  if (isConstant(first) || isConstant(second)) return Number.NaN;
  const [a, b] = [centred(first), centred(second)];
  const length = Math.sqrt(product(a, a) * product(b, b));
  return Math.max(-1, Math.min(1, product(a, b) / length));
}

/** Distances from the mean, scaled to at most 1 so that no square overflows. */
function centred(values: readonly number[]): number[] {
  const centre = mean(values);
  const distances = values.map((value) => value - centre);
  const largest = distances.reduce((most, distance) => Math.max(most, Math.abs(distance)), 0);
  return distances.map((distance) => distance / largest);
}

const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? Number.NaN), 0);
