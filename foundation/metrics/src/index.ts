export { type AlignmentStep, alignWords } from './align-words.ts';
export { areaUnderCurve } from './area-under-curve.ts';
export {
  type BlockBootstrapOptions,
  blockBootstrapInterval,
  type Interval,
  type PairedBlockBootstrapOptions,
  pairedBlockBootstrapInterval,
} from './block-bootstrap.ts';
export { brierScore, expectedCalibrationError } from './calibration.ts';
export type { Normalizer } from './normalizer.ts';
export { plainEnglish } from './plain-english.ts';
export { median, quantile } from './quantile.ts';
export { seededRandom } from './seeded-random.ts';
export { sumWordErrors, type WordErrors, wordErrorRate, wordErrors } from './word-errors.ts';
