import { requireNumbers } from '../numbers/no-nan.ts';
import { requireSameLength } from '../numbers/same-length.ts';
import { requireClasses } from './multiclass.ts';

/**
 * Mean negative logarithm of the probability given to what came true, in nats. Probabilities are kept 2.2e-16 away
 * from 0 and 1, so that one certain error costs 36.04 and not all (as in scikit-learn).
 *
 * @param probabilities that the item is positive, 0..1
 * @param labels whether each item is positive
 * @returns 0 or more, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a probability is NaN
 */
export function logLoss(probabilities: readonly number[], labels: readonly boolean[]): number {
  requireSameLength(probabilities, labels, 'probabilities and labels');
  requireNumbers(probabilities, 'probability');
  const sum = probabilities.reduce((total, p, i) => total + surprise(labels[i] === true ? p : 1 - p), 0);
  return sum / probabilities.length;
}

/**
 * {@link logLoss} for more than two classes.
 *
 * @param probabilities one row an item, one column a class, 0..1
 * @param truth column of each item's true class
 * @returns 0 or more, lower is better; NaN without items
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/class` if a row lacks the true class
 */
export function multiclassLogLoss(
  probabilities: readonly (readonly number[])[],
  truth: readonly number[],
): number {
  requireClasses(probabilities, truth);
  const sum = probabilities.reduce((total, row, i) => total + surprise(row[truth[i] ?? 0] ?? 0), 0);
  return sum / probabilities.length;
}

const surprise = (probability: number): number =>
  -Math.log(Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON));
