import { binomialCdf } from '../numbers/binomial-distribution.ts';
import { pairedDifferences } from './paired-differences.ts';

/** Outcome of {@link signTest}. */
export interface SignTestResult {
  /** Pairs in which the first value is larger. */
  readonly firstLarger: number;
  readonly secondLarger: number;
  /** Two-sided, exact; 1 if all pairs are equal. */
  readonly pValue: number;
}

/**
 * Sign test: whether the first or the second value of a pair is larger more often than by chance (Conover, "Practical
 * Nonparametric Statistics", 3.4). Equal pairs are left out.
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a difference is NaN
 */
export function signTest(first: readonly number[], second: readonly number[]): SignTestResult {
  const differences = pairedDifferences(first, second);
  const firstLarger = differences.filter((difference) => difference > 0).length;
  const secondLarger = differences.filter((difference) => difference < 0).length;
  const tail = binomialCdf(Math.min(firstLarger, secondLarger), firstLarger + secondLarger, 0.5);
  return { firstLarger, secondLarger, pValue: Math.min(1, 2 * tail) };
}
