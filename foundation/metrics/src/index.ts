export { areaUnderCurve } from './classification/area-under-curve.ts';
export { brierScore, expectedCalibrationError } from './classification/calibration.ts';
export { cohenKappa, matthewsCorrelation } from './classification/chance-corrected.ts';
export {
  type ClassFigures,
  type ClassificationReport,
  classificationReport,
} from './classification/classification-report.ts';
export { type ClusterAgreement, clusterAgreement } from './classification/cluster-agreement.ts';
export { type ConfusionMatrix, confusionMatrix } from './classification/confusion-matrix.ts';
export {
  type DetectionErrors,
  detectionErrorTradeoff,
  equalErrorRate,
  missesAtFalseAlarmsPerHour,
  type OperatingPoint,
} from './classification/detection-error-tradeoff.ts';
export { logLoss, multiclassLogLoss } from './classification/log-loss.ts';
export { type MultiLabelReport, multiLabelReport } from './classification/multi-label.ts';
export {
  areaUnderCurveOneVersusOne,
  areaUnderCurveOneVersusRest,
  topAccuracy,
} from './classification/multiclass.ts';
export type { PrecisionRecall } from './classification/precision-recall.ts';
export {
  averagePrecision,
  type PrecisionRecallPoint,
  precisionRecallCurve,
} from './classification/precision-recall-curve.ts';
export { type RocPoint, rocCurve } from './classification/roc-curve.ts';
export {
  type BleuOptions,
  type BleuScore,
  type BleuSmoothing,
  bleu,
  sentenceBleu,
} from './generation/bleu.ts';
export type { BleuTokenizer } from './generation/bleu-tokenizers.ts';
export { type ChrfOptions, type ChrfScore, chrf } from './generation/chrf.ts';
export type { ReferenceTexts } from './generation/reference-texts.ts';
export { type RougeOptions, type RougeScore, type RougeType, rouge } from './generation/rouge.ts';
export { type TranslationEditRate, translationEditRate } from './generation/translation-edit-rate.ts';
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
export {
  type AlignmentCosts,
  alignLattices,
  type LatticeAlignment,
  type LatticePath,
  type TakenReading,
} from './lattice/align-lattices.ts';
export { type AlternativeSpan, withAlternatives } from './lattice/alternatives.ts';
export { type CaseErrors, caseErrors } from './lattice/case-errors.ts';
export { type ClassErrors, classErrors, type EntityErrors, type EntitySpan } from './lattice/class-errors.ts';
export { type EquivalenceRule, type EquivalentsOptions, withEquivalents } from './lattice/equivalents.ts';
export { cutoffRules, hyphenRules, tagRules } from './lattice/generated-rules.ts';
export {
  type Chain,
  type Lattice,
  type LatticeArc,
  latticeOf,
  latticeWords,
  type Reading,
  withChains,
} from './lattice/lattice.ts';
export { type PhraseErrors, phraseErrors, precisionRecall } from './lattice/phrase-errors.ts';
export { speakerErrors, speakerSwitchErrors } from './lattice/speaker-errors.ts';
export type { Normalizer, Rewrite } from './normalizers/normalizer.ts';
export { parlandoEnglish } from './normalizers/parlando-english/parlando-english.ts';
export {
  type WhisperBasicOptions,
  whisperBasic,
  whisperBasicNormalizer,
} from './normalizers/whisper/whisper-basic.ts';
export { whisperEnglish } from './normalizers/whisper/whisper-english.ts';
export { normalCdf, normalQuantile } from './numbers/normal-distribution.ts';
export { median, quantile } from './numbers/quantile.ts';
export { seededRandom } from './numbers/seeded-random.ts';
export { studentTCdf, studentTQuantile } from './numbers/student-t.ts';
export {
  type IntervalCoverage,
  type IntervalForecast,
  intervalCoverage,
} from './series/interval-coverage.ts';
export { type QuantileForecast, quantileLoss, weightedQuantileLoss } from './series/quantile-loss.ts';
export { crpsEnsemble, crpsGaussian } from './series/ranked-probability.ts';
export { type PointForecast, type SeriesErrors, seriesErrors } from './series/series-errors.ts';
export { kendallTau } from './significance/kendall-tau.ts';
export { pearsonCorrelation, spearmanCorrelation } from './significance/linear-correlation.ts';
export { mannWhitney } from './significance/mann-whitney.ts';
export {
  type MatchedPairsResult,
  matchedPairsTest,
  type SegmentErrors,
} from './significance/matched-pairs.ts';
export { type Discordant, mcnemarTest } from './significance/mcnemar.ts';
export {
  type AdjustedTests,
  benjaminiHochberg,
  bonferroni,
  holm,
  hommel,
} from './significance/multiple-testing.ts';
export { type PairedTTestResult, pairedTTest } from './significance/paired-t-test.ts';
export {
  type ProportionInterval,
  type ProportionMethod,
  proportionInterval,
} from './significance/proportion-interval.ts';
export { segmentErrors } from './significance/segment-errors.ts';
export { type SignTestResult, signTest } from './significance/sign-test.ts';
export { type TableBootstrap, tableBootstrap } from './significance/table-bootstrap.ts';
export type { TestResult } from './significance/test-result.ts';
export {
  type WilcoxonOptions,
  type WilcoxonResult,
  wilcoxonSignedRank,
} from './significance/wilcoxon-signed-rank.ts';
export type { CombinedErrors } from './speakers/combined-errors.ts';
export { concatenatedWordErrors } from './speakers/concatenated.ts';
export { diarizationInvariantErrors } from './speakers/diarization-invariant.ts';
export { optimalReferenceCombinationErrors } from './speakers/optimal-combination.ts';
export { type SessionPair, type SpeakerSegment, sessionPairs } from './speakers/segment.ts';
export type { PairedSpeakerErrors, SpeakerPair } from './speakers/speaker-pairs.ts';
export { type TimedConcatenatedOptions, timedConcatenatedWordErrors } from './speakers/timed-concatenated.ts';
export { type AlignmentRun, type AlignmentStep, alignmentRuns, alignWords } from './words/align-words.ts';
export { alignedSpans, type WordSpan } from './words/aligned-span.ts';
export {
  type BiasPair,
  biasEntryErrors,
  type EntryCounts,
  type EntryErrors,
} from './words/bias-entry-errors.ts';
export { type BiasList, type BiasOccurrence, biasList } from './words/bias-list.ts';
export { characterErrors } from './words/character-errors.ts';
export { type EntitySpellings, type Mention, type SpellingForm, spellings } from './words/consistency.ts';
export { type CorrectionChange, type CorrectionEffect, correctionEffect } from './words/correction.ts';
export { editDistance } from './words/edit-distance.ts';
export {
  type FullFormatErrors,
  type FullFormatParts,
  fullFormatErrors,
  type PunctuationCounts,
  punctuationErrorRate,
  sumFullFormatErrors,
} from './words/full-format.ts';
export {
  type FullFormatDifference,
  type FullFormatKind,
  fullFormatDifferences,
} from './words/full-format-differences.ts';
export { type FormatToken, fullFormatTokens } from './words/full-format-tokens.ts';
export { type OracleErrors, oracleErrors, oracleGapClosed } from './words/oracle-errors.ts';
export { type RareWordErrors, rareByFrequency, rareWordErrors } from './words/rare-words.ts';
export { type ValueErrors, valueErrors, type WrongValue } from './words/value-errors.ts';
export {
  countErrors,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
  wordErrors,
} from './words/word-errors.ts';
export {
  matchErrorRate,
  sentenceErrorRate,
  wordInformationLost,
  wordInformationPreserved,
} from './words/word-rates.ts';
export {
  type CollarShares,
  type SpokenWord,
  summarizeWordTimes,
  type TimeDifference,
  type WordTimeDifferences,
  type WordTimeErrors,
  type WordTimeOptions,
  wordTimeDifferences,
  wordTimeErrors,
} from './words/word-times.ts';
