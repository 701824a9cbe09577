import type { Tails } from './incomplete-gamma.ts';
import { binomialTerm } from './saddle-point.ts';

/**
 * Regularised incomplete beta function I_x(a, b) (lower) and its rest (upper), to about 1e-14 of the smaller:
 * continued fraction DLMF 8.17.22.
 *
 * @param a above 0
 * @param b above 0
 * @param x 0..1
 * @param y 1 - x, given apart since the difference has lost its digits where x is close to 1
 */
export function betaTails(a: number, b: number, x: number, y: number): Tails {
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  // The fraction converges fast below the mean only: above it, the roles are swapped.
  if (x * (a + b + 2) > a + 1) {
    const upper = smallTail(b, a, y, x);
    return { lower: 1 - upper, upper };
  }
  const lower = smallTail(a, b, x, y);
  return { lower, upper: 1 - lower };
}

function smallTail(a: number, b: number, x: number, y: number): number {
  return binomialTerm(a, b, x, y) * (b / (a + b)) * fractionOf(a, b, x);
}

/** 1 / (1 + d1 / (1 + d2 / ...)), by the modified method of Lentz. */
function fractionOf(a: number, b: number, x: number): number {
  let c = Number.POSITIVE_INFINITY;
  let d = 1;
  let value = 1;
  const take = (term: number): number => {
    d = 1 / nonZero(1 + term * d);
    c = nonZero(1 + term / c);
    value *= c * d;
    return Math.abs(c * d - 1);
  };
  take((-(a + b) * x) / (a + 1));
  for (let m = 1; m < mostTerms; m++) {
    const even = take((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const odd = take((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (even <= Number.EPSILON && odd <= Number.EPSILON) break;
  }
  return value;
}

const nonZero = (value: number): number => (value === 0 ? Number.MIN_VALUE : value);

/** Far more than are needed: the number grows with the square root of the larger parameter. */
const mostTerms = 1_000_000;
