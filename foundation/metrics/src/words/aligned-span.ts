import { UsageError } from '@parlando/core';
import type { AlignmentStep } from './align-words.ts';

/** Words from `start` up to, not including, `end`. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * What was heard for stretches of a reference, such as the places where a name is said: the hypothesis words from the
 * first to the last that is aligned with a word of the stretch. Inserted words inside belong to it, and those at
 * either end too if the word at that end was not matched: `Jones` heard as `joe nes` is a substitution and an
 * insertion.
 *
 * ```ts
 * const steps = alignWords(['call', 'ann', 'jones', 'now'], ['call', 'ann', 'joe', 'nes', 'now']);
 * alignedSpans(steps, [{ start: 1, end: 3 }]); // [{ start: 1, end: 4 }]
 * ```
 *
 * @param steps an alignment, in order
 * @param stretches of the reference, none empty
 * @returns a span of the hypothesis for each; start = end where nothing was heard
 * @throws UsageError `metrics/span` if a stretch is empty or outside the reference
 */
export function alignedSpans(steps: readonly AlignmentStep[], stretches: readonly WordSpan[]): WordSpan[] {
  const stepOfWord: number[] = [];
  const heardBefore: number[] = [];
  let heard = 0;
  steps.forEach((step, index) => {
    heardBefore.push(heard);
    if (step.type !== 'insertion') stepOfWord.push(index);
    if (step.type !== 'deletion') heard++;
  });
  heardBefore.push(heard);
  return stretches.map(({ start, end }) => {
    let first = stepOfWord[start];
    let last = stepOfWord[end - 1];
    if (first === undefined || last === undefined || start >= end) {
      throw new UsageError(
        'metrics/span',
        `no words ${start} to ${end} in a reference of ${stepOfWord.length}`,
        {
          remedy: 'Give the index of the first word and that after the last.',
        },
      );
    }
    if (steps[first]?.type !== 'match') while (steps[first - 1]?.type === 'insertion') first--;
    if (steps[last]?.type !== 'match') while (steps[last + 1]?.type === 'insertion') last++;
    return { start: heardBefore[first] ?? 0, end: heardBefore[last + 1] ?? heard };
  });
}
