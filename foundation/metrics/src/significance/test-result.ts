/** What a test of "there is no difference" gives. */
export interface TestResult {
  readonly statistic: number;
  /** Probability of a statistic at least as far from "no difference" if there is none; two-sided, 0..1. */
  readonly pValue: number;
}
