import type { Tails } from './incomplete-gamma.ts';
import { binomialTerm } from './saddle-point.ts';

/**
 * Regularised incomplete beta function I_x(a, b) (lower) and its rest (upper), to about 1e-14 of the smaller:
 * continued fraction of A. R. Didonato & A. H. Morris, "Algorithm 708", ACM TOMS 18(3), 1992, equation 9.
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
  return (binomialTerm(a, b, x, y) * fractionOf(a, b, x, y) * (a * b)) / (a + b);
}

/**
 * The fraction of Didonato & Morris, by the modified method of Lentz. `a y - b x` in place of their a - (a + b) x
 * keeps its digits where x is close to 1.
 */
function fractionOf(a: number, b: number, x: number, y: number): number {
  const first = a * y - b * x + 1;
  let value = (a + 1) / (a * first);
  let c = Number.POSITIVE_INFINITY;
  let d = value;
  for (let n = 1; n < mostTerms; n++) {
    const odd = a + 2 * n - 1;
    const alpha = (((a + n - 1) * (a + b + n - 1)) / odd ** 2) * n * (b - n) * x * x;
    const beta = n + (n * (b - n) * x) / odd + ((a + n) / (odd + 2)) * (first + n * (1 + y));
    d = 1 / (beta + alpha * d);
    c = beta + alpha / c;
    value *= c * d;
    if (!(Math.abs(c * d - 1) > Number.EPSILON)) break;
  }
  return value;
}

/** Far more than are needed: the number grows with the square root of the larger parameter. */
const mostTerms = 1_000_000;
