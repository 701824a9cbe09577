import type { OptionsOf, TableTask } from '@parlando/core';
import { intervalHeading, intervalRemark } from '../layout/interval-words.ts';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { percent, pointRange, points, probability, type Section } from '../layout/section.ts';
import { joinTables } from '../reading/join-tables.ts';
import { readTable } from '../reading/read-table.ts';

import type { correctionCommand } from '../task.ts';
import { blocksOf } from '../words/blocks.ts';
import { oneRuler } from '../words/rulers.ts';
import { type CorrectionFigures, measureCorrection, type RowChange } from './measure-correction.ts';

/** What a correction fixed and what it broke. */
export interface CorrectionReport extends CorrectionFigures {
  readonly version: 1;
  readonly kind: 'correction';
  readonly ruler: { readonly name: string; readonly version: number };
  readonly block: { readonly name: string; readonly count: number; readonly refused: string | null };
  readonly notes: readonly string[];
}

/** `parlando evaluate correction`. */
export const correctionTask: TableTask<OptionsOf<typeof correctionCommand.options>, CorrectionReport> = {
  async run([reference = '', before = '', after = ''], { normalizer, missing, inputFormat, block, level }) {
    const ruler = oneRuler(normalizer);
    const format = inputFormat;
    const [said, heard, corrected] = await Promise.all([
      readTable(reference, { format, side: 'reference' }),
      readTable(before, { format, side: 'hypothesis' }),
      readTable(after, { format, side: 'hypothesis' }),
    ]);
    const { rows, notes } = joinTables(said, [heard, corrected], { missing });
    const blocks = blocksOf(
      rows.map((row) => row.reference),
      block,
    );
    return {
      version: 1,
      kind: 'correction',
      ruler: { name: ruler.name, version: ruler.version },
      block: { name: blocks.name, count: blocks.rows.length, refused: blocks.refused },
      ...measureCorrection(rows, ruler, blocks, level),
      notes,
    };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return changesCsv(report);
    const title = `Correction, by ${report.ruler.name} ${report.ruler.version}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, sections(report));
  },
  warnings: ({ notes }) => notes,
  exitCode: () => 0,
};

function sections(report: CorrectionReport): Section[] {
  return [
    rateTable(report),
    effectTable(report),
    ...changeTable('Fixed', report.changes, 'fixed'),
    ...changeTable('Broken', report.changes, 'broken'),
  ];
}

function rateTable({ before, after, oracle }: CorrectionReport): Section {
  return {
    title: '',
    heading: ['text', 'errors', 'WER %'],
    rows: [
      ['before', String(before.errors), percent(before.wer)],
      ['after', String(after.errors), percent(after.wer)],
      ...(oracle === null ? [] : [['best of the N-best', String(oracle.errors), percent(oracle.wer)]]),
    ],
  };
}

function effectTable({
  fixed,
  broken,
  stillWrong,
  net,
  difference,
  oracle,
  block,
}: CorrectionReport): Section {
  const { rate, interval, tests } = difference;
  return {
    title: '',
    heading: ['measure', 'figure', intervalHeading([interval])],
    rows: [
      ['fixed', String(fixed), ''],
      ['broken', String(broken), ''],
      ['net (fixed - broken)', String(net), ''],
      ['changed, still wrong', String(stillWrong), ''],
      ['WER after - before, points', points(rate), pointRange(interval)],
      ...tests.map(({ name, pValue }) => [`  ${name}, p`, probability(pValue), '']),
      ...(oracle === null ? [] : [['gap to the best closed %', percent(oracle.gapClosed, 1), '']]),
    ],
    remarks: [intervalRemark(block)],
  };
}

const mostChanges = 15;

function changeTable(title: string, changes: readonly RowChange[], kind: RowChange['kind']): Section[] {
  const ofKind = changes.filter((change) => change.kind === kind);
  const hidden = ofKind.length - mostChanges;
  if (ofKind.length === 0) return [];
  return [
    {
      title,
      heading: ['row', 'said', 'before', 'after'],
      rows: ofKind
        .slice(0, mostChanges)
        .map(({ row, reference, before, after }) => [row, reference ?? '-', before ?? '-', after ?? '-']),
      ...(hidden > 0 ? { remarks: [`and ${hidden} more: --format csv lists them all`] } : {}),
    },
  ];
}

function changesCsv({ changes }: CorrectionReport): string {
  return renderCsv(
    ['change', 'row', 'reference', 'before', 'after'],
    changes.map(({ kind, row, reference, before, after }) => [
      kind,
      row,
      reference ?? null,
      before ?? null,
      after ?? null,
    ]),
  );
}
