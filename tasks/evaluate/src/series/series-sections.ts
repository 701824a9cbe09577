import { fewestBlocks } from '@parlando/metrics';
import { figureColumn } from '../layout/figure-column.ts';
import { intervalHeading } from '../layout/interval-words.ts';
import { renderCsv } from '../layout/render-csv.ts';
import { percent, percentRange, type Section } from '../layout/section.ts';
import type { SeriesFigures } from './measure-series.ts';
import type { SeriesMean, SeriesReport } from './series-report.ts';

/** Everything that a report of forecasts says, as tables. */
export function seriesSections(report: SeriesReport): Section[] {
  return [meanTable(report), seriesTable(report)];
}

function meanTable(report: SeriesReport): Section {
  const { meanAbsoluteScaledError, symmetricPercentageError, weightedQuantileLoss, coverage } = report.mean;
  const rows = [
    figureRow('MASE', meanAbsoluteScaledError),
    figureRow('sMAPE %', symmetricPercentageError),
    figureRow('WQL', weightedQuantileLoss),
    coverage === null ? [] : ['coverage %', percent(coverage.value), percentRange(coverage.interval)],
  ];
  return {
    title: 'Mean over the series',
    heading: [
      'measure',
      'mean',
      intervalHeading(Object.values(report.mean).map((mean: SeriesMean | null) => mean?.interval ?? null)),
    ],
    rows: rows.filter((row) => row.length > 0),
    remarks: meanRemarks(report),
  };
}

function figureRow(name: string, mean: SeriesMean | null): string[] {
  if (mean === null) return [];
  const { value, interval } = mean;
  const [middle = '-', low, high] = figureColumn([value, interval?.low ?? null, interval?.high ?? null]);
  return [name, middle, interval === null ? '-' : `${low}..${high}`];
}

function meanRemarks({ series, history, mean }: SeriesReport): string[] {
  const level = series[0]?.interval?.level;
  const count = series.length;
  return [
    count < fewestBlocks
      ? `no intervals: ${count} series: fewer than ${fewestBlocks} say nothing about other series`
      : `intervals over ${count} series`,
    ...(level === undefined ? [] : [`coverage should be ${percent(level, 0)} %`]),
    ...(history === null ? ['no MASE: give what was known before with --history'] : []),
    ...(history === null ? [] : withoutMean('MASE', mean.meanAbsoluteScaledError, series, naiveFails)),
    ...withoutMean('WQL', mean.weightedQuantileLoss, series, onlyZeros),
  ];
}

const naiveFails = {
  isMissing: ({ meanAbsoluteScaledError }: SeriesFigures) => !Number.isFinite(meanAbsoluteScaledError),
  why: 'since its history is no longer than a season, or repeats exactly',
};

const onlyZeros = {
  isMissing: ({ weightedQuantileLoss }: SeriesFigures) => !Number.isFinite(weightedQuantileLoss ?? 0),
  why: 'since all of its actual values are 0',
};

function withoutMean(
  name: string,
  mean: SeriesMean | null,
  series: readonly SeriesFigures[],
  { isMissing, why }: { readonly isMissing: (each: SeriesFigures) => boolean; readonly why: string },
): string[] {
  const first = series.find(isMissing);
  return mean !== null || first === undefined ? [] : [`no mean ${name}: "${first.series}" has none, ${why}`];
}

interface Column {
  readonly title: string;
  /** For a spreadsheet; NaN and null are empty cells. */
  readonly of: (each: SeriesFigures) => number | null;
  /** Shown as shares are, with two decimals, and not with four digits. */
  readonly isPercent?: true;
}

const columns: readonly Column[] = [
  { title: 'MASE', of: (each) => each.meanAbsoluteScaledError },
  { title: 'sMAPE %', of: (each) => each.symmetricPercentageError },
  { title: 'MAE', of: (each) => each.meanAbsoluteError },
  { title: 'RMSE', of: (each) => each.rootMeanSquaredError },
  { title: 'bias', of: (each) => each.bias },
  { title: 'WQL', of: (each) => each.weightedQuantileLoss },
  { title: 'CRPS', of: (each) => each.crps },
  {
    title: 'coverage %',
    of: ({ interval }) => (interval === null ? null : 100 * interval.coverage),
    isPercent: true,
  },
  { title: 'width', of: ({ interval }) => interval?.meanWidth ?? null },
];

const mostSeries = 30;

function seriesTable({ series }: SeriesReport): Section {
  const shown = series.slice(0, mostSeries);
  const hidden = series.length - mostSeries;
  const filled = columns
    .map((column) => ({ title: column.title, cells: cellsOf(column, shown) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '-'));
  const hasWidth = filled.some(({ title }) => title === 'width');
  return {
    title: 'By series',
    heading: ['series', 'steps', ...filled.map(({ title }) => title)],
    rows: shown.map((each, i) => [
      each.series,
      String(each.steps),
      ...filled.map(({ cells }) => cells[i] ?? '-'),
    ]),
    remarks: [
      ...(hidden > 0 ? [`and ${hidden} more: --format csv lists them all`] : []),
      `bias is actual - forecast: above 0 the forecast is too low${hasWidth ? '; width is that of the interval' : ''}`,
    ],
  };
}

function cellsOf({ of, isPercent }: Column, series: readonly SeriesFigures[]): string[] {
  const values = series.map(of);
  return isPercent
    ? values.map((value) => percent(value === null ? null : value / 100))
    : figureColumn(values);
}

/** A row for each series, figures in full. */
export function seriesCsv({ series }: SeriesReport): string {
  return renderCsv(
    ['series', 'steps', ...columns.map(({ title }) => title)],
    series.map((each) => [each.series, each.steps, ...columns.map(({ of }) => of(each))]),
  );
}
