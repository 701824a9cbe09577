import type { Hypothesis } from '../decoding/hypothesis.ts';
import type { TokenWord } from './token-words.ts';

/**
 * What speaks for a word being right, one row a word: the log probability of its least likely token and of its tokens
 * on average, those of its neighbours, the mean of the whole reading, how sharply the attention finds its onset, and
 * its length. Turned into a probability by the calibration.
 */
export function confidenceFeatures(
  words: readonly TokenWord[],
  hypothesis: Hypothesis,
  onsetWeights: readonly Float32Array[],
): number[][] {
  const least = words.map(({ tokens }) => Math.min(...tokens.map(bounded)));
  return words.map(({ tokens, text }, index) => [
    least[index] ?? 0,
    tokens.map(bounded).reduce((sum, value) => sum + value, 0) / tokens.length,
    least[index - 1] ?? 0,
    least[index + 1] ?? 0,
    Math.max(-2, hypothesis.score),
    Math.max(...(onsetWeights[index] ?? [0])),
    Math.log(1 + text.length),
  ]);
}

function bounded({ logProbability }: { readonly logProbability: number }): number {
  return Math.max(-5, logProbability);
}
