import { UsageError } from '@parlando/core';
import { requireSameLength } from '../numbers/same-length.ts';

/**
 * Expected calibration error: how far stated probabilities are from what came true. Items fall into equal-width
 * bins (lower edge excluded, upper included; 0 belongs to the first); each bin adds the distance between its mean
 * probability and its share of true items, weighted by its share of all items (Guo et al., ICML 2017, eq. 3).
 *
 * @param probabilities 0..1
 * @param labels whether each came true
 * @returns 0..1, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/bins` if bins is no integer from 1
 */
export function expectedCalibrationError(
  probabilities: readonly number[],
  labels: readonly boolean[],
  bins = 10,
): number {
  requireSameLength(probabilities, labels, 'probabilities and labels');
  if (!Number.isInteger(bins) || bins < 1) {
    throw new UsageError('metrics/bins', `cannot sort into ${bins} bins`, {
      remedy: 'Give an integer from 1.',
    });
  }
  // The weights cancel the counts: |mean p - share true| * count = |sum of p - true items|.
  const gaps = new Float64Array(bins);
  probabilities.forEach((probability, i) => {
    const bin = binOf(probability, bins);
    gaps[bin] = (gaps[bin] ?? 0) + probability - (labels[i] === true ? 1 : 0);
  });
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / probabilities.length;
}

/** Compared with the edges themselves: 0.7 * 10 is more than 7, yet 0.7 belongs to the bin that ends there. */
function binOf(probability: number, bins: number): number {
  let bin = Math.min(bins - 1, Math.max(0, Math.floor(probability * bins)));
  while (bin > 0 && probability <= bin / bins) bin--;
  while (bin < bins - 1 && probability > (bin + 1) / bins) bin++;
  return bin;
}

/**
 * Mean squared distance between a probability and what came true (Brier 1950, for two outcomes).
 *
 * @param probabilities 0..1
 * @param labels whether each came true
 * @returns 0..1, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export function brierScore(probabilities: readonly number[], labels: readonly boolean[]): number {
  requireSameLength(probabilities, labels, 'probabilities and labels');
  const sum = probabilities.reduce((total, p, i) => total + (p - (labels[i] === true ? 1 : 0)) ** 2, 0);
  return sum / probabilities.length;
}
