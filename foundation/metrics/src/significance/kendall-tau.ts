import { sum } from '../numbers/mean.ts';
import { requireNumbers } from '../numbers/no-nan.ts';
import { normalCdf } from '../numbers/normal-distribution.ts';
import { requireSameLength } from '../numbers/same-length.ts';
import { averageRanks } from './average-ranks.ts';
import type { TestResult } from './test-result.ts';

/**
 * Kendall's tau-b: pairs of items in the same order in both lists less pairs in opposite order, over all pairs that
 * differ (Kendall, "The treatment of ties in ranking problems", Biometrika, 1945). p is exact without equal values
 * up to 33 items, or where at most one pair is out of order; else from the normal distribution with the variance for
 * equal values (as in SciPy's `kendalltau`).
 *
 * @returns `statistic` -1..1. Both are NaN below two items or if either list is constant
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a value is NaN
 */
export function kendallTau(first: readonly number[], second: readonly number[]): TestResult {
  requireSameLength(first, second, 'values of the two quantities');
  requireNumbers(first, 'first value');
  requireNumbers(second, 'second value');
  const [tiesFirst, tiesSecond] = [averageRanks(first).ties, averageRanks(second).ties];
  const { discordant, equalInBoth } = orderOf(first, second);
  const all = pairs(first.length);
  const [differFirst, differSecond] = [all - sum(tiesFirst.map(pairs)), all - sum(tiesSecond.map(pairs))];
  const balance = differFirst + differSecond - all + equalInBoth - 2 * discordant;
  const tau = balance / Math.sqrt(differFirst) / Math.sqrt(differSecond);
  if (Number.isNaN(tau)) return { statistic: tau, pValue: tau };
  const untied = tiesFirst.length === 0 && tiesSecond.length === 0;
  const least = Math.min(discordant, all - discordant);
  const pValue =
    untied && (first.length <= 33 || least <= 1)
      ? exactPValue(first.length, least)
      : 2 * normalCdf(-Math.abs(balance) / Math.sqrt(varianceOf(first.length, tiesFirst, tiesSecond)));
  return { statistic: Math.max(-1, Math.min(1, tau)), pValue };
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

interface PairOrder {
  /** Pairs that the two lists put in opposite order. */
  readonly discordant: number;
  /** Pairs that are equal in both lists. */
  readonly equalInBoth: number;
}

/** W. R. Knight, "A computer method for calculating Kendall's tau with ungrouped data", JASA, 1966. */
function orderOf(first: readonly number[], second: readonly number[]): PairOrder {
  const items = first.map((value, i) => [value, second[i] ?? Number.NaN] as const);
  items.sort(([a, b], [c, d]) => a - c || b - d);
  let [equalInBoth, run] = [0, 0];
  items.forEach(([a, b], i) => {
    const before = items[i - 1];
    run = before && before[0] === a && before[1] === b ? run + 1 : 0;
    equalInBoth += run;
  });
  return { discordant: sortAndCount(Float64Array.from(items, ([, b]) => b)), equalInBoth };
}

/** Sorts in place by merging, and counts the pairs that stood in falling order. */
function sortAndCount(values: Float64Array): number {
  if (values.length < 2) return 0;
  const [left, right] = [values.slice(0, values.length >> 1), values.slice(values.length >> 1)];
  let falling = sortAndCount(left) + sortAndCount(right);
  let [l, r] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const [a, b] = [left[l] ?? Number.POSITIVE_INFINITY, right[r] ?? Number.POSITIVE_INFINITY];
    const fromLeft = r === right.length || (l < left.length && a <= b);
    if (!fromLeft) falling += left.length - l;
    values[i] = fromLeft ? a : b;
    if (fromLeft) l++;
    else r++;
  }
  return falling;
}

/** Chance of at most `least` discordant pairs in an order of n items drawn at random, on either side. */
function exactPValue(n: number, least: number): number {
  // chance[d]: probability of d discordant pairs; a further item of place k adds 0 to k - 1, each as likely.
  let chance = new Float64Array(least + 1);
  chance[0] = 1;
  for (let k = 2; k <= n; k++) {
    const next = new Float64Array(least + 1);
    let window = 0;
    for (let d = 0; d <= least; d++) {
      window += (chance[d] ?? 0) - (d >= k ? (chance[d - k] ?? 0) : 0);
      next[d] = window / k;
    }
    chance = next;
  }
  return Math.min(1, 2 * chance.reduce((total, p) => total + p, 0));
}

/** Variance of the balance of pairs without correlation (Kendall, "Rank Correlation Methods", 1970, chapter 4). */
function varianceOf(n: number, tiesFirst: readonly number[], tiesSecond: readonly number[]): number {
  const total = (ties: readonly number[], of: (t: number) => number): number => sum(ties.map(of));
  const twos = (t: number): number => t * (t - 1);
  const threes = (t: number): number => t * (t - 1) * (t - 2);
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  return (
    (spread(n) - total(tiesFirst, spread) - total(tiesSecond, spread)) / 18 +
    (total(tiesFirst, twos) * total(tiesSecond, twos)) / (2 * twos(n)) +
    (total(tiesFirst, threes) * total(tiesSecond, threes)) / (9 * threes(n))
  );
}
