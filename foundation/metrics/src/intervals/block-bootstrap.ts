import { UsageError } from '@parlando/core';
import { quantile } from '../numbers/quantile.ts';
import { requireSameLength } from '../numbers/same-length.ts';
import { seededRandom } from '../numbers/seeded-random.ts';
import { type Interval, requireFit } from './interval.ts';

/** An interval made by resampling. */
export interface ResampledInterval extends Interval {
  /** Resamples that the range rests on: those for which the statistic was a number. */
  readonly resamples: number;
}

interface Resampling {
  /** Share of repetitions to cover, between 0 and 1. @default 0.95 */
  readonly level?: number;
  /** Number of resamples. @default 2000 */
  readonly resamples?: number;
  /** The same seed gives the same interval. */
  readonly seed: number;
}

/** What an interval of one system is computed from. */
export interface BlockBootstrapOptions<Item> extends Resampling {
  /** Items that belong together, such as all sentences of one speaker. A block is drawn whole. */
  readonly blocks: readonly (readonly Item[])[];
  /** Computes the measure over the items of the drawn blocks, in the order drawn. */
  readonly statistic: (items: readonly Item[]) => number;
}

/** What an interval of the difference between two systems is computed from. */
export interface PairedBlockBootstrapOptions<Item> extends Resampling {
  /** The items of the first system, block by block. */
  readonly first: readonly (readonly Item[])[];
  /** The items of the second system over the same blocks, in the same order. */
  readonly second: readonly (readonly Item[])[];
  /** Computes the measure of one system. */
  readonly statistic: (items: readonly Item[]) => number;
}

/**
 * Percentile interval of a statistic, by drawing whole blocks with replacement (Efron & Tibshirani, "An Introduction
 * to the Bootstrap", 1993, chapters 8 and 13).
 *
 * For a rate (errors over words) {@link rateInterval} covers better and needs no seed; this one is for every other
 * statistic. Blocks must be the highest level known (call, then speaker, then sentence): sentences of one speaker resemble one
 * another, and an interval over sentences comes out several times too narrow for a question about other speakers.
 *
 * ```ts
 * const blocks = speakers.map((speaker) => speaker.sentences.map((s) => wordErrors(s.reference, s.heard)));
 * const statistic = (items: readonly WordErrors[]) => wordErrorRate(sumWordErrors(items));
 * blockBootstrapInterval({ blocks, statistic, seed: 1 }); // { estimate: 0.12, low: 0.09, high: 0.16, ... }
 * ```
 *
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 * @throws UsageError `metrics/level` or `metrics/resamples` if these are out of range
 */
export function blockBootstrapInterval<Item>(options: BlockBootstrapOptions<Item>): ResampledInterval {
  const { blocks, statistic } = options;
  return resampledInterval(blocks.length, options, (drawn) => statistic(itemsOf(blocks, drawn)));
}

/**
 * Interval of statistic(second) - statistic(first), both over the same drawn blocks: what the two systems have in
 * common cancels. Below 0 throughout means that the second is lower.
 *
 * @throws UsageError `metrics/length` if the systems differ in their number of blocks, `metrics/level`,
 *   `metrics/resamples`
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 */
export function pairedBlockBootstrapInterval<Item>(
  options: PairedBlockBootstrapOptions<Item>,
): ResampledInterval {
  const { first, second, statistic } = options;
  requireSameLength(first, second, 'blocks of the two systems');
  return resampledInterval(
    first.length,
    options,
    (drawn) => statistic(itemsOf(second, drawn)) - statistic(itemsOf(first, drawn)),
  );
}

function resampledInterval(
  blocks: number,
  { level = 0.95, resamples = 2000, seed }: Resampling,
  measure: (drawn: readonly number[]) => number,
): ResampledInterval {
  requireFit(blocks, level);
  requireResamples(resamples);
  const random = seededRandom(seed);
  const draw = (): number[] => Array.from({ length: blocks }, () => Math.floor(random() * blocks));
  const values = Array.from({ length: resamples }, () => measure(draw())).filter((v) => !Number.isNaN(v));
  return {
    estimate: measure(Array.from({ length: blocks }, (_, i) => i)),
    low: quantile(values, (1 - level) / 2),
    high: quantile(values, (1 + level) / 2),
    level,
    blocks,
    resamples: values.length,
  };
}

function requireResamples(resamples: number): void {
  if (Number.isInteger(resamples) && resamples >= 1) return;
  throw new UsageError('metrics/resamples', `cannot draw ${resamples} times`, {
    remedy: 'Give an integer from 1, such as 2000.',
  });
}

function itemsOf<Item>(blocks: readonly (readonly Item[])[], drawn: readonly number[]): Item[] {
  const items: Item[] = [];
  for (const index of drawn) for (const item of blocks[index] ?? []) items.push(item);
  return items;
}
