import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { wordErrors } from './word-errors.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 300, size: 'max' });

it('counts what an alignment counts', () => {
  fc.assert(
    fc.property(words, words, (reference, hypothesis) => {
      const { substitutions, deletions, insertions } = wordErrors(reference, hypothesis);
      expect(editDistance(reference, hypothesis)).toBe(substitutions + deletions + insertions);
    }),
  );
});

it('is the length of the other list if one is empty', () => {
  expect(editDistance([], ['a', 'b'])).toBe(2);
  expect(editDistance(['a'], [])).toBe(1);
});

it('finds its way where the texts drift far apart', () => {
  const reference = Array.from({ length: 3000 }, (_, i) => `w${i}`);
  // A thousand words are lost at the start and a thousand others follow at the end.
  const hypothesis = [...reference.slice(1000), ...Array.from({ length: 1000 }, (_, i) => `x${i}`)];
  expect(editDistance(reference, hypothesis)).toBe(2000);
});
