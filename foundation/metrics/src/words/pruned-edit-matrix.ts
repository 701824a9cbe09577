import type { EditMatrix } from './edit-matrix.ts';
import { firstFrom } from './first-from.ts';
import type { NumberedPair } from './numbered-pair.ts';

/** Bytes of rows held at a time. */
const budgetBytes = 64 * 1024 * 1024;

/**
 * The matrix of a pair of any length, as far as alignments of at most `distance` errors need it.
 *
 * Rows are bit vectors as in pair-distance.ts, but each holds only the machine words with a cell that an alignment within the
 * distance can still go through: the errors up to the cell and those that the way from there to the end takes at
 * least are not more (E. Ukkonen, "Algorithms for approximate string matching", Information and Control 64, 1985).
 * As errors add up, rows become shorter: together they are half as long as in a band of fixed width.
 *
 * Rows are kept in blocks and made anew from a checkpoint when the walk back reaches their block, so they must be
 * asked for from the last to the first.
 *
 * @param distance at least the edit distance of the pair
 * @param rowsPerBlock rows held at a time; chosen from the lengths if absent
 */
export function prunedEditMatrix(
  pair: NumberedPair,
  distance: number,
  rowsPerBlock = blockLength(pair, mostWords(pair, distance)),
): EditMatrix {
  const blocks = Math.floor(pair.hypothesisLength / rowsPerBlock) + 1;
  const block = emptyBlock(Math.min(rowsPerBlock, pair.hypothesisLength), mostWords(pair, distance));
  const checkpoints = [firstCheckpoint(pair, distance)];
  let filled = -1;
  const fill = (index: number): Checkpoint => {
    filled = index;
    const end = Math.min((index + 1) * rowsPerBlock, pair.hypothesisLength);
    return fillBlock(block, pair, distance, checkpoints[index] as Checkpoint, end);
  };
  for (let index = 0; index < blocks; index++) checkpoints.push(fill(index));

  const bitOf = (bits: Int32Array, row: number, column: number): boolean => {
    const index = Math.floor(row / rowsPerBlock);
    if (index !== filled) fill(index);
    const slot = row - index * rowsPerBlock;
    const word = ((column - 1) >> 5) - (block.first[slot] as number);
    // What is not held lies on no alignment within the distance.
    if (word < 0 || word >= (block.count[slot] as number)) return false;
    return (((bits[(block.at[slot] as number) + word] as number) >>> ((column - 1) & 31)) & 1) === 1;
  };
  return {
    plus: (row, column) => bitOf(block.plus, row, column),
    minus: (row, column) => bitOf(block.minus, row, column),
  };
}

/** The most machine words that a row can hold. */
function mostWords({ referenceLength, hypothesisLength }: NumberedPair, distance: number): number {
  const surplus = Math.abs(referenceLength - hypothesisLength);
  const columns = Math.max(distance, surplus) + 1;
  // Words at either edge stick out of the band, and a row is made one word longer before it is cut.
  return Math.min(Math.ceil(referenceLength / 32), Math.ceil(columns / 32) + 3);
}

function blockLength({ hypothesisLength }: NumberedPair, words: number): number {
  return Math.max(1, Math.ceil(Math.sqrt(hypothesisLength)), Math.floor(budgetBytes / (8 * words)));
}

/** Rows one after the other. Slot 0 is the row that the block starts from. */
interface Block {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
  /** The first machine word that a row holds, how many it holds, and where they are in `plus` and `minus`. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly at: Int32Array;
}

function emptyBlock(rows: number, words: number): Block {
  const [plus, minus] = [new Int32Array((rows + 1) * words), new Int32Array((rows + 1) * words)];
  const [first, count, at] = [new Int32Array(rows + 1), new Int32Array(rows + 1), new Int32Array(rows + 1)];
  return { plus, minus, first, count, at };
}

/** A row by itself. */
interface Checkpoint {
  readonly row: number;
  readonly first: number;
  readonly plus: Int32Array;
  readonly minus: Int32Array;
  /** Errors up to the last cell of each machine word. */
  readonly errors: Int32Array;
}

/** Row 0 rises by one at every column, and is worth keeping as far as deletions go. */
function firstCheckpoint(pair: NumberedPair, distance: number): Checkpoint {
  const deletions = (distance + pair.referenceLength - pair.hypothesisLength) >> 1;
  const count = Math.min(Math.ceil(pair.referenceLength / 32), (Math.max(0, deletions) >> 5) + 1);
  const errors = Int32Array.from({ length: count }, (_, word) => 32 * (word + 1));
  return { row: 0, first: 0, plus: new Int32Array(count).fill(-1), minus: new Int32Array(count), errors };
}

/** Fills the block with the rows from a checkpoint up to `end`, and returns that last row. */
function fillBlock(
  block: Block,
  pair: NumberedPair,
  distance: number,
  checkpoint: Checkpoint,
  end: number,
): Checkpoint {
  const { referenceLength, hypothesisLength } = pair;
  const words = Math.ceil(referenceLength / 32);
  const errors = new Int32Array(words);
  const equal = new Int32Array(words);
  errors.set(checkpoint.errors, checkpoint.first);
  block.plus.set(checkpoint.plus);
  block.minus.set(checkpoint.minus);
  let first = checkpoint.first;
  let last = first + checkpoint.plus.length - 1;
  let at = 0;
  const hold = (slot: number): void => {
    block.first[slot] = first;
    block.count[slot] = last + 1 - first;
    block.at[slot] = at;
  };
  hold(0);
  for (let row = checkpoint.row + 1; row <= end; row++) {
    const to = at + last + 1 - first;
    stepRow(block, pair, row, equal, errors, first, last, at, to);
    at = to;
    // What the way to the end takes at least, seen from column 0; it grows or falls by one a column.
    const toTheEnd = referenceLength - (hypothesisLength - row);
    while (first < last && (errors[first] as number) + toTheEnd - 32 * (first + 1) > distance) {
      first++;
      at++;
    }
    const isOpen = (word: number): boolean =>
      (errors[word] as number) - toTheEnd + 32 * (word + 1) <= distance;
    if (last + 1 < words && isOpen(last)) {
      last++;
      errors[last] = (errors[last - 1] as number) + 32;
      block.plus[at + last - first] = -1;
      block.minus[at + last - first] = 0;
    } else while (last > first && !isOpen(last - 1)) last--;
    hold(row - checkpoint.row);
  }
  const beyond = at + last + 1 - first;
  return {
    row: end,
    first,
    plus: block.plus.slice(at, beyond),
    minus: block.minus.slice(at, beyond),
    errors: errors.slice(first, last + 1),
  };
}

/** Makes the machine words from `first` to `last` of a row, at `to`, from those of the row before it, at `from`. */
function stepRow(
  { plus, minus }: Block,
  { hypothesis, firstPlace, places }: NumberedPair,
  row: number,
  equal: Int32Array,
  errors: Int32Array,
  first: number,
  last: number,
  from: number,
  to: number,
): void {
  const word = hypothesis[row - 1] as number;
  const begin = firstFrom(places, firstPlace[word] as number, firstPlace[word + 1] as number, first << 5);
  const beyond = firstFrom(places, begin, firstPlace[word + 1] as number, (last + 1) << 5);
  for (let i = begin; i < beyond; i++) {
    const place = places[i] as number;
    equal[place >> 5] = (equal[place >> 5] as number) | (1 << (place & 31));
  }
  let carryUp = 1;
  let carryDown = 0;
  for (let k = 0; k <= last - first; k++) {
    const vp = plus[from + k] as number;
    const vn = minus[from + k] as number;
    const x = (equal[first + k] as number) | carryDown;
    const d0 = ((((x & vp) + vp) | 0) ^ vp) | x | vn;
    const up = vn | ~(d0 | vp);
    const down = d0 & vp;
    const upIn = (up << 1) | carryUp;
    const downIn = (down << 1) | carryDown;
    carryUp = up >>> 31;
    carryDown = down >>> 31;
    plus[to + k] = downIn | ~(d0 | upIn);
    minus[to + k] = upIn & d0;
    errors[first + k] = (errors[first + k] as number) + carryUp - carryDown;
  }
  for (let i = begin; i < beyond; i++) equal[(places[i] as number) >> 5] = 0;
}
