/** P = 1 / (1 + exp(-(intercept + weights . features))); `weights` holds the intercept first. */
export function logistic(weights: readonly number[], features: readonly number[]): number {
  const sum = features.reduce(
    (total, feature, index) => total + feature * (weights[index + 1] ?? 0),
    weights[0] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}
