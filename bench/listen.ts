import { alignWords } from '@parlando/metrics';
import { type AttentionDecoder, type AttentionHead, openModel } from '@parlando/models';
import { beamSearch } from '../tasks/transcribe/src/decoding/beam-search.ts';
import type { Hypothesis } from '../tasks/transcribe/src/decoding/hypothesis.ts';
import { padSeconds } from '../tasks/transcribe/src/recogniser.ts';
import { type Loudness, loudnessOf } from '../tasks/transcribe/src/words/loudness.ts';
import { groupWords, type TokenWord } from '../tasks/transcribe/src/words/token-words.ts';
import { asrFloor } from './asr-floor.ts';
import { type Clip, readSamples } from './speech-data.ts';

/** What a model heard in a clip, with all that calibration needs. */
export interface Heard {
  readonly clip: Clip;
  readonly hypothesis: Hypothesis;
  readonly words: readonly TokenWord[];
  readonly frames: number;
  readonly loudness: Loudness;
  readonly seconds: number;
}

export const modelIds = ['moonshine-tiny-en', 'moonshine-base-en'] as const;

export function openForCalibration(
  model: string,
  heads: readonly AttentionHead[],
): Promise<AttentionDecoder> {
  return openModel({ model, alignmentHeads: () => heads });
}

/** Greedy decoding of whole clips, padded as the recogniser pads them. */
export async function listen(model: AttentionDecoder, clips: readonly Clip[]): Promise<Heard[]> {
  const heard: Heard[] = [];
  for (const clip of clips) {
    const samples = (await readSamples(clip)).subarray(0, 29 * model.rateHz);
    const width = padSeconds * model.rateHz;
    const padded = new Float32Array(samples.length + 2 * width);
    padded.set(samples, width);
    const sound = await model.encode(padded);
    if (!sound) continue;
    const seconds = samples.length / model.rateHz;
    const maxTokens = Math.ceil(6.5 * seconds);
    const [hypothesis] = await beamSearch(model, sound, { beam: 1, nbest: 1, maxTokens });
    if (!hypothesis) continue;
    const words = groupWords(hypothesis.tokens, model.tokenizer);
    heard.push({
      clip,
      hypothesis,
      words,
      frames: sound.frames,
      loudness: loudnessOf(samples, model.rateHz),
      seconds,
    });
  }
  return heard;
}

/**
 * For each word heard, the index of the reference word that it matches, or undefined where it is wrong. A written
 * word of several plain ones ("box-car") is right when all of them are, and has the place of the first.
 */
export function matchWords(
  reference: string,
  words: readonly { readonly text: string }[],
): (number | undefined)[] {
  const owners: number[] = [];
  const plain: string[] = [];
  for (const [index, { text }] of words.entries()) {
    for (const word of asrFloor.words(text)) {
      plain.push(word);
      owners.push(index);
    }
  }
  const first = new Map<number, number>();
  const wrong = new Set<number>();
  for (const step of alignWords(asrFloor.words(reference), plain)) {
    if (step.type === 'deletion') continue;
    const owner = owners[step.hypothesis] ?? 0;
    if (step.type === 'match') first.set(owner, Math.min(first.get(owner) ?? step.reference, step.reference));
    else wrong.add(owner);
  }
  return words.map((_, index) => (wrong.has(index) ? undefined : first.get(index)));
}
