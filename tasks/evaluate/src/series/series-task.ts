import type { OptionsOf, TableTask } from '@parlando/core';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { type RecordTable, readRecords } from '../reading/read-records.ts';
import { nameOf } from '../reading/text-errors.ts';
import { seriesCommand } from '../task.ts';
import { meansOver } from './mean-over-series.ts';
import { measureSeries } from './measure-series.ts';
import { quantileNotes } from './quantile-columns.ts';
import type { SeriesReport } from './series-report.ts';
import { seriesCsv, seriesSections } from './series-sections.ts';

export type { SeriesReport };

/** `parlando evaluate series`. */
export const seriesTask: TableTask<OptionsOf<typeof seriesCommand.options>, SeriesReport> = {
  async run([source = ''], { series, actual, forecast, history, season, level }) {
    const table = await readRecords(source);
    const before = history === undefined ? undefined : await readRecords(history);
    const columns = { series: namesSeries([table, before], series) ? series : undefined, actual, forecast };
    const figures = measureSeries(table, before, columns, season);
    return {
      version: 1,
      kind: 'series',
      source,
      history: history ?? null,
      season,
      series: figures,
      notes: quantileNotes(table),
      mean: meansOver(figures, level),
    };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return seriesCsv(report);
    const title = `Forecasts: ${report.series.length} series of ${nameOf(report.source)}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, seriesSections(report));
  },
  warnings: ({ notes }) => notes,
  exitCode: () => 0,
};

/** One series needs no column that names it, but one that somebody asks for, or that the other table has, must be. */
function namesSeries(tables: readonly (RecordTable | undefined)[], column: string): boolean {
  const isUsual = column === seriesCommand.options.series.default;
  return !isUsual || tables.some((table) => table?.columns.includes(column));
}
