import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceWithin } from './band.ts';
import { bandedEditMatrix } from './banded-edit-matrix.ts';
import { numberPair } from './numbered-pair.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 150 });

it('gives the same bits however few rows it holds at a time', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 1, max: 12 }), (reference, hypothesis, rowsPerBlock) => {
      const pair = numberPair(reference, hypothesis);
      const whole = bandedEditMatrix(pair, 400, 1000);
      const blocked = bandedEditMatrix(pair, 400, rowsPerBlock);
      for (let row = hypothesis.length; row >= 0; row--) {
        for (let column = reference.length; column > 0; column--) {
          expect(blocked.plus(row, column)).toBe(whole.plus(row, column));
          expect(blocked.minus(row, column)).toBe(whole.minus(row, column));
        }
      }
    }),
    { numRuns: 20 },
  );
});

it('never finds less than the distance in a narrow band, and the distance in one that is wide enough', () => {
  fc.assert(
    fc.property(words, words, fc.nat(40), (reference, hypothesis, narrow) => {
      const pair = numberPair(reference, hypothesis);
      const distance = distanceWithin(pair, 400);
      const surplus = Math.abs(reference.length - hypothesis.length);
      expect(distanceWithin(pair, surplus + narrow)).toBeGreaterThanOrEqual(distance);
      expect(distanceWithin(pair, distance)).toBe(distance);
    }),
  );
});
