import type { AlignmentStep } from '../words/align-words.ts';
import type { WordErrors } from '../words/word-errors.ts';

/** Counts steps of an alignment. */
export interface Tally {
  count(type: AlignmentStep['type']): void;
  errors(): WordErrors;
}

export function tally(): Tally {
  const counts = { match: 0, substitution: 0, deletion: 0, insertion: 0 };
  return {
    count: (type) => {
      counts[type]++;
    },
    errors: () => ({
      substitutions: counts.substitution,
      deletions: counts.deletion,
      insertions: counts.insertion,
      hits: counts.match,
      referenceWords: counts.match + counts.substitution + counts.deletion,
    }),
  };
}
