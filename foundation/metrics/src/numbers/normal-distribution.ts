import { gammaTails } from './incomplete-gamma.ts';
import { invertTails } from './invert-tails.ts';
import { requireProbability } from './probability.ts';

/** Density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Probability that a standard normal variable is at most z, through the incomplete gamma function (DLMF 7.11.2). The
 * relative error stays below 1e-12 down to the smallest number: the upper tail is `normalCdf(-z)`.
 */
export function normalCdf(z: number): number {
  const { upper } = gammaTails(0.5, (z * z) / 2);
  return z < 0 ? upper / 2 : 1 - upper / 2;
}

/**
 * The point that a standard normal variable stays below with a given probability; the inverse of {@link normalCdf},
 * with a relative error below 1e-12.
 *
 * @param probability 0 (gives -Infinity) to 1 (gives Infinity)
 * @throws UsageError `metrics/probability` if it is outside
 */
export function normalQuantile(probability: number): number {
  requireProbability(probability);
  if (probability === 0.5) return 0;
  const tail = Math.min(probability, 1 - probability);
  if (tail === 0) return probability === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  // Both parts of |z|: 1 - 2 tail has all its digits, as the subtraction is exact near 1/2.
  const logarithm = invertTails({ lower: 1 - 2 * tail, upper: 2 * tail }, (u) => {
    const z = Math.exp(u);
    return { ...gammaTails(0.5, (z * z) / 2), slope: 2 * z * normalDensity(z) };
  });
  return Math.sign(probability - 0.5) * Math.exp(logarithm);
}
