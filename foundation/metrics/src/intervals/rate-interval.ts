import { sum } from '../numbers/mean.ts';
import { requireSameLength } from '../numbers/same-length.ts';
import { studentTCdf, studentTQuantile } from '../numbers/student-t.ts';
import { type Interval, requireFit } from './interval.ts';

/** What one block adds to a rate: its errors over its words, say. Both at least 0. */
export interface RateBlock {
  readonly numerator: number;
  readonly denominator: number;
}

/** The interval of a difference, and how surprising it would be if there were none. */
export interface DifferenceInterval extends Interval {
  /** Two-sided probability of a difference at least as large between systems that do not differ. */
  readonly pValue: number;
}

/**
 * Interval of a rate of sums, such as a word error rate, over blocks that were drawn from many: what other calls, or
 * other speakers, would give.
 *
 * The standard error is the jackknife's over whole blocks (B. Efron, "The Jackknife, the Bootstrap and Other
 * Resampling Plans", 1982, chapter 3), taken of the logarithm of the rate, since rates spread upwards. The factor is
 * Student's t. Its degrees of freedom say how well that standard error is known, which is less than blocks - 1 where
 * a few blocks hold most of the words (Kish's effective number) or most of the deviation (kurtosis, through
 * Satterthwaite's 2 / degrees = variance of a variance). On calls of Earnings-21 this covers better than the
 * percentile bootstrap: `npm run bench -- evaluate coverage` prints both.
 *
 * Blocks must be the highest level known (call, then speaker, then sentence): sentences of one speaker resemble one
 * another, and an interval over sentences comes out several times too narrow for a question about other speakers.
 * Where no block but one has errors there is no logarithm, and where next to nothing is known of the spread its
 * exponential leaves all bounds: the interval is then symmetric, cut at 0. Blocks that all have the same rate give an
 * interval without width.
 *
 * ```ts
 * rateInterval([[2, 20], [1, 15], [4, 30], [0, 10], [3, 25]].map(([numerator, denominator]) =>
 *   ({ numerator, denominator }))); // { estimate: 0.1, low: 0.06..., high: 0.15..., level: 0.95, blocks: 5 }
 * ```
 *
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 * @throws UsageError `metrics/level`
 */
export function rateInterval(blocks: readonly RateBlock[], level = 0.95): Interval {
  requireFit(blocks.length, level);
  const estimate = rateOf(blocks);
  const without = ratesWithoutOne(blocks);
  const reachOf = (values: readonly number[]): number => {
    const { error, degrees } = jackknife(values, blocks);
    return error === 0 ? 0 : studentTQuantile((1 + level) / 2, degrees) * error;
  };
  const factor =
    estimate > 0 && without.every((rate) => rate > 0)
      ? Math.exp(reachOf(without.map(Math.log)))
      : Number.POSITIVE_INFINITY;
  const reach = reachOf(without);
  return {
    estimate,
    low: factor <= largestFactor ? estimate / factor : Math.max(0, estimate - reach),
    high: factor <= largestFactor ? estimate * factor : estimate + reach,
    level,
    blocks: blocks.length,
  };
}

/** How many times the rate an interval may reach before its logarithm is not believed. */
const largestFactor = 8;

/**
 * Interval of rate(second) - rate(first), both over the same blocks: what the two have in common cancels. Below 0
 * throughout means that the second is lower. The method is that of {@link rateInterval}, without the logarithm.
 *
 * @throws UsageError `metrics/length` if the systems differ in their number of blocks, `metrics/level`
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 */
export function rateDifferenceInterval(
  first: readonly RateBlock[],
  second: readonly RateBlock[],
  level = 0.95,
): DifferenceInterval {
  requireSameLength(first, second, 'blocks of the two systems');
  requireFit(first.length, level);
  const estimate = rateOf(second) - rateOf(first);
  const before = ratesWithoutOne(first);
  const without = ratesWithoutOne(second).map((rate, i) => rate - (before[i] as number));
  const { error, degrees } = jackknife(without, first);
  const reach = error === 0 ? 0 : studentTQuantile((1 + level) / 2, degrees) * error;
  return {
    estimate,
    low: estimate - reach,
    high: estimate + reach,
    level,
    blocks: first.length,
    pValue: pValueOf(estimate, error, degrees),
  };
}

function pValueOf(estimate: number, error: number, degrees: number): number {
  if (error === 0) return estimate === 0 ? 1 : 0;
  return 2 * studentTCdf(-Math.abs(estimate) / error, degrees);
}

function rateOf(blocks: readonly RateBlock[]): number {
  return sum(blocks.map(({ numerator }) => numerator)) / wordsOf(sum(blocks.map((b) => b.denominator)));
}

/** The rate over all blocks but one, for each. */
function ratesWithoutOne(blocks: readonly RateBlock[]): number[] {
  const errors = sum(blocks.map(({ numerator }) => numerator));
  const words = sum(blocks.map(({ denominator }) => denominator));
  return blocks.map((block) => (errors - block.numerator) / wordsOf(words - block.denominator));
}

/** No words count as one, as in {@link wordErrorRate}. */
function wordsOf(count: number): number {
  return Math.max(count, 1);
}

/** Standard error from values that leave one block out each, and the degrees of freedom of its square. */
function jackknife(
  without: readonly number[],
  blocks: readonly RateBlock[],
): { readonly error: number; readonly degrees: number } {
  const count = without.length;
  const mean = sum(without) / count;
  const deviations = without.map((value) => value - mean);
  const squares = sum(deviations.map((d) => d ** 2));
  // Rounding makes equal rates differ in the last digit.
  const rounding = 1e-14 * without.reduce((most, rate) => Math.max(most, Math.abs(rate)), Number.MIN_VALUE);
  if (deviations.every((d) => Math.abs(d) <= rounding)) return { error: 0, degrees: count - 1 };
  const kurtosis = (count * sum(deviations.map((d) => d ** 4))) / squares ** 2;
  const words = blocks.map(({ denominator }) => denominator);
  const effective = sum(words) ** 2 / sum(words.map((w) => w ** 2));
  const fromKurtosis = Math.max(0, kurtosis - 3) / (2 * count);
  // One block with nearly all the words leaves nothing to tell the spread by: a wide interval, not an endless one.
  const fromSizes = 1 / Math.max(effective - 1, 1);
  return { error: Math.sqrt(((count - 1) / count) * squares), degrees: 1 / (fromSizes + fromKurtosis) };
}
