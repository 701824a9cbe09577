import { type AlignmentRun, alignmentRuns } from './align-words.ts';

/** How a hypothesis differs from its reference, counted in words. */
export interface WordErrors {
  readonly substitutions: number;
  /** Words of the reference that the hypothesis lacks. */
  readonly deletions: number;
  /** Words of the hypothesis that the reference lacks. */
  readonly insertions: number;
  readonly hits: number;
  /** Hits + substitutions + deletions. */
  readonly referenceWords: number;
}

/**
 * Counts over the alignment of {@link alignWords}. Words are compared as they are; normalise first.
 *
 * ```ts
 * wordErrorRate(wordErrors(['the', 'cat', 'sat'], ['the', 'cat', 'sits'])); // 1 / 3
 * ```
 */
export function wordErrors(reference: readonly string[], hypothesis: readonly string[]): WordErrors {
  return countErrors(alignmentRuns(reference, hypothesis));
}

/** Counts the steps of an alignment. */
export function countErrors(runs: readonly AlignmentRun[]): WordErrors {
  const counts = { match: 0, substitution: 0, deletion: 0, insertion: 0 };
  for (const { type, referenceStart, referenceEnd, hypothesisStart, hypothesisEnd } of runs) {
    counts[type] += type === 'insertion' ? hypothesisEnd - hypothesisStart : referenceEnd - referenceStart;
  }
  return {
    substitutions: counts.substitution,
    deletions: counts.deletion,
    insertions: counts.insertion,
    hits: counts.match,
    referenceWords: counts.match + counts.substitution + counts.deletion,
  };
}

/** The counts of a whole set: rates come from sums, never from a mean of rates. */
export function sumWordErrors(list: Iterable<WordErrors>): WordErrors {
  const sum = { substitutions: 0, deletions: 0, insertions: 0, hits: 0, referenceWords: 0 };
  for (const counts of list) {
    sum.substitutions += counts.substitutions;
    sum.deletions += counts.deletions;
    sum.insertions += counts.insertions;
    sum.hits += counts.hits;
    sum.referenceWords += counts.referenceWords;
  }
  return sum;
}

/**
 * Substitutions, deletions and insertions per reference word: 0 is perfect, and it may exceed 1.
 *
 * An empty reference counts as one word: the rate is then 0 if nothing was heard and the number of inserted
 * words otherwise, always finite (jiwer has the same rule since 4.0).
 */
export function wordErrorRate(counts: WordErrors): number {
  return (counts.substitutions + counts.deletions + counts.insertions) / Math.max(counts.referenceWords, 1);
}
