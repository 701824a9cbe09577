import { alignWords } from '@parlando/metrics';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepCounts, stepsOf } from './row-steps.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40, size: 'max' });

it('rebuilds an alignment from its errors alone', () => {
  fc.assert(
    fc.property(words, words, (reference, hypothesis) => {
      const steps = alignWords(reference, hypothesis);
      const errors = steps
        .filter(({ type }) => type !== 'match')
        .map((step): [number | null, number | null] => [
          'reference' in step ? step.reference : null,
          'hypothesis' in step ? step.hypothesis : null,
        ]);
      expect(stepsOf(reference.length, errors)).toEqual(steps);
    }),
  );
});

it('counts errors by what they lack', () => {
  expect(
    stepCounts([
      [0, 0],
      [1, null],
      [null, 2],
      [null, 3],
    ]),
  ).toEqual({ substitutions: 1, deletions: 1, insertions: 2 });
});
