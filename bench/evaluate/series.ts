import { crpsEnsemble, crpsGaussian, intervalCoverage, quantileLoss, seriesErrors } from '@parlando/metrics';
import type { Section } from '../section.ts';
import { type Figures, fieldsBar } from './vector-fields.ts';
import { readVectors } from './vectors.ts';

interface ForecastCase {
  readonly id: string;
  /** Seasonality. */
  readonly m: number;
  readonly insample: readonly number[];
  readonly y: readonly number[];
  readonly f: readonly number[];
  readonly ens: readonly (readonly number[])[];
  readonly qs: readonly number[];
  readonly Q: readonly (readonly number[])[];
}

export const series: Section = {
  name: 'series',
  title: 'forecast errors beside NumPy and properscoring 0.1, every field of their vectors',
  async run(report) {
    const cases = readVectors<ForecastCase>('forecast');
    const inputs = ['m', 'insample', 'y', 'f', 'ens', 'qs', 'Q'];
    report(fieldsBar('forecast vectors', cases, inputs, figuresOf));
  },
};

function figuresOf({ m, insample, y, f, ens, qs, Q }: ForecastCase): Figures {
  const errors = seriesErrors({ actual: y, forecast: f, insample, seasonality: m });
  const means = ens.map(meanOf);
  const column = (level: number): number[] => Q.map((row) => row[qs.indexOf(level)] ?? Number.NaN);
  const interval = intervalCoverage({ actual: y, low: column(0.025), high: column(0.975), level: 0.95 });
  return {
    mae: errors.meanAbsoluteError,
    rmse: errors.rootMeanSquaredError,
    bias: errors.bias,
    smape: errors.symmetricPercentageError,
    mape: errors.meanAbsolutePercentageError,
    wape: errors.weightedAbsolutePercentageError,
    mase: errors.meanAbsoluteScaledError,
    rmsse: errors.rootMeanSquaredScaledError,
    crps_ens: crpsEnsemble(y, ens),
    crps_gauss: crpsGaussian(
      y,
      means,
      ens.map((samples, i) => deviationOf(samples, means[i] ?? Number.NaN)),
    ),
    // The vectors' loss is not divided by the size of the series.
    wql: quantileLoss({ actual: y, quantiles: Q, levels: qs }),
    coverage95: interval.coverage,
    width95: interval.meanWidth,
    interval_score95: interval.intervalScore,
  };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** The vectors' normal forecast has the standard deviation of the ensemble, over one less than its size. */
function deviationOf(values: readonly number[], mean: number): number {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
