import type { AlignmentRun, AlignmentStep } from './align-words.ts';

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

/**
 * A cheapest alignment where steps do not all cost one. Of several cheapest, from the end backwards: a pair if a
 * cheapest alignment has one there, else an insertion, else a deletion.
 *
 * Any alignment of the same two lists is a bound: what costs more need not be looked at, so that only a band about
 * the diagonal is (Ukkonen 1985, as in band.ts). Rows are kept at checkpoints and made anew in blocks on the way
 * back: time grows with the length times the width of the band, memory with the width times the root of the length.
 *
 * @param known any alignment of the two lists; the cheaper it is, the less there is to do
 * @param rowsPerBlock rows held at a time; chosen from the lengths if absent
 */
export function alignByCost(
  known: readonly AlignmentRun[],
  costs: StepCosts,
  rowsPerBlock?: number,
): AlignmentStep[] {
  const band = bandOf(known, costs);
  const choiceAt = backwardChoices(band, costs, rowsPerBlock ?? blockLength(band));
  const steps: AlignmentStep[] = [];
  let reference = band.referenceLength;
  let hypothesis = band.hypothesisLength;
  while (reference > 0 || hypothesis > 0) {
    const choice = reference === 0 ? insertion : choiceAt(reference, hypothesis);
    if (choice !== insertion) reference--;
    if (choice !== deletion) hypothesis--;
    if (choice === insertion) steps.push({ type: 'insertion', hypothesis });
    else if (choice === deletion) steps.push({ type: 'deletion', reference });
    else {
      const type = pairCost(costs, reference, hypothesis) === 0 ? 'match' : 'substitution';
      steps.push({ type, reference, hypothesis });
    }
  }
  return steps.reverse();
}

const pairing = 0;
const insertion = 1;
const deletion = 2;
/** Dearer than any alignment; four times it and some is still a small integer. */
const unreachable = 2 ** 28;
/** Choices held at a time, one byte each. */
const budgetBytes = 16 * 1024 * 1024;

/** Cell k of row r stands for r reference and r - deletions + k hypothesis places. */
interface CostBand {
  readonly referenceLength: number;
  readonly hypothesisLength: number;
  /** The most deletions that an alignment no dearer than the known one can have. */
  readonly deletions: number;
  readonly width: number;
}

function bandOf(known: readonly AlignmentRun[], costs: StepCosts): CostBand {
  const referenceLength = known.at(-1)?.referenceEnd ?? 0;
  const hypothesisLength = known.at(-1)?.hypothesisEnd ?? 0;
  const cost = known.reduce((sum, run) => sum + costOf(run, costs), 0);
  const surplus = referenceLength - hypothesisLength;
  const perDetour = costs.deletion + costs.insertion;
  const deletions = Math.min(referenceLength, Math.floor((cost + costs.insertion * surplus) / perDetour));
  const insertions = Math.min(hypothesisLength, Math.floor((cost - costs.deletion * surplus) / perDetour));
  return { referenceLength, hypothesisLength, deletions, width: deletions + insertions + 1 };
}

function costOf(run: AlignmentRun, costs: StepCosts): number {
  if (run.type === 'deletion') return costs.deletion * (run.referenceEnd - run.referenceStart);
  if (run.type === 'insertion') return costs.insertion * (run.hypothesisEnd - run.hypothesisStart);
  let cost = 0;
  for (let i = 0; i < run.referenceEnd - run.referenceStart; i++) {
    cost += pairCost(costs, run.referenceStart + i, run.hypothesisStart + i);
  }
  return cost;
}

const single = new Int32Array(1);

function pairCost(costs: StepCosts, reference: number, hypothesis: number): number {
  costs.writePairs(single, reference, hypothesis, hypothesis + 1);
  return single[0] as number;
}

function blockLength({ referenceLength, width }: CostBand): number {
  return Math.max(1, Math.ceil(Math.sqrt(referenceLength)), Math.floor(budgetBytes / width));
}

/** The last step of a cheapest alignment up to a cell; to be asked with falling rows, from row 1. */
function backwardChoices(
  band: CostBand,
  costs: StepCosts,
  rowsPerBlock: number,
): (row: number, column: number) => number {
  const { referenceLength, deletions, width } = band;
  const advance = rowStepper(band, costs);
  const checkpoints = checkpointsOf(band, costs, rowsPerBlock, advance);
  const choices = new Uint8Array(Math.min(rowsPerBlock, referenceLength) * width);
  let filled = -1;
  return (row, column) => {
    const block = Math.floor((row - 1) / rowsPerBlock);
    const firstRow = block * rowsPerBlock + 1;
    if (block !== filled) {
      const current = (checkpoints[block] as Int32Array).slice();
      const end = Math.min(firstRow + rowsPerBlock, referenceLength + 1);
      for (let r = firstRow; r < end; r++) advance(r, current, choices, (r - firstRow) * width);
      filled = block;
    }
    return choices[(row - firstRow) * width + column - row + deletions] as number;
  };
}

/** The costs of the row before each block. */
function checkpointsOf(
  band: CostBand,
  costs: StepCosts,
  rowsPerBlock: number,
  advance: RowStepper,
): Int32Array[] {
  const row = new Int32Array(band.width + 1).fill(unreachable);
  for (let k = band.deletions; k < band.width; k++) row[k] = 4 * costs.insertion * (k - band.deletions);
  const checkpoints = [row.slice()];
  const ignored = new Uint8Array(band.width);
  const last = Math.floor((band.referenceLength - 1) / rowsPerBlock) * rowsPerBlock;
  for (let r = 1; r <= last; r++) {
    advance(r, row, ignored, 0);
    if (r % rowsPerBlock === 0) checkpoints.push(row.slice());
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
function rowStepper(band: CostBand, costs: StepCosts): RowStepper {
  const { width, hypothesisLength } = band;
  const pairs = new Int32Array(width);
  const fromLeft = 4 * costs.insertion + insertion;
  const fromAbove = 4 * costs.deletion + deletion;
  return (r, row, choices, at) => {
    const firstColumn = r - band.deletions;
    const begin = Math.max(0, -firstColumn);
    const end = Math.min(width, hypothesisLength - firstColumn + 1);
    // Column 0 has no word to pair with.
    if (firstColumn + begin === 0) pairs[begin] = unreachable;
    const paired = Math.max(begin, 1 - firstColumn);
    costs.writePairs(pairs.subarray(paired), r - 1, firstColumn + paired - 1, firstColumn + end - 1);
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
