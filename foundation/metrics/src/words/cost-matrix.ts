/** What the steps of an alignment cost: whole numbers from 0, insertions and deletions from 1. */
export interface StepCosts {
  readonly deletion: number;
  readonly insertion: number;
  /**
   * Writes what it costs to pair a place of the reference with each place of the hypothesis from `from` up to, not
   * including, `to`: `into[0]` is the cost of `from`. A pair that costs 0 is a match.
   */
  writePairs(into: Int32Array, reference: number, from: number, to: number): void;
}

/** A stretch of either list, from the starts up to, not including, the ends. */
export interface Stretch {
  readonly referenceStart: number;
  readonly referenceEnd: number;
  readonly hypothesisStart: number;
  readonly hypothesisEnd: number;
}

/** How a cell is reached. Among equals the lesser number is preferred. */
export type Choice = typeof pairing | typeof insertion | typeof deletion;
const pairing = 0;
export const insertion = 1;
export const deletion = 2;

/**
 * The last step of a cheapest alignment of the first so many places of a stretch, from 1 on either side. Cells are to
 * be asked for with falling rows: rows are kept at checkpoints and made anew in blocks, so that memory grows with the
 * width of the band times the root of the length.
 *
 * What costs more than `bound` is not looked at: an alignment no dearer makes only so many deletions and insertions,
 * which keeps it in a band about the diagonal (Ukkonen 1985, as in pair-distance.ts).
 *
 * @param bound the cost of any alignment of the stretch
 * @param rowsPerBlock rows held at a time; chosen from the lengths if absent
 */
export function costMatrix(
  stretch: Stretch,
  costs: StepCosts,
  bound: number,
  rowsPerBlock?: number,
): (row: number, column: number) => Choice {
  const band = bandOf(stretch, costs, bound);
  const { rows, deletions, width } = band;
  const blockRows = rowsPerBlock ?? Math.max(1, Math.ceil(Math.sqrt(rows)), Math.floor(budgetBytes / width));
  const advance = rowStepper(band, stretch, costs);
  const checkpoints = checkpointsOf(band, costs, blockRows, advance);
  const choices = new Uint8Array(Math.min(blockRows, rows) * width);
  let filled = -1;
  return (row, column) => {
    const block = Math.floor((row - 1) / blockRows);
    const first = block * blockRows + 1;
    if (block !== filled) {
      const current = (checkpoints[block] as Int32Array).slice();
      const end = Math.min(first + blockRows, rows + 1);
      for (let r = first; r < end; r++) advance(r, current, choices, (r - first) * width);
      filled = block;
    }
    return choices[(row - first) * width + column - row + deletions] as Choice;
  };
}

/** Dearer than any alignment; four times it and some is still a small integer. */
const unreachable = 2 ** 28;
/** Choices held at a time, one byte each. */
const budgetBytes = 16 * 1024 * 1024;

/** Cell k of row r stands for r reference and r - deletions + k hypothesis places. */
interface CostBand {
  readonly rows: number;
  readonly columns: number;
  /** The most deletions that an alignment within the bound can have. */
  readonly deletions: number;
  readonly width: number;
}

function bandOf(stretch: Stretch, costs: StepCosts, bound: number): CostBand {
  const rows = stretch.referenceEnd - stretch.referenceStart;
  const columns = stretch.hypothesisEnd - stretch.hypothesisStart;
  const perDetour = costs.deletion + costs.insertion;
  const surplus = rows - columns;
  const deletions = Math.min(rows, Math.floor((bound + costs.insertion * surplus) / perDetour));
  const insertions = Math.min(columns, Math.floor((bound - costs.deletion * surplus) / perDetour));
  return { rows, columns, deletions, width: deletions + insertions + 1 };
}

/** The costs of the row before each block. */
function checkpointsOf(
  { rows, deletions, width }: CostBand,
  costs: StepCosts,
  blockRows: number,
  advance: RowStepper,
): Int32Array[] {
  const row = new Int32Array(width + 1).fill(unreachable);
  for (let k = deletions; k < width; k++) row[k] = 4 * costs.insertion * (k - deletions);
  const checkpoints = [row.slice()];
  const ignored = new Uint8Array(width);
  const last = Math.floor((rows - 1) / blockRows) * blockRows;
  for (let r = 1; r <= last; r++) {
    advance(r, row, ignored, 0);
    if (r % blockRows === 0) checkpoints.push(row.slice());
  }
  return checkpoints;
}

/** Turns the costs of row r - 1 into those of row r, and writes at `at` how each cell is reached. */
type RowStepper = (r: number, row: Int32Array, choices: Uint8Array, at: number) => void;

/**
 * Costs stand in rows times four, so that a cost and the choice that leads to it are one number, and the least of
 * them is the cheapest, then the one preferred. Rows have one cell more than the band is wide: what lies to the right
 * of it is out of reach.
 */
function rowStepper(
  band: CostBand,
  { referenceStart, hypothesisStart }: Stretch,
  costs: StepCosts,
): RowStepper {
  const { width, columns } = band;
  const pairs = new Int32Array(width);
  const fromLeft = 4 * costs.insertion + insertion;
  const fromAbove = 4 * costs.deletion + deletion;
  return (r, row, choices, at) => {
    const firstColumn = r - band.deletions;
    const begin = Math.max(0, -firstColumn);
    const end = Math.min(width, columns - firstColumn + 1);
    // Column 0 has no word to pair with.
    if (firstColumn + begin === 0) pairs[begin] = unreachable;
    const paired = Math.max(begin, 1 - firstColumn);
    const heard = hypothesisStart + firstColumn - 1;
    costs.writePairs(pairs.subarray(paired), referenceStart + r - 1, heard + paired, heard + end);
    fillRow(row, pairs, choices, at, begin, end, fromLeft, fromAbove);
  };
}

/** The inner loop by itself, where the engine makes the most of it. */
function fillRow(
  row: Int32Array,
  pairs: Int32Array,
  choices: Uint8Array,
  at: number,
  begin: number,
  end: number,
  fromLeft: number,
  fromAbove: number,
): void {
  let left = unreachable | 0;
  for (let k = begin; k < end; k++) {
    const paired = ((row[k] as number) + ((pairs[k] as number) << 2)) | 0;
    const above = ((row[k + 1] as number) + fromAbove) | 0;
    const beside = (left + fromLeft) | 0;
    const least = paired < above ? paired : above;
    const best = least < beside ? least : beside;
    left = best & ~3;
    row[k] = left;
    choices[at + k] = best & 3;
  }
}
