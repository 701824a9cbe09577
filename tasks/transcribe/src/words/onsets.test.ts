import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onsetFrames } from './onsets.ts';

/** A row of attention over `frames` frames with the weights at the frames given. */
const row = (frames: number, peaks: Readonly<Record<number, number>>) => {
  const weights = new Float32Array(frames);
  for (const [frame, weight] of Object.entries(peaks)) weights[Number(frame)] = weight;
  return weights;
};

describe('the frame at which each word begins', () => {
  test('is that with the most attention, where those are in order', () => {
    const rows = [row(20, { 2: 0.9, 15: 0.1 }), row(20, { 8: 0.8, 1: 0.2 }), row(20, { 17: 1 })];
    expect(onsetFrames(rows, 20)).toEqual([2, 8, 17]);
  });

  test('moves towards the heavier neighbour, half a frame at most', () => {
    expect(onsetFrames([row(9, { 4: 0.6, 5: 0.2 })], 9)[0]).toBeCloseTo(4.25, 6);
    expect(onsetFrames([row(9, { 3: 0.3, 4: 0.5, 5: 0.1 })], 9)[0]).toBeCloseTo(4 - 0.2 / 0.9, 6);
    expect(onsetFrames([row(9, { 4: 0.51, 5: 0.49 })], 9)[0]).toBeLessThanOrEqual(4.5);
  });

  test('of a word that looks back is the best one after the word before', () => {
    const rows = [row(20, { 6: 0.9 }), row(20, { 2: 0.6, 10: 0.3 }), row(20, { 14: 0.9 })];
    expect(onsetFrames(rows, 20)).toEqual([6, 10, 14]);
  });

  test('a word that is unsure gives way to its neighbours, not they to it', () => {
    const rows = [row(20, { 15: 0.1, 3: 0.05 }), row(20, { 7: 0.9 }), row(20, { 12: 0.9 })];
    const [first, ...others] = onsetFrames(rows, 20);
    expect(first).toBe(3);
    expect(others).toEqual([7, 12]);
  });

  test('two words at the same place stand side by side', () => {
    const hump = row(20, { 7: 0.1, 8: 0.2, 9: 0.4, 10: 0.2, 11: 0.1 });
    const [one = 0, two = 0] = onsetFrames([hump, hump], 20);
    expect(two).toBeGreaterThan(one);
    expect([one, two].every((frame) => Math.abs(frame - 9) <= 2)).toBe(true);
  });

  test('of no words is nothing', () => {
    expect(onsetFrames([], 20)).toEqual([]);
  });

  test('without any attention they still come one after the other', () => {
    const found = onsetFrames([row(5, {}), row(5, {})], 5);
    expect(found[1]).toBeGreaterThan(found[0]!);
  });
});

describe('laws', () => {
  const sound = fc.integer({ min: 1, max: 30 }).chain((frames) =>
    fc.tuple(
      fc.constant(frames),
      fc.array(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: frames, maxLength: frames }),
        {
          maxLength: 20,
        },
      ),
    ),
  );
  const onsets = (frames: number, rows: readonly number[][]) =>
    onsetFrames(
      rows.map((weights) => Float32Array.from(weights)),
      frames,
    );

  test('onsets lie inside the sound and never fall', () => {
    fc.assert(
      fc.property(sound, ([frames, rows]) => {
        const found = onsets(frames, rows);
        expect(found).toHaveLength(rows.length);
        for (const [index, frame] of found.entries()) {
          expect(frame).toBeGreaterThanOrEqual(found[index - 1] ?? 0);
          expect(frame).toBeLessThanOrEqual(frames - 1);
        }
      }),
    );
  });

  test('they rise strictly where there are more frames than words', () => {
    fc.assert(
      fc.property(sound, ([frames, rows]) => {
        fc.pre(frames > rows.length);
        const found = onsets(frames, rows);
        for (const [index, frame] of found.slice(1).entries()) expect(frame).toBeGreaterThan(found[index]!);
      }),
    );
  });

  test('the chosen frames are the best of all that are in order, two frames apart', () => {
    const small = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), {
      minLength: 3,
      maxLength: 3,
    });
    const value = (rows: readonly number[][], path: readonly number[]) =>
      path.reduce((sum, frame, word) => sum + Math.log(rows[word]![frame]! / 10 + 2e-3), 0);
    fc.assert(
      fc.property(small, (rows) => {
        const chosen = onsets(
          9,
          rows.map((weights) => weights.map((weight) => weight / 10)),
        );
        let best = Number.NEGATIVE_INFINITY;
        for (let a = 0; a < 9; a++)
          for (let b = a + 2; b < 9; b++)
            for (let c = b + 2; c < 9; c++) best = Math.max(best, value(rows, [a, b, c]));
        const near = chosen.map((frame) => [Math.floor(frame), Math.ceil(frame)]);
        const reached = near[0]!.flatMap((a) =>
          near[1]!.flatMap((b) => near[2]!.map((c) => value(rows, [a, b, c]))),
        );
        expect(Math.max(...reached)).toBeGreaterThanOrEqual(best - 1e-6);
      }),
    );
  });
});
