import { UsageError } from '@parlando/core';
import { mean } from '../numbers/mean.ts';
import { median } from '../numbers/quantile.ts';
import { alignWords } from './align-words.ts';

/** A word and when it is said, in seconds. */
export interface SpokenWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How far the times of words are from those of the reference. */
export interface WordTimeErrors {
  readonly referenceWords: number;
  readonly hypothesisWords: number;
  /** Words that are the same on both sides: only their times can be compared. */
  readonly matchedWords: number;
  readonly start: TimeDifference;
  readonly end: TimeDifference;
  /** In the order of the collars asked for. */
  readonly collars: readonly CollarShares[];
}

/** Over the matched words, in seconds; NaN without any. */
export interface TimeDifference {
  readonly meanAbsolute: number;
  readonly medianAbsolute: number;
  /** Mean of hypothesis - reference: above 0 is late. */
  readonly bias: number;
}

/** How many words are timed right, if right means off by at most the collar. */
export interface CollarShares {
  /** Seconds. */
  readonly collar: number;
  /** Share of the matched words whose start is right; NaN without any. */
  readonly start: number;
  readonly end: number;
  /** Whose start and end both are. */
  readonly both: number;
  /** Words of which text, start and end are right, of all reference words: a wrong word cannot be timed right. */
  readonly ofReference: number;
  /** The same, of all hypothesis words. */
  readonly ofHypothesis: number;
}

/** What {@link summarizeWordTimes} makes its figures of. */
export interface WordTimeDifferences {
  readonly referenceWords: number;
  readonly hypothesisWords: number;
  /** Hypothesis - reference of each matched word, seconds. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What is asked for. */
export interface WordTimeOptions {
  /** Seconds, from 0. */
  readonly collars: readonly number[];
}

/**
 * Errors of the start and end times of words. Words are matched by text, as by {@link alignWords}: normalise the
 * texts first. A word that is said several times in a row may be matched with its neighbour; such cases move the mean
 * and hardly the median.
 *
 * ```ts
 * const errors = wordTimeErrors(
 *   [{ text: 'yes', start: 1, end: 1.5 }],
 *   [{ text: 'yes', start: 1.08, end: 1.4 }],
 *   { collars: [0.05, 0.1] },
 * );
 * errors.start.bias; // 0.08
 * errors.collars[1]; // { collar: 0.1, start: 1, end: 1, both: 1, ofReference: 1, ofHypothesis: 1 }
 * ```
 *
 * @throws UsageError `metrics/collar` if a collar is no number from 0
 */
export function wordTimeErrors(
  referenceWords: readonly SpokenWord[],
  hypothesisWords: readonly SpokenWord[],
  options: WordTimeOptions,
): WordTimeErrors {
  return summarizeWordTimes([wordTimeDifferences(referenceWords, hypothesisWords)], options);
}

/**
 * The time differences of the matched words of one recording.
 *
 * ```ts
 * wordTimeDifferences([{ text: 'yes', start: 1, end: 1.5 }], [{ text: 'yes', start: 1.25, end: 1.5 }]);
 * // { referenceWords: 1, hypothesisWords: 1, starts: [0.25], ends: [0] }
 * ```
 */
export function wordTimeDifferences(
  referenceWords: readonly SpokenWord[],
  hypothesisWords: readonly SpokenWord[],
): WordTimeDifferences {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const step of alignWords(referenceWords.map(textOf), hypothesisWords.map(textOf))) {
    if (step.type !== 'match') continue;
    const reference = referenceWords[step.reference] as SpokenWord;
    const hypothesis = hypothesisWords[step.hypothesis] as SpokenWord;
    starts.push(hypothesis.start - reference.start);
    ends.push(hypothesis.end - reference.end);
  }
  return { referenceWords: referenceWords.length, hypothesisWords: hypothesisWords.length, starts, ends };
}

/**
 * The time errors of a set of recordings: means, medians and shares over all words together.
 *
 * @throws UsageError `metrics/collar` if a collar is no number from 0
 */
export function summarizeWordTimes(
  list: readonly WordTimeDifferences[],
  { collars }: WordTimeOptions,
): WordTimeErrors {
  for (const collar of collars) {
    if (collar >= 0) continue;
    throw new UsageError('metrics/collar', `${collar} is no collar`, { remedy: 'Give seconds from 0.' });
  }
  const starts = list.flatMap((each) => each.starts);
  const ends = list.flatMap((each) => each.ends);
  const referenceWords = list.reduce((sum, each) => sum + each.referenceWords, 0);
  const hypothesisWords = list.reduce((sum, each) => sum + each.hypothesisWords, 0);
  return {
    referenceWords,
    hypothesisWords,
    matchedWords: starts.length,
    start: differenceOf(starts),
    end: differenceOf(ends),
    collars: collars.map((collar) => sharesWithin(collar, { referenceWords, hypothesisWords, starts, ends })),
  };
}

/** Times such as 0.1 + 0.2 are off by rounding, those of a day by less than this. */
const rounding = 1e-9;

function sharesWithin(collar: number, differences: WordTimeDifferences): CollarShares {
  const { starts, ends, referenceWords, hypothesisWords } = differences;
  const isWithin = (difference: number): boolean => Math.abs(difference) <= collar + rounding;
  const both = starts.filter((start, i) => isWithin(start) && isWithin(ends[i] ?? Number.NaN)).length;
  return {
    collar,
    start: starts.filter(isWithin).length / starts.length,
    end: ends.filter(isWithin).length / ends.length,
    both: both / starts.length,
    ofReference: both / referenceWords,
    ofHypothesis: both / hypothesisWords,
  };
}

function textOf({ text }: SpokenWord): string {
  return text;
}

function differenceOf(differences: readonly number[]): TimeDifference {
  const absolute = differences.map(Math.abs);
  return { meanAbsolute: mean(absolute), medianAbsolute: median(absolute), bias: mean(differences) };
}
