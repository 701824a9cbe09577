import { requireNumbers } from '../numbers/no-nan.ts';
import { requireSameLength } from '../numbers/same-length.ts';

/** What accepting every item that scores at least `threshold` gives. */
export interface ThresholdCounts {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
}

/**
 * Counts for every distinct score as threshold, falling. The last entry accepts all items: it holds the number of
 * positive and of negative items.
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function thresholdCounts(scores: readonly number[], labels: readonly boolean[]): ThresholdCounts[] {
  requireSameLength(scores, labels, 'scores and labels');
  requireNumbers(scores, 'score');
  const order = scores.map((score, i) => ({ score, positive: labels[i] === true }));
  order.sort((a, b) => b.score - a.score);
  const list: ThresholdCounts[] = [];
  let [truePositives, falsePositives] = [0, 0];
  order.forEach(({ score, positive }, i) => {
    if (positive) truePositives++;
    else falsePositives++;
    if (order[i + 1]?.score !== score) list.push({ threshold: score, truePositives, falsePositives });
  });
  return list;
}

/** What the threshold that accepts nothing gives. */
export const nothing: ThresholdCounts = {
  threshold: Number.POSITIVE_INFINITY,
  truePositives: 0,
  falsePositives: 0,
};
