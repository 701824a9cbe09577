import { InputError } from '@parlando/core';
import {
  areaUnderCurve,
  averagePrecision,
  brierScore,
  type ClassificationReport,
  classificationReport,
  type DetectionErrors,
  detectionErrorTradeoff,
  equalErrorRate,
  expectedCalibrationError,
  logLoss,
  missesAtFalseAlarmsPerHour,
  type OperatingPoint,
} from '@parlando/metrics';
import type { Blocks } from '../words/blocks.ts';
import { inBlocks, shareInterval } from '../words/rates.ts';
import type { ReportInterval } from '../words/word-report.ts';

/** What labels without scores tell. */
export interface LabelFigures extends ClassificationReport<string> {
  readonly accuracyInterval: ReportInterval;
}

/** What scores tell; null where it does not apply. */
export interface ScoreFigures {
  readonly positive: string;
  readonly positives: number;
  readonly areaUnderCurve: number;
  readonly averagePrecision: number;
  readonly equalErrorRate: number;
  /** Only of scores that are probabilities. */
  readonly calibration: {
    readonly expectedCalibrationError: number;
    readonly brierScore: number;
    readonly logLoss: number;
  } | null;
  /** Only where the hours are known; `atMost` is the number of false alarms an hour that is allowed. */
  readonly misses: readonly (OperatingPoint & { readonly atMost: number })[] | null;
  readonly detectionErrors: readonly DetectionErrors[];
}

/** Accuracy and its kin, the accuracy with its interval over blocks. */
export function measureLabels(
  truth: readonly string[],
  predicted: readonly string[],
  blocks: Blocks,
  level: number,
): LabelFigures {
  const wrong = truth.map((label, i) => ({ numerator: label === predicted[i] ? 0 : 1, denominator: 1 }));
  return {
    ...classificationReport(truth, predicted),
    accuracyInterval: shareInterval(inBlocks(wrong, blocks), level),
  };
}

/** False alarms an hour at which misses are told. */
const alarmRates = [0.1, 0.5, 1, 5, 10];

/**
 * What scores tell of the positive label.
 *
 * @throws InputError `evaluate/one-kind` if no item, or every item, is positive, `evaluate/which-positive` if none is
 *   named and no label is a usual one
 */
export function measureScores(
  truth: readonly string[],
  scores: readonly number[],
  positive: string | undefined,
  hours: number | undefined,
): ScoreFigures {
  const label = positive ?? positiveOf(truth);
  const isPositive = truth.map((each) => each === label);
  const positives = isPositive.filter(Boolean).length;
  if (positives === 0 || positives === truth.length) {
    throw new InputError('evaluate/one-kind', `${positives} of ${truth.length} rows are "${label}"`, {
      remedy: 'scores need rows of both kinds; --positive names the label that they speak for',
    });
  }
  const areProbabilities = scores.every((score) => score >= 0 && score <= 1);
  return {
    positive: label,
    positives,
    areaUnderCurve: areaUnderCurve(scores, isPositive),
    averagePrecision: averagePrecision(scores, isPositive),
    equalErrorRate: equalErrorRate(scores, isPositive),
    calibration: areProbabilities
      ? {
          expectedCalibrationError: expectedCalibrationError(scores, isPositive),
          brierScore: brierScore(scores, isPositive),
          logLoss: logLoss(scores, isPositive),
        }
      : null,
    misses:
      hours === undefined
        ? null
        : alarmRates.map((atMost) => ({
            atMost,
            ...missesAtFalseAlarmsPerHour(scores, isPositive, hours, atMost),
          })),
    detectionErrors: detectionErrorTradeoff(scores, isPositive),
  };
}

const usualPositives = ['1', 'true', 'yes'];

function positiveOf(truth: readonly string[]): string {
  const labels = [...new Set(truth)];
  const usual = labels.find((label) => usualPositives.includes(label.toLowerCase()));
  if (usual !== undefined) return usual;
  throw new InputError(
    'evaluate/which-positive',
    `which of ${labels.slice(0, 5).join(', ')} do the scores speak for?`,
    {
      remedy: 'name it with --positive LABEL',
    },
  );
}
