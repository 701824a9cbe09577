import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeAudio } from './decode-audio.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
/** No ffmpeg that runs: what needs one fails. */
const ffmpeg = '/nowhere/ffmpeg';

interface Expected {
  readonly rateHz: number;
  readonly length: number;
  readonly channels: readonly {
    readonly rms: number;
    readonly samples: readonly (readonly [number, number])[];
  }[];
}
const expected: Record<string, Expected> = JSON.parse(new TextDecoder().decode(fixture('expected.json')));

const rms = (x: Float32Array) => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0) / x.length);

describe('against what ffmpeg decodes of the same file', () => {
  test.each([
    ['stereo16.flac', 'flac', 8000, 1e-5],
    ['mono24.flac', 'flac', 8000, 1e-5],
    // ffmpeg 5.1 does not cut the end of a short Vorbis stream right: half a second are 22050 samples.
    ['stereo.ogg', 'ogg-vorbis', 22_050, 1e-5],
    ['stereo.opus', 'ogg-opus', 24_000, 1e-4],
    ['mono.opus', 'ogg-opus', 24_000, 1e-4],
    ['surround.opus', 'ogg-opus', 24_000, 1e-4],
    ['stereo.mp3', 'mp3', 22_050, 1e-4],
    ['mono-untagged.mp3', 'mp3', 12_672, 1e-4],
    ['alaw.wav', 'wav', 4000, 1e-5],
    ['mulaw.wav', 'wav', 4000, 1e-5],
  ])('%s', async (name, format, length, tolerance) => {
    const wanted = expected[name]!;
    const decoded = await decodeAudio(fixture(name), { name, ffmpeg });
    expect(decoded).toMatchObject({ format, rateHz: wanted.rateHz, lostSeconds: 0 });
    expect(decoded.channels.map((c) => c.length)).toEqual(wanted.channels.map(() => length));
    for (const [c, channel] of wanted.channels.entries()) {
      const samples = decoded.channels[c]!;
      for (const [i, value] of channel.samples) expect(Math.abs(samples[i]! - value)).toBeLessThan(tolerance);
      if (length === wanted.length) expect(Math.abs(rms(samples) - channel.rms)).toBeLessThan(tolerance);
    }
  });
});

test('chained streams follow each other', async () => {
  const [once, twice] = await Promise.all(
    ['mono.opus', 'chained.opus'].map((name) => decodeAudio(fixture(name), { name })),
  );
  expect(twice!.channels[0]).toEqual(Float32Array.from([...once!.channels[0]!, ...once!.channels[0]!]));
});

test('an MP3 with an ID3 tag and junk before its frames', async () => {
  const mp3 = fixture('mono-untagged.mp3');
  const tag = [0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5];
  const plain = await decodeAudio(mp3, { name: 'a' });
  for (const before of [tag, [...tag, 0, 0, 0, 0]]) {
    expect(await decodeAudio(Uint8Array.from([...before, ...mp3]), { name: 'a' })).toEqual(plain);
  }
});

describe('damage', () => {
  test('a broken FLAC frame is silence of its length, and what follows keeps its time', async () => {
    const name = 'stereo16.flac';
    const whole = await decodeAudio(fixture(name), { name });
    const bytes = fixture(name);
    bytes[Math.floor(bytes.length * 0.8)]! ^= 0x55;
    const broken = await decodeAudio(bytes, { name });
    expect(broken.lostSeconds).toBeCloseTo(1024 / 16_000);
    expect(broken.channels[0]).toHaveLength(8000);
    const last = broken.channels[0]!.subarray(-500);
    expect(last).toEqual(whole.channels[0]!.subarray(-500));
  });

  test.each(['stereo16.flac', 'stereo.ogg', 'stereo.opus', 'stereo.mp3'])(
    '%s, cut short, is read as far as it goes',
    async (name) => {
      const bytes = fixture(name);
      const whole = await decodeAudio(bytes, { name });
      const cut = await decodeAudio(bytes.subarray(0, bytes.length * 0.85), { name });
      expect(cut.channels[0]!.length).toBeGreaterThan(0);
      expect(cut.channels[0]!.length).toBeLessThan(whole.channels[0]!.length);
    },
  );

  test.each(['stereo16.flac', 'stereo.mp3'])('%s, cut short, says how much is gone', async (name) => {
    const bytes = fixture(name);
    const whole = await decodeAudio(bytes, { name });
    const cut = await decodeAudio(bytes.subarray(0, bytes.length * 0.85), { name });
    const seconds = (samples: Float32Array) => samples.length / whole.rateHz;
    expect(whole.lostSeconds).toBe(0);
    expect(cut.lostSeconds).toBeGreaterThan(0.05);
    // To a frame or two: one may be cut in two, and the last one is part padding.
    const gap = seconds(whole.channels[0]!) - seconds(cut.channels[0]!) - cut.lostSeconds;
    expect(Math.abs(gap)).toBeLessThan(0.1);
  });

  test('headers without frames are damaged, not silent', async () => {
    const flac = fixture('stereo16.flac').subarray(0, 100);
    await expect(decodeAudio(flac, { name: 'a' })).rejects.toMatchObject({ code: 'audio/corrupt' });
    const ogg = fixture('stereo.ogg').subarray(0, 200);
    await expect(decodeAudio(ogg, { name: 'a' })).rejects.toMatchObject({
      code: expect.stringMatching(/^audio\//),
    });
  });
});

describe('what is no sound', () => {
  const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
  test.each([
    ['', 'audio/empty', '(0 bytes)'],
    ['\x89PNG\r\n\x1a\n', 'audio/not-audio', 'a PNG image'],
    ['PK\x03\x04abc', 'audio/not-audio', 'ZIP'],
    ['%PDF-1.7', 'audio/not-audio', 'PDF'],
    ['<!DOCTYPE html><p>404', 'audio/not-audio', 'a web page'],
    ['<?xml version="1.0"?>', 'audio/not-audio', 'XML'],
    ['{"error": 404}', 'audio/not-audio', 'JSON'],
    ['#EXTM3U\nhttp://a/b.mp3', 'audio/not-audio', 'text'],
    ['version https://git-lfs.github.com/spec/v1', 'audio/not-audio', 'Git LFS pointer'],
    ['RIFF\0\0\0\0WEBP', 'audio/not-audio', 'a WebP image'],
    ['MThd\0\0', 'audio/not-audio', 'MIDI'],
    ['OggS', 'audio/corrupt', 'no page'],
    ['fLaC', 'audio/corrupt', 'cut off'],
    ['RIFF\0\0\0\0WAVE', 'audio/corrupt', 'fmt'],
  ])('%j', async (text, code, message) => {
    const decoding = decodeAudio(bytes(text), { name: 'a.wav', ffmpeg });
    await expect(decoding).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });
});

test('an abort before and while decoding ends it with the reason of the signal', async () => {
  const reason = new Error('enough');
  const name = 'stereo.ogg';
  await expect(decodeAudio(fixture(name), { name, signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  const long = new Uint8Array(fixture('mono.opus').length * 400);
  for (let i = 0; i < 400; i++) long.set(fixture('mono.opus'), i * fixture('mono.opus').length);
  const controller = new AbortController();
  setTimeout(() => controller.abort(reason), 40);
  await expect(decodeAudio(long, { name, signal: controller.signal })).rejects.toBe(reason);
});
