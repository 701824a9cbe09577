import { requireNumbers } from '../numbers/no-nan.ts';
import { requireSameLength } from '../numbers/same-length.ts';

/**
 * First - second of each pair.
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a difference is NaN
 */
export function pairedDifferences(first: readonly number[], second: readonly number[]): number[] {
  requireSameLength(first, second, 'values of the two systems');
  const differences = first.map((value, i) => value - (second[i] ?? Number.NaN));
  requireNumbers(differences, 'difference');
  return differences;
}
