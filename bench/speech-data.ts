import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { mixChannels, readAudio, resample } from '@parlando/audio';

/** Where the development data lies. */
export const dataFolder = process.env['PARLANDO_DATA'] ?? '../shared/data';
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

export const clipPath = (clip: Clip): string => join(speech, clip.file);

/** The clip's samples, mono at 16 kHz. */
export async function readSamples(clip: Clip): Promise<Float32Array> {
  const decoded = await readAudio(clipPath(clip), {});
  return resample(mixChannels(decoded.channels), decoded.rateHz, 16000);
}
