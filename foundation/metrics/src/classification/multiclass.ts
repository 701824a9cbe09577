import { UsageError } from '@parlando/core';
import { mean } from '../numbers/mean.ts';
import { requireSameLength } from '../numbers/same-length.ts';
import { areaUnderCurve } from './area-under-curve.ts';

/**
 * Area under the ROC curve of each class against the rest; plain mean over the classes (scikit-learn's
 * `multi_class='ovr'`, `average='macro'`).
 *
 * @param scores one row an item, one column a class, higher for more likely
 * @param truth column of each item's true class
 * @returns 0..1; NaN unless each class has items, and there are two
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export function areaUnderCurveOneVersusRest(
  scores: readonly (readonly number[])[],
  truth: readonly number[],
): number {
  requireClasses(scores, truth);
  const areas = classesOf(scores).map((column) =>
    areaUnderCurve(
      columnOf(scores, column),
      truth.map((label) => label === column),
    ),
  );
  return mean(areas);
}

/**
 * Area under the ROC curve of each ordered pair of classes, over the items of these two; plain mean over the pairs,
 * which does not depend on the class frequencies (Hand & Till, "A simple generalisation of the area under the ROC
 * curve", 2001; scikit-learn's `multi_class='ovo'`, `average='macro'`).
 *
 * @param scores one row an item, one column a class, higher for more likely
 * @param truth column of each item's true class
 * @returns 0..1; NaN unless each class has items, and there are two
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export function areaUnderCurveOneVersusOne(
  scores: readonly (readonly number[])[],
  truth: readonly number[],
): number {
  requireClasses(scores, truth);
  const classes = classesOf(scores);
  const areas = classes.flatMap((column) =>
    classes
      .filter((other) => other !== column)
      .map((other) => {
        const among = truth.map((label, i) => ({ label, score: scores[i]?.[column] ?? Number.NaN }));
        const pair = among.filter(({ label }) => label === column || label === other);
        return areaUnderCurve(
          pair.map(({ score }) => score),
          pair.map(({ label }) => label === column),
        );
      }),
  );
  return mean(areas);
}

/**
 * Share of the items whose true class is among the `count` that score highest. Of equal scores the later column
 * counts as higher, as in scikit-learn.
 *
 * @param scores one row an item, one column a class, higher for more likely
 * @param truth column of each item's true class
 * @param count 1 or more
 * @returns 0..1; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export function topAccuracy(
  scores: readonly (readonly number[])[],
  truth: readonly number[],
  count: number,
): number {
  requireClasses(scores, truth);
  const right = scores.filter((row, i) => {
    const column = truth[i] ?? 0;
    const score = row[column] ?? Number.NaN;
    const above = row.filter((other, k) => other > score || (other === score && k > column));
    return above.length < count;
  });
  return right.length / scores.length;
}

/** Throws a UsageError unless there is one true class an item, and each row has a column for it. */
export function requireClasses(rows: readonly (readonly number[])[], truth: readonly number[]): void {
  requireSameLength(rows, truth, 'rows and true classes');
  const columns = rows[0]?.length ?? 0;
  rows.forEach((row, i) => {
    if (row.length === columns && row[truth[i] ?? -1] !== undefined) return;
    throw new UsageError('metrics/class', `row ${i} has ${row.length} columns; its class is ${truth[i]}`, {
      remedy: `Give ${columns} columns in each row, and true classes from 0 to ${columns - 1}.`,
    });
  });
}

const classesOf = (rows: readonly (readonly number[])[]): number[] => (rows[0] ?? []).map((_, i) => i);

const columnOf = (rows: readonly (readonly number[])[], column: number): number[] =>
  rows.map((row) => row[column] ?? Number.NaN);
