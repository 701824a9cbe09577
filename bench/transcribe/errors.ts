import { plainEnglish, type WordErrors, wordErrors } from '@parlando/metrics';

export function errorsOf(reference: string, hypothesis: string): WordErrors {
  return wordErrors(plainEnglish.words(reference), plainEnglish.words(hypothesis));
}

export function countErrors({ substitutions, deletions, insertions }: WordErrors): number {
  return substitutions + deletions + insertions;
}
