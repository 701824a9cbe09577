import { numberPair } from './numbered-pair.ts';
import { pairDistance } from './pair-distance.ts';

/**
 * The least number of substitutions, deletions and insertions that turn one word list into the other, without the
 * alignment: several times quicker than counting its steps.
 */
export function editDistance(reference: readonly string[], hypothesis: readonly string[]): number {
  if (reference.length === 0) return hypothesis.length;
  return pairDistance(numberPair(reference, hypothesis));
}
