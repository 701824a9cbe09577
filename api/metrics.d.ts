// What @parlando/metrics exports. Made by: npm run check -- --update

// index.d.ts
export { type AlignmentStep, alignWords } from './align-words.ts';
export { areaUnderCurve } from './area-under-curve.ts';
export { type BlockBootstrapOptions, blockBootstrapInterval, type Interval, type PairedBlockBootstrapOptions, pairedBlockBootstrapInterval, } from './block-bootstrap.ts';
export { brierScore, expectedCalibrationError } from './calibration.ts';
export type { Normalizer } from './normalizer.ts';
export { plainEnglish } from './plain-english.ts';
export { median, quantile } from './quantile.ts';
export { seededRandom } from './seeded-random.ts';
export { sumWordErrors, type WordErrors, wordErrorRate, wordErrors } from './word-errors.ts';

// align-words.d.ts
/**
 * One step of an alignment. `reference` and `hypothesis` are indices into the two lists that were aligned; the
 * steps in order visit every index of both lists once, rising.
 */
export type AlignmentStep = {
    readonly type: 'match';
    readonly reference: number;
    readonly hypothesis: number;
} | {
    readonly type: 'substitution';
    readonly reference: number;
    readonly hypothesis: number;
} | {
    readonly type: 'deletion';
    readonly reference: number;
} | {
    readonly type: 'insertion';
    readonly hypothesis: number;
};
/**
 * A shortest alignment of two word lists: as few substitutions, deletions and insertions as possible, each
 * counted as one. Words are compared as they are; normalise first.
 *
 * Of several shortest alignments one is chosen by this rule. Words that agree at the start, then at the end of both
 * lists are matched. Between them, from the end backwards: a deletion if a shortest alignment has one there; else an
 * insertion if the alignment without the last word of either list costs more than the one without the last
 * hypothesis word alone; else a match or substitution. This is the choice of rapidfuzz and so of jiwer, which
 * makes hits, substitutions, deletions and insertions comparable with theirs one by one.
 *
 * ```ts
 * alignWords(['a', 'b'], ['a', 'c', 'b']).map((step) => step.type); // ['match', 'insertion', 'match']
 * ```
 *
 * Time grows with reference length times hypothesis length / 32; up to 100,000 words each, memory
 * stays near 64 MB beyond the lists and the steps.
 */
export declare function alignWords(reference: readonly string[], hypothesis: readonly string[]): AlignmentStep[];

// area-under-curve.d.ts
/**
 * Area under the ROC curve: the probability that a positive item scores higher than a negative one, ties counting
 * half (the Mann-Whitney statistic over the number of pairs). 0.5 is chance, 1 perfect.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1, or NaN unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export declare function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number;

// block-bootstrap.d.ts
/** An estimate, and the range that it would fall into in `level` of all repetitions with other blocks. */
export interface Interval {
    /** The statistic over all blocks as given. */
    readonly estimate: number;
    /** Ends of the range; NaN if the statistic was a number in no resample. */
    readonly low: number;
    readonly high: number;
    /** Share of repetitions that the range aims to cover, such as 0.95. */
    readonly level: number;
    /** Number of blocks that were resampled: print it beside the range. */
    readonly blocks: number;
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
 * Blocks must be the highest level known (call, then speaker, then sentence): sentences of one speaker resemble one
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
export declare function blockBootstrapInterval<Item>(options: BlockBootstrapOptions<Item>): Interval;
/**
 * Interval of statistic(second) - statistic(first), both over the same drawn blocks: what the two systems have in
 * common cancels. Below 0 throughout means that the second is lower.
 *
 * @throws UsageError `metrics/length` if the systems differ in their number of blocks, `metrics/level`,
 *   `metrics/resamples`
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 */
export declare function pairedBlockBootstrapInterval<Item>(options: PairedBlockBootstrapOptions<Item>): Interval;
export {};

// calibration.d.ts
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
export declare function expectedCalibrationError(probabilities: readonly number[], labels: readonly boolean[], bins?: number): number;
/**
 * Mean squared distance between a probability and what came true (Brier 1950, for two outcomes).
 *
 * @param probabilities 0..1
 * @param labels whether each came true
 * @returns 0..1, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export declare function brierScore(probabilities: readonly number[], labels: readonly boolean[]): number;

// normalizer.d.ts
/**
 * Turns text into the words that are compared. A rate means nothing without the ruler it was taken with, hence the
 * name and version, which every report prints. The version rises whenever any text may give other words.
 *
 * The English ruler of OpenAI's Whisper is not among ours: it rests on a table of some 1,700 British spellings, and
 * rates taken with a part of it would agree with nobody's.
 */
export interface Normalizer {
    readonly name: string;
    readonly version: number;
    words(text: string): string[];
}

// plain-english.d.ts
import type { Normalizer } from './normalizer.ts';
/**
 * The plain ruler for English: lower case, no punctuation, `mr`, `mrs` and `dr` written out. Digits stay digits, so
 * `5` and `five` differ; spellings stay, so `colour` and `color` differ.
 *
 * - Typographic apostrophes become straight; an apostrophe between letters or digits stays (`don't`), others go.
 * - Hyphens, dashes, slashes and runs of dots become a space: `well-known` is two words.
 * - Every other mark or symbol is dropped where it stands: `U.S.` gives `us`, `1,000` gives `1000`, `3.5` gives `35`.
 * - Letters of any script are kept, in Unicode's composed form (NFC).
 */
export declare const plainEnglish: Normalizer;

// quantile.d.ts
/**
 * Quantile with linear interpolation between order statistics: type 7 of Hyndman & Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50(4), 1996; the default of R and NumPy.
 *
 * @param values in any order, not changed
 * @param probability 0 (smallest) to 1 (largest)
 * @returns NaN without values
 * @throws UsageError `metrics/probability` if the probability is outside 0..1
 */
export declare function quantile(values: ArrayLike<number>, probability: number): number;
/** The middle value, or the mean of the two middle ones; NaN without values. */
export declare function median(values: ArrayLike<number>): number;

// seeded-random.d.ts
/**
 * A small repeatable source of numbers in [0, 1): mulberry32 (T. Ettinger, public domain), period 2^32. Fit for
 * resampling and for tests, not for secrets.
 *
 * @param seed its low 32 bits are used
 */
export declare function seededRandom(seed: number): () => number;

// word-errors.d.ts
/** How a hypothesis differs from its reference, counted in words. */
export interface WordErrors {
    readonly substitutions: number;
    /** Words of the reference that the hypothesis lacks. */
    readonly deletions: number;
    /** Words of the hypothesis that the reference lacks. */
    readonly insertions: number;
    readonly hits: number;
    /** Hits + substitutions + deletions. */
    readonly referenceWords: number;
}
/**
 * Counts over the alignment of {@link alignWords}. Words are compared as they are; normalise first.
 *
 * ```ts
 * wordErrorRate(wordErrors(plainEnglish.words('The cat sat.'), plainEnglish.words('the cat sits'))); // 1 / 3
 * ```
 */
export declare function wordErrors(reference: readonly string[], hypothesis: readonly string[]): WordErrors;
/** The counts of a whole set: rates come from sums, never from a mean of rates. */
export declare function sumWordErrors(list: Iterable<WordErrors>): WordErrors;
/**
 * Substitutions, deletions and insertions per reference word: 0 is perfect, and it may exceed 1.
 *
 * An empty reference counts as one word: the rate is then 0 if nothing was heard and the number of inserted
 * words otherwise, always finite (jiwer has the same rule since 4.0).
 */
export declare function wordErrorRate(counts: WordErrors): number;
