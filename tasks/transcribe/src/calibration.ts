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
    onsetLag: 0.0207,
    confidence: [3.7567, 2.6753, 1.5698, 0.7663, 1.1529, 0.1404, -0.6452, 0.2083],
    foreign: [-6.9925, -6.7546, 5.8115, 2.2933],
  },
  f42b8f40172040d202052f1fc935faff3b478eaec2fcf895aa2aa080050ab0c0: {
    id: 'moonshine-base-en',
    alignmentHeads: [
      {
        layer: 5,
        head: 5,
      },
    ],
    onsetLag: 0.0598,
    confidence: [4.2909, 2.8578, 1.1755, 1.1921, 0.8876, 0.8516, 0.2038, -0.2217],
    foreign: [-5.7605, -9.9726, 2.5672, 4.0095],
  },
};
