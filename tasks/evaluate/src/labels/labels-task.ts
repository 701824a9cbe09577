import { InputError, isParlandoError, type OptionsOf, type TableTask } from '@parlando/core';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { numbersOf, type RecordTable, readRecords, textsOf } from '../reading/read-records.ts';
import { nameOf } from '../reading/text-errors.ts';
import { labelsCommand } from '../task.ts';
import { type Blocks, blocksOf } from '../words/blocks.ts';
import type { LabelReport } from './label-report.ts';
import { labelSections } from './label-sections.ts';
import { measureLabels, measureScores, type ScoreFigures } from './measure-labels.ts';

export type { LabelReport };

/** `parlando evaluate labels`. */
export const labelsTask: TableTask<OptionsOf<typeof labelsCommand.options>, LabelReport> = {
  async run([source = ''], { truth, predicted, score, positive, hours, block, level }) {
    const table = await readRecords(source);
    const right = textsOf(table, truth);
    const hasLabels = isWanted(table, predicted, labelsCommand.options.predicted.default);
    const hasScores = isWanted(table, score, labelsCommand.options.score.default);
    if (!hasLabels && !hasScores) {
      const what = `${nameOf(source)} has neither a column "${predicted}" nor "${score}"`;
      throw new InputError('evaluate/column', what, {
        remedy: `name one with --predicted or --score; it has ${table.columns.join(', ')}`,
      });
    }
    const blocks = blocksOfRecords(table, block);
    const labels = hasLabels ? measureLabels(right, textsOf(table, predicted), blocks, level) : null;
    const scores = hasScores
      ? scoresOrReason(labels !== null && positive === undefined, () =>
          measureScores(right, numbersOf(table, score), positive, hours),
        )
      : { figures: null, leftOut: null };
    return {
      version: 1,
      kind: 'labels',
      source,
      rows: right.length,
      block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
      labels,
      scores: scores.figures,
      scoresLeftOut: scores.leftOut,
    };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return report.labels === null ? tradeoffCsv(report) : classesCsv(report);
    const rows = report.rows === 1 ? '1 row' : `${report.rows} rows`;
    const title = `Labels: ${rows} of ${nameOf(report.source)}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, labelSections(report));
  },
  warnings: ({ labels, scoresLeftOut }) => [
    ...(labels === null ? [] : strangerNotes(labels)),
    ...(scoresLeftOut === null ? [] : [scoresLeftOut]),
  ],
  exitCode: () => 0,
};

const undecided = ['evaluate/which-positive', 'evaluate/one-kind'];

/** Where labels can be measured, scores that nobody can place are left out and said, and stop nothing. */
function scoresOrReason(
  canDoWithout: boolean,
  measure: () => ScoreFigures,
): { readonly figures: ScoreFigures | null; readonly leftOut: string | null } {
  try {
    return { figures: measure(), leftOut: null };
  } catch (error) {
    if (!canDoWithout || !isParlandoError(error) || !undecided.includes(error.code)) throw error;
    return { figures: null, leftOut: `scores are left out: ${error.message} (${error.remedy})` };
  }
}

/** Labels that are given and never true are often true ones, written otherwise: `True` for `1`. */
function strangerNotes({ confusion }: NonNullable<LabelReport['labels']>): string[] {
  const strangers = confusion.labels.filter((_, i) => confusion.counts[i]?.every((count) => count === 0));
  if (strangers.length === 0) return [];
  const names = strangers.slice(0, 5).map((label) => (label === '' ? 'the empty one' : `"${label}"`));
  const more = strangers.length > names.length ? ` and ${strangers.length - names.length} more` : '';
  return [
    `labels that are given and never true: ${names.join(', ')}${more}; are both columns written alike?`,
  ];
}

/** A column with the usual name may be missing; one that somebody named is wanted, and must be there. */
function isWanted({ columns }: RecordTable, column: string, usual: string): boolean {
  return columns.includes(column) || column !== usual;
}

function blocksOfRecords(table: RecordTable, block: string | undefined): Blocks {
  if (block !== undefined && block !== 'utterance') textsOf(table, block);
  const rows = table.records.map(({ values, line }) => ({
    id: String(line),
    text: '',
    line,
    // An empty cell names no call and no speaker.
    groups: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  }));
  return blocksOf(rows, block);
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

/** Without classes: misses against false alarms, to be plotted. */
function tradeoffCsv({ scores }: LabelReport): string {
  return renderCsv(
    ['threshold', 'falseAlarmRate', 'missRate'],
    (scores?.detectionErrors ?? []).map(({ threshold, falseAlarmRate, missRate }) => [
      threshold,
      falseAlarmRate,
      missRate,
    ]),
  );
}
