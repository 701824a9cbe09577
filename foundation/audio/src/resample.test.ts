import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resample } from './resample.ts';

const tone = (hz: number, rateHz: number, length: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin((2 * Math.PI * hz * i) / rateHz));

/** Root mean square of the middle, where no edge is felt. */
function level(samples: Float32Array): number {
  const middle = samples.subarray(Math.floor(samples.length * 0.2), Math.floor(samples.length * 0.8));
  return Math.sqrt(middle.reduce((sum, x) => sum + x * x, 0) / middle.length);
}
const decibels = (ratio: number) => 20 * Math.log10(ratio);

const ratePairs = [
  [44_100, 16_000],
  [48_000, 16_000],
  [96_000, 16_000],
  [192_000, 16_000],
  [22_050, 16_000],
  [11_025, 16_000],
  [8_000, 16_000],
  [44_099, 16_000],
  [16_000, 44_100],
  [15_999.5, 16_000],
] as const;

describe.each(ratePairs)('%d to %d Hz', (from, to) => {
  const nyquist = Math.min(from, to) / 2;

  test.each([0.02, 0.5, 0.88])(
    'a tone at %d of the lower Nyquist frequency comes out as it is, in place',
    (share) => {
      const input = tone(share * nyquist, from, Math.round(from / 4));
      const output = resample(input, from, to);
      const ideal = tone(share * nyquist, to, output.length);
      expect(output).toHaveLength(Math.round((input.length * to) / from));
      expect(Math.abs(decibels(level(output) / Math.SQRT1_2))).toBeLessThan(0.01);
      const error = output.map((x, i) => x - (ideal[i] as number));
      expect(decibels(level(error))).toBeLessThan(-75);
    },
  );

  test('an impulse stays at its time', () => {
    const input = new Float32Array(4000);
    input[2000] = 1;
    const output = resample(input, from, to);
    const peak = output.indexOf(Math.max(...output));
    expect(Math.abs(peak - (2000 * to) / from)).toBeLessThanOrEqual(0.5 + 1e-6);
  });
});

test.each(ratePairs.filter(([from, to]) => from > to))(
  '%d to %d Hz: what lies above the new Nyquist frequency is 80 dB down',
  (from, to) => {
    for (const share of [1.001, 1.05, 1.3, 1.9, 2.01]) {
      const hz = (share * to) / 2;
      if (hz > from / 2) continue;
      const output = resample(tone(hz, from, Math.round(from / 4)), from, to);
      expect(decibels(level(output) / Math.SQRT1_2)).toBeLessThan(-80);
    }
  },
);

test.each(ratePairs.filter(([from, to]) => from < to))(
  '%d to %d Hz: images of a tone are 80 dB down',
  (from, to) => {
    const hz = 0.3 * from;
    const output = resample(tone(hz, from, Math.round(from / 2)), from, to);
    const residue = output.map((x, i) => x - Math.sin((2 * Math.PI * hz * i) / to));
    expect(decibels(level(residue))).toBeLessThan(-80);
  },
);

test('a constant stays constant up to a filter width from the edges', () => {
  const output = resample(new Float32Array(48_000).fill(0.5), 48_000, 16_000);
  for (const x of output.subarray(200, -200)) expect(x).toBeCloseTo(0.5, 6);
});

test('length, silence and equal rates', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 4000, max: 200_000 }),
      fc.integer({ min: 4000, max: 50_000 }),
      (length, from, to) => {
        const output = resample(new Float32Array(length), from, to);
        return output.length === Math.round((length * to) / from) && output.every((x) => x === 0);
      },
    ),
    { numRuns: 25 },
  );
  const samples = new Float32Array(3);
  expect(resample(samples, 16_000, 16_000)).toBe(samples);
});

test('the energy of band-limited noise is kept', () => {
  fc.assert(
    fc.property(
      fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (phases) => {
        const input = new Float32Array(22_050);
        for (const [k, phase] of phases.entries()) {
          const hz = 150 + 800 * k;
          for (let i = 0; i < input.length; i++)
            input[i]! += 0.1 * Math.sin(2 * Math.PI * ((hz * i) / 44_100 + phase));
        }
        const output = resample(input, 44_100, 16_000);
        return Math.abs(decibels(level(output) / level(input))) < 0.05;
      },
    ),
    { numRuns: 6 },
  );
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a rate of %d is refused', (rate) => {
  expect(() => resample(new Float32Array(1), rate, 16_000)).toThrow('cannot resample');
});
