import { mean, sum } from '../numbers/mean.ts';
import { cohenKappa, matthewsCorrelation } from './chance-corrected.ts';
import { type ConfusionMatrix, columnSums, confusionMatrix, diagonal, rowSums } from './confusion-matrix.ts';
import { meanPrecisionRecall, type PrecisionRecall, precisionRecall } from './precision-recall.ts';

/** The usual figures of a classifier that gives each item one class. */
export interface ClassificationReport<Label> {
  readonly items: number;
  /** Share of the items with the right class; NaN without items. */
  readonly accuracy: number;
  /** Mean recall over the classes that have items; NaN without items. */
  readonly balancedAccuracy: number;
  /** See {@link matthewsCorrelation}. */
  readonly matthewsCorrelation: number;
  /** See {@link cohenKappa}. */
  readonly cohenKappa: number;
  /** One entry for each class, in the order of `confusion.labels`. */
  readonly classes: readonly ClassFigures<Label>[];
  /** From the sums over all classes: precision, recall and F1 are then all the accuracy. */
  readonly micro: PrecisionRecall;
  /** Plain mean over all classes, those without items included. */
  readonly macro: PrecisionRecall;
  /** Mean over the classes, weighted by their true items. */
  readonly weighted: PrecisionRecall;
  readonly confusion: ConfusionMatrix<Label>;
}

/** Figures of one class. */
export interface ClassFigures<Label> extends PrecisionRecall {
  readonly label: Label;
  /** Items that truly have the class. */
  readonly support: number;
}

/**
 * Compares predicted classes with true ones. Figures agree with scikit-learn's, with `zero_division=0`.
 *
 * ```ts
 * classificationReport(['yes', 'no', 'no'], ['yes', 'yes', 'no']).accuracy; // 2 / 3
 * ```
 *
 * @param labels every class, in the order wanted; without it, the classes that occur, sorted
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/labels` if a class occurs that
 *   `labels` lacks, or one is listed twice
 */
export function classificationReport<Label extends string | number>(
  truth: readonly Label[],
  predicted: readonly Label[],
  labels?: readonly Label[],
): ClassificationReport<Label> {
  const confusion = confusionMatrix(truth, predicted, labels);
  const classes = classFigures(confusion);
  const items = truth.length;
  const hits = sum(diagonal(confusion));
  return {
    items,
    accuracy: hits / items,
    balancedAccuracy: mean(classes.filter(({ support }) => support > 0).map(({ recall }) => recall)),
    matthewsCorrelation: matthewsCorrelation(confusion),
    cohenKappa: cohenKappa(confusion),
    classes,
    micro: precisionRecall(hits, items, items),
    macro: meanPrecisionRecall(classes),
    weighted: meanPrecisionRecall(
      classes,
      classes.map(({ support }) => support),
    ),
    confusion,
  };
}

function classFigures<Label>(confusion: ConfusionMatrix<Label>): ClassFigures<Label>[] {
  const [hits, predicted, positives] = [diagonal(confusion), columnSums(confusion), rowSums(confusion)];
  return confusion.labels.map((label, i) => ({
    label,
    ...precisionRecall(hits[i] ?? 0, predicted[i] ?? 0, positives[i] ?? 0),
    support: positives[i] ?? 0,
  }));
}
