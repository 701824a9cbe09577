import { mean, sum } from '../numbers/mean.ts';
import { requireNumbers } from '../numbers/no-nan.ts';
import { normalCdf, normalDensity } from '../numbers/normal-distribution.ts';
import { requireSameLength } from '../numbers/same-length.ts';

/**
 * Continuous ranked probability score of forecasts that are given as samples; mean over the steps, in the unit of the
 * series. Each step costs the mean distance of its samples from the actual value, less half the mean distance of two
 * samples (Gneiting & Raftery, "Strictly proper scoring rules, prediction, and estimation", JASA, 2007, equation
 * 21). With one sample it is the absolute error.
 *
 * @param actual the value of each step
 * @param ensembles the samples of each step, in any order
 * @returns 0 or more, lower is better; NaN without steps, or if a step has no samples
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a sample is NaN
 */
export function crpsEnsemble(actual: readonly number[], ensembles: readonly (readonly number[])[]): number {
  requireSameLength(actual, ensembles, 'actual values and ensembles');
  return mean(
    actual.map((value, i) => {
      const samples = ensembles[i] ?? [];
      requireNumbers(samples, 'sample');
      return mean(samples.map((sample) => Math.abs(sample - value))) - halfMeanDistance(samples);
    }),
  );
}

/** Half the mean distance of two samples, a sample and itself included: a weighted sum of the sorted ones. */
function halfMeanDistance(samples: readonly number[]): number {
  const n = samples.length;
  const sorted = Float64Array.from(samples).sort();
  return sum(Array.from(sorted, (sample, i) => (2 * i + 1 - n) * sample)) / (n * n);
}

/**
 * Continuous ranked probability score of normal forecasts; mean over the steps, in the unit of the series (Gneiting
 * et al., "Calibrated probabilistic forecasting using ensemble model output statistics", 2005, equation 5).
 *
 * @param actual the value of each step
 * @param means the forecast mean of each step
 * @param deviations the forecast standard deviation of each step, 0 or more; 0 gives the absolute error
 * @returns 0 or more, lower is better; NaN without steps
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export function crpsGaussian(
  actual: readonly number[],
  means: readonly number[],
  deviations: readonly number[],
): number {
  requireSameLength(actual, means, 'actual values and means');
  requireSameLength(actual, deviations, 'actual values and deviations');
  return mean(
    actual.map((value, i) => {
      const error = value - (means[i] ?? Number.NaN);
      const deviation = deviations[i] ?? Number.NaN;
      return deviation === 0 ? Math.abs(error) : deviation * standardScore(error / deviation);
    }),
  );
}

function standardScore(z: number): number {
  return z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI);
}
