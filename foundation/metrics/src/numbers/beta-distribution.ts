import { betaTails } from './incomplete-beta.ts';
import type { Tails } from './incomplete-gamma.ts';
import { invertTails } from './invert-tails.ts';
import { requireProbability } from './probability.ts';
import { binomialTerm } from './saddle-point.ts';

/**
 * The point of 0..1 that a variable of the beta distribution stays below with a given probability.
 *
 * @param probability 0..1
 * @param a above 0
 * @param b above 0
 * @throws UsageError `metrics/probability` if it is outside
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  requireProbability(probability);
  if (probability === 0 || probability === 1) return probability;
  return 1 / (1 + Math.exp(-betaLogit({ lower: probability, upper: 1 - probability }, a, b)));
}

/** log(x / (1 - x)) of the point x that parts a beta distribution into the given tails. */
export function betaLogit(target: Tails, a: number, b: number): number {
  return invertTails(target, (logit) => {
    const x = 1 / (1 + Math.exp(-logit));
    const y = 1 / (1 + Math.exp(logit));
    // The density by x, times the derivative x y of x by its logit.
    return { ...betaTails(a, b, x, y), slope: binomialTerm(a, b, x, y) * ((a * b) / (a + b)) };
  });
}
