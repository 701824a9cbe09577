/**
 * Learns what calibration.ts holds: which head of each model tracks word onsets and by how much it lags, the
 * confidence of a word, and when a recording is not English. `npm run calibrate` writes the file from all open clips;
 * what is printed is out of half: learned on the speakers with even places among the sorted ids, measured on the odd
 * ones, then swapped and pooled.
 */
import { writeFile } from 'node:fs/promises';
import { areaUnderCurve, expectedCalibrationError, median } from '@parlando/metrics';
import { type AttentionHead, openVoiceDetector } from '@parlando/models';
import type { Calibration } from '../tasks/transcribe/src/calibration.ts';
import { languageFeatures, sumEvidence } from '../tasks/transcribe/src/language.ts';
import { logistic } from '../tasks/transcribe/src/logistic.ts';
import { padSeconds, Recogniser } from '../tasks/transcribe/src/recogniser.ts';
import { trackPieces } from '../tasks/transcribe/src/track-pieces.ts';
import { confidenceFeatures } from '../tasks/transcribe/src/words/confidence.ts';
import { onsetFrames } from '../tasks/transcribe/src/words/onsets.ts';
import { fitLogistic } from './fit-logistic.ts';
import { type Heard, listen, matchWords, modelIds, openForCalibration } from './listen.ts';
import { readClips, readSamples, readSilver, type SilverWord } from './speech-data.ts';

const frameSeconds = 0.024;
/** Clips with words to be right or wrong about. */
const wordSets = ['libri-other', 'ljspeech', 'fleurs', 'other'];

interface Onsets {
  readonly head: number;
  readonly lag: number;
}

const clips = await readClips();
const silver = await readSilver();
const detector = await openVoiceDetector();
const learned: [string, Calibration][] = [];
for (const id of modelIds) learned.push(await calibrate(id));
await writeFile('tasks/transcribe/src/calibration.ts', source(learned));

async function calibrate(id: string): Promise<[string, Calibration]> {
  const heads = Array.from({ length: id.includes('tiny') ? 48 : 64 }, (_, index) => ({
    layer: Math.floor(index / 8),
    head: index % 8,
  }));
  const model = await openForCalibration(id, heads);
  const heard = await listen(
    model,
    clips.filter(({ lang }) => lang !== null),
  );
  const english = heard.filter(({ clip }) => clip.lang === 'en' && wordSets.includes(clip.set));

  const timed = english.filter(({ clip }) => silver.has(clip.id));
  const onsets = crossFit(timed, chooseHead, (chosen, part) => part.flatMap((one) => errors(one, chosen)));
  console.log(`\n${id}: word starts against silver, out of half (${onsets.length} words)`);
  report('median error, ms', 1000 * median(onsets.map(Math.abs)));
  report('within 100 ms, %', 100 * share(onsets, (error) => Math.abs(error) <= 0.1));
  const { head, lag } = chooseHead(timed);

  const rows = english.map((one) => wordRows(one, head));
  const confidences = crossFit(rows, fitWords, (weights, part) =>
    part.flatMap(({ features, right }) =>
      features.map((row, index) => ({ p: logistic(weights, row), right: right[index] ?? false })),
    ),
  );
  const [p, right] = [confidences.map((word) => word.p), confidences.map((word) => word.right)];
  console.log(`${id}: wrong words found by confidence, out of half (${p.length} words)`);
  report('area under the curve', areaUnderCurve(p, right));
  report('expected calibration error', expectedCalibrationError(p, right));

  await model.close();
  const foreign = await fitForeign(id);
  const alignmentHeads = [heads[head]].filter((one): one is AttentionHead => one !== undefined);
  return [model.sha256, { id, alignmentHeads, onsetLag: lag, confidence: fitWords(rows), foreign }];
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
function chooseHead(part: readonly Heard[]): Onsets {
  const heads = part[0]?.words[0]?.tokens[0]?.attention.length ?? 0;
  let best = { head: 0, lag: 0, cost: Number.POSITIVE_INFINITY };
  for (let head = 0; head < heads; head++) {
    const raw = part.flatMap((one) => errors(one, { head, lag: 0 }));
    const lag = median(raw);
    const left = raw.map((error) => Math.abs(error - lag));
    const cost = median(left) + 0.3 * share(left, (error) => error > 0.1);
    if (cost < best.cost) best = { head, lag, cost };
  }
  return best;
}

/** Signed errors of the starts of the words that were heard right, seconds. */
function errors({ clip, words, frames }: Heard, { head, lag }: Onsets): number[] {
  const truth: readonly SilverWord[] = silver.get(clip.id) ?? [];
  const matched = matchWords(truth.map(([word]) => word).join(' '), words);
  const rows = words.map(({ tokens }) => tokens[0]?.attention[head] ?? new Float32Array(frames));
  return onsetFrames(rows, frames).flatMap((frame, index) => {
    const start = truth[matched[index] ?? -1]?.[1];
    return start === undefined ? [] : [frame * frameSeconds - padSeconds - lag - start];
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
async function fitForeign(id: string): Promise<number[]> {
  const recogniser = await Recogniser.open(id);
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
  return fitLogistic(rows, labels, 0.05);
}

function share(values: readonly number[], test: (value: number) => boolean): number {
  return values.filter(test).length / Math.max(1, values.length);
}

function report(what: string, value: number): void {
  console.log(`  ${what.padEnd(32)}${value.toFixed(3).padStart(8)}`);
}

function source(entries: readonly [string, Calibration][]): string {
  const rounded = JSON.stringify(
    Object.fromEntries(entries),
    (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value),
    2,
  );
  return `import type { AttentionHead } from '@parlando/models';

/** What was learned about a model from clips with known words and times. */
export interface Calibration {
  /** The model's name, for the reader. */
  readonly id: string;
  /** Heads whose attention jumps to where a word begins. */
  readonly alignmentHeads: readonly AttentionHead[];
  /** By how much they lag behind the true onset, seconds. */
  readonly onsetLag: number;
  /** Logistic regression from the features of confidence.ts: the intercept first. */
  readonly confidence: readonly number[];
  /** Logistic regression from the features of language.ts: the intercept first. */
  readonly foreign: readonly number[];
}

/** By SHA-256 of the weights. Filled by \`npm run calibrate\`; do not edit by hand. */
export const calibrations: Readonly<Record<string, Calibration>> = ${rounded};
`;
}
