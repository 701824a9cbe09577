import { InputError } from '@parlando/core';
import {
  crpsEnsemble,
  intervalCoverage,
  type SeriesErrors,
  seriesErrors,
  weightedQuantileLoss,
} from '@parlando/metrics';
import { numbersOf, type RecordTable, textsOf } from '../reading/read-records.ts';
import { nameOf } from '../reading/text-errors.ts';
import { quantileColumns } from './quantile-columns.ts';

/** Figures of one series; NaN where they do not apply. */
export interface SeriesFigures extends SeriesErrors {
  readonly series: string;
  readonly steps: number;
  /** Weighted quantile loss; null without quantile columns. */
  readonly weightedQuantileLoss: number | null;
  /** Continuous ranked probability score; null without sample columns. */
  readonly crps: number | null;
  /** Of the outermost pair of quantiles; null without one. */
  readonly interval: {
    readonly level: number;
    readonly coverage: number;
    readonly meanWidth: number;
    readonly intervalScore: number;
  } | null;
}

/** Which columns hold what. */
export interface SeriesColumns {
  /** Undefined where the table is one series. */
  readonly series: string | undefined;
  readonly actual: string;
  readonly forecast: string;
}

/**
 * The figures of every series of a table, in the order in which they appear.
 *
 * @throws InputError `evaluate/column`, `evaluate/not-a-number`, `evaluate/no-history` if a series has no history
 *   where others have one
 */
export function measureSeries(
  table: RecordTable,
  history: RecordTable | undefined,
  columns: SeriesColumns,
  season: number,
): SeriesFigures[] {
  const actual = numbersOf(table, columns.actual);
  const forecast = numbersOf(table, columns.forecast);
  const quantiles = quantileColumns(table);
  const samples = table.columns
    .filter((column) => /^sample\d+$/.test(column))
    .map((column) => numbersOf(table, column));
  const values = quantiles.map(({ column }) => numbersOf(table, column));
  const before = history === undefined ? new Map<string, number[]>() : historyOf(history, columns);
  return [...placesBySeries(table, columns.series)].map(([series, places]) => {
    const pick = (list: readonly number[]): number[] => places.map((place) => list[place] as number);
    const insample = before.get(series);
    if (history !== undefined && insample === undefined) throw noHistory(series, history);
    const said = pick(actual);
    const levels = quantiles.map(({ level }) => level);
    const rows = places.map((place) => values.map((column) => column[place] as number));
    return {
      series,
      steps: places.length,
      ...seriesErrors({
        actual: said,
        forecast: pick(forecast),
        seasonality: season,
        ...(insample === undefined ? {} : { insample }),
      }),
      weightedQuantileLoss:
        levels.length === 0 ? null : weightedQuantileLoss({ actual: said, quantiles: rows, levels }),
      crps:
        samples.length === 0
          ? null
          : crpsEnsemble(
              said,
              places.map((place) => samples.map((column) => column[place] as number)),
            ),
      interval: outerInterval(said, rows, levels),
    };
  });
}

function placesBySeries(table: RecordTable, column: string | undefined): Map<string, number[]> {
  const names = column === undefined ? table.records.map(() => 'all') : textsOf(table, column);
  const places = new Map<string, number[]>();
  names.forEach((name, place) => {
    const list = places.get(name);
    if (list === undefined) places.set(name, [place]);
    else list.push(place);
  });
  return places;
}

function outerInterval(
  actual: readonly number[],
  rows: readonly (readonly number[])[],
  levels: readonly number[],
): SeriesFigures['interval'] {
  const [lowest, highest] = [levels[0], levels.at(-1)];
  // Only a pair that leaves out as much below as above is an interval of a level.
  if (lowest === undefined || highest === undefined || Math.abs(lowest + highest - 1) > 1e-9) return null;
  if (lowest >= 0.5) return null;
  const level = highest - lowest;
  const found = intervalCoverage({
    actual,
    low: rows.map((row) => row[0] as number),
    high: rows.map((row) => row.at(-1) as number),
    level,
  });
  return { level, ...found };
}

function historyOf(history: RecordTable, columns: SeriesColumns): Map<string, number[]> {
  const actual = numbersOf(history, columns.actual);
  return new Map(
    [...placesBySeries(history, columns.series)].map(([series, places]) => [
      series,
      places.map((place) => actual[place] as number),
    ]),
  );
}

function noHistory(series: string, { source }: RecordTable): InputError {
  return new InputError('evaluate/no-history', `${nameOf(source)} has nothing of the series "${series}"`, {
    remedy: 'give the history of every series, oldest step first',
  });
}
