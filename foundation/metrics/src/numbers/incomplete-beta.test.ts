import { expect, it } from 'vitest';
import { betaTails } from './incomplete-beta.ts';

// Values to 17 digits by Arb (python-flint), 500 bits.
it.each([
  [0.5, 0.5, 1e-6, 0.0006366198784709244, 0.999363380121529],
  [0.5, 0.5, 0.5, 0.5, 0.5],
  [1, 1, 1e-6, 1e-6, 0.999999],
  [1, 1, 0.5, 0.5, 0.5],
  [3, 200, 1e-6, 1.3531980210471244e-12, 0.9999999999986467],
  [3, 200, 0.5, 1.0, 3.189917631431621e-57],
  [0.01, 3, 1e-6, 0.8840715744785559, 0.11592842552144411],
  [0.01, 3, 0.5, 0.9993117371897103, 0.0006882628102896611],
  [0.001, 0.001, 1e-6, 0.4931405533070896, 0.5068594466929104],
  [0.001, 0.001, 0.5, 0.5, 0.5],
])('a = %d and b = %d at %d: %d below, %d above', (a, b, x, lower, upper) => {
  const tails = betaTails(a, b, x, 1 - x);
  expect(tails.lower / lower).toBeCloseTo(1, 12);
  expect(tails.upper / upper).toBeCloseTo(1, 12);
});

it('ends at 0 and 1', () => {
  expect(betaTails(2, 3, 0, 1)).toEqual({ lower: 0, upper: 1 });
  expect(betaTails(2, 3, 1, 0)).toEqual({ lower: 1, upper: 0 });
});
