import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberPair } from './numbered-pair.ts';
import { distanceWithin } from './pair-distance.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 150, size: 'max' });

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
