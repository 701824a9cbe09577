import { InputError } from '@parlando/core';
import type { AttentionDecoder, EncodedSound } from '@parlando/models';
import type { DecodedToken, Hypothesis } from './hypothesis.ts';

/**
 * The probability of a given text, token by token, with the attention at each: what beam search would have returned
 * had it chosen these tokens. Throws an InputError `transcribe/text-too-long` when the model cannot hold them.
 */
export async function forcedPass(
  model: Pick<AttentionDecoder, 'startToken' | 'endToken' | 'maxTokens'>,
  sound: EncodedSound,
  text: readonly number[],
  signal?: AbortSignal,
): Promise<Hypothesis> {
  if (text.length >= model.maxTokens) {
    const most = model.maxTokens - 1;
    throw new InputError(
      'transcribe/text-too-long',
      `the text is ${text.length} tokens long, and this model can follow ${most}`,
      { remedy: 'give only what is said in the recording, or a part of both' },
    );
  }
  const steps = sound.start();
  const tokens: DecodedToken[] = [];
  let total = 0;
  let last = model.startToken;
  for (const token of [...text, model.endToken]) {
    signal?.throwIfAborted();
    const result = await steps.step({ tokens: [last], sources: [0], targets: [token], top: 1 });
    const logProbability = result.targetLogProbabilities[0] ?? Number.NEGATIVE_INFINITY;
    const heads = result.attention.length / sound.frames;
    const attention = Array.from({ length: heads }, (_, head) =>
      result.attention.subarray(head * sound.frames, (head + 1) * sound.frames),
    );
    tokens.push({ token, logProbability, attention });
    total += logProbability;
    last = token;
  }
  const end = tokens.pop();
  return {
    tokens,
    endLogProbability: end?.logProbability ?? 0,
    score: total / (text.length + 1),
    ending: 'end',
  };
}
