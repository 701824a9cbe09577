import { type AlignmentStep, alignmentRuns } from './align-words.ts';
import { alignByCost } from './costed-alignment.ts';
import type { FormatToken } from './full-format-tokens.ts';
import { numberPair } from './numbered-pair.ts';

/** A word in another case is nearly the same; a mark is never taken for a word. */
const prices = { case: 1, other: 4, markForWord: 7, oneSided: 3 } as const;

/** Words as they are compared where case does not count. */
export const caseless = (word: string): string => word.toLowerCase();

/**
 * Aligns words with words and marks with marks, so that words that differ only in case are paired before others: a
 * shortest alignment would be free to pair them with anything.
 */
export function alignFormatTokens(
  reference: readonly FormatToken[],
  hypothesis: readonly FormatToken[],
): AlignmentStep[] {
  const written = numberPair(texts(reference), texts(hypothesis));
  const spoken = numberPair(texts(reference).map(caseless), texts(hypothesis).map(caseless));
  const known = alignmentRuns(texts(reference).map(caseless), texts(hypothesis).map(caseless));
  const marks = Uint8Array.from(hypothesis, ({ isMark }) => (isMark ? 1 : 0));
  return alignByCost(known, {
    deletion: prices.oneSided,
    insertion: prices.oneSided,
    writePairs: (into, place, from, to) => {
      const word = written.reference[place];
      const sound = spoken.reference[place];
      const mark = reference[place]?.isMark ? 1 : 0;
      for (let h = from; h < to; h++) {
        let price: number = marks[h] === mark ? prices.other : prices.markForWord;
        if (spoken.hypothesis[h] === sound) price = written.hypothesis[h] === word ? 0 : prices.case;
        into[h - from] = price;
      }
    },
  });
}

function texts(tokens: readonly FormatToken[]): string[] {
  return tokens.map(({ text }) => text);
}
