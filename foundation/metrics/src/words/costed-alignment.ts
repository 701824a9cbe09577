import type { AlignmentRun, AlignmentStep } from './align-words.ts';
import { costMatrix, deletion, insertion, type StepCosts, type Stretch } from './cost-matrix.ts';

/**
 * A cheapest alignment where steps do not all cost one. Of several cheapest, from the end backwards: a pair if a
 * cheapest alignment has one there, else an insertion, else a deletion.
 *
 * It starts from a shortest alignment, which bounds the cost. Where that matches sixteen words in a row, their middle
 * is taken for sure, and what lies between such places is aligned by itself: a cheapest alignment could go another
 * way only through text that repeats itself. Without such rows time grows with the length times the cost.
 *
 * @param shortest a shortest alignment of the two lists, by the same or a coarser equality of words
 * @param rowsPerBlock rows of the matrix held at a time; chosen from the lengths if absent
 */
export function alignByCost(
  shortest: readonly AlignmentRun[],
  costs: StepCosts,
  rowsPerBlock?: number,
): AlignmentStep[] {
  return stretchesOf(shortest).flatMap((runs) => {
    const { referenceStart = 0, hypothesisStart = 0 } = runs[0] ?? {};
    const { referenceEnd = 0, hypothesisEnd = 0 } = runs.at(-1) ?? {};
    const stretch = { referenceStart, referenceEnd, hypothesisStart, hypothesisEnd };
    const bound = runs.reduce((sum, run) => sum + costOf(run, costs), 0);
    return stepsOf(stretch, costs, costMatrix(stretch, costs, bound, rowsPerBlock));
  });
}

const sureMatches = 16;

/** Cuts the runs in the middle of every long row of matches. */
function stretchesOf(runs: readonly AlignmentRun[]): AlignmentRun[][] {
  const stretches: AlignmentRun[][] = [];
  let open: AlignmentRun[] = [];
  for (const run of runs) {
    const half = Math.floor((run.referenceEnd - run.referenceStart) / 2);
    if (run.type !== 'match' || 2 * half < sureMatches) {
      open.push(run);
      continue;
    }
    const referenceEnd = run.referenceStart + half;
    const hypothesisEnd = run.hypothesisStart + half;
    stretches.push([...open, { ...run, referenceEnd, hypothesisEnd }]);
    open = [{ ...run, referenceStart: referenceEnd, hypothesisStart: hypothesisEnd }];
  }
  return [...stretches, open];
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

/** Follows the choices from the end of a stretch to its start. */
function stepsOf(
  { referenceStart, referenceEnd, hypothesisStart, hypothesisEnd }: Stretch,
  costs: StepCosts,
  choiceAt: ReturnType<typeof costMatrix>,
): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  let reference = referenceEnd;
  let hypothesis = hypothesisEnd;
  while (reference > referenceStart || hypothesis > hypothesisStart) {
    const row = reference - referenceStart;
    const choice = row === 0 ? insertion : choiceAt(row, hypothesis - hypothesisStart);
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
