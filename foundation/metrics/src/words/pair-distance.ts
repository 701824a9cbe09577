import { firstFrom } from './first-from.ts';
import type { NumberedPair } from './numbered-pair.ts';

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

/**
 * The cost of the best alignment among those of at most `distance` errors, or more than the edit distance where there
 * is none. Such an alignment makes at most (distance + n - m) / 2 deletions and (distance - n + m) / 2 insertions, and
 * so stays within as many columns of the diagonal: cells outside need not be known (E. Ukkonen, "Algorithms for
 * approximate string matching", Information and Control 64, 1985).
 *
 * A row stands for one hypothesis word, a column for one reference word. Two neighbours of a row differ by -1, 0 or 1,
 * so that a row is kept as two bit vectors, 32 cells at a time: `plus` (this cell is one more than the one to its left)
 * and `minus` (one less). Method: G. Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming", J. ACM 46(3), 1999, in the form of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein
 * and Damerau edit distances", Nordic J. of Computing 10, 2003, figure 9. What lies outside counts as dearer than it
 * is: a step down the left edge costs one, and so does a step along the row at the right.
 */
export function distanceWithin(pair: NumberedPair, distance: number): number {
  const { hypothesis, firstPlace, places } = pair;
  const surplus = pair.referenceLength - pair.hypothesisLength;
  const left = Math.max(0, Math.floor((distance - surplus) / 2)) + 1;
  const right = Math.max(0, Math.floor((distance + surplus) / 2)) + 1;
  const words = Math.ceil(pair.referenceLength / 32);
  const width = Math.min(words, Math.ceil((left + right + 1) / 32) + 1);
  const plus = new Int32Array(width).fill(-1);
  const minus = new Int32Array(width);
  const equal = new Int32Array(width);
  let first = 0;
  // The value at the last cell of the window, followed as the window moves.
  let value = 32 * width;
  for (let row = 1; row <= pair.hypothesisLength; row++) {
    const next = Math.min(words - width, Math.max(0, row - left - 1) >> 5);
    const shift = next - first;
    first = next;
    value += 32 * shift;
    const word = hypothesis[row - 1] as number;
    const last = firstPlace[word + 1] as number;
    const begin = firstFrom(places, firstPlace[word] as number, last, first << 5);
    const beyond = firstFrom(places, begin, last, (first + width) << 5);
    for (let i = begin; i < beyond; i++) {
      const place = places[i] as number;
      const at = (place >> 5) - first;
      equal[at] = (equal[at] as number) | (1 << (place & 31));
    }
    const known = width - shift;
    let carryUp = 1;
    let carryDown = 0;
    for (let k = 0; k < width; k++) {
      const vp = k < known ? (plus[k + shift] as number) : -1;
      const vn = k < known ? (minus[k + shift] as number) : 0;
      const x = (equal[k] as number) | carryDown;
      const d0 = ((((x & vp) + vp) | 0) ^ vp) | x | vn;
      const up = vn | ~(d0 | vp);
      const down = d0 & vp;
      const upIn = (up << 1) | carryUp;
      const downIn = (down << 1) | carryDown;
      carryUp = up >>> 31;
      carryDown = down >>> 31;
      plus[k] = downIn | ~(d0 | upIn);
      minus[k] = upIn & d0;
      equal[k] = 0;
    }
    value += carryUp - carryDown;
  }
  return value - pastTheEnd(pair, plus[width - 1] as number, minus[width - 1] as number);
}

/** What the cells past the last reference word add: the last machine word is seldom full. */
function pastTheEnd({ referenceLength }: NumberedPair, plus: number, minus: number): number {
  const from = referenceLength & 31;
  if (from === 0) return 0;
  let added = 0;
  for (let bit = from; bit < 32; bit++) added += ((plus >>> bit) & 1) - ((minus >>> bit) & 1);
  return added;
}
