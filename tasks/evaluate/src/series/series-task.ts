import type { OptionsOf, TableTask } from '@parlando/core';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { figure, percent, percentRange, type Section } from '../layout/section.ts';
import { readRecords } from '../reading/read-records.ts';
import type { seriesCommand } from '../task.ts';
import { intervalOf, shareInterval } from '../words/rates.ts';
import type { ReportInterval } from '../words/word-report.ts';
import { measureSeries, type SeriesFigures } from './measure-series.ts';

/** How good forecasts were, series by series and over all. */
export interface SeriesReport {
  readonly version: 1;
  readonly kind: 'series';
  readonly source: string;
  readonly series: readonly SeriesFigures[];
  /** Mean over the series, each counting alike, with its interval over them; null where a series has none. */
  readonly mean: Readonly<
    Record<MeanFigure, { readonly value: number; readonly interval: ReportInterval } | null>
  >;
}

const meanFigures = {
  MASE: (each: SeriesFigures) => each.meanAbsoluteScaledError,
  'sMAPE %': (each: SeriesFigures) => each.symmetricPercentageError,
  WQL: (each: SeriesFigures) => each.weightedQuantileLoss,
  coverage: (each: SeriesFigures) => each.interval?.coverage ?? null,
} as const;

type MeanFigure = keyof typeof meanFigures;

/** `parlando evaluate series`. */
export const seriesTask: TableTask<OptionsOf<typeof seriesCommand.options>, SeriesReport> = {
  async run([source = ''], { series, actual, forecast, history, season, level }) {
    const table = await readRecords(source);
    const before = history === undefined ? undefined : await readRecords(history);
    const figures = measureSeries(table, before, { series, actual, forecast }, season);
    return { version: 1, kind: 'series', source, series: figures, mean: meansOf(figures, level) };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return renderCsv(heading, report.series.map(cells));
    const title = `Forecasts: ${report.series.length} series of ${report.source}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, sections(report));
  },
  warnings: () => [],
  exitCode: () => 0,
};

function meansOf(series: readonly SeriesFigures[], level: number): SeriesReport['mean'] {
  const entries = Object.entries(meanFigures).map(([name, of]) => [
    name,
    meanOf(series.map(of), level, name === 'coverage'),
  ]);
  return Object.fromEntries(entries) as SeriesReport['mean'];
}

function meanOf(values: readonly (number | null)[], level: number, isShare: boolean) {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length < values.length || known.length === 0) return null;
  const value = known.reduce((sum, each) => sum + each, 0) / known.length;
  const blocks = known.map((each) => ({ numerator: isShare ? 1 - each : each, denominator: 1 }));
  return { value, interval: (isShare ? shareInterval : intervalOf)(blocks, level) };
}

const heading = ['series', 'steps', 'MASE', 'sMAPE %', 'MAE', 'RMSE', 'bias', 'WQL', 'coverage %', 'width'];

function cells(each: SeriesFigures): string[] {
  return [
    each.series,
    String(each.steps),
    figure(each.meanAbsoluteScaledError),
    figure(each.symmetricPercentageError),
    figure(each.meanAbsoluteError),
    figure(each.rootMeanSquaredError),
    figure(each.bias),
    figure(each.weightedQuantileLoss),
    each.interval === null ? '-' : percent(each.interval.coverage),
    figure(each.interval?.meanWidth ?? null),
  ];
}

const mostSeries = 30;

function sections({ series, mean }: SeriesReport): Section[] {
  const [first] = series;
  const hidden = series.length - mostSeries;
  const means = Object.entries(mean).flatMap(([name, found]) => {
    if (found === null) return [];
    const isShare = name === 'coverage';
    const range = found.interval;
    return [
      [
        isShare ? 'coverage %' : name,
        isShare ? percent(found.value) : figure(found.value),
        isShare ? percentRange(range) : range === null ? '-' : `${figure(range.low)}..${figure(range.high)}`,
      ],
    ];
  });
  return [
    {
      title: 'Mean over the series',
      heading: ['measure', 'mean', 'interval'],
      rows: means,
      remarks: [
        ...(first?.interval ? [`coverage is to be ${percent(first.interval.level, 0)} %`] : []),
        ...(mean.MASE === null ? ['no MASE: give what was known before with --history'] : []),
      ],
    },
    {
      title: 'By series',
      heading,
      rows: series.slice(0, mostSeries).map(cells),
      ...(hidden > 0 ? { remarks: [`and ${hidden} more: --format csv lists them all`] } : {}),
    },
  ];
}
