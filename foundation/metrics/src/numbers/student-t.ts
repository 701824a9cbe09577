import { UsageError } from '@parlando/core';
import { betaLogit } from './beta-distribution.ts';
import { betaTails } from './incomplete-beta.ts';
import { normalCdf, normalQuantile } from './normal-distribution.ts';
import { requireProbability } from './probability.ts';

/**
 * Probability that a variable of Student's t distribution is at most t (Abramowitz & Stegun 26.7.1), with a relative
 * error below 1e-12: the upper tail is `studentTCdf(-t, degreesOfFreedom)`.
 *
 * @param degreesOfFreedom above 0, not necessarily whole; Infinity is the normal distribution
 * @throws UsageError `metrics/degrees-of-freedom` if they are not above 0
 */
export function studentTCdf(t: number, degreesOfFreedom: number): number {
  requireDegrees(degreesOfFreedom);
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalCdf(t);
  const total = degreesOfFreedom + t * t;
  const beyond =
    total === Number.POSITIVE_INFINITY
      ? 0
      : betaTails(degreesOfFreedom / 2, 0.5, degreesOfFreedom / total, (t * t) / total).lower / 2;
  return t < 0 ? beyond : 1 - beyond;
}

/**
 * The point that a variable of Student's t distribution stays below with a given probability; the inverse of
 * {@link studentTCdf}. The relative error stays below 1e-12 for points within 1e150.
 *
 * ```ts
 * studentTQuantile(0.975, 9); // 2.2621571...: mean ± this x standard error over 10 values covers 95 %
 * ```
 *
 * @param probability 0 (gives -Infinity) to 1 (gives Infinity)
 * @param degreesOfFreedom above 0, not necessarily whole; Infinity is the normal distribution
 * @throws UsageError `metrics/probability`, `metrics/degrees-of-freedom` if they are out of range
 */
export function studentTQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability(probability);
  requireDegrees(degreesOfFreedom);
  if (degreesOfFreedom === Number.POSITIVE_INFINITY) return normalQuantile(probability);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  if (tail === 0) return probability === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // t² / (t² + degrees) has a beta distribution, and t² / degrees is what its logit is the logarithm of.
  const logit = betaLogit({ lower: 1 - 2 * tail, upper: 2 * tail }, 0.5, degreesOfFreedom / 2);
  return Math.sign(probability - 0.5) * Math.sqrt(degreesOfFreedom) * Math.exp(logit / 2);
}

function requireDegrees(degreesOfFreedom: number): void {
  if (degreesOfFreedom > 0) return;
  throw new UsageError(
    'metrics/degrees-of-freedom',
    `Student's t has no distribution at ${degreesOfFreedom} degrees of freedom`,
    { remedy: 'Give a number above 0: usually the number of values less 1.' },
  );
}
