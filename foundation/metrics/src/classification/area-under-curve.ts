import { nothing, thresholdCounts } from './threshold-counts.ts';

/**
 * Area under the ROC curve: the probability that a positive item scores higher than a negative one, ties counting
 * half (the Mann-Whitney statistic over the number of pairs). 0.5 is chance, 1 perfect.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1, or NaN unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const counts = thresholdCounts(scores, labels);
  const { truePositives: positives, falsePositives: negatives } = counts.at(-1) ?? nothing;
  let before = nothing;
  let won = 0;
  for (const point of counts) {
    const tied = point.falsePositives - before.falsePositives;
    won += (point.truePositives - before.truePositives) * (negatives - point.falsePositives + tied / 2);
    before = point;
  }
  return won / (positives * negatives);
}
