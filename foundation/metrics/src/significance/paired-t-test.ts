import { mean, sampleVariance } from '../numbers/mean.ts';
import { studentTCdf } from '../numbers/student-t.ts';
import { pairedDifferences } from './paired-differences.ts';
import type { TestResult } from './test-result.ts';

/** Outcome of {@link pairedTTest}. */
export interface PairedTTestResult extends TestResult {
  /** Of first - second. */
  readonly meanDifference: number;
  /** Number of pairs - 1. */
  readonly degreesOfFreedom: number;
}

/**
 * Student's t test of whether the mean difference of pairs is 0; the differences should be roughly normal, or many.
 *
 * Statistic and p are NaN below two pairs, or if every difference is 0; with differences that are all the same and
 * not 0 the statistic is infinite (as in SciPy's `ttest_rel`).
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a difference is NaN
 */
export function pairedTTest(first: readonly number[], second: readonly number[]): PairedTTestResult {
  const differences = pairedDifferences(first, second);
  const meanDifference = mean(differences);
  const degreesOfFreedom = differences.length - 1;
  const statistic = meanDifference / Math.sqrt(sampleVariance(differences) / differences.length);
  const pValue = degreesOfFreedom < 1 ? Number.NaN : 2 * studentTCdf(-Math.abs(statistic), degreesOfFreedom);
  return { statistic, pValue, meanDifference, degreesOfFreedom };
}
