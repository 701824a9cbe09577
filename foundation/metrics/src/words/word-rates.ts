import type { WordErrors } from './word-errors.ts';

/**
 * Match error rate: the share of aligned places (hits, substitutions, deletions and insertions) that are errors.
 * Unlike the word error rate it never exceeds 1 (A. Morris, V. Maier, P. Green, "From WER and RIL to MER and WIL",
 * Interspeech 2004).
 *
 * ```ts
 * matchErrorRate(wordErrors(['a', 'b'], ['a', 'x', 'y'])); // 2 / 3
 * ```
 *
 * @param counts of one pair, or the sum over a set
 * @returns 0 (perfect) to 1; 0 if both sides are empty
 */
export function matchErrorRate(counts: WordErrors): number {
  const errors = counts.substitutions + counts.deletions + counts.insertions;
  return errors / Math.max(counts.hits + errors, 1);
}

/**
 * Word information preserved: the share of reference words that were heard times the share of hypothesis words that
 * are right, an estimate of how much of what was said can be had from what was heard (Morris et al. 2004, as above).
 *
 * ```ts
 * wordInformationPreserved(wordErrors(['a', 'b'], ['a', 'x', 'y'])); // 1 / 2 * 1 / 3
 * ```
 *
 * @param counts of one pair, or the sum over a set
 * @returns 0 to 1 (perfect); 1 if both sides are empty, 0 if one is (as jiwer has it)
 */
export function wordInformationPreserved(counts: WordErrors): number {
  const hypothesisWords = counts.hits + counts.substitutions + counts.insertions;
  if (counts.referenceWords === 0 && hypothesisWords === 0) return 1;
  if (counts.hits === 0) return 0;
  return (counts.hits / counts.referenceWords) * (counts.hits / hypothesisWords);
}

/**
 * Word information lost: 1 - {@link wordInformationPreserved}.
 *
 * ```ts
 * wordInformationLost(wordErrors(['a', 'b'], ['a', 'x', 'y'])); // 5 / 6
 * ```
 */
export function wordInformationLost(counts: WordErrors): number {
  return 1 - wordInformationPreserved(counts);
}

/**
 * The share of sentences (or of whatever the pairs are) with an error in them.
 *
 * ```ts
 * sentenceErrorRate([wordErrors(['yes'], ['yes']), wordErrors(['no'], ['know'])]); // 0.5
 * ```
 *
 * @param list the counts of each sentence
 * @returns 0 (perfect) to 1; NaN without sentences
 */
export function sentenceErrorRate(list: Iterable<WordErrors>): number {
  let sentences = 0;
  let wrong = 0;
  for (const { substitutions, deletions, insertions } of list) {
    sentences++;
    if (substitutions + deletions + insertions > 0) wrong++;
  }
  return wrong / sentences;
}
