import type { Normalizer } from '../normalizers/normalizer.ts';
import { type FullFormatDifference, fullFormatDifferences } from './full-format-differences.ts';
import { fullFormatTokens } from './full-format-tokens.ts';
import { sumWordErrors, type WordErrors, wordErrors } from './word-errors.ts';

/** Errors of a text as written, where case, punctuation and written numbers count. */
export interface FullFormatErrors {
  /** Over words and marks together: `referenceWords` counts both. */
  readonly all: WordErrors;
  /** What the errors are; they sum to substitutions + deletions + insertions of `all`. */
  readonly parts: FullFormatParts;
  /** The marks by themselves, for {@link punctuationErrorRate}. */
  readonly punctuation: PunctuationCounts;
  /** What is left when both texts are normalised: the usual word errors. */
  readonly normalized: WordErrors;
}

/** Errors by what is wrong. */
export interface FullFormatParts {
  /** Another word, also to the normaliser. */
  readonly word: number;
  /** The same word in another case. */
  readonly case: number;
  /** Marks missing, added or taken for another. */
  readonly punctuation: number;
  /** The same number, written otherwise. */
  readonly numberForm: number;
  /** The same to the normaliser, spelt otherwise. */
  readonly spelling: number;
}

/** How marks were placed. */
export interface PunctuationCounts {
  readonly hits: number;
  readonly missing: number;
  readonly extra: number;
  /** Another mark in its place. */
  readonly other: number;
}

/**
 * How far a text is from a reference as written. The tokens are those of {@link fullFormatTokens}; words are aligned
 * with words and marks with marks, words that differ only in case before others. Each error is told apart by what is
 * wrong, which explains how the rate falls to that of the normalised text: all parts but `word` vanish, and what
 * remains of `word` is counted in the normaliser's words, which may be more or fewer (`John's` may be two).
 *
 * ```ts
 * fullFormatErrors('Well, I paid twenty five dollars.', 'well I paid $25.', normalizer).parts;
 * // { word: 0, case: 1, punctuation: 1, numberForm: 3, spelling: 0 }
 * ```
 *
 * @param normalizer decides which words are the same, written otherwise; the result depends on it only in `parts`
 *   and `normalized`
 */
export function fullFormatErrors(
  referenceText: string,
  hypothesisText: string,
  normalizer: Normalizer,
): FullFormatErrors {
  const tokens = fullFormatTokens(referenceText);
  const marks = tokens.filter(({ isMark }) => isMark).length;
  const differences = fullFormatDifferences(referenceText, hypothesisText, normalizer);
  const ofKind = (...kinds: FullFormatDifference['kind'][]): number =>
    differences.filter(({ kind }) => kinds.includes(kind)).length;
  const [missing, extra, other] = [ofKind('missingMark'), ofKind('extraMark'), ofKind('otherMark')];
  return {
    all: countsOf(differences, tokens.length),
    parts: {
      word: ofKind('word'),
      case: ofKind('case'),
      punctuation: missing + extra + other,
      numberForm: ofKind('number'),
      spelling: ofKind('spelling'),
    },
    punctuation: { hits: marks - missing - other, missing, extra, other },
    normalized: wordErrors(normalizer.words(referenceText), normalizer.words(hypothesisText)),
  };
}

/** The errors of a whole set: rates come from sums. */
export function sumFullFormatErrors(list: Iterable<FullFormatErrors>): FullFormatErrors {
  const every = [...list];
  const parts = { word: 0, case: 0, punctuation: 0, numberForm: 0, spelling: 0 };
  const punctuation = { hits: 0, missing: 0, extra: 0, other: 0 };
  for (const errors of every) {
    addTo(parts, errors.parts);
    addTo(punctuation, errors.punctuation);
  }
  return {
    all: sumWordErrors(every.map(({ all }) => all)),
    parts,
    punctuation,
    normalized: sumWordErrors(every.map(({ normalized }) => normalized)),
  };
}

/**
 * Punctuation error rate: the share of places with a mark on either side where the marks do not agree (A. Meister et
 * al., "LibriSpeech-PC", ASRU 2023, arXiv 2310.02943). The paper aligns by a shortest alignment in which any two
 * marks agree; here marks are aligned as in {@link fullFormatErrors}, and every mark counts, not a chosen few.
 *
 * ```ts
 * punctuationErrorRate(fullFormatErrors('Yes, I do.', 'Yes I do!', normalizer).punctuation); // 2 / 2
 * ```
 *
 * @returns 0 (perfect, or no marks at all) to 1
 */
export function punctuationErrorRate({ hits, missing, extra, other }: PunctuationCounts): number {
  const errors = missing + extra + other;
  return errors / Math.max(hits + errors, 1);
}

function countsOf(differences: readonly FullFormatDifference[], referenceTokens: number): WordErrors {
  const deletions = differences.filter(({ hypothesis }) => hypothesis === undefined).length;
  const insertions = differences.filter(({ reference }) => reference === undefined).length;
  const substitutions = differences.length - deletions - insertions;
  const hits = referenceTokens - substitutions - deletions;
  return { substitutions, deletions, insertions, hits, referenceWords: referenceTokens };
}

function addTo<Counts extends object>(
  sum: { -readonly [Key in keyof Counts]: number },
  counts: Counts,
): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key] as number;
}
