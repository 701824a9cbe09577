import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAudio } from './decode-audio.ts';
import { writeWav } from './wav-write.ts';

const decode = (bytes: Uint8Array) => decodeAudio(bytes, { name: 'a.wav' });

/** A WAV file from its parts; sizes are the true ones unless given. */
function wav(
  format: number[],
  data: number[],
  { before = [] as number[], size = data.length, id = 'RIFF' } = {},
) {
  const text = (s: string) => [...s].map((c) => c.charCodeAt(0));
  const body = [...text('WAVE'), ...before, ...text('fmt '), ...u32(format.length), ...format];
  return Uint8Array.from([...text(id), ...u32(0), ...body, ...text('data'), ...u32(size), ...data]);
}
const u16 = (x: number) => [x & 255, (x >> 8) & 255];
const u32 = (x: number) => [x & 255, (x >>> 8) & 255, (x >>> 16) & 255, (x >>> 24) & 255];
const fmt = (tag: number, channels: number, rate: number, bits: number) => [
  ...u16(tag),
  ...u16(channels),
  ...u32(rate),
  ...u32((rate * channels * bits) / 8),
  ...u16((channels * bits) / 8),
  ...u16(bits),
];
const mono16 = fmt(1, 1, 8000, 16);
const floats = (...xs: number[]) => [...new Uint8Array(Float32Array.from(xs).buffer)];
const doubles = (...xs: number[]) => [...new Uint8Array(Float64Array.from(xs).buffer)];

describe('sample forms', () => {
  test.each([
    ['8 bits, unsigned', fmt(1, 1, 8000, 8), [0, 128, 192], [-1, 0, 0.5]],
    ['16 bits', mono16, [0, 0x80, 0, 0, 0, 0x40], [-1, 0, 0.5]],
    ['24 bits', fmt(1, 1, 8000, 24), [0, 0, 0x80, 0, 0, 0, 0, 0, 0x40], [-1, 0, 0.5]],
    ['32 bits', fmt(1, 1, 8000, 32), [0, 0, 0, 0x80, 0, 0, 0, 0x40], [-1, 0.5]],
    ['32-bit float', fmt(3, 1, 8000, 32), floats(-1, 0.25, 1.5), [-1, 0.25, 1.5]],
    ['64-bit float', fmt(3, 1, 8000, 64), doubles(-1, 0.25), [-1, 0.25]],
    // Decoded values of G.711 at 16 bits: tables of ITU-T G.191.
    ['A-law', fmt(6, 1, 8000, 8), [0xd5, 0x55, 0xaa, 0x2a], [8, -8, 32256, -32256].map((x) => x / 32768)],
    ['mu-law', fmt(7, 1, 8000, 8), [0xff, 0x7f, 0x80, 0x00], [0, -0, 32124, -32124].map((x) => x / 32768)],
  ])('%s', async (_, format, data, expected) => {
    const { channels, rateHz } = await decode(wav(format, data));
    expect([...channels[0]!]).toEqual(expected);
    expect(rateHz).toBe(8000);
  });

  test('the extensible form names its coding by a GUID, and valid bits stand at the top', async () => {
    const guid = [...u16(3), 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xaa, 0, 0x38, 0x9b, 0x71];
    const extended = (tag: number, bits: number, valid: number) => [
      ...fmt(0xfffe, 2, 48000, bits),
      ...[...u16(22), ...u16(valid), ...u32(3), ...u16(tag), ...guid.slice(2)],
    ];
    const float = await decode(wav(extended(3, 32, 32), floats(0.5, -0.5)));
    expect(float.channels.map((c) => [...c])).toEqual([[0.5], [-0.5]]);
    const twenty = await decode(wav(extended(1, 24, 20), [0, 0, 0x40, 0, 0, 0xc0]));
    expect(twenty.channels.map((c) => [...c])).toEqual([[0.5], [-0.5]]);
  });
});

describe('chunks and sizes', () => {
  const half = [0, 0x40];

  test('chunks before the samples are passed over, odd ones with and without their pad byte', async () => {
    const list = [0x4c, 0x49, 0x53, 0x54, ...u32(3), 1, 2, 3];
    for (const before of [[...list, 0], list]) {
      expect([...(await decode(wav(mono16, half, { before }))).channels[0]!]).toEqual([0.5]);
    }
  });

  test.each([0, 0xffff_ffff, 0x7fff_f000])(
    'a streamed file of claimed size %i is read to its end',
    async (size) => {
      const { channels, lostSeconds } = await decode(wav(mono16, [...half, ...half], { size }));
      expect(channels[0]).toHaveLength(2);
      expect(lostSeconds).toBe(0);
    },
  );

  test('a cut file gives what is there and tells what is not', async () => {
    const { channels, lostSeconds } = await decode(wav(mono16, [...half, 7], { size: 16_000 }));
    expect([...channels[0]!]).toEqual([0.5]);
    expect(lostSeconds).toBeCloseTo(7999 / 8000);
  });

  test.each(['RF64', 'BW64'])('%s keeps its size in ds64', async (id) => {
    const ds64 = [0x64, 0x73, 0x36, 0x34, ...u32(28), ...u32(0), ...u32(0), ...u32(2), ...u32(0)];
    const before = [...ds64, ...Array(12).fill(0)];
    const decoded = await decode(wav(mono16, [...half, 1, 1], { before, size: 0xffff_ffff, id }));
    expect([...decoded.channels[0]!]).toEqual([0.5]);
  });
});

describe('what is refused', () => {
  test.each([
    ['no samples', 'audio/no-samples', wav(mono16, [])],
    ['rate 0', 'audio/corrupt', wav(fmt(1, 1, 0, 16), [0, 0])],
    ['a rate of 4 GHz', 'audio/corrupt', wav(fmt(1, 1, 0xffff_ffff, 16), [0, 0])],
    ['65535 channels', 'audio/corrupt', wav(fmt(1, 65535, 8000, 16), [0, 0])],
    ['17 bits', 'audio/corrupt', wav([...fmt(1, 1, 8000, 16).slice(0, 12), ...u16(5), ...u16(17)], [0, 0])],
    ['no samples chunk', 'audio/corrupt', wav(mono16, []).subarray(0, 36)],
  ])('%s', async (_, code, bytes) => {
    await expect(decode(bytes)).rejects.toMatchObject({ code });
  });

  test('a sample that is no number, with its time', async () => {
    const samples = new Float32Array(16_000);
    samples[12_000] = Number.NaN;
    await expect(decode(writeWav(samples, 8000, { float: true }))).rejects.toMatchObject({
      code: 'audio/not-finite',
      message: 'a.wav holds NaN as a sample at 1.500 s (channel 0)',
    });
  });

  test('writing uneven channels or a broken rate', () => {
    const uneven = [new Float32Array(1), new Float32Array(2)];
    expect(() => writeWav(uneven, 8000)).toThrow('channels differ in length');
    expect(() => writeWav(new Float32Array(1), 0.5)).toThrow('a rate of 0.5 Hz');
  });
});

test('what is written is read back: float to the bit, 16 bits to half a step', async () => {
  const sample = fc.float({ min: -1, max: Math.fround(0.9999), noNaN: true });
  const sound = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 }))
    .chain(([channels, length]) =>
      fc.array(fc.float32Array({ minLength: length, maxLength: length, noNaN: true, min: -1, max: 1 }), {
        minLength: channels,
        maxLength: channels,
      }),
    );
  await fc.assert(
    fc.asyncProperty(sound, fc.integer({ min: 1, max: 768_000 }), async (channels, rateHz) => {
      const exact = await decode(writeWav(channels, rateHz, { float: true }));
      expect(exact).toEqual({ channels, rateHz, format: 'wav', lostSeconds: 0 });
    }),
    { numRuns: 60 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(sample, { minLength: 1, maxLength: 50 }), async (values) => {
      const { channels } = await decode(writeWav(Float32Array.from(values), 16_000));
      for (const [i, x] of values.entries())
        expect(Math.abs(channels[0]![i]! - x)).toBeLessThanOrEqual(0.5001 / 32768);
    }),
    { numRuns: 60 },
  );
});
