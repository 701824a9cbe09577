import { UsageError } from '@parlando/core';
import { editDistance } from './edit-distance.ts';
import { type WordErrors, wordErrors } from './word-errors.ts';

/** The first of several hypotheses and the best of them. */
export interface OracleErrors {
  readonly first: WordErrors;
  /** Of the hypothesis with the fewest errors: what no choice among them can do better than. */
  readonly oracle: WordErrors;
  /** Index of that hypothesis; the first of equals. */
  readonly rank: number;
}

/**
 * The errors of the best of an N-best list, against those of its first hypothesis: how much could be won by choosing
 * well. Sum `first` and `oracle` over a set with {@link sumWordErrors}.
 *
 * ```ts
 * const { first, oracle, rank } = oracleErrors(['call', 'ada'], [['call', 'aider'], ['call', 'ada']]);
 * // first: 1 substitution; oracle: none; rank 1
 * ```
 *
 * @param hypotheses the most probable first; at least one, which may be empty
 * @throws UsageError `metrics/hypotheses` if there are none
 */
export function oracleErrors(
  reference: readonly string[],
  hypotheses: readonly (readonly string[])[],
): OracleErrors {
  const [first] = hypotheses;
  if (first === undefined) {
    throw new UsageError('metrics/hypotheses', 'there is no hypothesis to choose from', {
      remedy: 'Give at least one; that nothing was heard is an empty list of words.',
    });
  }
  const distances = hypotheses.map((hypothesis) => editDistance(reference, hypothesis));
  const rank = distances.indexOf(Math.min(...distances));
  return {
    first: wordErrors(reference, first),
    oracle: wordErrors(reference, hypotheses[rank] ?? first),
    rank,
  };
}

/**
 * How much of the way from the first hypothesis to the best of the list a correction went: 0 if it has as many errors
 * as the first, 1 if as few as the best, below 0 if it made things worse, above 1 if it found words that no
 * hypothesis had.
 *
 * ```ts
 * oracleGapClosed(sumOfFirst, sumOfOracle, sumOfCorrected); // (10 - 7) / (10 - 4) = 0.5 for 10, 4 and 7 errors
 * ```
 *
 * @returns NaN if the first hypotheses are the best
 */
export function oracleGapClosed(first: WordErrors, oracle: WordErrors, corrected: WordErrors): number {
  const gap = errorsOf(first) - errorsOf(oracle);
  return gap === 0 ? Number.NaN : (errorsOf(first) - errorsOf(corrected)) / gap;
}

function errorsOf({ substitutions, deletions, insertions }: WordErrors): number {
  return substitutions + deletions + insertions;
}
