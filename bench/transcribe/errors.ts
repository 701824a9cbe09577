import { type WordErrors, wordErrors } from '@parlando/metrics';
import { asrFloor } from '../asr-floor.ts';

export function errorsOf(reference: string, hypothesis: string): WordErrors {
  return wordErrors(asrFloor.words(reference), asrFloor.words(hypothesis));
}

export function countErrors({ substitutions, deletions, insertions }: WordErrors): number {
  return substitutions + deletions + insertions;
}
