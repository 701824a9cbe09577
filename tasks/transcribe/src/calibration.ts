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

/** By SHA-256 of the weights. Filled by `npm run calibrate`; do not edit by hand. */
export const calibrations: Readonly<Record<string, Calibration>> = {
  b9bfba6d11408510d2649441e29ddae0dd3234586a06775060cd057e8ffadc27: {
    id: 'moonshine-tiny-en',
    alignmentHeads: [
      {
        layer: 4,
        head: 6,
      },
    ],
    onsetLag: 0.0201,
    confidence: [3.9097, 3.2425, 1.2449, 0.3612, 1.4579, 0.35, -0.4696, 0.2121],
    foreign: [-7.424, -8.3937, 2.8521, 0.7077],
  },
  f42b8f40172040d202052f1fc935faff3b478eaec2fcf895aa2aa080050ab0c0: {
    id: 'moonshine-base-en',
    alignmentHeads: [
      {
        layer: 5,
        head: 5,
      },
    ],
    onsetLag: 0.0621,
    confidence: [4.2746, 2.7211, 1.4834, 1.1209, 0.9502, 0.5417, -0.0423, -0.1642],
    foreign: [-5.6506, -9.1084, 3.258, 4.4451],
  },
};
