import type { NumberedPair } from './numbered-pair.ts';

/**
 * The columns of each row that are looked at, 32 at a time. A path of cost d between lists of n and m words makes at
 * most (d + n - m) / 2 deletions and (d - n + m) / 2 insertions, so that it stays within as many columns of the
 * diagonal: cells outside need not be known (E. Ukkonen, "Algorithms for approximate string matching", Information
 * and Control 64, 1985).
 */
export interface Band {
  /** Machine words in a row. */
  readonly width: number;
  /** Index of the first machine word of a row; it never falls from row to row. */
  first(row: number): number;
}

/** The band that holds every alignment of at most `distance` errors, and one column more on either side. */
export function bandOf(pair: NumberedPair, distance: number): Band {
  const surplus = pair.referenceLength - pair.hypothesisLength;
  const left = Math.max(0, Math.floor((distance - surplus) / 2)) + 1;
  const right = Math.max(0, Math.floor((distance + surplus) / 2)) + 1;
  const words = Math.ceil(pair.referenceLength / 32);
  const width = Math.min(words, Math.ceil((left + right + 1) / 32) + 1);
  const last = words - width;
  return { width, first: (row) => Math.min(last, Math.max(0, row - left - 1) >> 5) };
}

/**
 * Writes row `row` at `to` from the row before it at `from`; `from` may equal `to`.
 *
 * Two neighbours of a row differ by -1, 0 or 1, so that a row is kept as two bit vectors: `plus` (this cell is one
 * more than the one to its left) and `minus` (one less). Method: G. Myers, "A fast bit-vector algorithm for
 * approximate string matching based on dynamic programming", J. ACM 46(3), 1999, in the form of H. Hyyrö, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. of Computing 10, 2003,
 * figure 9.
 *
 * What lies outside the band counts as dearer than it is: a step down its left edge costs one, and so does a step
 * along the row at its right. Values on a path that stays inside are exact all the same.
 *
 * @returns by how much the last cell of the row differs from the one above it: -1, 0 or 1
 */
export type RowStepper = (row: number, rows: Rows, from: number, to: number) => number;

/** Bit vectors of one row or many. */
export interface Rows {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
}

export function rowStepper(pair: NumberedPair, band: Band): RowStepper {
  const { hypothesis, firstPlace, places } = pair;
  const { width } = band;
  const equal = new Int32Array(width);
  return (row, { plus, minus }, from, to) => {
    const first = band.first(row);
    const shift = first - band.first(row - 1);
    const word = hypothesis[row - 1] as number;
    const beyond = firstPlace[word + 1] as number;
    const begin = firstFrom(places, firstPlace[word] as number, beyond, first << 5);
    const limit = (first + width) << 5;
    let end = begin;
    for (; end < beyond && (places[end] as number) < limit; end++) {
      const place = places[end] as number;
      const at = (place >> 5) - first;
      equal[at] = (equal[at] as number) | (1 << (place & 31));
    }
    let carryUp = 1;
    let carryDown = 0;
    const known = width - shift;
    for (let k = 0; k < width; k++) {
      const vp = k < known ? (plus[from + k + shift] as number) : -1;
      const vn = k < known ? (minus[from + k + shift] as number) : 0;
      const x = (equal[k] as number) | carryDown;
      const d0 = ((((x & vp) + vp) | 0) ^ vp) | x | vn;
      const up = vn | ~(d0 | vp);
      const down = d0 & vp;
      const upIn = (up << 1) | carryUp;
      const downIn = (down << 1) | carryDown;
      carryUp = up >>> 31;
      carryDown = down >>> 31;
      plus[to + k] = downIn | ~(d0 | upIn);
      minus[to + k] = upIn & d0;
    }
    for (let i = begin; i < end; i++) equal[((places[i] as number) >> 5) - first] = 0;
    return carryUp - carryDown;
  };
}

/** The first index from `low` up to `high` whose value is at least `bound`. */
function firstFrom(sorted: Int32Array, low: number, high: number, bound: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Row 0 rises by one at every column. */
export function firstRow(width: number): Rows {
  return { plus: new Int32Array(width).fill(-1), minus: new Int32Array(width) };
}

/** The cost of the best alignment inside the band of `distance`: never less than the true distance. */
export function distanceWithin(pair: NumberedPair, distance: number): number {
  const band = bandOf(pair, distance);
  const step = rowStepper(pair, band);
  const rows = firstRow(band.width);
  // The value at the last cell of the window, followed as the window moves.
  let value = 32 * band.width;
  for (let row = 1; row <= pair.hypothesisLength; row++) {
    value += 32 * (band.first(row) - band.first(row - 1));
    value += step(row, rows, 0, 0);
  }
  return value - surplusOf(pair, band, rows);
}

/**
 * The edit distance of a pair. Bands four times as wide each are tried until one is wide enough for what was found
 * in it: the last costs most, and all before it a third of that.
 */
export function pairDistance(pair: NumberedPair): number {
  let width = Math.abs(pair.referenceLength - pair.hypothesisLength) + firstWidth;
  for (;;) {
    const distance = distanceWithin(pair, width);
    if (distance <= width) return distance;
    width = Math.min(4 * width, distance);
  }
}

/** A number of errors that suffices: found in one pass where the texts stay near one another, else exact. */
export function distanceBound(pair: NumberedPair): number {
  const width = Math.abs(pair.referenceLength - pair.hypothesisLength) + firstWidth;
  const distance = distanceWithin(pair, width);
  // Texts that drift apart leave the narrow band, and what is found in it says little.
  return distance <= Math.max(width, pair.referenceLength / 3) ? distance : pairDistance(pair);
}

/** Errors that most pairs of like length stay below. */
const firstWidth = 128;

/** What the cells past the last reference word add: the last machine word is seldom full. */
function surplusOf(pair: NumberedPair, band: Band, rows: Rows): number {
  const from = pair.referenceLength & 31;
  if (from === 0) return 0;
  let surplus = 0;
  for (let bit = from; bit < 32; bit++) {
    surplus += ((rows.plus[band.width - 1] as number) >>> bit) & 1;
    surplus -= ((rows.minus[band.width - 1] as number) >>> bit) & 1;
  }
  return surplus;
}
