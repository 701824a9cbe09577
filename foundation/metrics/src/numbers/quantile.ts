import { UsageError } from '@parlando/core';

/**
 * Quantile with linear interpolation between order statistics: type 7 of Hyndman & Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50(4), 1996; the default of R and NumPy.
 *
 * @param values in any order, not changed
 * @param probability 0 (smallest) to 1 (largest)
 * @returns NaN without values
 * @throws UsageError `metrics/probability` if the probability is outside 0..1
 */
export function quantile(values: ArrayLike<number>, probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new UsageError('metrics/probability', `${probability} is no probability`, {
      remedy: 'Give 0 to 1.',
    });
  }
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * probability;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low === high ? low : low + (high - low) * (place - Math.floor(place));
}

/** The middle value, or the mean of the two middle ones; NaN without values. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
