import { InputError, type OptionsOf, type TableTask } from '@parlando/core';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { figure, percent, percentRange, type Section } from '../layout/section.ts';
import { numbersOf, readRecords, textsOf } from '../reading/read-records.ts';
import type { labelsCommand } from '../task.ts';
import { blocksOf } from '../words/blocks.ts';
import { type LabelFigures, measureLabels, measureScores, type ScoreFigures } from './measure-labels.ts';

/** What a table of labels and scores tells. */
export interface LabelReport {
  readonly version: 1;
  readonly kind: 'labels';
  readonly source: string;
  readonly rows: number;
  readonly block: { readonly name: string; readonly count: number; readonly refused: string | null };
  readonly labels: LabelFigures | null;
  readonly scores: ScoreFigures | null;
}

/** `parlando evaluate labels`. */
export const labelsTask: TableTask<OptionsOf<typeof labelsCommand.options>, LabelReport> = {
  async run([source = ''], { truth, predicted, score, positive, hours, block, level }) {
    const table = await readRecords(source);
    const right = textsOf(table, truth);
    const hasLabels = table.columns.includes(predicted);
    const hasScores = table.columns.includes(score);
    if (!hasLabels && !hasScores) {
      throw new InputError('evaluate/column', `${source} has neither "${predicted}" nor "${score}"`, {
        remedy: `name the columns with --predicted and --score; it has ${table.columns.join(', ')}`,
      });
    }
    const rows = table.records.map(({ values, line }) => ({
      id: String(line),
      text: '',
      line,
      groups: values,
    }));
    const blocks = blocksOf(rows, block);
    return {
      version: 1,
      kind: 'labels',
      source,
      rows: rows.length,
      block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
      labels: hasLabels ? measureLabels(right, textsOf(table, predicted), blocks, level) : null,
      scores: hasScores ? measureScores(right, numbersOf(table, score), positive, hours) : null,
    };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return classesCsv(report);
    const title = `Labels: ${report.rows} rows of ${report.source}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, sections(report));
  },
  warnings: () => [],
  exitCode: () => 0,
};

function sections({ labels, scores, block }: LabelReport): Section[] {
  const interval =
    block.refused === null ? `interval over ${block.count} ${block.name}s` : `no interval: ${block.refused}`;
  return [
    ...(labels === null ? [] : [...labelTables(labels, interval)]),
    ...(scores === null ? [] : scoreTables(scores)),
  ];
}

function labelTables(labels: LabelFigures, interval: string): Section[] {
  return [
    {
      title: '',
      heading: ['measure', 'figure'],
      rows: [
        ['accuracy %', percent(labels.accuracy)],
        ['  interval', percentRange(labels.accuracyInterval)],
        ['balanced accuracy %', percent(labels.balancedAccuracy)],
        ['F1, macro %', percent(labels.macro.f1)],
        ['F1, weighted %', percent(labels.weighted.f1)],
        ['Matthews correlation', figure(labels.matthewsCorrelation)],
        ["Cohen's kappa", figure(labels.cohenKappa)],
      ],
      remarks: [interval],
    },
    {
      title: 'By class',
      heading: ['class', 'rows', 'precision %', 'recall %', 'F1 %'],
      rows: labels.classes.map(({ label, support, precision, recall, f1 }) => [
        label,
        String(support),
        percent(precision),
        percent(recall),
        percent(f1),
      ]),
    },
    {
      title: 'Confusion: true in rows, given in columns',
      heading: ['', ...labels.confusion.labels],
      rows: labels.confusion.counts.map((counts, i) => [
        labels.confusion.labels[i] ?? '',
        ...counts.map(String),
      ]),
    },
  ];
}

function scoreTables(scores: ScoreFigures): Section[] {
  const { calibration, misses } = scores;
  return [
    {
      title: `Scores for "${scores.positive}" (${scores.positives} rows)`,
      heading: ['measure', 'figure'],
      rows: [
        ['area under the ROC curve', figure(scores.areaUnderCurve)],
        ['average precision', figure(scores.averagePrecision)],
        ['equal error rate %', percent(scores.equalErrorRate)],
        ...(calibration === null
          ? []
          : [
              ['expected calibration error', figure(calibration.expectedCalibrationError)],
              ['Brier score', figure(calibration.brierScore)],
              ['log loss', figure(calibration.logLoss)],
            ]),
      ],
      ...(calibration === null ? { remarks: ['not every score is within 0..1: no calibration'] } : {}),
    },
    ...(misses === null
      ? []
      : [
          {
            title: 'Misses at false alarms an hour',
            heading: ['false alarms an hour', 'misses %', 'threshold'],
            rows: misses.map(({ falseAlarmsPerHour, missRate, threshold }) => [
              figure(falseAlarmsPerHour),
              percent(missRate),
              figure(threshold),
            ]),
          },
        ]),
  ];
}

function classesCsv({ labels }: LabelReport): string {
  return renderCsv(
    ['class', 'rows', 'precision', 'recall', 'f1'],
    (labels?.classes ?? []).map(({ label, support, precision, recall, f1 }) => [
      label,
      support,
      precision,
      recall,
      f1,
    ]),
  );
}
