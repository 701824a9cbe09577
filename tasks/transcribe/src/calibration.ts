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
    onsetLag: 0.019,
    confidence: [3.9203, 3.1346, 0.8685, 0.7352, 1.1657, 0.0484, -0.4155, 0.1214],
    foreign: [-7.0251, -7.5258, 4.7192, 0.0594],
  },
  f42b8f40172040d202052f1fc935faff3b478eaec2fcf895aa2aa080050ab0c0: {
    id: 'moonshine-base-en',
    alignmentHeads: [
      {
        layer: 5,
        head: 5,
      },
    ],
    onsetLag: 0.0617,
    confidence: [4.1929, 2.7103, 1.4833, 0.8803, 0.926, 0.5963, 0.0281, -0.1422],
    foreign: [-5.5907, -9.0856, 4.112, 4.2919],
  },
};
