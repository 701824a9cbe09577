import { alignForBias } from './bias-alignment.ts';
import type { BiasList } from './bias-list.ts';
import { sumWordErrors, type WordErrors } from './word-errors.ts';

/** Word errors, and how they fall to common and to rare words; `unbiased` + `biased` = `all`. */
export interface RareWordErrors {
  readonly all: WordErrors;
  /** Of words outside the list: what U-WER is made of. */
  readonly unbiased: WordErrors;
  /** Of words in the list: what B-WER is made of. */
  readonly biased: WordErrors;
}

/**
 * Errors on rare words apart from the others: U-WER and B-WER of the contextual biasing literature (D. Le et al.,
 * "Contextualized streaming end-to-end speech recognition with trie-based deep biasing and shallow fusion",
 * Interspeech 2021). Hits, substitutions and deletions belong to the class of the reference word, insertions to
 * that of the inserted word. A word of an entry of several words is rare where the whole entry stands.
 *
 * The alignment is that of the script published with the paper (insertion and deletion 3, substitution 4), so that
 * figures compare with published ones: the 44 results that come with it are met to the last count. `all` may differ
 * from {@link wordErrors} by a few errors. Sum over a set with
 * {@link sumWordErrors}, class by class.
 *
 * ```ts
 * rareWordErrors(['call', 'ada'], ['call', 'aida', 'ada'], biasList([['ada']]));
 * // biased: 1 hit; unbiased: 1 hit, 1 insertion
 * ```
 *
 * @param rare which words are rare, or the list of them
 */
export function rareWordErrors(
  reference: readonly string[],
  hypothesis: readonly string[],
  rare: ((word: string) => boolean) | BiasList,
): RareWordErrors {
  const inReference = rarePlaces(reference, rare);
  const inHypothesis = rarePlaces(hypothesis, rare);
  const unbiased = noErrors();
  const biased = noErrors();
  for (const step of alignForBias(reference, hypothesis)) {
    const isRare = step.type === 'insertion' ? inHypothesis[step.hypothesis] : inReference[step.reference];
    const counts = isRare ? biased : unbiased;
    counts[fields[step.type]]++;
    if (step.type !== 'insertion') counts.referenceWords++;
  }
  return { all: sumWordErrors([unbiased, biased]), unbiased, biased };
}

/**
 * Words that a text, such as what a model was trained on, has at most so many times; words that it lacks are rare too.
 *
 * ```ts
 * const isRare = rareByFrequency(new Map([['the', 5000], ['ada', 3]]), 10);
 * isRare('ada'); // true
 * isRare('zyzzyva'); // true
 * isRare('the'); // false
 * ```
 */
export function rareByFrequency(
  counts: ReadonlyMap<string, number>,
  atMost: number,
): (word: string) => boolean {
  return (word) => (counts.get(word) ?? 0) <= atMost;
}

const fields = {
  match: 'hits',
  substitution: 'substitutions',
  deletion: 'deletions',
  insertion: 'insertions',
} as const;

function noErrors() {
  return { substitutions: 0, deletions: 0, insertions: 0, hits: 0, referenceWords: 0 };
}

function rarePlaces(words: readonly string[], rare: ((word: string) => boolean) | BiasList): boolean[] {
  if (typeof rare === 'function') return words.map(rare);
  const places = words.map(() => false);
  for (const { start, end } of rare.occurrences(words)) places.fill(true, start, end);
  return places;
}
