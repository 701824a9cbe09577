import { nothing, type ThresholdCounts, thresholdCounts } from './threshold-counts.ts';

/** One way to cut a list of scores: items that score at least `threshold` are accepted. */
export interface RocPoint {
  /** Infinity for the first point, which accepts nothing. */
  readonly threshold: number;
  /** Share of the negative items that are accepted, 0..1; NaN if there are none. */
  readonly falsePositiveRate: number;
  /** Share of the positive items that are accepted, 0..1; NaN if there are none. */
  readonly truePositiveRate: number;
}

/**
 * Receiver operating characteristic: from accepting nothing to accepting everything (Fawcett, "An introduction to
 * ROC analysis", 2006). Points within a straight run of equal steps are left out, which leaves the curve as it is;
 * scikit-learn's `roc_curve` gives the same points.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function rocCurve(scores: readonly number[], labels: readonly boolean[]): RocPoint[] {
  const counts = thresholdCounts(scores, labels);
  const all = counts.at(-1) ?? nothing;
  const corners = counts.filter((point, i) => isCorner(counts[i - 1], point, counts[i + 1]));
  return [nothing, ...corners].map(({ threshold, truePositives, falsePositives }) => ({
    threshold,
    falsePositiveRate: falsePositives / all.falsePositives,
    truePositiveRate: truePositives / all.truePositives,
  }));
}

function isCorner(
  before: ThresholdCounts | undefined,
  point: ThresholdCounts,
  after: ThresholdCounts | undefined,
): boolean {
  if (!before || !after) return true;
  return (
    before.truePositives + after.truePositives !== 2 * point.truePositives ||
    before.falsePositives + after.falsePositives !== 2 * point.falsePositives
  );
}
