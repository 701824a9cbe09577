/**
 * Mean mutual information, in nats, of two groupings with the given group sizes when items are dealt to the groups
 * at random (Vinh, Epps & Bailey, JMLR 2010, equation 24a). Two groups then share k items with a hypergeometric
 * probability.
 */
export function expectedMutualInformation(first: readonly number[], second: readonly number[]): number {
  const items = first.reduce((sum, size) => sum + size, 0);
  return first.reduce((sum, a) => sum + second.reduce((row, b) => row + expectedCell(a, b, items), 0), 0);
}

/** Mean of k / n log(n k / (a b)) over the number k of items that two groups of size a and b share. */
function expectedCell(a: number, b: number, items: number): number {
  const [least, most] = [Math.max(0, a + b - items), Math.min(a, b)];
  const mode = Math.min(most, Math.max(least, Math.floor(((a + 1) * (b + 1)) / (items + 2))));
  let [weights, sum] = [0, 0];
  const take = (shared: number, weight: number): void => {
    weights += weight;
    if (shared > 0) sum += weight * (shared / items) * Math.log((items * shared) / (a * b));
  };
  // Probabilities relative to the largest one, by their ratios: no factorial is needed, and none overflows.
  const ratio = (k: number): number => ((a - k) * (b - k)) / ((k + 1) * (items - a - b + k + 1));
  take(mode, 1);
  for (let k = mode + 1, weight = 1; k <= most && weight > 0; k++) {
    weight *= ratio(k - 1);
    take(k, weight);
  }
  for (let k = mode - 1, weight = 1; k >= least && weight > 0; k--) {
    weight /= ratio(k);
    take(k, weight);
  }
  return sum / weights;
}
