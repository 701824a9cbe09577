import type { Calibration } from './calibration.ts';

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
    onsetLag: 0.0208,
    confidence: [3.5261, 3.0897, 0.5059, 0.9304, 1.0265, 0.8832, -0.0692, 0.2529],
    foreign: [-7.2465, -8.5406, 4.0052, -0.603],
  },
  f42b8f40172040d202052f1fc935faff3b478eaec2fcf895aa2aa080050ab0c0: {
    id: 'moonshine-base-en',
    alignmentHeads: [
      {
        layer: 5,
        head: 5,
      },
    ],
    onsetLag: 0.061,
    confidence: [4.2859, 2.4059, 1.7365, 0.8093, 0.7623, 0.2358, 0.0067, -0.2513],
    foreign: [-5.6957, -9.0272, 3.6196, 4.3971],
  },
};
