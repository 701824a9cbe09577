import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAudio } from '@parlando/audio';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', 'samples');
const references: { file: string; text: string; channels?: string[] }[] = JSON.parse(
  readFileSync(join(folder, 'samples.json'), 'utf8'),
);

test.each([
  ['clinic.wav', 1, 16000, 27],
  ['support-call.wav', 2, 8000, 25],
  ['street.wav', 1, 16000, 5],
])('%s holds sound and has a reference', async (file, channels, rateHz, seconds) => {
  const decoded = await decodeAudio(readFileSync(join(folder, file)), { name: file });
  expect(decoded.channels).toHaveLength(channels);
  expect(decoded.rateHz).toBe(rateHz);
  expect(Math.round((decoded.channels[0]?.length ?? 0) / rateHz)).toBe(seconds);
  for (const samples of decoded.channels) {
    const peak = samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    expect(peak).toBeGreaterThan(0.2);
    expect(peak).toBeLessThan(0.99);
  }
  expect(references.find((reference) => reference.file === file)?.text).toMatch(/\w+ \w+/);
});

test('both sides of the call have their own text', () => {
  expect(references.flatMap((reference) => reference.channels ?? [])).toHaveLength(2);
});
