import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAudio } from './read-audio.ts';
import { writeWav } from './wav-write.ts';

const samples = Float32Array.of(0.5, -0.5, 0.25);
const bytes = writeWav(samples, 8000);
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlando-test-'));
  await writeFile(join(folder, 'a.wav'), bytes);
});
afterAll(() => rm(folder, { recursive: true }));

test('a file', async () => {
  const decoded = await readAudio(join(folder, 'a.wav'));
  expect(decoded).toEqual({ channels: [samples], rateHz: 8000, format: 'wav', lostSeconds: 0 });
});

test('standard input, in pieces', async () => {
  async function* stdin() {
    yield bytes.subarray(0, 10);
    yield bytes.subarray(10);
  }
  expect((await readAudio('-', { stdin: stdin() })).channels).toEqual([samples]);
  async function* nothing() {}
  await expect(readAudio('-', { stdin: nothing() })).rejects.toMatchObject({
    code: 'audio/empty',
    message: 'standard input is empty (0 bytes)',
  });
});

test('standard input that stays silent is left once the signal says so', async () => {
  async function* silent() {
    yield bytes.subarray(0, 10);
    await new Promise(() => {});
  }
  const controller = new AbortController();
  const reading = readAudio('-', { stdin: silent(), signal: controller.signal });
  setTimeout(() => controller.abort(new Error('enough')), 10);
  await expect(reading).rejects.toThrow('enough');
});

test('what cannot be read is named', async () => {
  await expect(readAudio(join(folder, 'b.wav'))).rejects.toMatchObject({ code: 'audio/missing-file' });
  await expect(readAudio(join(folder, 'a.wav', 'b'))).rejects.toMatchObject({ code: 'audio/missing-file' });
  await expect(readAudio(folder)).rejects.toMatchObject({ code: 'audio/is-a-folder' });
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(readAudio(join(folder, 'a.wav'), { signal })).rejects.toThrow('enough');
});
