import { expect, it } from 'vitest';
import { binomialCdf } from './binomial-distribution.ts';

// Values by exact fractions.
it.each([
  [0, 10, 0.5, 0.0009765625],
  [3, 10, 0.5, 0.171875],
  [5, 10, 0.5, 0.623046875],
  [12, 43, 0.5, 0.0027007863272956456],
  [400, 1000, 0.5, 1.3642320780330092e-10],
  [4900, 10000, 0.5, 0.023292763852473693],
  [2, 40, 0.03, 0.8821711334898776],
  [30, 40, 0.9, 0.005063053657834387],
])('at most %d of %d with a chance of %d: %d', (successes, trials, chance, expected) => {
  expect(binomialCdf(successes, trials, chance) / expected).toBeCloseTo(1, 12);
});

it('ends at 0 and 1', () => {
  expect(binomialCdf(-1, 5, 0.5)).toBe(0);
  expect(binomialCdf(5, 5, 0.5)).toBe(1);
});
