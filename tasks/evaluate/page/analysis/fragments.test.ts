import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fragmentsAround } from './fragments.ts';

test('a short row is shown whole', () => {
  expect(fragmentsAround(40, [3])).toEqual([{ from: 0, to: 40 }]);
});

test('a long row is folded to what is around its errors; gaps of a few words are not worth it', () => {
  expect(fragmentsAround(400, [40, 60, 350])).toEqual([
    { from: 32, to: 69 },
    { from: 342, to: 359 },
  ]);
  expect(fragmentsAround(400, [9, 393])).toEqual([
    { from: 0, to: 18 },
    { from: 385, to: 400 },
  ]);
});

test('a long row without errors shows how it begins', () => {
  expect(fragmentsAround(400, [])).toEqual([{ from: 0, to: 100 }]);
});

test('every place of interest is in one fragment, and fragments rise without overlap', () => {
  const row = fc
    .integer({ min: 1, max: 900 })
    .chain((length) =>
      fc.tuple(fc.constant(length), fc.uniqueArray(fc.integer({ min: 0, max: length - 1 }))),
    );
  fc.assert(
    fc.property(row, ([length, unsorted]) => {
      const places = unsorted.sort((a, b) => a - b);
      const fragments = fragmentsAround(length, places);
      for (const place of places) {
        expect(fragments.filter(({ from, to }) => from <= place && place < to)).toHaveLength(1);
      }
      fragments.forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThanOrEqual(fragments[i - 1]?.to ?? 0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(length);
        expect(to - from).toBeLessThanOrEqual(100);
      });
    }),
  );
});
