/**
 * The dynamic programme behind an alignment, 32 cells at a time.
 *
 * A row stands for one hypothesis word, a column for one reference word. Two neighbours of a row differ by -1, 0
 * or 1, so that a row is kept as two bit vectors: `plus` (this cell is one more than the one to its left) and
 * `minus` (one less). Method: G. Myers, "A fast bit-vector algorithm for approximate string matching based on
 * dynamic programming", J. ACM 46(3), 1999, in the form of H. Hyyrö, "A bit-vector algorithm for computing
 * Levenshtein and Damerau edit distances", Nordic J. of Computing 10, 2003.
 *
 * Rows are kept in blocks and made anew from a checkpoint when the walk back reaches their block: memory then
 * grows with the square root of the rows, time at most doubles, and the result is the same as with all rows kept.
 */
export interface EditMatrix {
  /** Whether distance(row, column) = distance(row, column - 1) + 1. Rows and columns count from 1; row 0 is empty. */
  plus(row: number, column: number): boolean;
  /** Whether distance(row, column) = distance(row, column - 1) - 1. */
  minus(row: number, column: number): boolean;
}

/** Bytes of rows held at a time; a pair of 10,000 words each fits whole (25 MB). */
const budgetBytes = 32 * 1024 * 1024;

/** A pair of word lists, each word replaced by a number that is the same in both. */
export interface NumberedPair {
  readonly reference: Int32Array;
  readonly hypothesis: Int32Array;
}

/**
 * Rows must be asked for from the last to the first (as a walk back does): going down again is correct but slow.
 *
 * @param rowsPerBlock rows held at a time; chosen from the lengths if absent
 */
export function editMatrix(pair: NumberedPair, rowsPerBlock = blockLength(pair)): EditMatrix {
  const width = Math.ceil(pair.reference.length / 32);
  const advance = rowStepper(pair, width);
  const checkpoints = checkpointsOf(pair.hypothesis.length, rowsPerBlock, width, advance);
  const block = { index: -1, plus: new Int32Array(0), minus: new Int32Array(0) };

  const offsetOf = (row: number, column: number): number => {
    const index = Math.floor(row / rowsPerBlock);
    if (index !== block.index) {
      const rows = Math.min(rowsPerBlock, pair.hypothesis.length + 1 - index * rowsPerBlock);
      Object.assign(block, { index, ...fillBlock(checkpoints, index, rows, rowsPerBlock, width, advance) });
    }
    return (row - index * rowsPerBlock) * width + ((column - 1) >> 5);
  };
  const bitOf = (words: Int32Array, offset: number, column: number): boolean =>
    (((words[offset] ?? 0) >>> ((column - 1) & 31)) & 1) === 1;

  return {
    plus: (row, column) => {
      const offset = offsetOf(row, column);
      return bitOf(block.plus, offset, column);
    },
    minus: (row, column) => {
      const offset = offsetOf(row, column);
      return bitOf(block.minus, offset, column);
    },
  };
}

function blockLength({ reference, hypothesis }: NumberedPair): number {
  const rowBytes = 8 * Math.ceil(reference.length / 32);
  return Math.max(
    1,
    Math.ceil(Math.sqrt(hypothesis.length)),
    Math.floor(budgetBytes / Math.max(rowBytes, 1)),
  );
}

interface Rows {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
}

/** Writes row `row` at `to` from the row before it, which stands at `from`; `from` may equal `to`. */
type RowStepper = (row: number, rows: Rows, from: number, to: number) => void;

/** The first row of every block. Row 0 rises by one at every column: `plus` is all ones. */
function checkpointsOf(lastRow: number, rowsPerBlock: number, width: number, advance: RowStepper): Rows {
  const count = Math.floor(lastRow / rowsPerBlock) + 1;
  const kept = { plus: new Int32Array(count * width), minus: new Int32Array(count * width) };
  const current = { plus: new Int32Array(width).fill(-1), minus: new Int32Array(width) };
  kept.plus.set(current.plus);
  for (let row = 1; row <= (count - 1) * rowsPerBlock; row++) {
    advance(row, current, 0, 0);
    if (row % rowsPerBlock !== 0) continue;
    kept.plus.set(current.plus, (row / rowsPerBlock) * width);
    kept.minus.set(current.minus, (row / rowsPerBlock) * width);
  }
  return kept;
}

function fillBlock(
  checkpoints: Rows,
  index: number,
  rows: number,
  rowsPerBlock: number,
  width: number,
  advance: RowStepper,
): Rows {
  const block = { plus: new Int32Array(rows * width), minus: new Int32Array(rows * width) };
  block.plus.set(checkpoints.plus.subarray(index * width, (index + 1) * width));
  block.minus.set(checkpoints.minus.subarray(index * width, (index + 1) * width));
  for (let i = 1; i < rows; i++) advance(index * rowsPerBlock + i, block, (i - 1) * width, i * width);
  return block;
}

function rowStepper({ reference, hypothesis }: NumberedPair, width: number): RowStepper {
  const places = placesByWord(reference);
  const equal = new Int32Array(width);
  return (row, { plus, minus }, from, to) => {
    const found = places.get(hypothesis[row - 1] ?? -1) ?? [];
    for (const place of found) equal[place >> 5] = (equal[place >> 5] ?? 0) | (1 << (place & 31));
    // The column left of the first one grows by one with every row: a +1 is carried into the first bit.
    let carryUp = 1;
    let carryDown = 0;
    for (let k = 0; k < width; k++) {
      const vp = plus[from + k] as number;
      const vn = minus[from + k] as number;
      const x = (equal[k] as number) | carryDown;
      // Hyyrö 2003, figure 9: bits of D0 mark cells equal to their upper left neighbour.
      const d0 = ((((x & vp) + vp) | 0) ^ vp) | x | vn;
      let up = vn | ~(d0 | vp);
      let down = d0 & vp;
      const carryUpNext = up >>> 31;
      const carryDownNext = down >>> 31;
      up = (up << 1) | carryUp;
      down = (down << 1) | carryDown;
      carryUp = carryUpNext;
      carryDown = carryDownNext;
      plus[to + k] = down | ~(d0 | up);
      minus[to + k] = up & d0;
    }
    for (const place of found) equal[place >> 5] = 0;
  };
}

function placesByWord(words: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  words.forEach((word, place) => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [place]);
    else list.push(place);
  });
  return places;
}
