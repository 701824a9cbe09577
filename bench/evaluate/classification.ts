import {
  areaUnderCurve,
  areaUnderCurveOneVersusOne,
  areaUnderCurveOneVersusRest,
  averagePrecision,
  brierScore,
  classificationReport,
  clusterAgreement,
  detectionErrorTradeoff,
  expectedCalibrationError,
  logLoss,
  multiclassLogLoss,
  multiLabelReport,
  precisionRecallCurve,
  rocCurve,
  topAccuracy,
} from '@parlando/metrics';
import type { Section } from '../section.ts';
import { type Figures, fieldsBar } from './vector-fields.ts';
import { readVectors } from './vectors.ts';

interface ClassCase {
  readonly id: string;
  readonly y: readonly number[];
  readonly p: readonly number[];
}

interface BinaryCase {
  readonly id: string;
  readonly y: readonly number[];
  readonly s: readonly number[];
}

interface MulticlassCase {
  readonly id: string;
  readonly y: readonly number[];
  readonly P: readonly (readonly number[])[];
}

interface MultiLabelCase {
  readonly id: string;
  readonly Y: readonly (readonly number[])[];
  readonly Q: readonly (readonly number[])[];
}

interface ClusterCase {
  readonly id: string;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

type SklearnCase = ClassCase | BinaryCase | MulticlassCase | MultiLabelCase | ClusterCase;

export const classification: Section = {
  name: 'classification',
  title: 'measures of classification and grouping beside scikit-learn 1.9.1, every field of its vectors',
  async run(report) {
    const cases = readVectors<SklearnCase>('sklearn');
    const inputs = ['y', 'p', 's', 'P', 'Y', 'Q', 'a', 'b'];
    report(fieldsBar('sklearn vectors', cases, inputs, figuresOf));
  },
};

function figuresOf(each: SklearnCase): Figures {
  if ('p' in each) return classFigures(each);
  if ('s' in each) return binaryFigures(each);
  if ('P' in each) return multiclassFigures(each);
  return 'Y' in each ? multiLabelFigures(each) : clusterFigures(each);
}

function classFigures({ y, p }: ClassCase): Figures {
  const report = classificationReport(y, p);
  const { micro, macro, weighted, classes } = report;
  const mean = (of: typeof micro): number[] => [of.precision, of.recall, of.f1];
  return {
    accuracy: report.accuracy,
    balanced: report.balancedAccuracy,
    mcc: report.matthewsCorrelation,
    kappa: report.cohenKappa,
    labels: report.confusion.labels,
    confusion: report.confusion.counts,
    prf_micro: mean(micro),
    prf_macro: mean(macro),
    prf_weighted: mean(weighted),
    prf_None: [classes.map((of) => of.precision), classes.map((of) => of.recall), classes.map((of) => of.f1)],
  };
}

function binaryFigures({ y, s }: BinaryCase): Figures {
  const labels = y.map((value) => value === 1);
  const roc = rocCurve(s, labels);
  const pr = precisionRecallCurve(s, labels);
  const det = detectionErrorTradeoff(s, labels);
  return {
    auc: areaUnderCurve(s, labels),
    ap: averagePrecision(s, labels),
    brier: brierScore(s, labels),
    // The vectors' scores were kept this far from 0 and 1 before scikit-learn saw them, for this figure alone.
    logloss: logLoss(
      s.map((score) => Math.min(Math.max(score, 1e-9), 1 - 1e-9)),
      labels,
    ),
    ece5: expectedCalibrationError(s, labels, 5),
    ece10: expectedCalibrationError(s, labels, 10),
    ece15: expectedCalibrationError(s, labels, 15),
    roc: [
      roc.map((point) => point.falsePositiveRate),
      roc.map((point) => point.truePositiveRate),
      roc.map((point) => point.threshold),
    ],
    // scikit-learn gives the last point, which accepts nothing, no threshold.
    pr: [
      pr.map((point) => point.precision),
      pr.map((point) => point.recall),
      pr.slice(0, -1).map((point) => point.threshold),
    ],
    det: [
      det.map((point) => point.falseAlarmRate),
      det.map((point) => point.missRate),
      det.map((point) => point.threshold),
    ],
  };
}

function multiclassFigures({ y, P }: MulticlassCase): Figures {
  return {
    auc_ovr_macro: areaUnderCurveOneVersusRest(P, y),
    auc_ovo_macro: areaUnderCurveOneVersusOne(P, y),
    logloss: multiclassLogLoss(P, y),
    top2: topAccuracy(P, y, 2),
  };
}

function multiLabelFigures({ Y, Q }: MultiLabelCase): Figures {
  const flags = (rows: MultiLabelCase['Y']): boolean[][] => rows.map((row) => row.map((v) => v === 1));
  const { micro, macro, samples, hammingLoss, subsetAccuracy } = multiLabelReport(flags(Y), flags(Q));
  return {
    micro: micro.f1,
    macro: macro.f1,
    samples: samples.f1,
    hamming: hammingLoss,
    subset: subsetAccuracy,
  };
}

function clusterFigures({ a, b }: ClusterCase): Figures {
  const agreement = clusterAgreement(a, b);
  return {
    ari: agreement.adjustedRandIndex,
    ami: agreement.adjustedMutualInformation,
    nmi: agreement.normalizedMutualInformation,
    v: agreement.vMeasure,
  };
}
