import type { AlignmentStep } from '@parlando/metrics';
import type { ErrorPlace } from './aligned-row.ts';

/** How many of each kind a list of errors holds. */
export function stepCounts(errors: readonly ErrorPlace[]) {
  const counts = { substitutions: 0, deletions: 0, insertions: 0 };
  for (const [said, heard] of errors) {
    if (heard === null) counts.deletions++;
    else if (said === null) counts.insertions++;
    else counts.substitutions++;
  }
  return counts;
}

/** The whole alignment again: what lies between the errors is matched, word by word. */
export function stepsOf(words: number, errors: readonly ErrorPlace[]): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  let reference = 0;
  let hypothesis = 0;
  const matchUpTo = (nextReference: number | null, nextHypothesis: number | null): void => {
    while (nextReference !== null ? reference < nextReference : hypothesis < (nextHypothesis ?? 0)) {
      steps.push({ type: 'match', reference: reference++, hypothesis: hypothesis++ });
    }
  };
  for (const [said, heard] of errors) {
    matchUpTo(said, heard);
    if (said !== null && heard !== null)
      steps.push({ type: 'substitution', reference: said, hypothesis: heard });
    else if (said !== null) steps.push({ type: 'deletion', reference: said });
    else if (heard !== null) steps.push({ type: 'insertion', hypothesis: heard });
    if (said !== null) reference = said + 1;
    if (heard !== null) hypothesis = heard + 1;
  }
  matchUpTo(words, null);
  return steps;
}
