import { splitWords } from '../text/python-text.ts';
import { commonLength, commonPlaces } from './longest-common-subsequence.ts';
import { countNgrams, type NgramCounts, sharedCount, totalOf } from './ngrams.ts';
import { porterStem } from './porter-stemmer.ts';

/**
 * `rouge1` to `rouge4`: sequences of so many units. `rougeL`: the longest common subsequence of both texts as one
 * sentence. `rougeLsum`: that of each reference sentence with all sentences of the hypothesis, a sentence a line.
 */
export type RougeType = 'rouge1' | 'rouge2' | 'rouge3' | 'rouge4' | 'rougeL' | 'rougeLsum';

/** What ROUGE compares. */
export interface RougeOptions<Type extends RougeType> {
  /** `rouge1`, `rouge2`, `rougeL` and `rougeLsum` unless given. */
  readonly types?: readonly Type[];
  /** Compares English words of more than three letters by their Porter stems; for the unit `word`. */
  readonly stem?: boolean;
  /**
   * `word` unless given: runs of the letters a to z and digits, case ignored, which is for English; other letters
   * are dropped. `character`: every character but white space, as it is; for Chinese and Japanese.
   */
  readonly unit?: 'word' | 'character';
}

/** 0 to 1 each. */
export interface RougeScore {
  /** Share of the hypothesis that the reference has. */
  readonly precision: number;
  /** Share of the reference that the hypothesis has. */
  readonly recall: number;
  /** Their harmonic mean. */
  readonly f1: number;
}

/**
 * ROUGE: how much of a reference a text (such as a summary) holds, in words or characters, whatever else it says. C.-Y.
 * Lin, "ROUGE: a package for automatic evaluation of summaries", 2004. In words the scores are those of Google's
 * rouge-score 0.1.2, `rougeLsum` counting no word more often than it occurs; in characters those of rouge-chinese 1.0.3,
 * where of equal sequences only one counts.
 *
 * A set of texts is scored by the mean over its pairs. The time of `rougeL` and `rougeLsum` grows with the product of
 * the lengths.
 *
 * ```ts
 * rouge('the cat runs', 'the cats are running', { types: ['rouge1'], stem: true }).rouge1.recall; // 3 / 4
 * ```
 */
export function rouge<Type extends RougeType = 'rouge1' | 'rouge2' | 'rougeL' | 'rougeLsum'>(
  hypothesis: string,
  reference: string,
  options: RougeOptions<Type> = {},
): Readonly<Record<Type, RougeScore>> {
  const { stem = false, unit = 'word' } = options;
  const types: readonly RougeType[] = options.types ?? ['rouge1', 'rouge2', 'rougeL', 'rougeLsum'];
  const cut = (text: string): string[] =>
    unit === 'word' ? wordsOf(text, stem) : [...splitWords(text).join('')];
  const sides = { hypothesis: cut(hypothesis), reference: cut(reference) };
  const scoreOf = (type: RougeType): RougeScore => {
    if (type === 'rougeL') return sequenceScore(sides);
    if (type === 'rougeLsum') return linesScore(linesOf(hypothesis, cut), linesOf(reference, cut));
    return ngramScore(sides, Number(type.at(-1)), unit === 'character');
  };
  return Object.fromEntries(types.map((type) => [type, scoreOf(type)])) as Record<Type, RougeScore>;
}

interface Sides {
  readonly hypothesis: readonly string[];
  readonly reference: readonly string[];
}

function wordsOf(text: string, stem: boolean): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return stem ? words.map((word) => (word.length > 3 ? porterStem(word) : word)) : [...words];
}

function linesOf(text: string, cut: (line: string) => string[]): string[][] {
  return text.split('\n').map(cut);
}

function ngramScore({ hypothesis, reference }: Sides, order: number, once: boolean): RougeScore {
  const countsOf = (tokens: readonly string[]): NgramCounts => {
    const counts = countNgrams(tokens, order);
    return once ? new Map([...counts.keys()].map((ngram) => [ngram, 1])) : counts;
  };
  const [own, other] = [countsOf(hypothesis), countsOf(reference)];
  return scoreOfShares(sharedCount(own, other), totalOf(own), totalOf(other));
}

function sequenceScore({ hypothesis, reference }: Sides): RougeScore {
  return scoreOfShares(commonLength(reference, hypothesis), hypothesis.length, reference.length);
}

/** A word of a reference line is hit if it is in the common subsequence with any line of the hypothesis. */
function linesScore(
  hypothesis: readonly (readonly string[])[],
  reference: readonly (readonly string[])[],
): RougeScore {
  const [words, others] = [hypothesis.flat(), reference.flat()];
  const left = new Map(countNgrams(words, 1));
  let hits = 0;
  for (const line of reference) {
    const places = new Set(hypothesis.flatMap((other) => commonPlaces(line, other)));
    for (const place of places) {
      const word = line[place] ?? '';
      const remaining = left.get(word) ?? 0;
      if (remaining === 0) continue;
      hits++;
      left.set(word, remaining - 1);
    }
  }
  return scoreOfShares(hits, words.length, others.length);
}

function scoreOfShares(shared: number, hypothesis: number, reference: number): RougeScore {
  const precision = shared / Math.max(hypothesis, 1);
  const recall = shared / Math.max(reference, 1);
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
