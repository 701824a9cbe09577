import { sum } from '../numbers/mean.ts';
import { type ConfusionMatrix, columnSums, diagonal, rowSums } from './confusion-matrix.ts';

/**
 * Matthews correlation coefficient for any number of classes (Gorodkin, "Comparing two K-category assignments by a
 * K-category correlation coefficient", 2004): 1 is perfect, 0 chance.
 *
 * @returns -1..1; 0 where it is not defined, since all items have one true or one predicted class (as in
 *   scikit-learn); NaN without items
 */
export function matthewsCorrelation(matrix: ConfusionMatrix<unknown>): number {
  const [truth, predicted] = [rowSums(matrix), columnSums(matrix)];
  const items = sum(truth);
  if (items === 0) return Number.NaN;
  const covariance = sum(diagonal(matrix)) * items - product(truth, predicted);
  const spread = (items * items - product(truth, truth)) * (items * items - product(predicted, predicted));
  return spread === 0 ? 0 : covariance / Math.sqrt(spread);
}

/**
 * Cohen's kappa: the agreement of two judges beyond what their class frequencies make by chance (Cohen, "A
 * coefficient of agreement for nominal scales", 1960).
 *
 * @returns at most 1, 0 at chance; NaN if both put every item into one same class, or without items
 */
export function cohenKappa(matrix: ConfusionMatrix<unknown>): number {
  const [first, second] = [rowSums(matrix), columnSums(matrix)];
  const items = sum(first);
  const disagreements = items - sum(diagonal(matrix));
  return 1 - disagreements / (items - product(first, second) / items);
}

const product = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
