import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeAudio, resample } from '@parlando/audio';
import { seededRandom } from '@parlando/metrics';

/** Sentences whose every word the recogniser knows; spoken word by word, so that each start is known. */
const sentences = [
  'the old man walked slowly across the quiet street',
  'please bring another chair into the kitchen',
  'she wanted to visit her brother before the winter',
  'nobody could remember the name of that island',
  'we should plant more trees behind the school',
  'the doctor asked about the pain in his shoulder',
  'my neighbor keeps many birds inside a large cage',
  'they opened the window because the room was warm',
  'our train leaves from the second platform tonight',
  'a small boat drifted along the silent river',
];
const voices = ['slt', 'rms', 'awb'];

export interface KnownClip {
  readonly text: string;
  readonly samples: Float32Array;
  /** Start of each word, seconds. */
  readonly starts: readonly number[];
}

/** Each sentence in each voice: single words of the synthesiser flite, with seeded pauses between them. */
export async function knownClips(folder: string): Promise<KnownClip[]> {
  const random = seededRandom(7);
  const clips: KnownClip[] = [];
  for (const voice of voices) {
    for (const text of sentences) {
      const parts: Float32Array[] = [new Float32Array(8000)];
      const starts: number[] = [];
      let length = 8000;
      for (const word of text.split(' ')) {
        const samples = await say(word, voice, folder);
        const pause = new Float32Array(Math.round((0.04 + 0.12 * random()) * 16000));
        starts.push(length / 16000);
        parts.push(samples, pause);
        length += samples.length + pause.length;
      }
      clips.push({ text, starts, samples: joined([...parts, new Float32Array(8000)]) });
    }
  }
  return clips;
}

/** One word, cut to where it is heard: within 36 dB of its loudest 5 ms. */
async function say(word: string, voice: string, folder: string): Promise<Float32Array> {
  const file = join(folder, 'word.wav');
  await promisify(execFile)('flite', ['-voice', voice, '-t', word, '-o', file]);
  const { channels, rateHz } = await decodeAudio(await readFile(file), { name: file });
  const samples = resample(channels[0] ?? new Float32Array(), rateHz, 16000);
  const step = 80;
  const levels = Array.from({ length: Math.floor(samples.length / step) }, (_, index) =>
    Math.max(...samples.subarray(index * step, (index + 1) * step).map(Math.abs)),
  );
  const least = Math.max(...levels) / 10 ** (36 / 20);
  const first = levels.findIndex((level) => level > least);
  const last = levels.findLastIndex((level) => level > least);
  return samples.slice(first * step, (last + 1) * step);
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
