import { betaTails } from './incomplete-beta.ts';

/**
 * Probability of at most `successes` in `trials` with a given chance each (Abramowitz & Stegun 26.5.24).
 *
 * @param successes a whole number; below 0 gives 0
 * @param chance 0..1
 */
export function binomialCdf(successes: number, trials: number, chance: number): number {
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  return betaTails(successes + 1, trials - successes, chance, 1 - chance).upper;
}
