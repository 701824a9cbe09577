import { type Band, bandOf, firstRow, type RowStepper, type Rows, rowStepper } from './band.ts';
import type { EditMatrix } from './edit-matrix.ts';
import type { NumberedPair } from './numbered-pair.ts';

/** Bytes of rows held at a time. */
const budgetBytes = 32 * 1024 * 1024;

/**
 * The matrix of a pair of any length, as far as alignments of at most `distance` errors need it.
 *
 * Rows are kept in blocks and made anew from a checkpoint when the walk back reaches their block: memory then
 * grows with the square root of the rows, time at most doubles, and the result is the same as with all rows kept.
 * Rows must be asked for from the last to the first: going down again is correct but slow.
 *
 * @param distance at least the edit distance of the pair
 * @param rowsPerBlock rows held at a time; chosen from the lengths if absent
 */
export function bandedEditMatrix(
  pair: NumberedPair,
  distance: number,
  rowsPerBlock = blockLength(pair, bandOf(pair, distance)),
): EditMatrix {
  const band = bandOf(pair, distance);
  const advance = rowStepper(pair, band);
  const checkpoints = checkpointsOf(pair.hypothesisLength, rowsPerBlock, band.width, advance);
  const block = { index: -1, plus: new Int32Array(0), minus: new Int32Array(0) };

  const offsetOf = (row: number, column: number): number => {
    const index = Math.floor(row / rowsPerBlock);
    if (index !== block.index) {
      const rows = Math.min(rowsPerBlock, pair.hypothesisLength + 1 - index * rowsPerBlock);
      Object.assign(block, { index, ...fillBlock(checkpoints, index, rows, rowsPerBlock, band, advance) });
    }
    return (row - index * rowsPerBlock) * band.width + ((column - 1) >> 5) - band.first(row);
  };
  const bitOf = (words: Int32Array, offset: number, column: number): boolean =>
    (((words[offset] as number) >>> ((column - 1) & 31)) & 1) === 1;

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

function blockLength(pair: NumberedPair, band: Band): number {
  return Math.max(1, Math.ceil(Math.sqrt(pair.hypothesisLength)), Math.floor(budgetBytes / (8 * band.width)));
}

/** The first row of every block. */
function checkpointsOf(lastRow: number, rowsPerBlock: number, width: number, advance: RowStepper): Rows {
  const count = Math.floor(lastRow / rowsPerBlock) + 1;
  const kept = { plus: new Int32Array(count * width), minus: new Int32Array(count * width) };
  const current = firstRow(width);
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
  { width }: Band,
  advance: RowStepper,
): Rows {
  const block = { plus: new Int32Array(rows * width), minus: new Int32Array(rows * width) };
  block.plus.set(checkpoints.plus.subarray(index * width, (index + 1) * width));
  block.minus.set(checkpoints.minus.subarray(index * width, (index + 1) * width));
  for (let i = 1; i < rows; i++) advance(index * rowsPerBlock + i, block, (i - 1) * width, i * width);
  return block;
}
