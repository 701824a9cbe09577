import { intervalOf, shareInterval } from '../words/rates.ts';
import type { SeriesFigures } from './measure-series.ts';
import type { SeriesMean, SeriesReport } from './series-report.ts';

/** Means of the figures that do not depend on the unit of a series. */
export function meansOver(series: readonly SeriesFigures[], level: number): SeriesReport['mean'] {
  const mean = (of: (each: SeriesFigures) => number | null, interval = intervalOf): SeriesMean | null =>
    meanOf(series.map(of), (values) => interval(values.map(asBlock), level));
  return {
    meanAbsoluteScaledError: mean((each) => each.meanAbsoluteScaledError),
    symmetricPercentageError: mean((each) => each.symmetricPercentageError),
    weightedQuantileLoss: mean((each) => each.weightedQuantileLoss),
    coverage: mean(
      (each) => each.interval?.coverage ?? null,
      (covered, at) => shareInterval(covered.map(turned), at),
    ),
  };
}

function meanOf(
  values: readonly (number | null)[],
  intervalOver: (values: readonly number[]) => SeriesMean['interval'],
): SeriesMean | null {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length < values.length || known.length === 0) return null;
  const value = known.reduce((sum, each) => sum + each, 0) / known.length;
  return { value, interval: intervalOver(known) };
}

interface Block {
  readonly numerator: number;
  readonly denominator: number;
}

const asBlock = (value: number): Block => ({ numerator: value, denominator: 1 });

/** What is not covered: the interval of a share is made of what is missing. */
const turned = ({ numerator, denominator }: Block): Block => ({
  numerator: denominator - numerator,
  denominator,
});
