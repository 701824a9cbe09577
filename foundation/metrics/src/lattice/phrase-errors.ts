import type { WordErrors } from '../words/word-errors.ts';
import type { LatticeAlignment } from './align-lattices.ts';

/** How one word, or pair of neighbouring words, fares. */
export interface PhraseErrors {
  /** Times that it was said and heard. */
  readonly hits: number;
  /** Times that it was said and something else was heard. */
  readonly misheard: number;
  /** Times that it was heard and something else was said. */
  readonly mistaken: number;
  /** Times that it was said and some word of it was not heard at all. */
  readonly deletions: number;
  /** Times that it was heard and some word of it was not said at all. */
  readonly insertions: number;
  /** Hits among the times it was heard; 0 if it never was. */
  readonly precision: number;
  /** Hits among the times it was said; 0 if it never was. */
  readonly recall: number;
}

/**
 * Errors by word (`length` 1) or by pair of neighbours (`length` 2), which fstalign reports as unigram and bigram
 * precision and recall. Neighbours are neighbours in the alignment: an insertion parts two words of the reference.
 * The words of a pair are joined by a space.
 */
export function phraseErrors(
  { steps, reference, hypothesis }: LatticeAlignment,
  length: 1 | 2,
): ReadonlyMap<string, PhraseErrors> {
  const said = steps.map((step) => ('reference' in step ? reference.words[step.reference] : undefined));
  const heard = steps.map((step) => ('hypothesis' in step ? hypothesis.words[step.hypothesis] : undefined));
  const phrases = new Map<string, Counts>();
  const countsOf = (phrase: string): Counts => {
    const counts = phrases.get(phrase) ?? { hits: 0, misheard: 0, mistaken: 0, deletions: 0, insertions: 0 };
    phrases.set(phrase, counts);
    return counts;
  };
  for (let i = 0; i + length <= steps.length; i++) {
    const a = phraseAt(said, i, length);
    const b = phraseAt(heard, i, length);
    if (a !== undefined && a === b) {
      countsOf(a).hits++;
      continue;
    }
    if (a !== undefined) countsOf(a)[b === undefined ? 'deletions' : 'misheard']++;
    if (b !== undefined) countsOf(b)[a === undefined ? 'insertions' : 'mistaken']++;
  }
  return new Map([...phrases].map(([phrase, counts]) => [phrase, withRates(counts)]));
}

/** Share of heard words that were said (precision) and of said words that were heard (recall); NaN without words. */
export function precisionRecall({ hits, substitutions, deletions, insertions }: WordErrors): {
  readonly precision: number;
  readonly recall: number;
} {
  return {
    precision: hits / (hits + substitutions + insertions),
    recall: hits / (hits + substitutions + deletions),
  };
}

type Counts = { -readonly [Key in Exclude<keyof PhraseErrors, 'precision' | 'recall'>]: number };

function phraseAt(words: readonly (string | undefined)[], place: number, length: number): string | undefined {
  const phrase = words.slice(place, place + length);
  return phrase.includes(undefined) ? undefined : phrase.join(' ');
}

function withRates(counts: Counts): PhraseErrors {
  const heard = counts.hits + counts.mistaken + counts.insertions;
  const said = counts.hits + counts.misheard + counts.deletions;
  return {
    ...counts,
    precision: heard === 0 ? 0 : counts.hits / heard,
    recall: said === 0 ? 0 : counts.hits / said,
  };
}
