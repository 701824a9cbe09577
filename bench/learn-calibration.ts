import { median } from '@parlando/metrics';
import { type AttentionHead, openVoiceDetector } from '@parlando/models';
import type { Calibration } from '../tasks/transcribe/src/calibration.ts';
import { languageFeatures, sumEvidence } from '../tasks/transcribe/src/language.ts';
import { logistic } from '../tasks/transcribe/src/logistic.ts';
import { padSeconds, Recogniser } from '../tasks/transcribe/src/recogniser.ts';
import { trackPieces } from '../tasks/transcribe/src/track-pieces.ts';
import { confidenceFeatures } from '../tasks/transcribe/src/words/confidence.ts';
import { onsetFrames } from '../tasks/transcribe/src/words/onsets.ts';
import { waitForSound } from '../tasks/transcribe/src/words/word-starts.ts';
import { fitLogistic } from './fit-logistic.ts';
import { type Heard, listen, matchWords, openForCalibration } from './listen.ts';
import { type Clip, readClips, readSamples, readSilver, type SilverWord } from './speech-data.ts';

const frameSeconds = 0.024;
/** Clips with words to be right or wrong about. */
const wordSets = ['libri-other', 'ljspeech', 'fleurs', 'other'];

interface Timed extends Heard {
  readonly silver: readonly SilverWord[];
}

interface Onsets {
  readonly head: number;
  readonly lag: number;
}

/** How well what is learned does out of half: learned on the even speakers, measured on the odd ones, and swapped. */
export interface OutOfHalf {
  /** Signed errors of word starts, seconds. */
  readonly onsets: readonly number[];
  readonly words: readonly { readonly p: number; readonly right: boolean }[];
}

/** Learns the calibration of a model from all open clips, and measures it out of half. */
export async function learnCalibration(
  id: string,
): Promise<{ sha256: string; calibration: Calibration; outOfHalf: OutOfHalf }> {
  const clips = await readClips();
  const silver = await readSilver();
  const heads = Array.from({ length: id.includes('tiny') ? 48 : 64 }, (_, index) => ({
    layer: Math.floor(index / 8),
    head: index % 8,
  }));
  const model = await openForCalibration(id, heads);
  const heard = await listen(
    model,
    clips.filter(({ lang, set }) => lang === 'en' && wordSets.includes(set)),
  );
  await model.close();

  const timed = heard.flatMap((one) => {
    const words = silver.get(one.clip.id);
    return words ? [{ ...one, silver: words }] : [];
  });
  const onsets = crossFit(timed, chooseHead, (chosen, part) =>
    part.flatMap((one) => errors(one, chosen, 'final')),
  );
  const { head, lag } = chooseHead(timed);
  const rows = heard.map((one) => wordRows(one, head));
  const words = crossFit(rows, fitWords, (weights, part) =>
    part.flatMap(({ features, right }) =>
      features.map((row, index) => ({ p: logistic(weights, row), right: right[index] ?? false })),
    ),
  );
  const alignmentHeads = [heads[head]].filter((one): one is AttentionHead => one !== undefined);
  const calibration = {
    id,
    alignmentHeads,
    onsetLag: lag,
    confidence: fitWords(rows),
    foreign: await fitForeign(id, clips),
  };
  return { sha256: model.sha256, calibration, outOfHalf: { onsets, words } };
}

/** Learns on the speakers at even places and measures on the odd ones, then the other way round. */
function crossFit<Item extends { readonly clip: { readonly speaker: string | null } }, Model, Result>(
  items: readonly Item[],
  learn: (part: readonly Item[]) => Model,
  measure: (model: Model, part: readonly Item[]) => Result[],
): Result[] {
  const speakers = [...new Set(items.map(({ clip }) => clip.speaker ?? ''))].sort();
  // A set of a single reader is split by clip instead.
  const place = (item: Item, index: number): number =>
    speakers.length > 1 ? speakers.indexOf(item.clip.speaker ?? '') : index;
  const even = items.filter((item, index) => place(item, index) % 2 === 0);
  const odd = items.filter((item, index) => place(item, index) % 2 === 1);
  return [...measure(learn(even), odd), ...measure(learn(odd), even)];
}

/** The head with the smallest errors: their median, and the share beyond 100 ms at three tenths of a second. */
function chooseHead(part: readonly Timed[]): Onsets {
  const heads = part[0]?.words[0]?.tokens[0]?.attention.length ?? 0;
  let best = { head: 0, lag: 0, cost: Number.POSITIVE_INFINITY };
  for (let head = 0; head < heads; head++) {
    const raw = part.flatMap((one) => errors(one, { head, lag: 0 }, 'raw'));
    const lag = median(raw);
    const left = raw.map((error) => Math.abs(error - lag));
    const cost = median(left) + 0.3 * share(left, (error) => error > 0.1);
    if (cost < best.cost) best = { head, lag, cost };
  }
  return best;
}

/** Signed errors of the starts of the words that were heard right, seconds; as the attention gives them, or final. */
function errors(
  { silver: truth, words, frames, loudness }: Timed,
  { head, lag }: Onsets,
  form: 'raw' | 'final',
): number[] {
  const matched = matchWords(truth.map(([word]) => word).join(' '), words);
  const rows = words.map(({ tokens }) => tokens[0]?.attention[head] ?? new Float32Array(frames));
  const jumps = onsetFrames(rows, frames).map((frame) => frame * frameSeconds - padSeconds - lag);
  const starts = form === 'final' ? waitForSound(jumps, loudness) : jumps;
  return starts.flatMap((time, index) => {
    const start = truth[matched[index] ?? -1]?.[1];
    return start === undefined ? [] : [time - start];
  });
}

interface WordRows {
  readonly clip: Heard['clip'];
  readonly features: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

function wordRows({ clip, words, hypothesis }: Heard, head: number): WordRows {
  const rows = words.map(({ tokens }) => tokens[0]?.attention[head] ?? new Float32Array());
  const right = matchWords(clip.text ?? '', words).map((match) => match !== undefined);
  return { clip, features: confidenceFeatures(words, hypothesis, rows), right };
}

function fitWords(part: readonly WordRows[]): number[] {
  return fitLogistic(
    part.flatMap(({ features }) => features),
    part.flatMap(({ right }) => right),
  );
}

/** Foreign against English; recordings without enough tokens are told otherwise. */
async function fitForeign(id: string, clips: readonly Clip[]): Promise<number[]> {
  const recogniser = await Recogniser.open(id);
  const detector = await openVoiceDetector();
  const rows: number[][] = [];
  const labels: boolean[] = [];
  for (const clip of clips.filter(({ lang }) => lang !== null)) {
    const pieces = await trackPieces(detector, await readSamples(clip), 0, true);
    const heard = await Promise.all(
      pieces.map(({ samples, speechSeconds }) =>
        recogniser.hear(samples, { beam: 1, nbest: 1, speechSeconds }),
      ),
    );
    const evidence = sumEvidence(heard.map((piece) => piece.evidence));
    if (evidence.tokens < 5) continue;
    rows.push(languageFeatures(evidence));
    labels.push(clip.lang !== 'en');
  }
  await recogniser.close();
  await detector.close();
  return fitLogistic(rows, labels, 0.05);
}

function share(values: readonly number[], test: (value: number) => boolean): number {
  return values.filter(test).length / Math.max(1, values.length);
}
