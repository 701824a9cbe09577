import { figureColumn } from '../layout/figure-column.ts';
import { intervalHeading, intervalRemark } from '../layout/interval-words.ts';
import { figure, percent, percentRange, type Section } from '../layout/section.ts';
import type { LabelReport } from './label-report.ts';
import type { LabelFigures, ScoreFigures } from './measure-labels.ts';

/** Everything that a report of labels says, as tables. */
export function labelSections({ labels, scores, block, rows }: LabelReport): Section[] {
  return [
    ...(labels === null
      ? []
      : [figuresTable(labels, intervalRemark(block)), classTable(labels), confusionTable(labels)]),
    ...(scores === null ? [] : [scoreTable(scores, rows), ...missTable(scores)]),
  ];
}

/** The name of a class; a cell without text is a class as well. */
const nameOfClass = (label: string): string => (label === '' ? '(empty)' : label);

/** A figure that goes up to 1, or hardly beyond. */
const fixed = (value: number): string => (Number.isFinite(value) ? value.toFixed(4) : '-');

function figuresTable(labels: LabelFigures, remark: string): Section {
  const { accuracyInterval } = labels;
  return {
    title: '',
    heading: ['measure', 'figure', intervalHeading([accuracyInterval])],
    rows: [
      ['accuracy %', percent(labels.accuracy), percentRange(accuracyInterval)],
      ['balanced accuracy %', percent(labels.balancedAccuracy), ''],
      ['F1, macro %', percent(labels.macro.f1), ''],
      ['F1, weighted %', percent(labels.weighted.f1), ''],
      ['Matthews correlation', fixed(labels.matthewsCorrelation), ''],
      ["Cohen's kappa", fixed(labels.cohenKappa), ''],
    ],
    remarks: [remark],
  };
}

function classTable({ classes }: LabelFigures): Section {
  return {
    title: 'By class',
    heading: ['class', 'rows', 'precision %', 'recall %', 'F1 %'],
    rows: classes.map(({ label, support, precision, recall, f1 }) => [
      nameOfClass(label),
      String(support),
      percent(precision),
      percent(recall),
      percent(f1),
    ]),
  };
}

/** More classes than this make a table that no window holds. */
const mostClasses = 10;
const mostConfusions = 15;

function confusionTable(labels: LabelFigures): Section {
  const { labels: names, counts } = labels.confusion;
  if (names.length > mostClasses) return confusionList(labels);
  return {
    title: 'Confusion: the true label in rows, the given one in columns',
    heading: ['true label', ...names.map(nameOfClass)],
    rows: counts.map((row, i) => [nameOfClass(names[i] ?? ''), ...row.map(String)]),
  };
}

function confusionList({ confusion: { labels, counts } }: LabelFigures): Section {
  const confused = counts
    .flatMap((row, truth) =>
      row.map((count, given) => ({ count, truth: labels[truth] ?? '', given: labels[given] ?? '' })),
    )
    .filter(({ count, truth, given }) => count > 0 && truth !== given)
    .sort((a, b) => b.count - a.count);
  const hidden = confused.length - mostConfusions;
  return {
    title: 'Taken for another most often',
    heading: ['rows', 'true label', 'given'],
    rows: confused
      .slice(0, mostConfusions)
      .map(({ count, truth, given }) => [String(count), nameOfClass(truth), nameOfClass(given)]),
    remarks: [
      ...(confused.length === 0 ? ['none'] : []),
      ...(hidden > 0 ? [`and ${hidden} more: --format json has the whole table`] : []),
    ],
  };
}

function scoreTable(scores: ScoreFigures, rows: number): Section {
  const { calibration } = scores;
  return {
    title: `Scores for "${scores.positive}": ${scores.positives} of ${rows} rows`,
    heading: ['measure', 'figure'],
    rows: [
      ['area under the ROC curve', fixed(scores.areaUnderCurve)],
      ['average precision', fixed(scores.averagePrecision)],
      ['equal error rate %', percent(scores.equalErrorRate)],
      ...(calibration === null
        ? []
        : [
            ['expected calibration error', fixed(calibration.expectedCalibrationError)],
            ['Brier score', fixed(calibration.brierScore)],
            ['log loss', fixed(calibration.logLoss)],
          ]),
    ],
    ...(calibration === null ? { remarks: ['no calibration: not every score is within 0..1'] } : {}),
  };
}

function missTable({ misses }: ScoreFigures): Section[] {
  if (misses === null) return [];
  const thresholds = figureColumn(misses.map(({ threshold }) => threshold));
  return [
    {
      title: 'Misses, by false alarms an hour',
      heading: ['at most', 'reached', 'misses %', 'threshold'],
      rows: misses.map(({ atMost, falseAlarmsPerHour, missRate }, i) => [
        figure(atMost),
        figure(falseAlarmsPerHour),
        percent(missRate),
        thresholds[i] ?? '-',
      ]),
    },
  ];
}
