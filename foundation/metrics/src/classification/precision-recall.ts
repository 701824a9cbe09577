import { sum } from '../numbers/mean.ts';

/** How well one class was found, or the mean over classes. Each is 0..1. */
export interface PrecisionRecall {
  /** Share of the predicted items that are right; 0 if none was predicted. */
  readonly precision: number;
  /** Share of the true items that were found; 0 if there are none. */
  readonly recall: number;
  /** 2 hits / (predicted + true): the harmonic mean of the two; 0 if there are neither. */
  readonly f1: number;
}

/** Precision, recall and F1 from counts; what would be 0 / 0 is 0, as in scikit-learn with `zero_division=0`. */
export function precisionRecall(hits: number, predicted: number, positives: number): PrecisionRecall {
  return {
    precision: share(hits, predicted),
    recall: share(hits, positives),
    f1: share(2 * hits, predicted + positives),
  };
}

/** Mean of several, weighted; 0 if the weights sum to 0. */
export function meanPrecisionRecall(
  list: readonly PrecisionRecall[],
  weights: readonly number[] = list.map(() => 1),
): PrecisionRecall {
  const mean = (of: keyof PrecisionRecall): number =>
    share(sum(list.map((each, i) => each[of] * (weights[i] ?? 0))), sum(weights));
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
