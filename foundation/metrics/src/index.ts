export { areaUnderCurve } from './classification/area-under-curve.ts';
export { brierScore, expectedCalibrationError } from './classification/calibration.ts';
export {
  type BlockBootstrapOptions,
  blockBootstrapInterval,
  type PairedBlockBootstrapOptions,
  pairedBlockBootstrapInterval,
  type ResampledInterval,
} from './intervals/block-bootstrap.ts';
export { fewestBlocks, type Interval } from './intervals/interval.ts';
export {
  type DifferenceInterval,
  type RateBlock,
  rateDifferenceInterval,
  rateInterval,
} from './intervals/rate-interval.ts';
export type { Normalizer, Rewrite } from './normalizers/normalizer.ts';
export {
  type WhisperBasicOptions,
  whisperBasic,
  whisperBasicNormalizer,
} from './normalizers/whisper/whisper-basic.ts';
export { whisperEnglish } from './normalizers/whisper/whisper-english.ts';
export { median, quantile } from './numbers/quantile.ts';
export { seededRandom } from './numbers/seeded-random.ts';
export { type AlignmentRun, type AlignmentStep, alignmentRuns, alignWords } from './words/align-words.ts';
export { editDistance } from './words/edit-distance.ts';
export {
  countErrors,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
  wordErrors,
} from './words/word-errors.ts';
