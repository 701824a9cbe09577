import { UsageError } from '@parlando/core';
import { requireSameLength } from '../numbers/same-length.ts';
import { meanPrecisionRecall, type PrecisionRecall, precisionRecall } from './precision-recall.ts';

/** Figures of a classifier that gives each item any number of labels. */
export interface MultiLabelReport {
  readonly items: number;
  /** From the sums over all labels. */
  readonly micro: PrecisionRecall;
  /** Plain mean over the labels. */
  readonly macro: PrecisionRecall;
  /** Plain mean over the items. */
  readonly samples: PrecisionRecall;
  /** Share of all item-label pairs that are wrong. */
  readonly hammingLoss: number;
  /** Share of the items with every label right. */
  readonly subsetAccuracy: number;
}

/**
 * Compares predicted label sets with true ones. Figures agree with scikit-learn's, with `zero_division=0`: a label
 * without items, or an item without labels, counts as 0 in a mean. Shares are NaN without items.
 *
 * @param truth one row an item, one column a label: whether the item has it
 * @param predicted the same for what was predicted
 * @throws UsageError `metrics/length` if the two differ in rows, or rows in columns
 */
export function multiLabelReport(
  truth: readonly (readonly boolean[])[],
  predicted: readonly (readonly boolean[])[],
): MultiLabelReport {
  requireSameShape(truth, predicted);
  const labels = truth[0]?.length ?? 0;
  const items = truth.map((row, i) => countsOf(row, predicted[i] ?? []));
  const columns = Array.from({ length: labels }, (_, label) =>
    countsOf(
      truth.map((row) => row[label] === true),
      predicted.map((row) => row[label] === true),
    ),
  );
  const all = columns.reduce(addCounts, noCounts);
  return {
    items: truth.length,
    micro: figuresOf(all),
    macro: meanPrecisionRecall(columns.map(figuresOf)),
    samples: meanPrecisionRecall(items.map(figuresOf)),
    hammingLoss: wrongOf(all) / (truth.length * labels),
    subsetAccuracy: items.filter((counts) => wrongOf(counts) === 0).length / truth.length,
  };
}

interface Counts {
  readonly hits: number;
  readonly predicted: number;
  readonly positives: number;
}

const noCounts: Counts = { hits: 0, predicted: 0, positives: 0 };

function addCounts(a: Counts, b: Counts): Counts {
  return {
    hits: a.hits + b.hits,
    predicted: a.predicted + b.predicted,
    positives: a.positives + b.positives,
  };
}

function countsOf(truth: readonly boolean[], predicted: readonly boolean[]): Counts {
  return {
    hits: truth.filter((value, i) => value && predicted[i] === true).length,
    predicted: predicted.filter((value) => value).length,
    positives: truth.filter((value) => value).length,
  };
}

const figuresOf = (counts: Counts): PrecisionRecall =>
  precisionRecall(counts.hits, counts.predicted, counts.positives);

const wrongOf = (counts: Counts): number => counts.predicted + counts.positives - 2 * counts.hits;

function requireSameShape(
  truth: readonly (readonly unknown[])[],
  predicted: readonly (readonly unknown[])[],
) {
  requireSameLength(truth, predicted, 'true and predicted label sets');
  const labels = truth[0]?.length ?? 0;
  for (const row of [...truth, ...predicted]) {
    if (row.length === labels) continue;
    throw new UsageError('metrics/length', `rows differ in length: ${labels} and ${row.length}`, {
      remedy: 'Give every row one value for each label.',
    });
  }
}
