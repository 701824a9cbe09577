import { type WordErrors, wordErrors } from './word-errors.ts';

/**
 * Counts character by character instead of word by word: what the character error rate is made of. The counts have
 * the shape of word errors, every character being a word of its own, so that {@link sumWordErrors} adds them up and
 * {@link wordErrorRate} makes the rate.
 *
 * Characters are Unicode code points, neither UTF-16 units nor what a reader sees as one sign. White space at both
 * ends is dropped; within the text it counts like any other character (as in jiwer). Normalise first.
 *
 * ```ts
 * wordErrorRate(characterErrors('the cat', 'the bat')); // 1 / 7
 * ```
 */
export function characterErrors(reference: string, hypothesis: string): WordErrors {
  return wordErrors([...reference.trim()], [...hypothesis.trim()]);
}
