import type { ReportInterval } from '../words/word-report.ts';
import type { SeriesFigures } from './measure-series.ts';

/** How good forecasts were, series by series and over all. */
export interface SeriesReport {
  readonly version: 1;
  readonly kind: 'series';
  readonly source: string;
  /** Where the history lies; null without one. */
  readonly history: string | null;
  readonly season: number;
  readonly series: readonly SeriesFigures[];
  /** What casts doubt on the figures, a sentence each. */
  readonly notes: readonly string[];
  /** Means over the series; null where a series has none. */
  readonly mean: {
    readonly meanAbsoluteScaledError: SeriesMean | null;
    readonly symmetricPercentageError: SeriesMean | null;
    readonly weightedQuantileLoss: SeriesMean | null;
    readonly coverage: SeriesMean | null;
  };
}

/** A mean over the series, each counting alike, with its interval over them. */
export interface SeriesMean {
  readonly value: number;
  readonly interval: ReportInterval;
}
