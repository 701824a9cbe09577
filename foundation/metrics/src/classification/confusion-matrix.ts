import { UsageError } from '@parlando/core';
import { sum } from '../numbers/mean.ts';
import { requireSameLength } from '../numbers/same-length.ts';

/** How often each class was taken for each class. */
export interface ConfusionMatrix<Label> {
  /** Classes in the order of rows and columns. */
  readonly labels: readonly Label[];
  /** `counts[i][j]`: items whose true class is `labels[i]` and whose predicted class is `labels[j]`. */
  readonly counts: readonly (readonly number[])[];
}

/**
 * Counts the items by true and predicted class.
 *
 * ```ts
 * confusionMatrix(['yes', 'no', 'no'], ['yes', 'yes', 'no']);
 * // { labels: ['no', 'yes'], counts: [[1, 1], [0, 1]] }
 * ```
 *
 * @param labels every class, in the order wanted; without it, the classes that occur: numbers rising, then strings
 *   by code unit
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/labels` if a class occurs that
 *   `labels` lacks, or one is listed twice
 */
export function confusionMatrix<Label extends string | number>(
  truth: readonly Label[],
  predicted: readonly Label[],
  labels: readonly Label[] = sortedLabels([...truth, ...predicted]),
): ConfusionMatrix<Label> {
  requireSameLength(truth, predicted, 'true and predicted classes');
  const places = placesOf(labels);
  const counts = labels.map(() => labels.map(() => 0));
  truth.forEach((label, i) => {
    const row = counts[placeOf(places, label)];
    const column = placeOf(places, predicted[i]);
    if (row) row[column] = (row[column] ?? 0) + 1;
  });
  return { labels, counts };
}

/** Sums of the rows: items of each true class. */
export function rowSums({ counts }: ConfusionMatrix<unknown>): number[] {
  return counts.map(sum);
}

/** Sums of the columns: items predicted as each class. */
export function columnSums({ counts }: ConfusionMatrix<unknown>): number[] {
  return counts.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
}

/** Items of each class that were predicted right. */
export function diagonal({ counts }: ConfusionMatrix<unknown>): number[] {
  return counts.map((row, i) => row[i] ?? 0);
}

function sortedLabels<Label extends string | number>(occurring: readonly Label[]): Label[] {
  return [...new Set(occurring)].sort((a, b) => {
    if (typeof a === typeof b) return a < b ? -1 : 1;
    return typeof a === 'number' ? -1 : 1;
  });
}

function placesOf(labels: readonly unknown[]): Map<unknown, number> {
  const places = new Map(labels.map((label, i) => [label, i]));
  if (places.size === labels.length) return places;
  throw new UsageError('metrics/labels', 'a class is listed twice', { remedy: 'List every class once.' });
}

function placeOf(places: ReadonlyMap<unknown, number>, label: unknown): number {
  const place = places.get(label);
  if (place !== undefined) return place;
  throw new UsageError('metrics/labels', `the class ${JSON.stringify(label)} occurs but is not listed`, {
    remedy: 'List every class, or leave the list out.',
  });
}
