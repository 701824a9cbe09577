import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mixChannels, readAudio, resample } from '@parlando/audio';
import { dataFolder } from './data-folder.ts';

const speech = join(dataFolder, 'speech');

export interface Clip {
  readonly id: string;
  readonly file: string;
  readonly text: string | null;
  readonly speaker: string | null;
  readonly set: string;
  readonly lang: string | null;
  readonly duration: number;
}

export interface Recipe {
  readonly id: string;
  readonly kind: 'mono-concat' | 'stereo' | 'mix';
  readonly parts?: readonly { readonly id: string; readonly at: number; readonly channel?: number }[];
  readonly duration?: number;
  readonly speech?: string;
  readonly noise?: string;
  readonly snr_db?: number;
}

export async function readClips(): Promise<Clip[]> {
  const lines = (await readFile(join(speech, 'manifest.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

export async function readRecipes(): Promise<Recipe[]> {
  return JSON.parse(await readFile(join(speech, 'recipes.json'), 'utf8'));
}

export type SilverWord = readonly [word: string, start: number, end: number];

/** Word times of forced alignment, by clip. */
export async function readSilver(): Promise<Map<string, readonly SilverWord[]>> {
  const text = gunzipSync(await readFile(join(speech, 'silver-words.jsonl.gz'))).toString('utf8');
  const rows: { id: string; words: SilverWord[] }[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return new Map(rows.map(({ id, words }) => [id, words]));
}

const clipPath = (clip: Clip): string => join(speech, clip.file);

/** The clip's samples, mono at 16 kHz. */
export async function readSamples(clip: Clip): Promise<Float32Array> {
  const decoded = await readAudio(clipPath(clip), {});
  return resample(mixChannels(decoded.channels), decoded.rateHz, 16000);
}

/** A recording made from clips, with what is said in it. */
export interface MadeRecording {
  readonly id: string;
  readonly channels: readonly Float32Array[];
  /** The parts in order of time. */
  readonly parts: readonly { readonly clip: Clip; readonly at: number; readonly channel: number }[];
}

/** Builds a long or a two-channel recording at 16 kHz; silence between the parts. */
export async function makeRecording(recipe: Recipe, clips: readonly Clip[]): Promise<MadeRecording> {
  const width = recipe.kind === 'stereo' ? 2 : 1;
  const length = Math.ceil((recipe.duration ?? 0) * 16000);
  const channels = Array.from({ length: width }, () => new Float32Array(length));
  const parts: MadeRecording['parts'][number][] = [];
  for (const { id, at, channel = 0 } of recipe.parts ?? []) {
    const clip = clips.find((one) => one.id === id);
    if (!clip) throw new Error(`no clip ${id} for ${recipe.id}`);
    const samples = await readSamples(clip);
    const from = Math.round(at * 16000);
    channels[channel]?.set(samples.subarray(0, length - from), from);
    parts.push({ clip, at, channel });
  }
  return { id: recipe.id, channels, parts };
}

/** Speech with noise looped to its length, at the recipe's signal-to-noise ratio. */
export async function makeMix(
  recipe: Recipe,
  clips: readonly Clip[],
): Promise<{ clip: Clip; samples: Float32Array }> {
  const [clip, noiseClip] = [recipe.speech, recipe.noise].map((id) => clips.find((one) => one.id === id));
  if (!clip || !noiseClip) throw new Error(`clips of ${recipe.id} are missing`);
  const [speech, noise] = [await readSamples(clip), await readSamples(noiseClip)];
  const power = (samples: Float32Array): number =>
    samples.reduce((sum, value) => sum + value * value, 0) / samples.length;
  const looped = speech.map((_, index) => noise[index % noise.length] ?? 0);
  const gain = Math.sqrt(power(speech) / (power(looped) * 10 ** ((recipe.snr_db ?? 0) / 10)));
  return { clip, samples: speech.map((value, index) => value + gain * (looped[index] ?? 0)) };
}
