import { gammaTails } from './incomplete-gamma.ts';

/**
 * Probability that a chi-square variable exceeds a value (Abramowitz & Stegun 26.4.19).
 *
 * @param value 0 or more
 * @param degreesOfFreedom above 0
 */
export function chiSquareUpperTail(value: number, degreesOfFreedom: number): number {
  return gammaTails(degreesOfFreedom / 2, value / 2).upper;
}
