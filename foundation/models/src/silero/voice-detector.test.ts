import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { packagedModels, requireFile } from '../store/manifest.ts';
import { openVoiceDetector, type VoiceDetector } from './voice-detector.ts';

let cache: string;
let detector: VoiceDetector;
let clinic: Float32Array;

beforeAll(async () => {
  // The graph is made anew, so that these very sources are tested and not what an older version left.
  cache = await mkdtemp(join(tmpdir(), 'parlando-silero-'));
  vi.stubEnv('PARLANDO_CACHE', cache);
  detector = await openVoiceDetector();
  clinic = await samplesOf('clinic.wav');
});

afterAll(async () => {
  await detector.close();
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true, force: true });
});

/** A sample is 16-bit mono at 16 kHz behind a header of 44 bytes. */
async function samplesOf(name: string): Promise<Float32Array> {
  const bytes = await readFile(new URL(`../../../../samples/${name}`, import.meta.url));
  return Float32Array.from(
    { length: (bytes.length - 44) / 2 },
    (_, at) => bytes.readInt16LE(44 + 2 * at) / 32768,
  );
}

/** The exported graph as its authors feed it: 512 samples a call, the last 64 of the call before in front of them. */
async function windowByWindow(samples: Float32Array): Promise<Float32Array> {
  const model = (await packagedModels()).find(({ id }) => id === 'silero-vad')!;
  const session = await InferenceSession.create(requireFile(model, 'graph'));
  const probabilities = new Float32Array(Math.ceil(samples.length / 512));
  const input = new Float32Array(576);
  let state = new Tensor('float32', new Float32Array(256), [2, 1, 128]);
  for (let window = 0; window < probabilities.length; window++) {
    input.copyWithin(0, 512);
    input.fill(0, 64);
    input.set(samples.subarray(window * 512, (window + 1) * 512), 64);
    const sr = new Tensor('int64', BigInt64Array.of(16000n));
    const { output, stateN } = await session.run({
      input: new Tensor('float32', input, [1, 576]),
      state,
      sr,
    });
    probabilities[window] = (output!.data as Float32Array)[0]!;
    state = stateN as typeof state;
  }
  await session.release();
  return probabilities;
}

const largestDifference = (a: Float32Array, b: Float32Array) =>
  a.reduce((largest, value, index) => Math.max(largest, Math.abs(value - b[index]!)), 0);

test('many windows at once say what the export says window by window', async () => {
  const [ours, theirs] = [await detector.probabilities(clinic), await windowByWindow(clinic)];
  expect(ours).toHaveLength(833);
  expect(ours).toHaveLength(theirs.length);
  expect(largestDifference(ours, theirs)).toBeLessThan(1e-4);
});

test('speech is told from the pauses around it', async () => {
  const probabilities = await detector.probabilities(clinic);
  const speech = probabilities.filter((probability) => probability > 0.5).length;
  expect(speech / probabilities.length).toBeGreaterThan(0.5);
  expect(Math.min(...probabilities)).toBeLessThan(0.05);
});

test('what comes later changes nothing before it, across the border of two calls', async () => {
  const whole = await detector.probabilities(clinic);
  const part = await detector.probabilities(clinic.subarray(0, 600 * 512));
  expect(largestDifference(part, whole)).toBeLessThan(1e-5);
});

test('the last window is filled up with silence', async () => {
  const cut = clinic.subarray(0, 20 * 512 + 100);
  const filled = new Float32Array(21 * 512);
  filled.set(cut);
  expect(await detector.probabilities(cut)).toEqual(await detector.probabilities(filled));
});

test('no sound has no windows, and silence no speech', async () => {
  expect(await detector.probabilities(new Float32Array())).toEqual(new Float32Array());
  const silence = await detector.probabilities(new Float32Array(16000));
  expect(Math.max(...silence)).toBeLessThan(0.1);
});

test('an aborted signal ends it with its reason', async () => {
  const reason = new Error('enough');
  await expect(detector.probabilities(clinic, AbortSignal.abort(reason))).rejects.toBe(reason);
});
