import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loudnessOf } from './loudness.ts';
import { wordEnds as endsGiven } from './word-ends.ts';

const rateHz = 16000;
const wordEnds = (starts: readonly number[], samples: Float32Array, rate: number): number[] =>
  endsGiven(starts, loudnessOf(samples, rate), samples.length / rate);
/** A tone of that level in each stretch, as [seconds, level]. */
const sound = (...stretches: readonly (readonly [number, number])[]) =>
  Float32Array.from(
    stretches.flatMap(([seconds, level]) =>
      Array.from({ length: Math.round(seconds * rateHz) }, (_, at) => level * Math.sin(0.3 * at)),
    ),
  );

describe('a word ends', () => {
  test('where the next one starts, when the voice goes on', () => {
    expect(wordEnds([0.1, 0.4, 0.8], sound([1, 0.5]), rateHz)).toEqual([0.4, 0.8, 1]);
  });

  test('where it falls silent, when a pause follows', () => {
    const [first, last] = wordEnds(
      [0.2, 1],
      sound([0.2, 0], [0.3, 0.5], [0.5, 0], [0.5, 0.5], [0.5, 0]),
      rateHz,
    );
    expect(first).toBeCloseTo(0.5, 2);
    expect(last).toBeCloseTo(1.5, 2);
  });

  test('after a short gap inside it, such as that of a stop consonant', () => {
    const [first] = wordEnds([0, 1], sound([0.3, 0.5], [0.06, 0], [0.2, 0.5], [0.44, 0], [1, 0.5]), rateHz);
    expect(first).toBeCloseTo(0.56, 2);
  });

  test('at the next one, when the pause before that is too short to be one', () => {
    const [first] = wordEnds([0, 0.5], sound([0.45, 0.5], [0.05, 0], [0.5, 0.5], [1, 0]), rateHz);
    expect(first).toBe(0.5);
  });

  test('soft noise is silence', () => {
    const [only] = wordEnds([0.5], sound([0.5, 0.003], [0.5, 0.5], [1, 0.003]), rateHz);
    expect(only).toBeCloseTo(1, 2);
  });

  test('a little after its start, when nothing is to be heard there', () => {
    expect(wordEnds([0.2, 1], sound([1, 0], [1, 0.5]), rateHz)[0]).toBeCloseTo(0.23, 6);
  });

  test('no words have no ends', () => {
    expect(wordEnds([], sound([1, 0.5]), rateHz)).toEqual([]);
  });
});

test('laws: every word lasts, ends before the next and within the sound', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const scene = fc.record({
    seconds: fc.double({ min: 0.05, max: 2, noNaN: true }),
    levels: fc.array(share, { minLength: 1, maxLength: 12 }),
    starts: fc.uniqueArray(fc.nat(999), { maxLength: 12 }),
    rateHz: fc.constantFrom(8000, 16000, 22_050),
  });
  fc.assert(
    fc.property(scene, ({ seconds, levels, starts, rateHz: rate }) => {
      const length = Math.round(seconds * rate);
      const samples = Float32Array.from(
        { length },
        (_, at) => levels[Math.floor((at / length) * levels.length)]! ** 4 * Math.sin(0.3 * at),
      );
      const duration = length / rate;
      const rising = starts.sort((a, b) => a - b).map((start) => (start / 1000) * duration);
      const ends = wordEnds(rising, samples, rate);
      expect(ends).toHaveLength(rising.length);
      for (const [index, end] of ends.entries()) {
        expect(end).toBeGreaterThan(rising[index]!);
        expect(end).toBeLessThanOrEqual(rising[index + 1] ?? duration);
      }
    }),
    { numRuns: 60 },
  );
});
