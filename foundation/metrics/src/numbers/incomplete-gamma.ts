import { poissonTerm } from './saddle-point.ts';

/** The two parts of a probability that a point cuts: they add up to 1, and each is exact where it is tiny. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P (lower) and Q (upper) of shape > 0 at x >= 0, to about 1e-14 of the
 * smaller: series DLMF 8.7.1 below the mean, continued fraction DLMF 8.9.2 above it.
 */
export function gammaTails(shape: number, x: number): Tails {
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  if (x < shape + 1) {
    const lower = poissonTerm(shape, x) * seriesOf(shape, x);
    return { lower, upper: 1 - lower };
  }
  const upper = poissonTerm(shape, x) * shape * fractionOf(shape, x);
  return { lower: 1 - upper, upper };
}

/** 1 + x / (a + 1) + x² / ((a + 1) (a + 2)) + ... */
function seriesOf(shape: number, x: number): number {
  let [sum, term] = [1, 1];
  for (let k = 1; term > sum * (Number.EPSILON / 4); k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - 2 (2 - a) / ...)), by the modified method of Lentz. */
function fractionOf(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.POSITIVE_INFINITY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < mostTerms; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    value *= c * d;
    if (!(Math.abs(c * d - 1) > Number.EPSILON)) break;
  }
  return value;
}

/** Far more than a continued fraction needs: the number grows with the square root of the shape. */
const mostTerms = 1_000_000;
