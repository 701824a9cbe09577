import { expect, it } from 'vitest';
import { chiSquareUpperTail } from './chi-square.ts';

// Values to 17 digits by Arb (python-flint), 500 bits.
it.each([
  [1e-6, 1, 0.9992021155721779],
  [0.9, 1, 0.3427817111479114],
  [1.5, 1, 0.2206713619198468],
  [8, 1, 0.004677734981047266],
  [1.0, 2, 0.6065306597126334],
  [2.2, 2, 0.33287108369807955],
  [8, 2, 0.01831563888873418],
  [0.30000000000000004, 3, 0.9600284803068776],
  [3, 3, 0.39162517627108895],
  [6, 3, 0.11161022509471256],
  [9.999999999999999e-6, 10, 1.0],
  [9.0, 10, 0.5321035763747155],
  [15.0, 10, 0.1320618562877206],
  [80, 10, 5.020464318829134e-13],
  [50.0, 100, 0.9999930466947524],
  [110.00000000000001, 100, 0.23220478050085605],
  [400, 100, 1.6927979958857087e-37],
  [500.0, 5000, 1.0],
  [5000, 5000, 0.4973403788923451],
])('the chance to exceed %d with %d degrees of freedom is %d', (value, degrees, expected) => {
  expect(chiSquareUpperTail(value, degrees) / expected).toBeCloseTo(1, 12);
});

it('starts at 1 and ends at 0', () => {
  expect(chiSquareUpperTail(0, 3)).toBe(1);
  expect(chiSquareUpperTail(Number.POSITIVE_INFINITY, 3)).toBe(0);
});
