import { readFileSync } from 'node:fs';
import { isParlandoError } from '@parlando/core';
import { expect, test } from 'vitest';
import { decodeAudio } from './decode-audio.ts';
import { pageChecksum } from './ogg-pages.ts';

const ffmpeg = '/nowhere/ffmpeg';

/** Numbers 0..1, the same at every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Flips bytes (mostly early ones, where the headers stand), cuts, doubles or blanks a stretch. */
function mutated(original: Uint8Array, random: () => number): Uint8Array {
  const bytes = original.slice(0, random() < 0.2 ? 1 + random() * original.length : undefined);
  const place = () => Math.floor(random() ** (random() < 0.5 ? 6 : 1) * bytes.length);
  for (let i = 1 + random() * 8; i > 0; i--) {
    bytes[place()] = random() < 0.3 ? 255 : random() < 0.5 ? 0 : Math.floor(random() * 256);
  }
  if (random() < 0.2) bytes.copyWithin(place(), place(), place());
  if (random() < 0.1) bytes.fill(0xff, place(), place());
  return bytes;
}

/** Gives every Ogg page its right checksum, so that the damage reaches the decoders. */
function resealed(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 27 < bytes.length; at++) {
    if (view.getUint32(at) !== 0x4f676753) continue;
    const lacing = bytes.subarray(at + 27, at + 27 + bytes[at + 26]!);
    const end = at + 27 + lacing.length + lacing.reduce((sum, x) => sum + x, 0);
    if (end <= bytes.length) view.setUint32(at + 22, pageChecksum(bytes, at, end), true);
  }
  return bytes;
}

test.each([
  ['stereo16.flac', 60],
  ['mono24.flac', 30],
  ['stereo.ogg', 40],
  ['mono.opus', 40],
  ['surround.opus', 20],
  ['stereo.mp3', 60],
  ['mono-untagged.mp3', 60],
  ['mulaw.wav', 100],
])('%s, changed in %i ways, decodes or fails by name', async (name, count) => {
  const original = new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
  const random = seeded(name.length * 1000 + count);
  for (let i = 0; i < count; i++) {
    const bytes = mutated(original, random);
    const input = /\.(ogg|opus)$/.test(name) && i % 2 === 0 ? resealed(bytes) : bytes;
    try {
      const { channels, rateHz } = await decodeAudio(input, { name, ffmpeg });
      const total = channels.reduce((sum, c) => sum + c.length, 0);
      expect(total).toBeGreaterThan(0);
      // A minute of silence may stand for lost frames; more than that would be belief in a header.
      expect(total / channels.length / rateHz).toBeLessThan(12_000);
    } catch (error) {
      if (!isParlandoError(error)) throw error;
      expect(error.code).toMatch(
        /^audio\/(corrupt|not-audio|no-samples|not-finite|unsupported-format|ffmpeg)$/,
      );
      expect(error.remedy).not.toBe('');
    }
  }
});
