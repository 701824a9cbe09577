import type { OptionsOf, TableTask } from '@parlando/core';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { percent, pointRange, points, probability, type Section } from '../layout/section.ts';
import type { compareCommand } from '../task.ts';
import { readReportedSystem } from '../words/read-report.ts';
import { type Comparison, compareReports } from './compare-reports.ts';
import type { WordChange } from './word-changes.ts';

/** `parlando evaluate compare`. */
export const compareTask: TableTask<OptionsOf<typeof compareCommand.options>, Comparison> = {
  async run([first = '', second = ''], { level }) {
    return compareReports(await readReportedSystem(first), await readReportedSystem(second), level);
  },
  render(result, format) {
    if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
    if (format === 'csv') return changesCsv(result);
    const title = `${result.second} against ${result.first}, by ${result.ruler}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, sections(result));
  },
  warnings: () => [],
  exitCode: () => 0,
};

function changesCsv({ fixed, broken }: Comparison): string {
  return renderCsv(
    ['change', 'row', 'word', 'before', 'after', 'context'],
    [...fixed, ...broken].map(({ type, row, word, before, after, context }) => [
      type,
      row,
      word,
      before,
      after,
      context,
    ]),
  );
}

function sections(result: Comparison): Section[] {
  const { first, second, rates, difference, interval, tests, totals, block } = result;
  return [
    {
      title: '',
      heading: ['', 'WER %'],
      rows: [
        [first, percent(rates[0])],
        [second, percent(rates[1])],
        ['difference', points(difference)],
        ['interval', pointRange(interval)],
        ...tests.map(({ name, pValue, pairs }) => [`${name} over ${pairs}, p`, probability(pValue)]),
      ],
      remarks: [
        interval === null
          ? `no interval: too few ${block}s`
          : `the interval rests on ${interval.blocks} ${block}s`,
        `fixed ${totals.fixed} words, broke ${totals.broken}; ${insertionsSentence(totals.insertionsRemoved)}`,
      ],
    },
    ...changeTable('Fixed', result.fixed),
    ...changeTable('Broken', result.broken),
    rowTable(result),
  ].filter(({ rows }) => rows.length > 0);
}

function insertionsSentence(removed: number): string {
  if (removed === 0) return 'as many insertions as before';
  return removed > 0 ? `${removed} fewer insertions` : `${-removed} more insertions`;
}

const mostChanges = 15;

function changeTable(title: string, changes: readonly WordChange[]): Section[] {
  const hidden = changes.length - mostChanges;
  return [
    {
      title,
      heading: ['row', 'word', 'before', 'after', 'around it'],
      rows: changes
        .slice(0, mostChanges)
        .map(({ row, word, before, after, context }) => [row, word, before ?? '-', after ?? '-', context]),
      ...(hidden > 0 ? { remarks: [`and ${hidden} more: --format csv lists them all`] } : {}),
    },
  ];
}

function rowTable({ rows }: Comparison): Section {
  return {
    title: 'Rows that changed most',
    heading: ['row', 'errors before', 'after'],
    rows: rows.slice(0, mostChanges).map(({ id, before, after }) => [id, String(before), String(after)]),
  };
}
