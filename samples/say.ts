// Speech from flite, called as a program. The same text, voice and version of flite give the same samples.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeAudio, mixChannels, resample } from '@parlando/audio';

/** Voices of flite whose licence allows any use: a woman, a man. */
export type Voice = 'slt' | 'rms';

/** Level that every line is brought to: root mean square, -1..1. */
const LEVEL = 0.09;
/** What flite leaves of silence around a line stays below this. */
const QUIET = 0.01;

/** One line of speech at the given rate, without silence around it, all lines equally loud. */
export async function say(voice: Voice, text: string, rateHz: number): Promise<Float32Array> {
  const folder = await mkdtemp(join(tmpdir(), 'parlando-say-'));
  try {
    const file = join(folder, 'line.wav');
    await promisify(execFile)('flite', ['-voice', voice, '-t', text, '-o', file]);
    const decoded = await decodeAudio(await readFile(file), { name: `flite ${voice}` });
    const line = trimmed(mixChannels(decoded.channels));
    return levelled(resample(line, decoded.rateHz, rateHz));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function trimmed(samples: Float32Array): Float32Array {
  const isSound = (x: number) => Math.abs(x) > QUIET;
  return samples.slice(samples.findIndex(isSound), samples.findLastIndex(isSound) + 1);
}

function levelled(samples: Float32Array): Float32Array {
  const gain = LEVEL / rootMeanSquare(samples);
  return samples.map((x) => x * gain);
}

export function rootMeanSquare(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
}
