// What @parlando/metrics exports. Made by: npm run check -- --update

// index.d.ts
export { areaUnderCurve } from './classification/area-under-curve.ts';
export { brierScore, expectedCalibrationError } from './classification/calibration.ts';
export { cohenKappa, matthewsCorrelation } from './classification/chance-corrected.ts';
export { type ClassFigures, type ClassificationReport, classificationReport, } from './classification/classification-report.ts';
export { type ClusterAgreement, clusterAgreement } from './classification/cluster-agreement.ts';
export { type ConfusionMatrix, confusionMatrix } from './classification/confusion-matrix.ts';
export { type DetectionErrors, detectionErrorTradeoff, equalErrorRate, missesAtFalseAlarmsPerHour, type OperatingPoint, } from './classification/detection-error-tradeoff.ts';
export { logLoss, multiclassLogLoss } from './classification/log-loss.ts';
export { type MultiLabelReport, multiLabelReport } from './classification/multi-label.ts';
export { areaUnderCurveOneVersusOne, areaUnderCurveOneVersusRest, topAccuracy, } from './classification/multiclass.ts';
export type { PrecisionRecall } from './classification/precision-recall.ts';
export { averagePrecision, type PrecisionRecallPoint, precisionRecallCurve, } from './classification/precision-recall-curve.ts';
export { type RocPoint, rocCurve } from './classification/roc-curve.ts';
export { type BleuOptions, type BleuScore, type BleuSmoothing, bleu, sentenceBleu, } from './generation/bleu.ts';
export type { BleuTokenizer } from './generation/bleu-tokenizers.ts';
export { type ChrfOptions, type ChrfScore, chrf } from './generation/chrf.ts';
export type { ReferenceTexts } from './generation/reference-texts.ts';
export { type RougeOptions, type RougeScore, type RougeType, rouge } from './generation/rouge.ts';
export { type TranslationEditRate, translationEditRate } from './generation/translation-edit-rate.ts';
export { type BlockBootstrapOptions, blockBootstrapInterval, type PairedBlockBootstrapOptions, pairedBlockBootstrapInterval, type ResampledInterval, } from './intervals/block-bootstrap.ts';
export { fewestBlocks, type Interval } from './intervals/interval.ts';
export { type DifferenceInterval, type RateBlock, rateDifferenceInterval, rateInterval, } from './intervals/rate-interval.ts';
export { type AlignmentCosts, alignLattices, type LatticeAlignment, type LatticePath, type TakenReading, } from './lattice/align-lattices.ts';
export { type AlternativeSpan, withAlternatives } from './lattice/alternatives.ts';
export { type CaseErrors, caseErrors } from './lattice/case-errors.ts';
export { type ClassErrors, classErrors, type EntityErrors, type EntitySpan } from './lattice/class-errors.ts';
export { type EquivalenceRule, type EquivalentsOptions, withEquivalents } from './lattice/equivalents.ts';
export { cutoffRules, hyphenRules, tagRules } from './lattice/generated-rules.ts';
export { type Chain, type Lattice, type LatticeArc, latticeOf, latticeWords, type Reading, withChains, } from './lattice/lattice.ts';
export { type PhraseErrors, phraseErrors, precisionRecall } from './lattice/phrase-errors.ts';
export { speakerErrors, speakerSwitchErrors } from './lattice/speaker-errors.ts';
export type { Normalizer, Rewrite } from './normalizers/normalizer.ts';
export { parlandoEnglish } from './normalizers/parlando-english/parlando-english.ts';
export { type WhisperBasicOptions, whisperBasic, whisperBasicNormalizer, } from './normalizers/whisper/whisper-basic.ts';
export { whisperEnglish } from './normalizers/whisper/whisper-english.ts';
export { normalCdf, normalQuantile } from './numbers/normal-distribution.ts';
export { median, quantile } from './numbers/quantile.ts';
export { seededRandom } from './numbers/seeded-random.ts';
export { studentTCdf, studentTQuantile } from './numbers/student-t.ts';
export { type IntervalCoverage, type IntervalForecast, intervalCoverage, } from './series/interval-coverage.ts';
export { type QuantileForecast, quantileLoss, weightedQuantileLoss } from './series/quantile-loss.ts';
export { crpsEnsemble, crpsGaussian } from './series/ranked-probability.ts';
export { type PointForecast, type SeriesErrors, seriesErrors } from './series/series-errors.ts';
export { kendallTau } from './significance/kendall-tau.ts';
export { pearsonCorrelation, spearmanCorrelation } from './significance/linear-correlation.ts';
export { mannWhitney } from './significance/mann-whitney.ts';
export { type MatchedPairsResult, matchedPairsTest, type SegmentErrors, } from './significance/matched-pairs.ts';
export { type Discordant, mcnemarTest } from './significance/mcnemar.ts';
export { type AdjustedTests, benjaminiHochberg, bonferroni, holm, hommel, } from './significance/multiple-testing.ts';
export { type PairedTTestResult, pairedTTest } from './significance/paired-t-test.ts';
export { type ProportionInterval, type ProportionMethod, proportionInterval, } from './significance/proportion-interval.ts';
export { segmentErrors } from './significance/segment-errors.ts';
export { type SignTestResult, signTest } from './significance/sign-test.ts';
export { type TableBootstrap, tableBootstrap } from './significance/table-bootstrap.ts';
export type { TestResult } from './significance/test-result.ts';
export { type WilcoxonOptions, type WilcoxonResult, wilcoxonSignedRank, } from './significance/wilcoxon-signed-rank.ts';
export type { CombinedErrors } from './speakers/combined-errors.ts';
export { concatenatedWordErrors } from './speakers/concatenated.ts';
export { diarizationInvariantErrors } from './speakers/diarization-invariant.ts';
export { optimalReferenceCombinationErrors } from './speakers/optimal-combination.ts';
export { type SessionPair, type SpeakerSegment, sessionPairs } from './speakers/segment.ts';
export type { PairedSpeakerErrors, SpeakerPair } from './speakers/speaker-pairs.ts';
export { type TimedConcatenatedOptions, timedConcatenatedWordErrors } from './speakers/timed-concatenated.ts';
export { type AlignmentRun, type AlignmentStep, alignmentRuns, alignWords } from './words/align-words.ts';
export { alignedSpans, type WordSpan } from './words/aligned-span.ts';
export { type BiasPair, biasEntryErrors, type EntryCounts, type EntryErrors, } from './words/bias-entry-errors.ts';
export { type BiasList, type BiasOccurrence, biasList } from './words/bias-list.ts';
export { characterErrors } from './words/character-errors.ts';
export { type EntitySpellings, type Mention, type SpellingForm, spellings } from './words/consistency.ts';
export { type CorrectionChange, type CorrectionEffect, correctionEffect } from './words/correction.ts';
export { editDistance } from './words/edit-distance.ts';
export { type FullFormatErrors, type FullFormatParts, fullFormatErrors, type PunctuationCounts, punctuationErrorRate, sumFullFormatErrors, } from './words/full-format.ts';
export { type FullFormatDifference, type FullFormatKind, fullFormatDifferences, } from './words/full-format-differences.ts';
export { type FormatToken, fullFormatTokens } from './words/full-format-tokens.ts';
export { type OracleErrors, oracleErrors, oracleGapClosed } from './words/oracle-errors.ts';
export { type RareWordErrors, rareByFrequency, rareWordErrors } from './words/rare-words.ts';
export { type ValueErrors, valueErrors, type WrongValue } from './words/value-errors.ts';
export { countErrors, sumWordErrors, type WordErrors, wordErrorRate, wordErrors, } from './words/word-errors.ts';
export { matchErrorRate, sentenceErrorRate, wordInformationLost, wordInformationPreserved, } from './words/word-rates.ts';
export { type CollarShares, type SpokenWord, summarizeWordTimes, type TimeDifference, type WordTimeDifferences, type WordTimeErrors, type WordTimeOptions, wordTimeDifferences, wordTimeErrors, } from './words/word-times.ts';

// classification/area-under-curve.d.ts
/**
 * Area under the ROC curve: the probability that a positive item scores higher than a negative one, ties counting
 * half (the Mann-Whitney statistic over the number of pairs). 0.5 is chance, 1 perfect.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1, or NaN unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export declare function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number;

// classification/calibration.d.ts
/**
 * Expected calibration error: how far stated probabilities are from what came true. Items fall into equal-width
 * bins (lower edge excluded, upper included; 0 belongs to the first); each bin adds the distance between its mean
 * probability and its share of true items, weighted by its share of all items (Guo et al., ICML 2017, eq. 3).
 *
 * @param probabilities 0..1
 * @param labels whether each came true
 * @returns 0..1, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/bins` if bins is no integer from 1
 */
export declare function expectedCalibrationError(probabilities: readonly number[], labels: readonly boolean[], bins?: number): number;
/**
 * Mean squared distance between a probability and what came true (Brier 1950, for two outcomes).
 *
 * @param probabilities 0..1
 * @param labels whether each came true
 * @returns 0..1, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export declare function brierScore(probabilities: readonly number[], labels: readonly boolean[]): number;

// classification/chance-corrected.d.ts
import { type ConfusionMatrix } from './confusion-matrix.ts';
/**
 * Matthews correlation coefficient for any number of classes (Gorodkin, "Comparing two K-category assignments by a
 * K-category correlation coefficient", 2004): 1 is perfect, 0 chance.
 *
 * @returns -1..1; 0 where it is not defined, since all items have one true or one predicted class (as in
 *   scikit-learn); NaN without items
 */
export declare function matthewsCorrelation(matrix: ConfusionMatrix<unknown>): number;
/**
 * Cohen's kappa: the agreement of two judges beyond what their class frequencies make by chance (Cohen, "A
 * coefficient of agreement for nominal scales", 1960).
 *
 * @returns at most 1, 0 at chance; NaN if both put every item into one same class, or without items
 */
export declare function cohenKappa(matrix: ConfusionMatrix<unknown>): number;

// classification/classification-report.d.ts
import { type ConfusionMatrix } from './confusion-matrix.ts';
import { type PrecisionRecall } from './precision-recall.ts';
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
export declare function classificationReport<Label extends string | number>(truth: readonly Label[], predicted: readonly Label[], labels?: readonly Label[]): ClassificationReport<Label>;

// classification/cluster-agreement.d.ts
/** How far two groupings of the same items agree, whatever their groups are called. */
export interface ClusterAgreement {
    /** Rand index less what chance gives: 1 for the same grouping, about 0 for unrelated ones. */
    readonly adjustedRandIndex: number;
    /** Mutual information less what chance gives, over the mean entropy less the same. */
    readonly adjustedMutualInformation: number;
    /** Mutual information over the mean entropy, 0..1. */
    readonly normalizedMutualInformation: number;
    /** Whether each group of `found` holds items of one group of `truth` alone, 0..1. */
    readonly homogeneity: number;
    /** Whether the items of each group of `truth` are in one group of `found`, 0..1. */
    readonly completeness: number;
    /** Harmonic mean of the two: the same number as the normalised mutual information. */
    readonly vMeasure: number;
}
/**
 * Compares a grouping with a true one. Sources: Hubert & Arabie, "Comparing partitions", 1985 (Rand index); Vinh,
 * Epps & Bailey, "Information theoretic measures for clusterings comparison", JMLR 2010 (mutual information, with
 * the arithmetic mean of the entropies); Rosenberg & Hirschberg, EMNLP 2007 (V-measure). Figures agree with
 * scikit-learn's.
 *
 * Where both groupings are one single group, or both all single items, every figure is 1; without items too.
 *
 * @param truth group of each item
 * @param found group of each item, in any other naming
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export declare function clusterAgreement(truth: readonly (string | number)[], found: readonly (string | number)[]): ClusterAgreement;

// classification/confusion-matrix.d.ts
/** How often each class was taken for each class. */
export interface ConfusionMatrix<Label> {
    /** Classes in the order of rows and columns. */
    readonly labels: readonly Label[];
    /** `counts[i][j]`: items whose true class is `labels[i]` and whose predicted class is `labels[j]`. */
    readonly counts: readonly (readonly number[])[];
}
/**
 * Counts the items by true and predicted class.
 *
 * ```ts
 * confusionMatrix(['yes', 'no', 'no'], ['yes', 'yes', 'no']);
 * // { labels: ['no', 'yes'], counts: [[1, 1], [0, 1]] }
 * ```
 *
 * @param labels every class, in the order wanted; without it, the classes that occur: numbers rising, then strings
 *   by code unit
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/labels` if a class occurs that
 *   `labels` lacks, or one is listed twice
 */
export declare function confusionMatrix<Label extends string | number>(truth: readonly Label[], predicted: readonly Label[], labels?: readonly Label[]): ConfusionMatrix<Label>;
/** Sums of the rows: items of each true class. */
export declare function rowSums({ counts }: ConfusionMatrix<unknown>): number[];
/** Sums of the columns: items predicted as each class. */
export declare function columnSums({ counts }: ConfusionMatrix<unknown>): number[];
/** Items of each class that were predicted right. */
export declare function diagonal({ counts }: ConfusionMatrix<unknown>): number[];

// classification/detection-error-tradeoff.d.ts
/** The two errors of a detector that accepts items which score at least `threshold`. */
export interface DetectionErrors {
    readonly threshold: number;
    /** Share of the negative items that are accepted, 0..1. */
    readonly falseAlarmRate: number;
    /** Share of the positive items that are not accepted, 0..1. */
    readonly missRate: number;
}
/**
 * Detection error tradeoff (Martin et al., "The DET curve in assessment of detection task performance", Eurospeech
 * 1997): from the last threshold without a miss to the first without a false alarm, rising, so that the false alarms
 * fall and the misses rise. The points are those of scikit-learn's `det_curve`; plot them on normal deviates.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns no points unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export declare function detectionErrorTradeoff(scores: readonly number[], labels: readonly boolean[]): DetectionErrors[];
/**
 * Equal error rate: where misses and false alarms are equally frequent, between two thresholds by a straight line.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1; NaN unless there are items of both kinds
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export declare function equalErrorRate(scores: readonly number[], labels: readonly boolean[]): number;
/** The point of a detector at which its false alarms are as frequent as allowed. */
export interface OperatingPoint {
    /** Lowest threshold that keeps to the rate; Infinity if only accepting nothing does. */
    readonly threshold: number;
    /** Share of the positive items that are missed there, 0..1; NaN if there are none. */
    readonly missRate: number;
    readonly falseAlarmsPerHour: number;
}
/**
 * Misses of a keyword spotter at so many false alarms an hour: the usual figure where there are no negative items to
 * take a share of, only hours of other sound in which it fired.
 *
 * ```ts
 * missesAtFalseAlarmsPerHour([0.9, 0.8, 0.7], [true, false, true], 10, 0.05).missRate; // 0.5
 * ```
 *
 * @param scores one for each keyword spoken (-Infinity if it did not fire) and for each other firing
 * @param labels whether the keyword was spoken
 * @param hours of sound that the firings come from, above 0
 * @param rate most false alarms an hour, 0 or more
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/hours` or `metrics/rate` if these are
 *   out of range
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export declare function missesAtFalseAlarmsPerHour(scores: readonly number[], labels: readonly boolean[], hours: number, rate: number): OperatingPoint;

// classification/log-loss.d.ts
/**
 * Mean negative logarithm of the probability given to what came true, in nats. Probabilities are kept 2.2e-16 away
 * from 0 and 1, so that one certain error costs 36.04 and not all (as in scikit-learn).
 *
 * @param probabilities that the item is positive, 0..1
 * @param labels whether each item is positive
 * @returns 0 or more, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a probability is NaN
 */
export declare function logLoss(probabilities: readonly number[], labels: readonly boolean[]): number;
/**
 * {@link logLoss} for more than two classes.
 *
 * @param probabilities one row an item, one column a class, 0..1
 * @param truth column of each item's true class
 * @returns 0 or more, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export declare function multiclassLogLoss(probabilities: readonly (readonly number[])[], truth: readonly number[]): number;

// classification/multi-label.d.ts
import { type PrecisionRecall } from './precision-recall.ts';
/** Figures of a classifier that gives each item any number of labels. */
export interface MultiLabelReport {
    readonly items: number;
    /** From the sums over all labels. */
    readonly micro: PrecisionRecall;
    /** Plain mean over the labels. */
    readonly macro: PrecisionRecall;
    /** Plain mean over the items. */
    readonly samples: PrecisionRecall;
    /** Share of all item-label pairs that are wrong. */
    readonly hammingLoss: number;
    /** Share of the items with every label right. */
    readonly subsetAccuracy: number;
}
/**
 * Compares predicted label sets with true ones. Figures agree with scikit-learn's, with `zero_division=0`: a label
 * without items, or an item without labels, counts as 0 in a mean. Shares are NaN without items.
 *
 * @param truth one row an item, one column a label: whether the item has it
 * @param predicted the same for what was predicted
 * @throws UsageError `metrics/length` if the two differ in rows, or rows in columns
 */
export declare function multiLabelReport(truth: readonly (readonly boolean[])[], predicted: readonly (readonly boolean[])[]): MultiLabelReport;

// classification/multiclass.d.ts
/**
 * Area under the ROC curve of each class against the rest; plain mean over the classes (scikit-learn's
 * `multi_class='ovr'`, `average='macro'`).
 *
 * @param scores one row an item, one column a class, higher for more likely
 * @param truth column of each item's true class
 * @returns 0..1; NaN unless each class has items, and there are two
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export declare function areaUnderCurveOneVersusRest(scores: readonly (readonly number[])[], truth: readonly number[]): number;
/**
 * Area under the ROC curve of each ordered pair of classes, over the items of these two; plain mean over the pairs,
 * which does not depend on the class frequencies (Hand & Till, "A simple generalisation of the area under the ROC
 * curve", 2001; scikit-learn's `multi_class='ovo'`, `average='macro'`).
 *
 * @param scores one row an item, one column a class, higher for more likely
 * @param truth column of each item's true class
 * @returns 0..1; NaN unless each class has items, and there are two
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export declare function areaUnderCurveOneVersusOne(scores: readonly (readonly number[])[], truth: readonly number[]): number;
/**
 * Share of the items whose true class is among the `count` that score highest. Of equal scores the later column
 * counts as higher, as in scikit-learn.
 *
 * @param scores one row an item, one column a class, higher for more likely
 * @param truth column of each item's true class
 * @param count 1 or more
 * @returns 0..1; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export declare function topAccuracy(scores: readonly (readonly number[])[], truth: readonly number[], count: number): number;
/** Throws a UsageError unless there is one true class an item, and each row has a column for it. */
export declare function requireClasses(rows: readonly (readonly number[])[], truth: readonly number[]): void;

// classification/precision-recall-curve.d.ts
/** Precision and recall when items that score at least `threshold` are accepted. */
export interface PrecisionRecallPoint {
    /** Infinity for the last point, which accepts nothing. */
    readonly threshold: number;
    /** Share of the accepted items that are positive, 0..1; 1 for the last point. */
    readonly precision: number;
    /** Share of the positive items that are accepted, 0..1; 0 for the last point, else 1 if there are no positives. */
    readonly recall: number;
}
/**
 * Precision against recall, for every distinct score as threshold, rising; at the end the point 1, 0 that belongs to
 * no score. The points are those of scikit-learn's `precision_recall_curve`.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export declare function precisionRecallCurve(scores: readonly number[], labels: readonly boolean[]): PrecisionRecallPoint[];
/**
 * Average precision: the mean of the precision at each threshold, weighted by the recall that the threshold adds. It
 * is not the area under straight lines between the points, which would be too kind (Davis & Goadrich, ICML 2006).
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @returns 0..1; 0 if there are no positives, as in scikit-learn; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export declare function averagePrecision(scores: readonly number[], labels: readonly boolean[]): number;

// classification/precision-recall.d.ts
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
export declare function precisionRecall(hits: number, predicted: number, positives: number): PrecisionRecall;
/** Mean of several, weighted; 0 if the weights sum to 0. */
export declare function meanPrecisionRecall(list: readonly PrecisionRecall[], weights?: readonly number[]): PrecisionRecall;

// classification/roc-curve.d.ts
/** One way to cut a list of scores: items that score at least `threshold` are accepted. */
export interface RocPoint {
    /** Infinity for the first point, which accepts nothing. */
    readonly threshold: number;
    /** Share of the negative items that are accepted, 0..1; NaN if there are none. */
    readonly falsePositiveRate: number;
    /** Share of the positive items that are accepted, 0..1; NaN if there are none. */
    readonly truePositiveRate: number;
}
/**
 * Receiver operating characteristic: from accepting nothing to accepting everything (Fawcett, "An introduction to
 * ROC analysis", 2006). Points within a straight run of equal steps are left out, which leaves the curve as it is;
 * scikit-learn's `roc_curve` gives the same points.
 *
 * @param scores any scale, higher for more positive
 * @param labels whether each item is positive
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a score is NaN
 */
export declare function rocCurve(scores: readonly number[], labels: readonly boolean[]): RocPoint[];

// generation/bleu-tokenizers.d.ts
/**
 * How BLEU cuts text into tokens, by the names of sacreBLEU:
 * - `13a` as mteval-v13a.pl, the usual one for languages with spaces between words;
 * - `intl` as mteval-v14.pl, which knows the punctuation and symbols of all scripts;
 * - `zh` Chinese characters one by one, the rest much as `13a`;
 * - `char` every character but white space;
 * - `none` at white space only, for text that is tokenised already.
 */
export type BleuTokenizer = '13a' | 'intl' | 'zh' | 'char' | 'none';
export declare const bleuTokenizers: Readonly<Record<BleuTokenizer, (text: string) => string[]>>;

// generation/bleu.d.ts
import { type BleuTokenizer } from './bleu-tokenizers.ts';
import { type ReferenceTexts } from './reference-texts.ts';
/**
 * What becomes of a precision without a single match, which would make the whole score zero (B. Chen & C. Cherry, "A
 * systematic comparison of smoothing techniques for sentence-level BLEU", WMT 2014):
 * - `exp` halves what is assumed with every such order, as mteval-v13a.pl does;
 * - `floor` assumes `smoothingValue` matches, 0.1 unless given;
 * - `add-k` adds `smoothingValue`, 1 unless given, to matches and totals of every order above one;
 * - `none` leaves it.
 */
export type BleuSmoothing = 'exp' | 'floor' | 'add-k' | 'none';
/** How BLEU is computed: scores compare only where all of this is the same. */
export interface BleuOptions {
    /** `13a` unless given. */
    readonly tokenizer?: BleuTokenizer;
    /** `exp` unless given. */
    readonly smoothing?: BleuSmoothing;
    /** For `floor` and `add-k`. */
    readonly smoothingValue?: number;
    readonly lowercase?: boolean;
    /** Leaves out the orders for which the hypotheses are too short: for single sentences. */
    readonly effectiveOrder?: boolean;
}
/** BLEU, and what it is made of. */
export interface BleuScore {
    /** 0 to 100. */
    readonly score: number;
    /** Percent of the sequences of one, two, three and four tokens that some reference has, after smoothing. */
    readonly precisions: readonly number[];
    /** 1, or less if the hypotheses are shorter than the references. */
    readonly brevityPenalty: number;
    /** Sequences of one to four tokens that match, and all there are, before smoothing. */
    readonly counts: readonly number[];
    readonly totals: readonly number[];
    /** In tokens; of several references, the one nearest in length counts. */
    readonly hypothesisLength: number;
    readonly referenceLength: number;
    readonly signature: string;
}
/**
 * BLEU of a set of texts: the geometric mean of the precisions of one to four tokens over the whole set, less a
 * penalty for brevity (K. Papineni et al., "BLEU: a method for automatic evaluation of machine translation", ACL
 * 2002), with the tokenizers and defaults of sacreBLEU 2 (M. Post, "A call for clarity in reporting BLEU scores", WMT
 * 2018). Give text as it is, not tokenised; compare scores only under equal signatures.
 *
 * @param references one text, or several, for each hypothesis
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has none
 *
 * ```ts
 * bleu(['the cat sat on the mat'], ['the cat sits on the mat']).score; // 38.0
 * ```
 */
export declare function bleu(hypotheses: readonly string[], references: readonly ReferenceTexts[], options?: BleuOptions): BleuScore;
/**
 * BLEU of one text, with the orders that it is too short for left out unless `effectiveOrder` is false. The mean over
 * sentences is not the BLEU of the set; see {@link bleu}.
 */
export declare function sentenceBleu(hypothesis: string, references: ReferenceTexts, options?: BleuOptions): BleuScore;

// generation/chrf.d.ts
import { type ReferenceTexts } from './reference-texts.ts';
/** What chrF counts. */
export interface ChrfOptions {
    /** Longest sequence of words that counts too: 0 (chrF) unless given, 2 for chrF++. */
    readonly wordOrder?: number;
}
/** chrF, and how it was computed. */
export interface ChrfScore {
    /** 0 to 100. */
    readonly score: number;
    readonly signature: string;
}
/**
 * chrF of a set of texts: precision and recall of the sequences of one to six characters, white space left out, and for
 * chrF++ of one and two words as well; each averaged over the lengths, then joined to an F score in which recall counts
 * twice. Of several references the one with the best score counts. It needs no tokenizer and suits languages with rich
 * endings or without spaces.
 *
 * M. Popović, "chrF: character n-gram F-score for automatic MT evaluation", WMT 2015, and "chrF++: words helping
 * character n-grams", WMT 2017; with the choices of sacreBLEU 2.
 *
 * @param references one text, or several, for each hypothesis
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has none,
 *   `metrics/word-order` if the word order is no integer from 0
 */
export declare function chrf(hypotheses: readonly string[], references: readonly ReferenceTexts[], { wordOrder }?: ChrfOptions): ChrfScore;

// generation/reference-texts.d.ts
/** What a hypothesis is held against: one text, or several that are all right. */
export type ReferenceTexts = string | readonly string[];
/** A text with all that it is held against. */
export interface TextPair {
    readonly hypothesis: string;
    readonly references: readonly string[];
}
/**
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has no
 *   reference
 */
export declare function textPairs(hypotheses: readonly string[], references: readonly ReferenceTexts[]): TextPair[];

// generation/rouge.d.ts
/**
 * `rouge1` to `rouge4`: sequences of so many units. `rougeL`: the longest common subsequence of both texts as one
 * sentence. `rougeLsum`: that of each reference sentence with all sentences of the hypothesis, a sentence a line.
 */
export type RougeType = 'rouge1' | 'rouge2' | 'rouge3' | 'rouge4' | 'rougeL' | 'rougeLsum';
/** What ROUGE compares. */
export interface RougeOptions<Type extends RougeType> {
    /** `rouge1`, `rouge2`, `rougeL` and `rougeLsum` unless given. */
    readonly types?: readonly Type[];
    /** Compares English words of more than three letters by their Porter stems; for the unit `word`. */
    readonly stem?: boolean;
    /**
     * `word` unless given: runs of the letters a to z and digits, case ignored, which is for English; other letters
     * are dropped. `character`: every character but white space, as it is; for Chinese and Japanese.
     */
    readonly unit?: 'word' | 'character';
}
/** 0 to 1 each. */
export interface RougeScore {
    /** Share of the hypothesis that the reference has. */
    readonly precision: number;
    /** Share of the reference that the hypothesis has. */
    readonly recall: number;
    /** Their harmonic mean. */
    readonly f1: number;
}
/**
 * ROUGE: how much of a reference a text (such as a summary) holds, in words or characters, whatever else it says. C.-Y.
 * Lin, "ROUGE: a package for automatic evaluation of summaries", 2004. In words the scores are those of Google's
 * rouge-score 0.1.2, `rougeLsum` counting no word more often than it occurs; in characters those of rouge-chinese 1.0.3,
 * where of equal sequences only one counts.
 *
 * A set of texts is scored by the mean over its pairs. The time of `rougeL` and `rougeLsum` grows with the product of
 * the lengths.
 *
 * ```ts
 * rouge('the cat runs', 'the cats are running', { types: ['rouge1'], stem: true }).rouge1.recall; // 3 / 4
 * ```
 */
export declare function rouge<Type extends RougeType = 'rouge1' | 'rouge2' | 'rougeL' | 'rougeLsum'>(hypothesis: string, reference: string, options?: RougeOptions<Type>): Readonly<Record<Type, RougeScore>>;

// generation/translation-edit-rate.d.ts
import { type ReferenceTexts } from './reference-texts.ts';
/** TER, and what it is made of. */
export interface TranslationEditRate {
    /** Percent: 0 is perfect, and it may exceed 100. */
    readonly score: number;
    readonly edits: number;
    /** Words of the references; where a hypothesis has several, their mean. */
    readonly referenceLength: number;
    readonly signature: string;
}
/**
 * TER of a set of texts: how many edits it takes to turn the hypotheses into their references, per reference word.
 * Besides words substituted, deleted and inserted, a whole block of words moved elsewhere is one edit. Case is ignored;
 * words are what white space separates, so that a mark belongs to the word it touches. Of several references the one
 * with the fewest edits counts.
 *
 * M. Snover et al., "A study of translation edit rate with targeted human annotation", AMTA 2006; blocks are moved as
 * in Tercom and sacreBLEU 2. Where all references are empty, the score is 0 for empty hypotheses and 100 otherwise.
 *
 * @param references one text, or several, for each hypothesis
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has none
 */
export declare function translationEditRate(hypotheses: readonly string[], references: readonly ReferenceTexts[]): TranslationEditRate;

// intervals/block-bootstrap.d.ts
import { type Interval } from './interval.ts';
/** An interval made by resampling. */
export interface ResampledInterval extends Interval {
    /** Resamples that the range rests on: those for which the statistic was a number. */
    readonly resamples: number;
}
interface Resampling {
    /** Share of repetitions to cover, between 0 and 1. @default 0.95 */
    readonly level?: number;
    /** Number of resamples. @default 2000 */
    readonly resamples?: number;
    /** The same seed gives the same interval. */
    readonly seed: number;
}
/** What an interval of one system is computed from. */
export interface BlockBootstrapOptions<Item> extends Resampling {
    /** Items that belong together, such as all sentences of one speaker. A block is drawn whole. */
    readonly blocks: readonly (readonly Item[])[];
    /** Computes the measure over the items of the drawn blocks, in the order drawn. */
    readonly statistic: (items: readonly Item[]) => number;
}
/** What an interval of the difference between two systems is computed from. */
export interface PairedBlockBootstrapOptions<Item> extends Resampling {
    /** The items of the first system, block by block. */
    readonly first: readonly (readonly Item[])[];
    /** The items of the second system over the same blocks, in the same order. */
    readonly second: readonly (readonly Item[])[];
    /** Computes the measure of one system. */
    readonly statistic: (items: readonly Item[]) => number;
}
/**
 * Percentile interval of a statistic, by drawing whole blocks with replacement (Efron & Tibshirani, "An Introduction
 * to the Bootstrap", 1993, chapters 8 and 13).
 *
 * For a rate (errors over words) {@link rateInterval} covers better and needs no seed; this one is for every other
 * statistic. Blocks must be the highest level known (call, then speaker, then sentence): sentences of one speaker resemble one
 * another, and an interval over sentences comes out several times too narrow for a question about other speakers.
 *
 * ```ts
 * const blocks = speakers.map((speaker) => speaker.sentences.map((s) => wordErrors(s.reference, s.heard)));
 * const statistic = (items: readonly WordErrors[]) => wordErrorRate(sumWordErrors(items));
 * blockBootstrapInterval({ blocks, statistic, seed: 1 }); // { estimate: 0.12, low: 0.09, high: 0.16, ... }
 * ```
 *
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 * @throws UsageError `metrics/level` or `metrics/resamples` if these are out of range
 */
export declare function blockBootstrapInterval<Item>(options: BlockBootstrapOptions<Item>): ResampledInterval;
/**
 * Interval of statistic(second) - statistic(first), both over the same drawn blocks: what the two systems have in
 * common cancels. Below 0 throughout means that the second is lower.
 *
 * @throws UsageError `metrics/length` if the systems differ in their number of blocks, `metrics/level`,
 *   `metrics/resamples`
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 */
export declare function pairedBlockBootstrapInterval<Item>(options: PairedBlockBootstrapOptions<Item>): ResampledInterval;
export {};

// intervals/interval.d.ts
/** An estimate, and the range that it would fall into in `level` of all repetitions with other blocks. */
export interface Interval {
    /** The statistic over all blocks as given. */
    readonly estimate: number;
    /** Ends of the range; NaN if they could not be found. */
    readonly low: number;
    readonly high: number;
    /** Share of repetitions that the range aims to cover, such as 0.95. */
    readonly level: number;
    /** Number of blocks that the range rests on: print it beside the range. */
    readonly blocks: number;
}
/** Fewer blocks than this say nothing about other blocks. */
export declare const fewestBlocks = 5;
/** Throws unless there are blocks enough for an interval of this level. */
export declare function requireFit(blocks: number, level: number): void;

// intervals/rate-interval.d.ts
import { type Interval } from './interval.ts';
/** What one block adds to a rate: its errors over its words, say. Both at least 0. */
export interface RateBlock {
    readonly numerator: number;
    readonly denominator: number;
}
/** The interval of a difference, and how surprising it would be if there were none. */
export interface DifferenceInterval extends Interval {
    /** Two-sided probability of a difference at least as large between systems that do not differ. */
    readonly pValue: number;
}
/**
 * Interval of a rate of sums, such as a word error rate, over blocks that were drawn from many: what other calls, or
 * other speakers, would give.
 *
 * The standard error is the jackknife's over whole blocks (B. Efron, "The Jackknife, the Bootstrap and Other
 * Resampling Plans", 1982, chapter 3), taken of the logarithm of the rate, since rates spread upwards. The factor is
 * Student's t. Its degrees of freedom say how well that standard error is known, which is less than blocks - 1 where
 * a few blocks hold most of the words (Kish's effective number) or most of the deviation (kurtosis, through
 * Satterthwaite's 2 / degrees = variance of a variance). On calls of Earnings-21 this covers better than the
 * percentile bootstrap: `npm run bench -- evaluate coverage` prints both.
 *
 * Blocks must be the highest level known (call, then speaker, then sentence): sentences of one speaker resemble one
 * another, and an interval over sentences comes out several times too narrow for a question about other speakers.
 * Where no block but one has errors there is no logarithm, and where next to nothing is known of the spread its
 * exponential leaves all bounds: the interval is then symmetric, cut at 0. Blocks that all have the same rate give an
 * interval without width.
 *
 * ```ts
 * rateInterval([[2, 20], [1, 15], [4, 30], [0, 10], [3, 25]].map(([numerator, denominator]) =>
 *   ({ numerator, denominator }))); // { estimate: 0.1, low: 0.06..., high: 0.15..., level: 0.95, blocks: 5 }
 * ```
 *
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 * @throws UsageError `metrics/level`
 */
export declare function rateInterval(blocks: readonly RateBlock[], level?: number): Interval;
/**
 * Interval of rate(second) - rate(first), both over the same blocks: what the two have in common cancels. Below 0
 * throughout means that the second is lower. The method is that of {@link rateInterval}, without the logarithm.
 *
 * @throws UsageError `metrics/length` if the systems differ in their number of blocks, `metrics/level`
 * @throws InputError `metrics/few-blocks` with fewer than 5 blocks
 */
export declare function rateDifferenceInterval(first: readonly RateBlock[], second: readonly RateBlock[], level?: number): DifferenceInterval;

// lattice/align-lattices.d.ts
import type { AlignmentStep } from '../words/align-words.ts';
import type { WordErrors } from '../words/word-errors.ts';
import { type Lattice, type Reading } from './lattice.ts';
import { type SearchedTable } from './search-table.ts';
/** What each error costs while the cheapest path is sought. A match costs nothing. */
export interface AlignmentCosts {
    readonly insertion: number;
    readonly deletion: number;
    readonly substitution: number;
}
/** The words that were chosen on one side. */
export interface LatticePath {
    readonly words: readonly string[];
    /** What each word stands for, one for one. */
    readonly readings: readonly Reading[];
    /** The alternatives and rules that were taken, in order, with the run of words each came to. */
    readonly taken: readonly TakenReading[];
}
/** A reading other than the tokens as written, and where its words stand on the path. */
export interface TakenReading {
    readonly reading: Reading;
    /** Index of its first word on the path, or of the word after it if it has none. */
    readonly firstWord: number;
    readonly wordCount: number;
}
/** The cheapest pair of paths through two lattices. */
export interface LatticeAlignment {
    readonly reference: LatticePath;
    readonly hypothesis: LatticePath;
    /** As for two word lists: the indices are those of `reference.words` and `hypothesis.words`. */
    readonly steps: readonly AlignmentStep[];
    /** Each error counts as one, whatever it cost. `referenceWords` are the words on the chosen path. */
    readonly errors: WordErrors;
    /** Sum of the costs of the errors. */
    readonly cost: number;
    /**
     * How sure it is that no pair of paths is cheaper. `proven`: all pairs of nodes were compared. `settled`: those in
     * a band around the likely course, and a band twice as wide held nothing cheaper. `limited`: the band would have
     * had to grow beyond 200 MB, which takes two long texts with little in common.
     */
    readonly search: SearchedTable['search'];
}
/**
 * The cheapest pair of a path through the reference and a path through the hypothesis, and their alignment: what
 * was said is what is nearest to what was heard, among all that the lattices allow.
 *
 * Of several cheapest alignments one is chosen by this rule, from the end backwards: a match before a substitution
 * before an insertion before a deletion, and within each the arc that stands earlier in its lattice, so that words
 * as written go before alternatives.
 *
 * Method: minimum edit distance between acyclic word graphs by dynamic programming over pairs of nodes, as fstalign
 * composes them (M. Del Rio et al., "Earnings-21: A Practical Benchmark for ASR in the Wild", Interspeech 2021,
 * arXiv 2104.11348). Long lattices are compared in a band around runs of words that occur once on both sides; see
 * {@link LatticeAlignment.search}. Memory grows with the band; 10,000 words a side take some 10 MB.
 *
 * ```ts
 * const reference = withAlternatives(['in', '2020'], [{ tokens: [1], alternatives: [['twenty', 'twenty']] }]);
 * alignLattices(reference, latticeOf(['in', 'twenty', 'twenty'])).errors.hits; // 3
 * ```
 *
 * @param options.costs read to a thousandth
 * @throws UsageError `metrics/lattice` if an arc leads backwards or out of its lattice, if no arc enters a node
 *   other than 0, or if every path has a reading that counts only whole and is not heard so; `metrics/costs` if a
 *   cost is not from 0.001 to 10
 */
export declare function alignLattices(reference: Lattice, hypothesis: Lattice, { costs }?: {
    readonly costs?: AlignmentCosts;
}): LatticeAlignment;

// lattice/alternatives.d.ts
import { type Lattice } from './lattice.ts';
/** Tokens that may be said in other ways: "2020" as "twenty twenty" or "two thousand twenty". */
export interface AlternativeSpan {
    /** Indices into the token list, rising, without a gap. */
    readonly tokens: readonly number[];
    /** Word lists, any of which may stand for the tokens. An empty one says that they may be left unsaid. */
    readonly alternatives: readonly (readonly string[])[];
}
/**
 * A lattice over tokens and the alternatives of some of them. The tokens as written stay a path, as in fstalign
 * (github.com/revdotcom/fstalign); an alternative that equals them adds nothing.
 *
 * ```ts
 * withAlternatives(['in', '2020'], [{ tokens: [1], alternatives: [['twenty', 'twenty']] }]);
 * ```
 *
 * @param spans in any order; no two may share a token
 * @throws InputError `metrics/span` if a span is empty, has a gap, leaves the list or meets another
 */
export declare function withAlternatives(tokens: readonly string[], spans: readonly AlternativeSpan[]): Lattice;

// lattice/band.d.ts
import { type NumberedLattice } from './numbered-lattice.ts';
/** The pairs of nodes that are looked at: for each reference node the hypothesis nodes low to high, both included. */
export interface Band {
    readonly low: Int32Array;
    readonly high: Int32Array;
    /** Number of pairs. */
    readonly cells: number;
    /** Whether these are all pairs. */
    readonly whole: boolean;
}
/** A line through the pairs of nodes near which the cheapest path is expected. */
export interface Course {
    readonly reference: readonly number[];
    readonly hypothesis: readonly number[];
    /** Places on both lists that belong together, rising in both, from the first pair to the last. */
    readonly fixed: readonly (readonly [reference: number, hypothesis: number])[];
}
/** Finds the course by runs of words that occur once in each lattice, on the words as written. */
export declare function courseOf(reference: NumberedLattice, hypothesis: NumberedLattice, vocabulary: number): Course;
/** Every pair of nodes within `reach` hypothesis words of the course, and further where it is not sure. */
export declare function bandAround(course: Course, reach: number, reference: NumberedLattice, hypothesis: NumberedLattice): Band;
/** Every pair of nodes. */
export declare function wholeBand(reference: NumberedLattice, hypothesis: NumberedLattice): Band;

// lattice/case-errors.d.ts
import type { LatticeAlignment } from './align-lattices.ts';
/** How often capital letters stand where they should. */
export interface CaseErrors {
    /** Words with as many capitals as the reference, which has some. */
    readonly truePositives: number;
    /** Words with more capitals than the reference. */
    readonly falsePositives: number;
    /** Words with fewer. */
    readonly falseNegatives: number;
    /** Of the words that have capitals, how many should; NaN without any. */
    readonly precision: number;
    /** Of the words that should have capitals, how many do; NaN without any. */
    readonly recall: number;
}
/**
 * Compares the capital letters of words that were aligned without regard to case, as fstalign does: a word of the
 * reference without capitals counts only if the hypothesis gives it some.
 *
 * The i-th word of an alternative is compared with the i-th token that it stands for; an alternative of more words
 * than tokens is left out, since the case of its words is not known.
 *
 * @param referenceTokens as written, with case: those that the reference lattice was built over
 * @param hypothesisTokens likewise
 * @returns counts over matches, and over matches and substitutions
 */
export declare function caseErrors(alignment: LatticeAlignment, referenceTokens: readonly string[], hypothesisTokens: readonly string[]): {
    readonly matches: CaseErrors;
    readonly all: CaseErrors;
};

// lattice/class-errors.d.ts
import type { WordErrors } from '../words/word-errors.ts';
import type { LatticeAlignment } from './align-lattices.ts';
/** Tokens of the reference that name something: a person, a sum, a date. Spans may share tokens. */
export interface EntitySpan {
    readonly className: string;
    /** Indices into the token list that the reference lattice was built over, without a gap. */
    readonly tokens: readonly number[];
}
/** The errors in the words that were chosen for an entity. */
export interface EntityErrors extends WordErrors {
    /** Index into the spans. */
    readonly span: number;
    readonly className: string;
    /** Whether the entity has no error. */
    readonly right: boolean;
}
/** The errors of all entities of a class. */
export interface ClassErrors extends WordErrors {
    readonly entities: number;
    /** Entities without an error. */
    readonly rightEntities: number;
}
/**
 * Errors by entity and by class. A word counts to every span that shares a token with what it stands for. An
 * insertion counts to a span if the reference words before and after it both do, as in fstalign: "nineteen uh eighty
 * eight" has one error in a number of three words, but a word heard before or after an entity is none of its errors.
 *
 * @returns one entry per span, in order, and one per class, in the order in which classes appear
 */
export declare function classErrors(alignment: LatticeAlignment, spans: readonly EntitySpan[]): {
    readonly entities: readonly EntityErrors[];
    readonly classes: ReadonlyMap<string, ClassErrors>;
};

// lattice/cost-table.d.ts
import type { Band } from './band.ts';
import type { NumberedLattice } from './numbered-lattice.ts';
/** Costs as whole numbers: sums compare exactly. */
export interface WholeCosts {
    readonly insertion: number;
    readonly deletion: number;
    readonly substitution: number;
}
/** The two lattices that are aligned, and what an error costs. */
export interface Pairing {
    readonly reference: NumberedLattice;
    readonly hypothesis: NumberedLattice;
    readonly costs: WholeCosts;
}
/** Cheapest cost from the first pair of nodes to each pair in a band. */
export interface CostTable {
    readonly band: Band;
    readonly cost: Int32Array;
    /** Place in `cost` of reference node n and hypothesis node m: row[n] + m. */
    readonly row: Int32Array;
    /** Cost of the last pair of nodes. */
    readonly total: number;
}
/** The part of a row that is in the band: cells start + low to start + high. */
export interface Row {
    readonly start: number;
    readonly low: number;
    readonly high: number;
}
/** Lowers the costs of a row. */
export interface RowRelaxer {
    /** By what an arc of the reference with this word (-1: empty) makes of the row that it leaves. */
    arc(here: Row, before: Row, word: number, whole: boolean): void;
    /** By insertions; inside a closed reading there are none. */
    insertions(here: Row, closed: boolean): void;
}
/** More than any cost, and small enough that two may be added. */
export declare const unreachable: number;
/**
 * The dynamic programme over pairs of nodes: Levenshtein's, with the arcs that enter a node in place of the word
 * before it.
 */
export declare function costTable(pairing: Pairing, band: Band): CostTable;

// lattice/equivalents.d.ts
import { type Lattice } from './lattice.ts';
/**
 * Words that may be said in other words: "gonna" as "going to". A rule holds one way: that "going to" may be said
 * "gonna" is another rule.
 */
export interface EquivalenceRule {
    readonly words: readonly string[];
    readonly equivalents: readonly (readonly string[])[];
}
/** How far an equivalent has to be heard. */
export interface EquivalentsOptions {
    /**
     * Whether an equivalent counts only where all of it is heard, as in fstalign's default ("adapted") search. Without
     * this the cheapest path may take an equivalent and have errors in it (fstalign's "standard" search).
     *
     * @default false
     */
    readonly whole?: boolean;
}
/**
 * Adds to a lattice what rules allow. Rules are applied once, to the words that are there, not to one another's
 * results. Of rules for the same words the first counts: put your own before generated ones. A rule does not reach
 * across the edge of a span of {@link withAlternatives}, nor from the tokens as written into an alternative.
 *
 * Method: synonyms of fstalign (github.com/revdotcom/fstalign, docs/Synonyms-Format.md).
 */
export declare function withEquivalents(lattice: Lattice, rules: readonly EquivalenceRule[], { whole }?: EquivalentsOptions): Lattice;

// lattice/generated-rules.d.ts
import type { EquivalenceRule } from './equivalents.ts';
/**
 * Rules by which words with hyphens equal their parts: "long-term" may be said "long term" and "long term"
 * "long-term", for every such word of the list. A hyphen at the start (a minus) joins nothing, and a word whose only
 * hyphen is its last character was cut off: see {@link cutoffRules}.
 *
 * @param words of both sides, such as {@link latticeWords} of reference and hypothesis
 */
export declare function hyphenRules(words: Iterable<string>): EquivalenceRule[];
/** Rules by which a word that was cut off may be heard as what was said of it: "th-" as "th". */
export declare function cutoffRules(words: Iterable<string>): EquivalenceRule[];
/** Rules by which a tag such as `<laugh>` may be heard as `<unk>`. */
export declare function tagRules(words: Iterable<string>): EquivalenceRule[];

// lattice/lattice.d.ts
import type { EquivalenceRule } from './equivalents.ts';
/** What a run of arcs stands for: tokens of the list that a lattice was built over, said in one way. */
export interface Reading {
    /** Indices into the token list, rising, without a gap. */
    readonly tokens: readonly number[];
    /** Index of the span that holds the tokens, among the spans given to {@link withAlternatives}. */
    readonly span?: number;
    /** Which alternative of that span is said; absent where the tokens stand as written. */
    readonly alternative?: number;
    /** The rule that led to these words; absent without one. */
    readonly rule?: EquivalenceRule;
    /** Counts only if every word is heard in its place, without an error between them. */
    readonly whole?: true;
}
/** One word from a node to a later one. */
export interface LatticeArc {
    readonly from: number;
    readonly to: number;
    /** As it is compared: normalise first. The empty word says nothing and costs nothing. */
    readonly word: string;
    readonly reading: Reading;
}
/**
 * Everything that may be said in place of a word list: a directed acyclic graph whose paths from node 0 to the last
 * node are the word lists. Arcs lead from lower to higher nodes. Of arcs that serve equally well, the earlier in the
 * list is taken: words as written stand before alternatives.
 */
export interface Lattice {
    /** Number of nodes; they are numbered from 0. */
    readonly nodes: number;
    readonly arcs: readonly LatticeArc[];
}
/** Words that lead from one node to another beside what is there. */
export interface Chain {
    readonly from: number;
    readonly to: number;
    readonly words: readonly string[];
    readonly reading: Reading;
}
/** A lattice with one path: the words in their order. Each word stands for itself. */
export declare function latticeOf(words: readonly string[]): Lattice;
/** Every word on some arc, once: what {@link hyphenRules} and its like are made from. */
export declare function latticeWords(lattice: Lattice): string[];
/** Adds chains after the arcs that are there. The nodes inside a chain are numbered right after its first node. */
export declare function withChains(lattice: Lattice, chains: readonly Chain[]): Lattice;
/** Throws a {@link UsageError} unless arcs lead forward between nodes that exist and one enters every node but 0. */
export declare function requireLattice({ nodes, arcs }: Lattice, name: string): void;

// lattice/numbered-lattice.d.ts
import type { Lattice } from './lattice.ts';
/** A lattice as arrays of numbers: the arcs that enter node n stand at first[n] to first[n + 1]. */
export interface NumberedLattice {
    readonly nodes: number;
    readonly first: Int32Array;
    /** Node that each arc leaves. */
    readonly from: Int32Array;
    /** Word of each arc, the same number in both lattices; -1 for the empty word. */
    readonly word: Int32Array;
    /** Whether the arc may only be matched. */
    readonly whole: Uint8Array;
    /** Index of each arc in the list of the lattice. */
    readonly arc: Int32Array;
    /** Whether a node stands inside readings that only count whole, so that no error may stand there. */
    readonly closed: Uint8Array;
}
/** Numbers the arcs of a lattice; `numbers` gives each word its number and grows by new words. */
export declare function numberedLattice(lattice: Lattice, numbers: Map<string, number>): NumberedLattice;
/** Nodes of a path from the last node back to node 0 along the first arc that enters each, in rising order. */
export declare function backbone({ nodes, first, from, word }: NumberedLattice): {
    nodes: number[];
    words: number[];
};

// lattice/phrase-errors.d.ts
import type { WordErrors } from '../words/word-errors.ts';
import type { LatticeAlignment } from './align-lattices.ts';
/** How one word, or pair of neighbouring words, fares. */
export interface PhraseErrors {
    /** Times that it was said and heard. */
    readonly hits: number;
    /** Times that it was said and something else was heard. */
    readonly misheard: number;
    /** Times that it was heard and something else was said. */
    readonly mistaken: number;
    /** Times that it was said and some word of it was not heard at all. */
    readonly deletions: number;
    /** Times that it was heard and some word of it was not said at all. */
    readonly insertions: number;
    /** Hits among the times it was heard; 0 if it never was. */
    readonly precision: number;
    /** Hits among the times it was said; 0 if it never was. */
    readonly recall: number;
}
/**
 * Errors by word (`length` 1) or by pair of neighbours (`length` 2), which fstalign reports as unigram and bigram
 * precision and recall. Neighbours are neighbours in the alignment: an insertion parts two words of the reference.
 * The words of a pair are joined by a space.
 */
export declare function phraseErrors({ steps, reference, hypothesis }: LatticeAlignment, length: 1 | 2): ReadonlyMap<string, PhraseErrors>;
/** Share of heard words that were said (precision) and of said words that were heard (recall); NaN without words. */
export declare function precisionRecall({ hits, substitutions, deletions, insertions }: WordErrors): {
    readonly precision: number;
    readonly recall: number;
};

// lattice/search-table.d.ts
import { type CostTable, type Pairing } from './cost-table.ts';
/** A cost table, and how sure it is that its total is the lowest. */
export interface SearchedTable {
    readonly table: CostTable;
    /**
     * `proven`: all pairs of nodes were compared. `settled`: those in a band around the likely course, and a band twice
     * as wide held nothing cheaper. `limited`: the band would have had to hold more cells than allowed.
     */
    readonly search: 'proven' | 'settled' | 'limited';
}
/** Numbers of cells and hypothesis words. */
export interface SearchSize {
    /** Tables up to this size are filled whole: a few milliseconds. */
    readonly smallTable: number;
    /** Most cells that are held: four bytes each. */
    readonly largestTable: number;
    /** Half the width of the first band. */
    readonly firstReach: number;
}
/**
 * Fills the table of two lattices: whole if it is small, else in a band that is widened until it holds everything or
 * twice the width changes nothing.
 *
 * @param vocabulary how many words the two lattices have between them
 */
export declare function searchTable(pairing: Pairing, vocabulary: number, { smallTable, largestTable, firstReach }?: SearchSize): SearchedTable;

// lattice/speaker-errors.d.ts
import type { WordErrors } from '../words/word-errors.ts';
import type { LatticeAlignment } from './align-lattices.ts';
/**
 * Errors by speaker. An insertion counts to the speaker of the reference word before it, and before the first word to
 * the speaker of that.
 *
 * @param speakers of each token that the reference lattice was built over
 * @returns speakers in the order in which they first speak
 * @throws UsageError `metrics/speakers` if a token has no speaker
 */
export declare function speakerErrors(alignment: LatticeAlignment, speakers: readonly string[]): ReadonlyMap<string, WordErrors>;
/**
 * Errors near a change of speaker: in the last `context` words before it and the first `context` after it, on the
 * chosen words of the reference. A word near two changes counts once; an insertion counts if the words on both
 * sides of it lie in one such window. As in fstalign, which prints it as speaker switch WER.
 *
 * @param speakers of each token that the reference lattice was built over
 * @param context number of words, at least 1; fstalign takes 5
 * @throws UsageError `metrics/speakers` if a token has no speaker, `metrics/context`
 */
export declare function speakerSwitchErrors(alignment: LatticeAlignment, speakers: readonly string[], context?: number): WordErrors;

// normalizers/normalizer.d.ts
/** One change that a normaliser made: the piece as it stood, what it became, and the rule that asked for it. */
export interface Rewrite {
    /** What the rule is called, such as `contraction` or `money`. */
    readonly rule: string;
    readonly before: string;
    readonly after: string;
}
/**
 * Turns text into the words that are compared. A rate means nothing without the ruler it was taken with, hence the
 * name and version, which every report prints. The version rises whenever any text may give other words.
 */
export interface Normalizer {
    readonly name: string;
    readonly version: number;
    /** The normalised text, to the byte what the original implementation gives where there is one. */
    normalize(text: string): string;
    /** The words of the normalised text: what alignments compare. */
    words(text: string): string[];
    /** Every change in the order in which it was made. */
    explain(text: string): Rewrite[];
}

// normalizers/parlando-english/parlando-english.d.ts
import type { Normalizer } from '../normalizer.ts';
/**
 * English as it is heard: written and spoken forms of the same words and values become the same words, and no value
 * is lost. The result is lower case without punctuation; a value is one word, such as `$1.50`, `10:30`, `-5`, `1.5%`,
 * `29th`, `1/2`, `007`, `5200000`; units follow as symbols, `5 mm`.
 *
 * Every rule is local and sees a few words around it. Where the ear leaves a choice, this one is made:
 *
 * - Digits said one by one stay apart up to four, since `123` is read one hundred twenty-three: `one two three` is
 *   `1 2 3`. Five and more are one code, as are those with a leading zero, those after a word such as `pin` or a
 *   spelled letter, and `four oh four`.
 * - `twenty twenty` and `nineteen ninety` are years, `ten thirty` is a time, `fifty fifty` is two numbers, and so are
 *   the written `20 20`, `24/7` and `50/50`.
 * - `second`, `first` and `third` stay words and `2nd` becomes one; other ordinals are figures. Days of a month lose
 *   the ordinal and stand behind the month; `05/06/2020` stays, since nobody knows its month.
 * - `three and a half` is `3.5`; `one half` is `1/2`, not `0.5`.
 * - `five pounds` is `£5`, of money and of weight: they sound the same, so `5 lb` is too. A dollar is American unless
 *   another country is named.
 * - `US`, `U.S.` and `U S` are `u.s.`; `us` is the pronoun. A text all in capitals cannot tell, and has the pronoun.
 * - Hesitations go: `um`, `uh`, `er`, `ah`, `hmm`, `mhm`, `uh-huh`.
 * - Contractions are written out; `'s` behind a noun stays, since it may be the possessive.
 * - Words in brackets stay, as do the marks of scripts other than Latin.
 *
 * It throws on no text.
 */
export declare const parlandoEnglish: Normalizer;

// normalizers/whisper/whisper-basic.d.ts
import type { Normalizer } from '../normalizer.ts';
/** The two switches of the original. */
export interface WhisperBasicOptions {
    /** Also drop diacritics: `é` -> `e`, `ß` -> `ss`. Without it marks that compose with no letter become spaces. */
    readonly removeDiacritics?: boolean;
    /** Put a space between the letters (extended grapheme clusters): for scripts without spaces between words. */
    readonly splitLetters?: boolean;
}
/**
 * The normaliser of openai-whisper 20250625 for any language (`BasicTextNormalizer`), to the byte: lower case, no
 * brackets, no symbols or punctuation. See `whisperEnglish` for the paper and for versions of Unicode.
 *
 * The options are part of the name: `whisper-basic`, `whisper-basic-no-diacritics-letters`.
 */
export declare function whisperBasicNormalizer(options?: WhisperBasicOptions): Normalizer;
/** The ruler that Whisper uses for languages other than English: `whisper-basic`, diacritics kept and letters not parted. */
export declare const whisperBasic: Normalizer;

// normalizers/whisper/whisper-english.d.ts
import type { Normalizer } from '../normalizer.ts';
/**
 * The English normaliser of openai-whisper 20250625 (`EnglishTextNormalizer`), to the byte: Radford et al., "Robust
 * Speech Recognition via Large-Scale Weak Supervision", arXiv 2212.04356, appendix C. Python and JavaScript may know
 * different versions of Unicode; characters that only one of them knows may come out differently.
 *
 * The text may keep a space at its start or end, as the original does (`$1` -> ` one`), and normalising twice may
 * change it again. What it does to values is known to be lossy: `007` -> `7`, `$1` -> `one`, `5 mm` -> `5`.
 *
 * ```ts
 * whisperEnglish.normalize("Mr. Quilter won't pay twenty dollars"); // 'mister quilter will not pay $20'
 * ```
 */
export declare const whisperEnglish: Normalizer;

// numbers/normal-distribution.d.ts
/** Density of the standard normal distribution at z. */
export declare function normalDensity(z: number): number;
/**
 * Probability that a standard normal variable is at most z, through the incomplete gamma function (DLMF 7.11.2). The
 * relative error stays below 1e-12 down to the smallest number: the upper tail is `normalCdf(-z)`.
 */
export declare function normalCdf(z: number): number;
/**
 * The point that a standard normal variable stays below with a given probability; the inverse of {@link normalCdf},
 * with a relative error below 1e-12.
 *
 * @param probability 0 (gives -Infinity) to 1 (gives Infinity)
 * @throws UsageError `metrics/probability` if it is outside
 */
export declare function normalQuantile(probability: number): number;

// numbers/quantile.d.ts
/**
 * Quantile with linear interpolation between order statistics: type 7 of Hyndman & Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50(4), 1996; the default of R and NumPy.
 *
 * @param values in any order, not changed
 * @param probability 0 (smallest) to 1 (largest)
 * @returns NaN without values
 * @throws UsageError `metrics/probability` if the probability is outside 0..1
 */
export declare function quantile(values: ArrayLike<number>, probability: number): number;
/** The middle value, or the mean of the two middle ones; NaN without values. */
export declare function median(values: ArrayLike<number>): number;

// numbers/seeded-random.d.ts
/**
 * A small repeatable source of numbers in [0, 1): mulberry32 (T. Ettinger, public domain), period 2^32. Fit for
 * resampling and for tests, not for secrets.
 *
 * @param seed its low 32 bits are used
 */
export declare function seededRandom(seed: number): () => number;

// numbers/student-t.d.ts
/**
 * Probability that a variable of Student's t distribution is at most t (Abramowitz & Stegun 26.7.1), with a relative
 * error below 1e-12: the upper tail is `studentTCdf(-t, degreesOfFreedom)`.
 *
 * @param degreesOfFreedom above 0, not necessarily whole; Infinity is the normal distribution
 * @throws UsageError `metrics/degrees-of-freedom` if they are not above 0
 */
export declare function studentTCdf(t: number, degreesOfFreedom: number): number;
/**
 * The point that a variable of Student's t distribution stays below with a given probability; the inverse of
 * {@link studentTCdf}. The relative error stays below 1e-12 for points within 1e150.
 *
 * ```ts
 * studentTQuantile(0.975, 9); // 2.2621571...: mean ± this x standard error over 10 values covers 95 %
 * ```
 *
 * @param probability 0 (gives -Infinity) to 1 (gives Infinity)
 * @param degreesOfFreedom above 0, not necessarily whole; Infinity is the normal distribution
 * @throws UsageError `metrics/probability`, `metrics/degrees-of-freedom` if they are out of range
 */
export declare function studentTQuantile(probability: number, degreesOfFreedom: number): number;

// series/interval-coverage.d.ts
/** A forecast by intervals. */
export interface IntervalForecast {
    readonly actual: readonly number[];
    /** Lower end for each step. */
    readonly low: readonly number[];
    readonly high: readonly number[];
    /** Share of the actual values that the intervals aim to hold, such as 0.95. */
    readonly level: number;
}
/** What {@link intervalCoverage} found; NaN without steps. */
export interface IntervalCoverage {
    /** Share of the actual values within their interval, ends included: to be compared with the level. */
    readonly coverage: number;
    /** In the unit of the series. */
    readonly meanWidth: number;
    /**
     * Mean width plus 2 / (1 - level) for each unit by which an actual value lies outside: lower is better, and no
     * dishonest width helps.
     */
    readonly intervalScore: number;
}
/**
 * Coverage, width and interval score (Winkler, "A decision-theoretic approach to interval estimation", 1972; Gneiting
 * & Raftery, JASA, 2007, equation 43).
 *
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/level` if the level is not between 0
 *   and 1
 */
export declare function intervalCoverage({ actual, low, high, level }: IntervalForecast): IntervalCoverage;

// series/quantile-loss.d.ts
/** A forecast by quantiles. */
export interface QuantileForecast {
    readonly actual: readonly number[];
    /** One row a step, one column a level. */
    readonly quantiles: readonly (readonly number[])[];
    /** Level of each column, 0..1. */
    readonly levels: readonly number[];
}
/**
 * Twice the pinball loss, mean over steps and levels, in the unit of the series (Koenker & Bassett, "Regression
 * quantiles", 1978). Over evenly spread levels it comes close to the ranked probability score.
 *
 * @returns 0 or more, lower is better; NaN without steps or levels
 * @throws UsageError `metrics/length` if there is not one row a step and one column a level, `metrics/probability` if
 *   a level is outside 0..1
 */
export declare function quantileLoss(forecast: QuantileForecast): number;
/**
 * Weighted quantile loss: {@link quantileLoss} over the mean of |actual|, which lets series of different size be
 * compared (as in GluonTS and the forecasting services that quote "wQL").
 *
 * @returns 0 or more, lower is better; Infinity if every actual value is 0; NaN without steps or levels
 * @throws UsageError as {@link quantileLoss}
 */
export declare function weightedQuantileLoss(forecast: QuantileForecast): number;

// series/ranked-probability.d.ts
/**
 * Continuous ranked probability score of forecasts that are given as samples; mean over the steps, in the unit of the
 * series. Each step costs the mean distance of its samples from the actual value, less half the mean distance of two
 * samples (Gneiting & Raftery, "Strictly proper scoring rules, prediction, and estimation", JASA, 2007, equation
 * 21). With one sample it is the absolute error.
 *
 * @param actual the value of each step
 * @param ensembles the samples of each step, in any order
 * @returns 0 or more, lower is better; NaN without steps, or if a step has no samples
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a sample is NaN
 */
export declare function crpsEnsemble(actual: readonly number[], ensembles: readonly (readonly number[])[]): number;
/**
 * Continuous ranked probability score of normal forecasts; mean over the steps, in the unit of the series (Gneiting
 * et al., "Calibrated probabilistic forecasting using ensemble model output statistics", 2005, equation 5).
 *
 * @param actual the value of each step
 * @param means the forecast mean of each step
 * @param deviations the forecast standard deviation of each step, 0 or more; 0 gives the absolute error
 * @returns 0 or more, lower is better; NaN without steps
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export declare function crpsGaussian(actual: readonly number[], means: readonly number[], deviations: readonly number[]): number;

// series/series-errors.d.ts
/** A forecast beside what came. */
export interface PointForecast {
    readonly actual: readonly number[];
    /** One value for each actual one. */
    readonly forecast: readonly number[];
    /** The series that the forecast was made from, which scales the scaled errors. */
    readonly insample?: readonly number[];
    /** Steps after which the series repeats: 12 for months, 1 for none. @default 1 */
    readonly seasonality?: number;
}
/** Errors of a point forecast, means over its steps. Each is NaN without steps. */
export interface SeriesErrors {
    /** MAE, in the unit of the series. */
    readonly meanAbsoluteError: number;
    /** RMSE, in the unit of the series. */
    readonly rootMeanSquaredError: number;
    /** Mean of actual - forecast: above 0 the forecast is too low. */
    readonly bias: number;
    /** MAPE in percent of the actual value; NaN if one of these is 0. */
    readonly meanAbsolutePercentageError: number;
    /** sMAPE in percent of the mean of |actual| and |forecast|, 0..200; a step where both are 0 counts 0. */
    readonly symmetricPercentageError: number;
    /** WAPE: sum of the absolute errors over the sum of |actual|, 0..; Infinity if every actual value is 0. */
    readonly weightedAbsolutePercentageError: number;
    /**
     * MASE: MAE over that of the seasonal naive forecast within `insample`; below 1 is better than that. NaN without
     * `insample` or if it is no longer than the seasonality; Infinity if it repeats exactly.
     */
    readonly meanAbsoluteScaledError: number;
    /** RMSSE: the same with squares, as in the M5 competition. */
    readonly rootMeanSquaredScaledError: number;
}
/**
 * Errors of a point forecast (Hyndman & Koehler, "Another look at measures of forecast accuracy", 2006; sMAPE as in
 * Makridakis, 1993; RMSSE as in the M5 competition).
 *
 * ```ts
 * seriesErrors({ actual: [3, 5], forecast: [2, 7], insample: [1, 2, 4], seasonality: 1 });
 * // meanAbsoluteError 1.5, meanAbsoluteScaledError 1, ...
 * ```
 *
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/seasonality` if it is no integer from 1
 */
export declare function seriesErrors({ actual, forecast, insample, seasonality, }: PointForecast): SeriesErrors;

// significance/kendall-tau.d.ts
import type { TestResult } from './test-result.ts';
/**
 * Kendall's tau-b: pairs of items in the same order in both lists less pairs in opposite order, over all pairs that
 * differ (Kendall, "The treatment of ties in ranking problems", Biometrika, 1945). p is exact without equal values
 * up to 33 items, or where at most one pair is out of order; else from the normal distribution with the variance for
 * equal values (as in SciPy's `kendalltau`).
 *
 * @returns `statistic` -1..1. Both are NaN below two items or if either list is constant
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a value is NaN
 */
export declare function kendallTau(first: readonly number[], second: readonly number[]): TestResult;

// significance/linear-correlation.d.ts
import type { TestResult } from './test-result.ts';
/**
 * Pearson's correlation: how close two quantities are to a straight line, with the exact p for normal quantities.
 *
 * @returns `statistic` -1..1. Both are NaN below two pairs or if either list is constant; of two pairs p is 1
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export declare function pearsonCorrelation(first: readonly number[], second: readonly number[]): TestResult;
/**
 * Spearman's rank correlation: how close two quantities are to rising together. Equal values share their mean rank;
 * p comes from Student's t with n - 2 degrees of freedom, good from about 10 pairs (as in SciPy's `spearmanr`).
 *
 * @returns `statistic` -1..1. Both are NaN below two pairs or if either list is constant; of two pairs p is NaN
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a value is NaN
 */
export declare function spearmanCorrelation(first: readonly number[], second: readonly number[]): TestResult;

// significance/mann-whitney.d.ts
import type { TestResult } from './test-result.ts';
/**
 * Mann-Whitney U test: whether values of one group tend to be larger than those of another, the two not being paired
 * ("On a test of whether one of two random variables is stochastically larger than the other", 1947). p is from
 * the normal distribution with the variance for equal values and the continuity correction, good from about 8 values
 * a group (SciPy's `mannwhitneyu` with `method='asymptotic'`).
 *
 * @returns `statistic` U: pairs in which the first group's value is larger, equal ones counting half. p is NaN if a
 *   group is empty, 1 if all values are equal
 * @throws InputError `metrics/no-number` if a value is NaN
 */
export declare function mannWhitney(first: readonly number[], second: readonly number[]): TestResult;

// significance/matched-pairs.d.ts
import type { TestResult } from './test-result.ts';
/** Errors that two systems made in one stretch of speech. */
export interface SegmentErrors {
    readonly first: number;
    readonly second: number;
}
/** Outcome of {@link matchedPairsTest}. */
export interface MatchedPairsResult extends TestResult {
    readonly segments: number;
    /** Errors of the first system less those of the second, a segment: below 0 the first is better. */
    readonly meanDifference: number;
    /** Of the differences, over segments - 1. */
    readonly variance: number;
}
/**
 * Matched pairs sentence-segment word error test (MAPSSWE): whether two recognisers make equally many errors over
 * the same segments, which must be independent of one another (Gillick & Cox, "Some statistical issues in the
 * comparison of speech recognition algorithms", ICASSP 1989). The statistic is the mean difference over its standard
 * error, taken as standard normal: a test for 50 segments and more.
 *
 * Segments are utterances, or better those of {@link segmentErrors}, which tell more from the same speech. Neither is
 * independent within one speaker or one call: a block interval of the difference asks less.
 *
 * ```ts
 * matchedPairsTest(pairs.flatMap(({ reference, a, b }) => segmentErrors(alignWords(reference, a), alignWords(reference, b))));
 * ```
 *
 * Statistic and p are NaN below two segments, or if every difference is 0 (NIST's sc_stats prints 0 then); with
 * differences that are all the same and not 0 the statistic is infinite.
 */
export declare function matchedPairsTest(segments: readonly SegmentErrors[]): MatchedPairsResult;

// significance/mcnemar.d.ts
import type { TestResult } from './test-result.ts';
/** Items that one system got right and the other wrong. Items that both got right, or both wrong, do not matter. */
export interface Discordant {
    readonly onlyFirst: number;
    readonly onlySecond: number;
}
/**
 * McNemar's test of whether two systems are right on equally many of the same items ("Note on the sampling error of
 * the difference between correlated proportions or percentages", Psychometrika, 1947).
 *
 * - `exact` (the default): binomial, right for any counts. Statistic: the smaller count.
 * - `chi-square`: (a - b)² / (a + b), for a + b of 25 and more.
 * - `corrected`: (|a - b| - 1)² / (a + b), with the continuity correction of Edwards.
 *
 * Without discordant items the exact p is 1 and the other two are NaN (statsmodels: NaN, and for `corrected` an
 * infinite statistic with p = 0, the division of 1 by 0).
 *
 * @throws UsageError `metrics/counts` if a count is no whole number from 0
 */
export declare function mcnemarTest({ onlyFirst, onlySecond }: Discordant, method?: 'exact' | 'chi-square' | 'corrected'): TestResult;

// significance/multiple-testing.d.ts
/** Probabilities of several tests, adjusted for their number. Lists are in the order of the tests given. */
export interface AdjustedTests {
    /** To be read like a single p: compared with the level. */
    readonly adjusted: readonly number[];
    /** Whether each adjusted p is at most the level. */
    readonly rejected: readonly boolean[];
}
/**
 * Bonferroni's correction: each p times the number of tests. Holm's is never weaker; take that.
 *
 * @param level chance of any false finding. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export declare function bonferroni(pValues: readonly number[], level?: number): AdjustedTests;
/**
 * Holm's correction: keeps the chance of any false finding at the level, however the tests depend on one another ("A
 * simple sequentially rejective multiple test procedure", 1979).
 *
 * ```ts
 * holm([0.01, 0.04, 0.03]).adjusted; // [0.03, 0.06, 0.06]
 * ```
 *
 * @param level chance of any false finding. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export declare function holm(pValues: readonly number[], level?: number): AdjustedTests;
/**
 * Hommel's correction: like Holm's, stronger, for tests that are independent or depend positively (Hommel, "A
 * stagewise rejective multiple test procedure", 1988; computed as in Wright, "Adjusted p-values for simultaneous
 * inference", 1992).
 *
 * @param level chance of any false finding. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export declare function hommel(pValues: readonly number[], level?: number): AdjustedTests;
/**
 * Benjamini and Hochberg's correction: keeps the expected share of false findings among the findings at the level, for
 * tests that are independent or depend positively ("Controlling the false discovery rate", 1995).
 *
 * @param level expected share of false findings. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export declare function benjaminiHochberg(pValues: readonly number[], level?: number): AdjustedTests;

// significance/paired-t-test.d.ts
import type { TestResult } from './test-result.ts';
/** Outcome of {@link pairedTTest}. */
export interface PairedTTestResult extends TestResult {
    /** Of first - second. */
    readonly meanDifference: number;
    /** Number of pairs - 1. */
    readonly degreesOfFreedom: number;
}
/**
 * Student's t test of whether the mean difference of pairs is 0; the differences should be roughly normal, or many.
 *
 * Statistic and p are NaN below two pairs, or if every difference is 0; with differences that are all the same and
 * not 0 the statistic is infinite (as in SciPy's `ttest_rel`).
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a difference is NaN
 */
export declare function pairedTTest(first: readonly number[], second: readonly number[]): PairedTTestResult;

// significance/proportion-interval.d.ts
/** How {@link proportionInterval} finds its ends. */
export type ProportionMethod = 'wilson' | 'clopper-pearson' | 'agresti-coull' | 'jeffreys' | 'normal';
/** A share, and the range of true shares that it speaks for. */
export interface ProportionInterval {
    readonly estimate: number;
    /** 0..1 */
    readonly low: number;
    /** 0..1 */
    readonly high: number;
    /** Such as 0.95. */
    readonly level: number;
}
/**
 * Interval of a share of independent trials (Brown, Cai & DasGupta, "Interval estimation for a binomial proportion",
 * Statistical Science, 2001).
 *
 * - `wilson` (the default) covers about the level for any share and number.
 * - `clopper-pearson` covers at least the level always, and is wide for it.
 * - `agresti-coull` is like Wilson's, a little wider.
 * - `jeffreys` is Bayesian, with the prior beta(1/2, 1/2).
 * - `normal` (Wald) is known to be too narrow near 0 and 1; it is here for comparison.
 *
 * Ends are cut to 0..1. Words of one sentence are no independent trials: for a word error rate take a block interval.
 *
 * ```ts
 * proportionInterval(958, 1000); // { estimate: 0.958, low: 0.9437..., high: 0.9688..., level: 0.95 }
 * ```
 *
 * @throws UsageError `metrics/counts` unless the successes are whole and 0..trials with trials from 1, `metrics/level`
 */
export declare function proportionInterval(successes: number, trials: number, { method, level }?: {
    readonly method?: ProportionMethod;
    readonly level?: number;
}): ProportionInterval;

// significance/segment-errors.d.ts
import type { AlignmentStep } from '../words/align-words.ts';
import type { SegmentErrors } from './matched-pairs.ts';
/**
 * Cuts one utterance into segments for {@link matchedPairsTest} as NIST's sc_stats does: where both systems have at
 * least `goodWords` words in a row right, with nothing inserted between them, one segment ends and what follows is
 * taken as independent of it (Gillick & Cox, ICASSP 1989; Pallett, Fisher & Fiscus, "Tools for the analysis of
 * benchmark speech recognition tests", ICASSP 1990). Stretches without an error make no segment.
 *
 * @param first alignment of the first system
 * @param second alignment of the second system with the same reference
 * @param goodWords shortest run of right words that parts two segments, from 1. @default 2
 * @returns none if neither system made an error
 * @throws UsageError `metrics/length` if the alignments differ in reference words, `metrics/good-words`
 */
export declare function segmentErrors(first: readonly AlignmentStep[], second: readonly AlignmentStep[], goodWords?: number): SegmentErrors[];

// significance/sign-test.d.ts
/** Outcome of {@link signTest}. */
export interface SignTestResult {
    /** Pairs in which the first value is larger. */
    readonly firstLarger: number;
    readonly secondLarger: number;
    /** Two-sided, exact; 1 if all pairs are equal. */
    readonly pValue: number;
}
/**
 * Sign test: whether the first or the second value of a pair is larger more often than by chance (Conover, "Practical
 * Nonparametric Statistics", 3.4). Equal pairs are left out.
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a difference is NaN
 */
export declare function signTest(first: readonly number[], second: readonly number[]): SignTestResult;

// significance/table-bootstrap.d.ts
/** What a bootstrap over given draws found. */
export interface TableBootstrap {
    /** Ends of the percentile interval. */
    readonly low: number;
    readonly high: number;
    /** Standard deviation of the values. */
    readonly standardError: number;
    /** The statistic of each draw, in the order of the table. */
    readonly values: readonly number[];
}
/**
 * Percentile bootstrap (Efron & Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13) over draws that
 * were made elsewhere: to repeat another tool's interval to the last digit. For an interval of your own, draw blocks
 * by {@link blockBootstrapInterval}.
 *
 * ```ts
 * const rate = (drawn: readonly number[]) => sumOf(drawn.map((i) => errors[i])) / sumOf(drawn.map((i) => words[i]));
 * tableBootstrap([[0, 0, 2], [1, 2, 1]], rate);
 * ```
 *
 * @param table for each draw, the indices of the items (or blocks) drawn
 * @param statistic computes the measure over the items drawn
 * @param level share of repetitions to cover. @default 0.95
 * @returns NaN ends without draws
 * @throws UsageError `metrics/level`
 */
export declare function tableBootstrap(table: readonly (readonly number[])[], statistic: (drawn: readonly number[]) => number, level?: number): TableBootstrap;

// significance/test-result.d.ts
/** What a test of "there is no difference" gives. */
export interface TestResult {
    readonly statistic: number;
    /** Probability of a statistic at least as far from "no difference" if there is none; two-sided, 0..1. */
    readonly pValue: number;
}

// significance/wilcoxon-signed-rank.d.ts
import type { TestResult } from './test-result.ts';
/** How {@link wilcoxonSignedRank} treats its data. */
export interface WilcoxonOptions {
    /**
     * What becomes of pairs without a difference: `drop` leaves them out (Wilcoxon), `rank` ranks them and then leaves
     * them out (Pratt), `split` gives half of their ranks to each side. @default 'drop'
     */
    readonly zeros?: 'drop' | 'rank' | 'split';
    /** @default 'exact' up to 50 differences, 'normal' above */
    readonly method?: 'exact' | 'normal';
    /** Moves the statistic by 1/2 towards its mean, for the normal method. @default false */
    readonly continuityCorrection?: boolean;
}
/** Outcome of {@link wilcoxonSignedRank}. */
export interface WilcoxonResult extends TestResult {
    /** The smaller of the two sums of ranks. */
    readonly statistic: number;
    readonly method: 'exact' | 'normal';
}
/**
 * Wilcoxon's signed-rank test: whether the differences of pairs lie symmetrically about 0 ("Individual comparisons by
 * ranking methods", Biometrics Bulletin, 1945). Equal sizes share their mean rank. The exact method counts all
 * signs of the ranks as they are, so that it holds with equal sizes too (SciPy's does not); without these the
 * two agree. Where all pairs are equal p is 1 by the exact method and NaN by the normal one (as in SciPy).
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a difference is NaN
 */
export declare function wilcoxonSignedRank(first: readonly number[], second: readonly number[], { zeros, method, continuityCorrection }?: WilcoxonOptions): WilcoxonResult;

// speakers/combined-errors.d.ts
import type { WordErrors } from '../words/word-errors.ts';
import type { Combination } from './greedy-combination.ts';
import { type SpeakerSegment } from './segment.ts';
/** Word errors after each segment of one side was given to a speaker of the other side. */
export interface CombinedErrors {
    readonly errors: WordErrors;
    /** The speaker that each segment was given to, in the order of the call; null for a segment without words. */
    readonly assignment: readonly (string | null)[];
}
/** The words that a speaker said and those that were given to this speaker. */
export interface Lane {
    readonly said: readonly string[];
    readonly given: readonly string[];
}
/** Finds the stream of each segment, from a reasonable start. */
export type CombinationSearch = (combination: Combination, start: readonly number[]) => readonly number[];
/**
 * Gives segments to speakers by a search.
 *
 * @param segments in order; `index` is the place of each in the call
 */
export declare function combine(segments: readonly (SpeakerSegment & {
    readonly index: number;
})[], speakers: readonly SpeakerSegment[], search: CombinationSearch): {
    readonly lanes: readonly Lane[];
    readonly assignment: readonly (string | null)[];
};

// speakers/concatenated.d.ts
import { type SpeakerSegment } from './segment.ts';
import { type PairedSpeakerErrors } from './speaker-pairs.ts';
/**
 * cpWER, the concatenated minimum-permutation word error: who said what, names aside. All words of a speaker are
 * strung together in order of time, reference and hypothesis speakers are paired one to one, and of all pairings the
 * one with the fewest word errors counts. A word given to the wrong speaker costs two errors (a deletion there, an
 * insertion here); when it was said does not matter.
 *
 * S. Watanabe et al., "CHiME-6 challenge", 2020, section 5.2. The pairing is found by the Hungarian method, so the
 * number of speakers is not limited; time grows with the words of one side times the words of the other / 32.
 *
 * @param reference segments of one session, in order of time unless all have a start
 * @throws UsageError `metrics/sessions` if the segments belong to several sessions
 *
 * ```ts
 * concatenatedWordErrors(
 *   [{ speaker: 'Ann', words: ['good', 'morning'] }, { speaker: 'Ben', words: ['hello'] }],
 *   [{ speaker: '1', words: ['hello'] }, { speaker: '2', words: ['good', 'evening'] }],
 * ).assignment; // Ann with 2, Ben with 1
 * ```
 */
export declare function concatenatedWordErrors(reference: readonly SpeakerSegment[], hypothesis: readonly SpeakerSegment[]): PairedSpeakerErrors;

// speakers/diarization-invariant.d.ts
import { type CombinedErrors } from './combined-errors.ts';
import { type SpeakerSegment } from './segment.ts';
/**
 * DI-cpWER, the diarization-invariant cpWER: how good the words are, whoever was named as the speaker. Each
 * hypothesis segment is given to the reference speaker where it costs least, whatever speaker it was labelled with;
 * then the words of each speaker are compared. The cpWER less this is what wrong speaker labels cost; what is left
 * are wrong words, and segments that run across a change of speaker.
 *
 * The segments are assigned by the greedy search of T. von Neumann et al., "Word error rate definitions and
 * algorithms for long-form multi-talker speech recognition", 2024: it starts from the pairing of the cpWER and
 * moves one segment at a time, so the result is at most the cpWER and may be above the true least.
 *
 * @param reference segments of one session, in order of time unless all have a start
 * @throws UsageError `metrics/sessions` if the segments belong to several sessions
 * @returns the assignment names a reference speaker for each hypothesis segment
 */
export declare function diarizationInvariantErrors(reference: readonly SpeakerSegment[], hypothesis: readonly SpeakerSegment[]): CombinedErrors;

// speakers/greedy-combination.d.ts
/** Segments in order and the streams they are put into, all words as numbers. */
export interface Combination {
    readonly segments: readonly Int32Array[];
    readonly streams: readonly Int32Array[];
}
/** A way of putting segments into streams. */
export interface CombinationResult {
    /** The stream of each segment. */
    readonly assignment: readonly number[];
    /** What each segment adds to the distance of each stream, all others staying where they are. */
    readonly marginals: readonly Int32Array[];
}
/**
 * Puts segments into streams so that the segments of each stream, strung together, are close to it: each segment in
 * turn moves to the stream where it is cheapest, until none moves, first with a substitution counted as two errors,
 * then as one. The result need not be the best one.
 *
 * T. von Neumann et al., "Word error rate definitions and algorithms for long-form multi-talker speech recognition",
 * 2024, the greedy algorithm.
 *
 * @param start the stream of each segment to begin with
 */
export declare function greedyCombination(combination: Combination, start: readonly number[]): CombinationResult;

// speakers/optimal-combination.d.ts
import { type CombinedErrors } from './combined-errors.ts';
import { type SpeakerSegment } from './segment.ts';
/**
 * ORC WER, the optimal reference combination word error: how good the words are when voices were separated but
 * nobody was named. Each reference segment is given, whole, to the hypothesis speaker (or channel) where it helps
 * most; of all ways to do so the one with the fewest word errors counts. One speaker's segments may lie on several
 * channels at no cost. Where the segments of the hypothesis should be free and those of the reference stay with their
 * speakers, see `diarizationInvariantErrors`.
 *
 * I. Sklyar et al., "Multi-turn RNN-T for streaming recognition of multi-party speech", ICASSP 2022. The published
 * way to find the best assignment looks at every combination of places in all streams, which grows with the product
 * of their lengths. Here the greedy assignment of T. von Neumann et al. (2024) is compared with a bound from below
 * (Lagrangian relaxation); where they differ, a search between the two finds the best. It is always exact. Each round
 * of bounding takes reference words times hypothesis words / 32, and there are some dozens of them; the search grows
 * with how ambiguous the segments are, not with their number. Meetings of eight speakers and 6,000 words take from a
 * fraction of a second, where few segments are torn apart or misheard, to seconds.
 *
 * @param reference segments of one session, in order of time unless all have a start
 * @throws InputError `metrics/combinations` if the search would visit more than 1,000,000 states, if reference
 *   segments times hypothesis words exceed 100,000,000, or if a hypothesis speaker has more than 65,535 words
 * @throws UsageError `metrics/sessions` if the segments belong to several sessions
 * @returns the assignment names a hypothesis speaker for each reference segment
 */
export declare function optimalReferenceCombinationErrors(reference: readonly SpeakerSegment[], hypothesis: readonly SpeakerSegment[]): CombinedErrors;

// speakers/segment.d.ts
/** What one speaker said in one go. The words are compared as they are: normalise them first. */
export interface SpeakerSegment {
    /** A name within its side; reference and hypothesis need not share names. */
    readonly speaker: string;
    readonly words: readonly string[];
    /** Seconds from the start of the session. */
    readonly start?: number;
    /** Seconds, not before `start`. */
    readonly end?: number;
    /** The recording it belongs to; the measures take one recording at a time. */
    readonly session?: string;
}
/** Both sides of one session. */
export interface SessionPair {
    readonly session: string | undefined;
    readonly reference: readonly SpeakerSegment[];
    readonly hypothesis: readonly SpeakerSegment[];
}
/**
 * Splits segments by their session, in order of first appearance, reference before hypothesis. A session that one
 * side lacks has an empty list there: its words will count as deleted or inserted.
 */
export declare function sessionPairs(reference: readonly SpeakerSegment[], hypothesis: readonly SpeakerSegment[]): SessionPair[];
/**
 * The segments in order of their start, or as given unless all have a start.
 *
 * @throws UsageError `metrics/sessions` if both sides together name more than one session
 */
export declare function inOrder<Reference extends SpeakerSegment, Hypothesis extends SpeakerSegment>(reference: readonly Reference[], hypothesis: readonly Hypothesis[]): {
    readonly reference: readonly Reference[];
    readonly hypothesis: readonly Hypothesis[];
};
/** The segments of every speaker, speakers in order of first appearance. */
export declare function bySpeaker<Segment extends SpeakerSegment>(segments: readonly Segment[]): Map<string, Segment[]>;
/** A segment whose times are known. */
export interface TimedSegment extends SpeakerSegment {
    readonly start: number;
    readonly end: number;
}
/** Throws an {@link InputError} `metrics/segment-times` unless every segment has a start and no end before it. */
export declare function requireTimes(segments: readonly SpeakerSegment[], side: string): TimedSegment[];
export declare function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]>;

// speakers/speaker-pairs.d.ts
import { type WordErrors } from '../words/word-errors.ts';
/** A reference speaker and the hypothesis speaker counted against it; null where a side has none left. */
export interface SpeakerPair {
    readonly reference: string | null;
    readonly hypothesis: string | null;
}
/** Word errors under the pairing of speakers that makes them fewest. */
export interface PairedSpeakerErrors {
    readonly errors: WordErrors;
    /** Reference speakers in order of first appearance, then the hypothesis speakers that are left over. */
    readonly assignment: readonly SpeakerPair[];
    /** Reference speakers without a partner: all their words are deletions. */
    readonly missedSpeakers: number;
    /** Hypothesis speakers without a partner: all their words are insertions. */
    readonly extraSpeakers: number;
}
/** How one speaker's words are held against another's. */
export interface PairCosts<Words> {
    /** Substitutions, deletions and insertions. */
    distance(reference: Words, hypothesis: Words): number;
    errors(reference: Words, hypothesis: Words): WordErrors;
    /** A speaker who says nothing. */
    readonly silent: Words;
}
/** Pairs the speakers of two sides one to one, filling up the shorter side with speakers who say nothing. */
export declare function pairSpeakers<Words>(reference: ReadonlyMap<string, Words>, hypothesis: ReadonlyMap<string, Words>, { distance, errors, silent }: PairCosts<Words>): PairedSpeakerErrors;

// speakers/timed-concatenated.d.ts
import { type SpeakerSegment } from './segment.ts';
import { type PairedSpeakerErrors } from './speaker-pairs.ts';
/** How far a word may be from its time. */
export interface TimedConcatenatedOptions {
    /** Seconds by which a hypothesis word may miss its reference word. 5 is usual for meetings. */
    readonly collar: number;
}
/**
 * tcpWER, the time-constrained cpWER: who said what when. As `concatenatedWordErrors`, but a hypothesis word counts
 * for a reference word only if it was said at the same time, give or take the collar. This keeps a long transcript
 * from being matched with words said elsewhere, and shows times that are wrong.
 *
 * Where segments hold several words, their times are estimated: a reference word takes a share of its segment by
 * its length in characters, a hypothesis word the middle of that share, with the collar on either side. Give one
 * word a segment to have real word times used.
 *
 * T. von Neumann et al., "MeetEval: A toolkit for computation of word error rates for meeting transcription systems",
 * CHiME workshop 2023.
 *
 * @param reference segments of one session, each with a start and an end
 * @throws InputError `metrics/segment-times` if a segment has no times, or its end is before its start
 * @throws UsageError `metrics/collar` if the collar is negative or no number; `metrics/sessions` if the segments
 *   belong to several sessions
 */
export declare function timedConcatenatedWordErrors(reference: readonly SpeakerSegment[], hypothesis: readonly SpeakerSegment[], { collar }: TimedConcatenatedOptions): PairedSpeakerErrors;

// words/align-words.d.ts
/**
 * One step of an alignment. `reference` and `hypothesis` are indices into the two lists that were aligned; the
 * steps in order visit every index of both lists once, rising.
 */
export type AlignmentStep = {
    readonly type: 'match';
    readonly reference: number;
    readonly hypothesis: number;
} | {
    readonly type: 'substitution';
    readonly reference: number;
    readonly hypothesis: number;
} | {
    readonly type: 'deletion';
    readonly reference: number;
} | {
    readonly type: 'insertion';
    readonly hypothesis: number;
};
/** Consecutive steps of one type: the words from `start` up to, not including, `end` of either list. */
export interface AlignmentRun {
    readonly type: AlignmentStep['type'];
    readonly referenceStart: number;
    readonly referenceEnd: number;
    readonly hypothesisStart: number;
    readonly hypothesisEnd: number;
}
/**
 * A shortest alignment of two word lists: as few substitutions, deletions and insertions as possible, each
 * counted as one. Words are compared as they are; normalise first.
 *
 * Of several shortest alignments one is chosen by this rule. Words that agree at the start, then at the end of both
 * lists are matched. Between them, from the end backwards: a deletion if a shortest alignment has one there; else an
 * insertion if the alignment without the last word of either list costs more than the one without the last
 * hypothesis word alone; else a match or substitution. This is the choice of rapidfuzz and so of jiwer, which
 * makes hits, substitutions, deletions and insertions comparable with theirs one by one.
 *
 * ```ts
 * alignWords(['a', 'b'], ['a', 'c', 'b']).map((step) => step.type); // ['match', 'insertion', 'match']
 * ```
 *
 * Time grows with the length times the number of errors / 32; up to 100,000 words each, memory stays near 64 MB
 * beyond the lists and the steps.
 */
export declare function alignWords(reference: readonly string[], hypothesis: readonly string[]): AlignmentStep[];
/**
 * The alignment of {@link alignWords} with equal steps drawn together: what jiwer calls chunks. The cheaper form
 * for long lists.
 *
 * ```ts
 * alignmentRuns(['a', 'b'], ['a', 'b', 'c']);
 * // [{ type: 'match', referenceStart: 0, referenceEnd: 2, hypothesisStart: 0, hypothesisEnd: 2 },
 * //  { type: 'insertion', referenceStart: 2, referenceEnd: 2, hypothesisStart: 2, hypothesisEnd: 3 }]
 * ```
 */
export declare function alignmentRuns(reference: readonly string[], hypothesis: readonly string[]): AlignmentRun[];

// words/aligned-span.d.ts
import type { AlignmentStep } from './align-words.ts';
/** Words from `start` up to, not including, `end`. */
export interface WordSpan {
    readonly start: number;
    readonly end: number;
}
/**
 * What was heard for stretches of a reference, such as the places where a name is said: the hypothesis words from the
 * first to the last that is aligned with a word of the stretch. Inserted words inside belong to it, and those at
 * either end too if the word at that end was not matched: `Jones` heard as `joe nes` is a substitution and an
 * insertion.
 *
 * ```ts
 * const steps = alignWords(['call', 'ann', 'jones', 'now'], ['call', 'ann', 'joe', 'nes', 'now']);
 * alignedSpans(steps, [{ start: 1, end: 3 }]); // [{ start: 1, end: 4 }]
 * ```
 *
 * @param steps an alignment, in order
 * @param stretches of the reference, none empty
 * @returns a span of the hypothesis for each; start = end where nothing was heard
 * @throws UsageError `metrics/span` if a stretch is empty or outside the reference
 */
export declare function alignedSpans(steps: readonly AlignmentStep[], stretches: readonly WordSpan[]): WordSpan[];

// words/bias-entry-errors.d.ts
import type { BiasList } from './bias-list.ts';
/** How often a recogniser found what the list told it to expect. */
export interface EntryCounts {
    /** Places where it was said and stands as a whole in the hypothesis. */
    readonly found: number;
    /** Places where it was said and does not. */
    readonly missed: number;
    /** Places where it stands in the hypothesis without having been said there. */
    readonly inserted: number;
    /** Found of what was said; NaN if it was never said. */
    readonly recall: number;
    /** Found of what stands in the hypothesis; NaN if it never does. */
    readonly precision: number;
}
/** How one entry of a list fared. */
export interface EntryErrors extends EntryCounts {
    readonly entry: readonly string[];
}
/** A reference and a hypothesis, word by word, normalised like the list. */
export interface BiasPair {
    readonly reference: readonly string[];
    readonly hypothesis: readonly string[];
}
/**
 * Which entries of a bias list were found, missed and falsely inserted over a set of texts. An entry counts as found
 * where each of its words is matched, one after the other with nothing between; the alignment is that of
 * {@link rareWordErrors}.
 *
 * ```ts
 * const pairs = [{ reference: ['in', 'new', 'york'], hypothesis: ['in', 'new', 'yolk'] }];
 * biasEntryErrors(pairs, biasList([['new', 'york']])).all; // found 0, missed 1, inserted 0, recall 0, precision NaN
 * ```
 *
 * @returns the counts of each entry in the order of the list, and of all together
 */
export declare function biasEntryErrors(pairs: Iterable<BiasPair>, list: BiasList): {
    readonly all: EntryCounts;
    readonly entries: EntryErrors[];
};

// words/bias-list.d.ts
/** Names, terms and phrases that a recogniser was told to expect; each is a sequence of words. */
export interface BiasList {
    /** Each entry once, in the order given. */
    readonly entries: readonly (readonly string[])[];
    /** Every place in a text where an entry stands; places may overlap. */
    occurrences(words: readonly string[]): BiasOccurrence[];
}
/** The words from `start` up to, not including, `end`; `entry` is an index into the list. */
export interface BiasOccurrence {
    readonly entry: number;
    readonly start: number;
    readonly end: number;
}
/**
 * Makes a list of entries. Words are compared as they are: normalise the entries like the texts.
 *
 * ```ts
 * const list = biasList([['ada'], ['new', 'york']]);
 * list.occurrences(['ada', 'in', 'new', 'york']);
 * // [{ entry: 0, start: 0, end: 1 }, { entry: 1, start: 2, end: 4 }]
 * ```
 *
 * @throws InputError `metrics/bias-entry` if an entry has no words
 */
export declare function biasList(entries: Iterable<readonly string[]>): BiasList;

// words/character-errors.d.ts
import { type WordErrors } from './word-errors.ts';
/**
 * Counts character by character instead of word by word: what the character error rate is made of. The counts have
 * the shape of word errors, every character being a word of its own, so that {@link sumWordErrors} adds them up and
 * {@link wordErrorRate} makes the rate.
 *
 * Characters are Unicode code points, neither UTF-16 units nor what a reader sees as one sign. White space at both
 * ends is dropped; within the text it counts like any other character (as in jiwer). Normalise first.
 *
 * ```ts
 * wordErrorRate(characterErrors('the cat', 'the bat')); // 1 / 7
 * ```
 */
export declare function characterErrors(reference: string, hypothesis: string): WordErrors;

// words/consistency.d.ts
/** One place where a name or term is said, and how it was written there. */
export interface Mention {
    readonly recording: string;
    /** The name as it should be. */
    readonly entity: string;
    /** The words that stand for it; empty where nothing does. */
    readonly form: string;
}
/** How one name was written over all recordings. */
export interface EntitySpellings {
    readonly entity: string;
    /** Places where it was said. */
    readonly mentions: number;
    /** Places where nothing stands for it; they are in no form. */
    readonly missed: number;
    /** The most frequent first. */
    readonly forms: readonly SpellingForm[];
    /** Share of the most frequent form among the places where something stands for the name; NaN without any. */
    readonly mainShare: number;
    /** Recordings in which it is written in more than one way. */
    readonly mixedRecordings: readonly string[];
}
/** One way in which a name was written. */
export interface SpellingForm {
    readonly form: string;
    readonly count: number;
    readonly recordings: readonly {
        readonly recording: string;
        readonly count: number;
    }[];
}
/**
 * Whether a name is written the same way each time, right or wrong: a reader who searches a transcript finds all
 * places of a name only if it is. Forms are compared as they are. {@link alignedSpans} tells which words of a
 * hypothesis stand for a name of the reference.
 *
 * ```ts
 * const [ada] = spellings([
 *   { recording: 'call 1', entity: 'Ada', form: 'Ada' },
 *   { recording: 'call 1', entity: 'Ada', form: 'Aida' },
 *   { recording: 'call 2', entity: 'Ada', form: 'Ada' },
 * ]);
 * ada.mainShare; // 2 / 3
 * ada.mixedRecordings; // ['call 1']
 * ```
 *
 * @returns an item for each entity, in the order in which they first come
 */
export declare function spellings(mentions: Iterable<Mention>): EntitySpellings[];

// words/correction.d.ts
/** What a correction did to a text, word by word. */
export interface CorrectionEffect {
    /** Errors that are gone. */
    readonly fixed: number;
    /** Errors that were not there before. */
    readonly broken: number;
    /** Errors before and after, but with another word. */
    readonly stillWrong: number;
    /** Fixed - broken, which is errorsBefore - errorsAfter. */
    readonly net: number;
    readonly errorsBefore: number;
    readonly errorsAfter: number;
    /** What the three kinds of change are counts of, in order. */
    readonly changes: readonly CorrectionChange[];
}
/** A word is undefined where there is none: not said, not heard, or not there any more. */
export interface CorrectionChange {
    readonly kind: 'fixed' | 'broken' | 'stillWrong';
    readonly reference: string | undefined;
    readonly before: string | undefined;
    readonly after: string | undefined;
}
/**
 * Tells what a correction fixed from what it broke: a word error rate before and after shows only the difference.
 *
 * Both texts are aligned with the reference as by {@link alignWords}. Every reference word is a place that is right
 * or wrong in either text, and between two reference words is a place with so many inserted words. Errors at a place
 * that has fewer afterwards are fixed, those at one that has more are broken, so that fixed - broken = errorsBefore -
 * errorsAfter. Where both texts are the same between two words that both have right, nothing counts, even if the two
 * alignments differ there.
 *
 * ```ts
 * const effect = correctionEffect(
 *   ['call', 'ada', 'at', 'noon'],
 *   ['call', 'aider', 'at', 'noon'],
 *   ['call', 'ada', 'at', 'nine'],
 * );
 * // fixed 1 (aider -> ada), broken 1 (noon -> nine), net 0, one error before and one after
 * ```
 */
export declare function correctionEffect(reference: readonly string[], before: readonly string[], after: readonly string[]): CorrectionEffect;

// words/edit-distance.d.ts
/**
 * The least number of substitutions, deletions and insertions that turn one word list into the other, without the
 * alignment: several times quicker than counting its steps.
 */
export declare function editDistance(reference: readonly string[], hypothesis: readonly string[]): number;

// words/full-format-differences.d.ts
import type { Normalizer } from '../normalizers/normalizer.ts';
import type { OtherForm } from './same-form.ts';
/**
 * What is wrong with a word or mark:
 * - `word`: another word, also to the normaliser
 * - `case`: the same word but for upper and lower case
 * - `number`: the same number, written otherwise (`25` for `twenty five`)
 * - `spelling`: the same to the normaliser, written otherwise (`colour`, `do not` for `don't`, a dropped `uh`)
 * - `missingMark`, `extraMark`, `otherMark`: punctuation
 */
export type FullFormatKind = 'word' | 'case' | OtherForm | 'missingMark' | 'extraMark' | 'otherMark';
/** One error of a text as written; a side is undefined where it has nothing. */
export interface FullFormatDifference {
    readonly kind: FullFormatKind;
    readonly reference: string | undefined;
    readonly hypothesis: string | undefined;
}
/**
 * Every error of a text as written, in order, with what is wrong: the list behind {@link fullFormatErrors}.
 *
 * ```ts
 * fullFormatDifferences('It took ten days.', 'it took 10 days', normalizer);
 * // [{ kind: 'case', reference: 'It', hypothesis: 'it' },
 * //  { kind: 'number', reference: 'ten', hypothesis: '10' },
 * //  { kind: 'missingMark', reference: '.', hypothesis: undefined }]
 * ```
 *
 * @param normalizer decides which words are the same, written otherwise
 */
export declare function fullFormatDifferences(referenceText: string, hypothesisText: string, normalizer: Normalizer): FullFormatDifference[];

// words/full-format-tokens.d.ts
/** A word as written, or a punctuation mark by itself. */
export interface FormatToken {
    readonly text: string;
    readonly isMark: boolean;
}
/**
 * Cuts a text into words as written and punctuation marks. What belongs to a word stays with it: apostrophes,
 * hyphens and full stops between letters or digits (`don't`, `e-mail`, `3.5`), commas and colons between digits
 * (`10,000`, `10:30`), the sign of a number (`-5`, `.5`), symbols (`$5`, `5%`, `R&D`, `and/or`) and the last full
 * stop of letters with full stops (`U.S.`). Every other mark is a token, repeated full stops or hyphens one together.
 *
 * ```ts
 * fullFormatTokens('Well, it cost $1.50.').map(({ text }) => text); // ['Well', ',', 'it', 'cost', '$1.50', '.']
 * ```
 */
export declare function fullFormatTokens(text: string): FormatToken[];

// words/full-format.d.ts
import type { Normalizer } from '../normalizers/normalizer.ts';
import { type WordErrors } from './word-errors.ts';
/** Errors of a text as written, where case, punctuation and written numbers count. */
export interface FullFormatErrors {
    /** Over words and marks together: `referenceWords` counts both. */
    readonly all: WordErrors;
    /** What the errors are; they sum to substitutions + deletions + insertions of `all`. */
    readonly parts: FullFormatParts;
    /** The marks by themselves, for {@link punctuationErrorRate}. */
    readonly punctuation: PunctuationCounts;
    /** What is left when both texts are normalised: the usual word errors. */
    readonly normalized: WordErrors;
}
/** Errors by what is wrong. */
export interface FullFormatParts {
    /** Another word, also to the normaliser. */
    readonly word: number;
    /** The same word in another case. */
    readonly case: number;
    /** Marks missing, added or taken for another. */
    readonly punctuation: number;
    /** The same number, written otherwise. */
    readonly numberForm: number;
    /** The same to the normaliser, spelt otherwise. */
    readonly spelling: number;
}
/** How marks were placed. */
export interface PunctuationCounts {
    readonly hits: number;
    readonly missing: number;
    readonly extra: number;
    /** Another mark in its place. */
    readonly other: number;
}
/**
 * How far a text is from a reference as written. The tokens are those of {@link fullFormatTokens}; words are aligned
 * with words and marks with marks, words that differ only in case before others. Each error is told apart by what is
 * wrong, which explains how the rate falls to that of the normalised text: all parts but `word` vanish, and what
 * remains of `word` is counted in the normaliser's words, which may be more or fewer (`John's` may be two).
 *
 * ```ts
 * fullFormatErrors('Well, I paid twenty five dollars.', 'well I paid $25.', normalizer).parts;
 * // { word: 0, case: 1, punctuation: 1, numberForm: 3, spelling: 0 }
 * ```
 *
 * @param normalizer decides which words are the same, written otherwise; the result depends on it only in `parts`
 *   and `normalized`
 */
export declare function fullFormatErrors(referenceText: string, hypothesisText: string, normalizer: Normalizer): FullFormatErrors;
/** The errors of a whole set: rates come from sums. */
export declare function sumFullFormatErrors(list: Iterable<FullFormatErrors>): FullFormatErrors;
/**
 * Punctuation error rate: the share of places with a mark on either side where the marks do not agree (A. Meister et
 * al., "LibriSpeech-PC", ASRU 2023, arXiv 2310.02943). The paper aligns by a shortest alignment in which any two
 * marks agree; here marks are aligned as in {@link fullFormatErrors}, and every mark counts, not a chosen few.
 *
 * ```ts
 * punctuationErrorRate(fullFormatErrors('Yes, I do.', 'Yes I do!', normalizer).punctuation); // 2 / 2
 * ```
 *
 * @returns 0 (perfect, or no marks at all) to 1
 */
export declare function punctuationErrorRate({ hits, missing, extra, other }: PunctuationCounts): number;

// words/oracle-errors.d.ts
import { type WordErrors } from './word-errors.ts';
/** The first of several hypotheses and the best of them. */
export interface OracleErrors {
    readonly first: WordErrors;
    /** Of the hypothesis with the fewest errors: what no choice among them can do better than. */
    readonly oracle: WordErrors;
    /** Index of that hypothesis; the first of equals. */
    readonly rank: number;
}
/**
 * The errors of the best of an N-best list, against those of its first hypothesis: how much could be won by choosing
 * well. Sum `first` and `oracle` over a set with {@link sumWordErrors}.
 *
 * ```ts
 * const { first, oracle, rank } = oracleErrors(['call', 'ada'], [['call', 'aider'], ['call', 'ada']]);
 * // first: 1 substitution; oracle: none; rank 1
 * ```
 *
 * @param hypotheses the most probable first; at least one, which may be empty
 * @throws UsageError `metrics/hypotheses` if there are none
 */
export declare function oracleErrors(reference: readonly string[], hypotheses: readonly (readonly string[])[]): OracleErrors;
/**
 * How much of the way from the first hypothesis to the best of the list a correction went: 0 if it has as many errors
 * as the first, 1 if as few as the best, below 0 if it made things worse, above 1 if it found words that no
 * hypothesis had.
 *
 * ```ts
 * oracleGapClosed(sumOfFirst, sumOfOracle, sumOfCorrected); // (10 - 7) / (10 - 4) = 0.5 for 10, 4 and 7 errors
 * ```
 *
 * @returns NaN if the first hypotheses are the best
 */
export declare function oracleGapClosed(first: WordErrors, oracle: WordErrors, corrected: WordErrors): number;

// words/rare-words.d.ts
import type { BiasList } from './bias-list.ts';
import { type WordErrors } from './word-errors.ts';
/** Word errors, and how they fall to common and to rare words; `unbiased` + `biased` = `all`. */
export interface RareWordErrors {
    readonly all: WordErrors;
    /** Of words outside the list: what U-WER is made of. */
    readonly unbiased: WordErrors;
    /** Of words in the list: what B-WER is made of. */
    readonly biased: WordErrors;
}
/**
 * Errors on rare words apart from the others: U-WER and B-WER of the contextual biasing literature (D. Le et al.,
 * "Contextualized streaming end-to-end speech recognition with trie-based deep biasing and shallow fusion",
 * Interspeech 2021). Hits, substitutions and deletions belong to the class of the reference word, insertions to
 * that of the inserted word. A word of an entry of several words is rare where the whole entry stands.
 *
 * The alignment is that of the script published with the paper (insertion and deletion 3, substitution 4), so that
 * figures compare with published ones: the 44 results that come with it are met to the last count. `all` may differ
 * from {@link wordErrors} by a few errors. Sum over a set with
 * {@link sumWordErrors}, class by class.
 *
 * ```ts
 * rareWordErrors(['call', 'ada'], ['call', 'aida', 'ada'], biasList([['ada']]));
 * // biased: 1 hit; unbiased: 1 hit, 1 insertion
 * ```
 *
 * @param rare which words are rare, or the list of them
 */
export declare function rareWordErrors(reference: readonly string[], hypothesis: readonly string[], rare: ((word: string) => boolean) | BiasList): RareWordErrors;
/**
 * Words that a text, such as what a model was trained on, has at most so many times; words that it lacks are rare too.
 *
 * ```ts
 * const isRare = rareByFrequency(new Map([['the', 5000], ['ada', 3]]), 10);
 * isRare('ada'); // true
 * isRare('zyzzyva'); // true
 * isRare('the'); // false
 * ```
 */
export declare function rareByFrequency(counts: ReadonlyMap<string, number>, atMost: number): (word: string) => boolean;

// words/same-form.d.ts
/** How a word is right but written otherwise: as a number in another form, or in another spelling. */
export type OtherForm = 'number' | 'spelling';
/**
 * Between words that differ, finds those that are the same to a ruler: `twenty five` and `25`, `colour` and `color`,
 * an `uh` that the ruler drops.
 *
 * Stretches of both sides are compared as the ruler sees each by itself, and the set of pairs in order is taken that
 * explains the most words. Stretches of more than three words are tried only where a digit is near: what is written
 * in many words and means the same in few is a number.
 *
 * @param ruled what the ruler makes of a stretch of words, drawn together
 * @returns for each word of either side its form, or undefined where it is another word
 */
export declare function sameForms(reference: readonly string[], hypothesis: readonly string[], ruled: (text: string) => string): {
    readonly reference: (OtherForm | undefined)[];
    readonly hypothesis: (OtherForm | undefined)[];
};

// words/value-errors.d.ts
/** How the values of a text (amounts, times, dates, codes: whatever has a digit in it) were heard. */
export interface ValueErrors {
    /** Values of the reference: right + wrong + missing. */
    readonly total: number;
    readonly right: number;
    /** Values heard as another value. */
    readonly wrong: readonly WrongValue[];
    /** Values in whose place none was heard: words, or nothing. */
    readonly missing: readonly string[];
    /** Values heard where none was said. */
    readonly inserted: readonly string[];
}
/** A value heard as another. */
export interface WrongValue {
    readonly reference: string;
    readonly hypothesis: string;
}
/**
 * Digits that are wrong in value, not in form. The words must come from a ruler that makes one word of each value,
 * the same however it was written or said (`$1.50`, `10:00`, `-5`, `29th`): then two values agree only if their words
 * do. With a ruler that drops a sign or a unit, an error in it is not seen.
 *
 * The words are aligned as by {@link alignWords}. A value is right where it is matched; between two places where the
 * texts agree, the other values of both sides are paired in order.
 *
 * ```ts
 * valueErrors(['pay', '$15', 'by', '10:00'], ['pay', '$50', 'by', 'ten', '5']);
 * // total 2, right 0, wrong [{ reference: '$15', hypothesis: '$50' }, { reference: '10:00', hypothesis: '5' }]
 * ```
 */
export declare function valueErrors(referenceWords: readonly string[], hypothesisWords: readonly string[]): ValueErrors;

// words/word-errors.d.ts
import { type AlignmentRun } from './align-words.ts';
/** How a hypothesis differs from its reference, counted in words. */
export interface WordErrors {
    readonly substitutions: number;
    /** Words of the reference that the hypothesis lacks. */
    readonly deletions: number;
    /** Words of the hypothesis that the reference lacks. */
    readonly insertions: number;
    readonly hits: number;
    /** Hits + substitutions + deletions. */
    readonly referenceWords: number;
}
/**
 * Counts over the alignment of {@link alignWords}. Words are compared as they are; normalise first.
 *
 * ```ts
 * wordErrorRate(wordErrors(['the', 'cat', 'sat'], ['the', 'cat', 'sits'])); // 1 / 3
 * ```
 */
export declare function wordErrors(reference: readonly string[], hypothesis: readonly string[]): WordErrors;
/** Counts the steps of an alignment. */
export declare function countErrors(runs: readonly AlignmentRun[]): WordErrors;
/** The counts of a whole set: rates come from sums, never from a mean of rates. */
export declare function sumWordErrors(list: Iterable<WordErrors>): WordErrors;
/**
 * Substitutions, deletions and insertions per reference word: 0 is perfect, and it may exceed 1.
 *
 * An empty reference counts as one word: the rate is then 0 if nothing was heard and the number of inserted
 * words otherwise, always finite (jiwer has the same rule since 4.0).
 */
export declare function wordErrorRate(counts: WordErrors): number;

// words/word-rates.d.ts
import type { WordErrors } from './word-errors.ts';
/**
 * Match error rate: the share of aligned places (hits, substitutions, deletions and insertions) that are errors.
 * Unlike the word error rate it never exceeds 1 (A. Morris, V. Maier, P. Green, "From WER and RIL to MER and WIL",
 * Interspeech 2004).
 *
 * ```ts
 * matchErrorRate(wordErrors(['a', 'b'], ['a', 'x', 'y'])); // 2 / 3
 * ```
 *
 * @param counts of one pair, or the sum over a set
 * @returns 0 (perfect) to 1; 0 if both sides are empty
 */
export declare function matchErrorRate(counts: WordErrors): number;
/**
 * Word information preserved: the share of reference words that were heard times the share of hypothesis words that
 * are right, an estimate of how much of what was said can be had from what was heard (Morris et al. 2004, as above).
 *
 * ```ts
 * wordInformationPreserved(wordErrors(['a', 'b'], ['a', 'x', 'y'])); // 1 / 2 * 1 / 3
 * ```
 *
 * @param counts of one pair, or the sum over a set
 * @returns 0 to 1 (perfect); 1 if both sides are empty, 0 if one is (as jiwer has it)
 */
export declare function wordInformationPreserved(counts: WordErrors): number;
/**
 * Word information lost: 1 - {@link wordInformationPreserved}.
 *
 * ```ts
 * wordInformationLost(wordErrors(['a', 'b'], ['a', 'x', 'y'])); // 5 / 6
 * ```
 */
export declare function wordInformationLost(counts: WordErrors): number;
/**
 * The share of sentences (or of whatever the pairs are) with an error in them.
 *
 * ```ts
 * sentenceErrorRate([wordErrors(['yes'], ['yes']), wordErrors(['no'], ['know'])]); // 0.5
 * ```
 *
 * @param list the counts of each sentence
 * @returns 0 (perfect) to 1; NaN without sentences
 */
export declare function sentenceErrorRate(list: Iterable<WordErrors>): number;

// words/word-times.d.ts
/** A word and when it is said, in seconds. */
export interface SpokenWord {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}
/** How far the times of words are from those of the reference. */
export interface WordTimeErrors {
    readonly referenceWords: number;
    readonly hypothesisWords: number;
    /** Words that are the same on both sides: only their times can be compared. */
    readonly matchedWords: number;
    readonly start: TimeDifference;
    readonly end: TimeDifference;
    /** In the order of the collars asked for. */
    readonly collars: readonly CollarShares[];
}
/** Over the matched words, in seconds; NaN without any. */
export interface TimeDifference {
    readonly meanAbsolute: number;
    readonly medianAbsolute: number;
    /** Mean of hypothesis - reference: above 0 is late. */
    readonly bias: number;
}
/** How many words are timed right, if right means off by at most the collar. */
export interface CollarShares {
    /** Seconds. */
    readonly collar: number;
    /** Share of the matched words whose start is right; NaN without any. */
    readonly start: number;
    readonly end: number;
    /** Whose start and end both are. */
    readonly both: number;
    /** Words of which text, start and end are right, of all reference words: a wrong word cannot be timed right. */
    readonly ofReference: number;
    /** The same, of all hypothesis words. */
    readonly ofHypothesis: number;
}
/** What {@link summarizeWordTimes} makes its figures of. */
export interface WordTimeDifferences {
    readonly referenceWords: number;
    readonly hypothesisWords: number;
    /** Hypothesis - reference of each matched word, seconds. */
    readonly starts: readonly number[];
    readonly ends: readonly number[];
}
/** What is asked for. */
export interface WordTimeOptions {
    /** Seconds, from 0. */
    readonly collars: readonly number[];
}
/**
 * Errors of the start and end times of words. Words are matched by text, as by {@link alignWords}: normalise the
 * texts first. A word that is said several times in a row may be matched with its neighbour; such cases move the mean
 * and hardly the median.
 *
 * ```ts
 * const errors = wordTimeErrors(
 *   [{ text: 'yes', start: 1, end: 1.5 }],
 *   [{ text: 'yes', start: 1.08, end: 1.4 }],
 *   { collars: [0.05, 0.1] },
 * );
 * errors.start.bias; // 0.08
 * errors.collars[1]; // { collar: 0.1, start: 1, end: 1, both: 1, ofReference: 1, ofHypothesis: 1 }
 * ```
 *
 * @throws UsageError `metrics/collar` if a collar is no number from 0
 */
export declare function wordTimeErrors(referenceWords: readonly SpokenWord[], hypothesisWords: readonly SpokenWord[], options: WordTimeOptions): WordTimeErrors;
/**
 * The time differences of the matched words of one recording.
 *
 * ```ts
 * wordTimeDifferences([{ text: 'yes', start: 1, end: 1.5 }], [{ text: 'yes', start: 1.25, end: 1.5 }]);
 * // { referenceWords: 1, hypothesisWords: 1, starts: [0.25], ends: [0] }
 * ```
 */
export declare function wordTimeDifferences(referenceWords: readonly SpokenWord[], hypothesisWords: readonly SpokenWord[]): WordTimeDifferences;
/**
 * The time errors of a set of recordings: means, medians and shares over all words together.
 *
 * @throws UsageError `metrics/collar` if a collar is no number from 0
 */
export declare function summarizeWordTimes(list: readonly WordTimeDifferences[], { collars }: WordTimeOptions): WordTimeErrors;
