import { thresholdCounts } from './threshold-counts.ts';

/** Precision and recall when items that score at least `threshold` are accepted. */
export interface PrecisionRecallPoint {
  /** Infinity for the last point, which accepts nothing. */
  readonly threshold: number;
  /** Share of the accepted items that are positive, 0..1; 1 for the last point. */
  readonly precision: number;
  /** Share of the positive items that are accepted, 0..1; 0 for the last point, else 1 if there are no positives. */
  readonly recall: number;
}

/**
 * Precision against recall, for every distinct score as threshold, rising; at the end the point 1, 0 that belongs to
 * no score. The points are those of scikit-learn's `precision_recall_curve`.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function precisionRecallCurve(
  scores: readonly number[],
  labels: readonly boolean[],
): PrecisionRecallPoint[] {
  const counts = thresholdCounts(scores, labels);
  const positives = counts.at(-1)?.truePositives ?? 0;
  const points = counts.map(({ threshold, truePositives, falsePositives }) => ({
    threshold,
    precision: truePositives / (truePositives + falsePositives),
    recall: positives === 0 ? 1 : truePositives / positives,
  }));
  return [...points.reverse(), { threshold: Number.POSITIVE_INFINITY, precision: 1, recall: 0 }];
}

/**
 * Average precision: the mean of the precision at each threshold, weighted by the recall that the threshold adds. It
 * is not the area under straight lines between the points, which would be too kind (Davis & Goadrich, ICML 2006).
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1; 0 if there are no positives, as in scikit-learn; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number {
  const counts = thresholdCounts(scores, labels);
  const positives = counts.at(-1)?.truePositives;
  if (positives === undefined) return Number.NaN;
  let [sum, found] = [0, 0];
  for (const { truePositives, falsePositives } of counts) {
    sum += ((truePositives - found) * truePositives) / (truePositives + falsePositives);
    found = truePositives;
  }
  return sum / Math.max(positives, 1);
}
