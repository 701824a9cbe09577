import type { AttentionHead } from '@parlando/models';

/** What was learned about a model from clips with known words and times. */
export interface Calibration {
  /** The model's name, for the reader. */
  readonly id: string;
  /** Heads whose attention jumps to where a word begins. */
  readonly alignmentHeads: readonly AttentionHead[];
  /** By how much they lag behind the true onset, seconds. */
  readonly onsetLag: number;
  /** Logistic regression from the features of confidence.ts: the intercept first. */
  readonly confidence: readonly number[];
  /** Logistic regression from the features of language.ts: the intercept first. */
  readonly foreign: readonly number[];
}
