import { UsageError } from '@parlando/core';
import { nothing, type ThresholdCounts, thresholdCounts } from './threshold-counts.ts';

/** The two errors of a detector that accepts items which score at least `threshold`. */
export interface DetectionErrors {
  readonly threshold: number;
  /** Share of the negative items that are accepted, 0..1. */
  readonly falseAlarmRate: number;
  /** Share of the positive items that are not accepted, 0..1. */
  readonly missRate: number;
}

/**
 * Detection error tradeoff (Martin et al., "The DET curve in assessment of detection task performance", Eurospeech
 * 1997): from the last threshold without a miss to the first without a false alarm, rising, so that the false alarms
 * fall and the misses rise. The points are those of scikit-learn's `det_curve`; plot them on normal deviates.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns no points unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function detectionErrorTradeoff(
  scores: readonly number[],
  labels: readonly boolean[],
): DetectionErrors[] {
  const counts = [nothing, ...thresholdCounts(scores, labels)];
  const { truePositives: positives, falsePositives: negatives } = counts.at(-1) ?? nothing;
  if (positives === 0 || negatives === 0) return [];
  const first = counts.findLastIndex(({ falsePositives }) => falsePositives === 0);
  const last = counts.findIndex(({ truePositives }) => truePositives === positives);
  return errorsOf(counts)
    .slice(first, last + 1)
    .reverse();
}

/**
 * Equal error rate: where misses and false alarms are equally frequent, between two thresholds by a straight line.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1; NaN unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function equalErrorRate(scores: readonly number[], labels: readonly boolean[]): number {
  const points = errorsOf([nothing, ...thresholdCounts(scores, labels)]);
  const after = points.findIndex(({ falseAlarmRate, missRate }) => falseAlarmRate >= missRate);
  const [before, crossed] = [points[after - 1], points[after]];
  if (!before || !crossed) return Number.NaN;
  const [gap, excess] = [before.missRate - before.falseAlarmRate, crossed.falseAlarmRate - crossed.missRate];
  // As a mean of the two with weights, it cannot come out below 0 by rounding.
  return (before.missRate * excess + crossed.missRate * gap) / (gap + excess);
}

/** The point of a detector at which its false alarms are as frequent as allowed. */
export interface OperatingPoint {
  /** Lowest threshold that keeps to the rate; Infinity if only accepting nothing does. */
  readonly threshold: number;
  /** Share of the positive items that are missed there, 0..1; NaN if there are none. */
  readonly missRate: number;
  readonly falseAlarmsPerHour: number;
}

/**
 * Misses of a keyword spotter at so many false alarms an hour: the usual figure where there are no negative items to
 * take a share of, only hours of other sound in which it fired.
 *
 * ```ts
 * missesAtFalseAlarmsPerHour([0.9, 0.8, 0.7], [true, false, true], 10, 0.05).missRate; // 0.5
 * ```
 *
 * @param scores one for each keyword spoken (-Infinity if it did not fire) and for each other firing
 * @param labels whether the keyword was spoken
 * @param hours of sound that the firings come from, above 0
 * @param rate most false alarms an hour, 0 or more
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/hours` or `metrics/rate` if these are
 *   out of range
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export function missesAtFalseAlarmsPerHour(
  scores: readonly number[],
  labels: readonly boolean[],
  hours: number,
  rate: number,
): OperatingPoint {
  requireHours(hours, rate);
  const counts = [nothing, ...thresholdCounts(scores, labels)];
  // A keyword that did not fire stays a miss however low the threshold is.
  const fired = counts.filter(({ threshold }) => threshold !== Number.NEGATIVE_INFINITY);
  const chosen = fired.findLast(({ falsePositives }) => falsePositives / hours <= rate);
  const { threshold, truePositives, falsePositives } = chosen ?? nothing;
  const positives = counts.at(-1)?.truePositives ?? 0;
  return { threshold, missRate: 1 - truePositives / positives, falseAlarmsPerHour: falsePositives / hours };
}

function requireHours(hours: number, rate: number): void {
  if (!(hours > 0 && hours < Number.POSITIVE_INFINITY)) {
    throw new UsageError('metrics/hours', `${hours} hours of sound give no rate`, {
      remedy: 'Give the length of the sound in hours, above 0.',
    });
  }
  if (!(rate >= 0)) {
    throw new UsageError('metrics/rate', `${rate} false alarms an hour cannot be kept to`, {
      remedy: 'Give 0 or more.',
    });
  }
}

function errorsOf(counts: readonly ThresholdCounts[]): DetectionErrors[] {
  const all = counts.at(-1) ?? nothing;
  return counts.map(({ threshold, truePositives, falsePositives }) => ({
    threshold,
    falseAlarmRate: falsePositives / all.falsePositives,
    missRate: (all.truePositives - truePositives) / all.truePositives,
  }));
}
