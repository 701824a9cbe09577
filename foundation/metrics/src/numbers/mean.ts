/** Arithmetic mean; NaN without values. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Mean squared distance from the mean, over one less than the number of values; NaN below two values. */
export function sampleVariance(values: readonly number[]): number {
  const centre = mean(values);
  return values.length < 2 ? Number.NaN : sum(values.map((v) => (v - centre) ** 2)) / (values.length - 1);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
