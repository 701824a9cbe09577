/**
 * One column of the edit-distance matrix, 32 cells at a time: what it costs to turn the words read so far into the
 * first 0, 1, 2... words of a stream. A column is cheap to keep and to carry on from, which lets many ways of
 * putting segments together share their beginnings and their ends.
 */
export interface EditColumn {
  /** The first cell: all words read so far deleted. */
  top: number;
  /** A bit for every word of the stream: the cell after it is one more than the cell before it. */
  readonly plus: Int32Array;
  /** The same for one less. */
  readonly minus: Int32Array;
}

/** The words of a stream, prepared for columns over it. */
export interface Stream {
  readonly length: number;
  /** Where in the stream each of its words stands: as bits if it is frequent, else as a list. */
  readonly places: ReadonlyMap<number, Int32Array | readonly number[]>;
  /** Bits of the rare word being read; all zero between two words. */
  readonly scratch: Int32Array;
}

/** What a substitution costs: 1 in the Levenshtein distance, 2 (a deletion and an insertion) in the other. */
export type SubstitutionCost = 1 | 2;

export function streamOf(words: Int32Array): Stream {
  const lists = new Map<number, number[]>();
  words.forEach((word, place) => {
    const list = lists.get(word);
    if (list === undefined) lists.set(word, [place]);
    else list.push(place);
  });
  const blocks = Math.ceil(words.length / 32);
  const places = new Map<number, Int32Array | readonly number[]>(lists);
  for (const [word, list] of lists) {
    if (list.length < blocks / 4) continue;
    const bits = new Int32Array(blocks);
    setBits(bits, list);
    places.set(word, bits);
  }
  return { length: words.length, places, scratch: new Int32Array(blocks) };
}

function setBits(bits: Int32Array, places: readonly number[]): void {
  for (const place of places) bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
}

/** Nothing read yet: every word of the stream is an insertion. */
export function firstColumn({ scratch }: Stream): EditColumn {
  return { top: 0, plus: new Int32Array(scratch.length).fill(-1), minus: new Int32Array(scratch.length) };
}

export function copyOf({ top, plus, minus }: EditColumn): EditColumn {
  return { top, plus: plus.slice(), minus: minus.slice() };
}

/** Writes one column over another of the same stream. */
export function overwrite(column: EditColumn, { top, plus, minus }: EditColumn): void {
  column.top = top;
  column.plus.set(plus);
  column.minus.set(minus);
}

/** Reads more words into a column, in place. */
export function readInto(
  column: EditColumn,
  stream: Stream,
  words: Int32Array,
  substitution: SubstitutionCost,
): void {
  const step = substitution === 1 ? levenshteinStep : indelStep;
  for (const word of words) {
    const places = stream.places.get(word) ?? [];
    if (places instanceof Int32Array) {
      step(column, places);
      continue;
    }
    setBits(stream.scratch, places);
    step(column, stream.scratch);
    for (const place of places) stream.scratch[place >> 5] = 0;
  }
  column.top += words.length;
}

/** H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003, figure 9. */
function levenshteinStep({ plus, minus }: EditColumn, equal: Int32Array): void {
  let carryUp = 1;
  let carryDown = 0;
  for (let k = 0; k < plus.length; k++) {
    const vp = plus[k] as number;
    const vn = minus[k] as number;
    const x = (equal[k] as number) | carryDown;
    const d0 = ((((x & vp) + vp) | 0) ^ vp) | x | vn;
    const up = vn | ~(d0 | vp);
    const down = d0 & vp;
    const shiftedUp = (up << 1) | carryUp;
    const shiftedDown = (down << 1) | carryDown;
    carryUp = up >>> 31;
    carryDown = down >>> 31;
    plus[k] = shiftedDown | ~(d0 | shiftedUp);
    minus[k] = shiftedUp & d0;
  }
}

/**
 * With substitutions at 2 neighbours always differ by one, so `minus` is the inverse of `plus`. M. Crochemore et
 * al., "A fast and practical bit-vector algorithm for the longest common subsequence problem", IPL 80, 2001.
 */
function indelStep({ plus, minus }: EditColumn, equal: Int32Array): void {
  let carry = 0;
  for (let k = 0; k < plus.length; k++) {
    const v = plus[k] as number;
    const matched = v & (equal[k] as number);
    const sum = (v >>> 0) + (matched >>> 0) + carry;
    carry = sum > 0xffffffff ? 1 : 0;
    plus[k] = sum | 0 | (v & ~(equal[k] as number));
    minus[k] = ~(plus[k] as number);
  }
}

/** The last cell: the distance between all words read and the whole stream. */
export function lastCell({ top, plus, minus }: EditColumn, { length }: Stream): number {
  let value = top;
  for (let block = 0; block < plus.length; block++) value += climb(plus, minus, block, length);
  return value;
}

/** The Levenshtein distance between segments strung together and a whole stream. */
export function distanceTo(stream: Stream, segments: readonly Int32Array[]): number {
  const column = firstColumn(stream);
  for (const words of segments) readInto(column, stream, words, 1);
  return lastCell(column, stream);
}

/** All cells, one more than the stream has words, written into `cells`. */
export function writeCells({ top, plus, minus }: EditColumn, { length }: Stream, cells: Int32Array): void {
  let value = top;
  cells[0] = value;
  for (let place = 0; place < length; place++) {
    value += stepAt(plus, minus, place);
    cells[place + 1] = value;
  }
}

/** A column over a reversed stream as one over the stream itself: its cells from the last to the first. */
export function mirrored(column: EditColumn, stream: Stream): EditColumn {
  const plus = new Int32Array(column.plus.length);
  const minus = new Int32Array(column.minus.length);
  for (let place = 0; place < stream.length; place++) {
    const step = stepAt(column.plus, column.minus, stream.length - 1 - place);
    const bits = step > 0 ? minus : plus;
    if (step !== 0) bits[place >> 5] = (bits[place >> 5] as number) | (1 << (place & 31));
  }
  return { top: lastCell(column, stream), plus, minus };
}

/** The least sum of a cell of one column and the same cell of another over the same stream. */
export function leastSum(a: EditColumn, b: EditColumn, { length }: Stream): number {
  const blocks = a.plus.length;
  const stepOf = (block: number): number =>
    climb(a.plus, a.minus, block, length) + climb(b.plus, b.minus, block, length);
  let sum = a.top + b.top;
  let least = sum;
  for (let block = 0; block < blocks; block++) {
    sum += stepOf(block);
    if (sum < least) least = sum;
  }
  sum = a.top + b.top;
  for (let block = 0; block < blocks; block++) {
    const end = sum + stepOf(block);
    // A sum falls by two a place at most: between its two ends a block gets no lower than this.
    if ((sum + end) / 2 - 32 < least) {
      const stop = Math.min(32 * block + 32, length);
      for (let place = 32 * block; place < stop; place++) {
        sum += stepAt(a.plus, a.minus, place) + stepAt(b.plus, b.minus, place);
        if (sum < least) least = sum;
      }
    }
    sum = end;
  }
  return least;
}

function stepAt(plus: Int32Array, minus: Int32Array, place: number): number {
  const bit = place & 31;
  return (((plus[place >> 5] as number) >>> bit) & 1) - (((minus[place >> 5] as number) >>> bit) & 1);
}

/** The sum of the steps of a block of 32 places. */
function climb(plus: Int32Array, minus: Int32Array, block: number, length: number): number {
  const places = length - 32 * block;
  const mask = places < 32 ? (1 << places) - 1 : -1;
  return bitsIn((plus[block] as number) & mask) - bitsIn((minus[block] as number) & mask);
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
