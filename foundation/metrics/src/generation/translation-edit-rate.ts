import { splitWords } from '../text/python-text.ts';
import { editsWithShifts } from './block-shifts.ts';
import { type ReferenceTexts, textPairs } from './reference-texts.ts';
import { signatureOf } from './signature.ts';

/** TER, and what it is made of. */
export interface TranslationEditRate {
  /** Percent: 0 is perfect, and it may exceed 100. */
  readonly score: number;
  readonly edits: number;
  /** Words of the references; where a hypothesis has several, their mean. */
  readonly referenceLength: number;
  readonly signature: string;
}

/**
 * TER of a set of texts: how many edits it takes to turn the hypotheses into their references, per reference word.
 * Besides words substituted, deleted and inserted, a whole block of words moved elsewhere is one edit. Case is ignored;
 * words are what white space separates, so that a mark belongs to the word it touches. Of several references the one
 * with the fewest edits counts.
 *
 * M. Snover et al., "A study of translation edit rate with targeted human annotation", AMTA 2006; blocks are moved as
 * in Tercom and sacreBLEU 2. Where all references are empty, the score is 0 for empty hypotheses and 100 otherwise.
 *
 * @param references one text, or several, for each hypothesis
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has none
 */
export function translationEditRate(
  hypotheses: readonly string[],
  references: readonly ReferenceTexts[],
): TranslationEditRate {
  const pairs = textPairs(hypotheses, references);
  let edits = 0;
  let referenceLength = 0;
  for (const pair of pairs) {
    const numbersOf = numbering();
    const text = numbersOf(pair.hypothesis);
    const others = pair.references.map(numbersOf);
    edits += Math.min(...others.map((other) => editsWithShifts(text, other)));
    referenceLength += others.reduce((sum, { length }) => sum + length, 0) / others.length;
  }
  return {
    score: referenceLength > 0 ? (100 * edits) / referenceLength : edits > 0 ? 100 : 0,
    edits,
    referenceLength,
    signature: signatureOf(pairs, { case: 'lc', tok: 'tercom', norm: false, punct: true, asian: false }),
  };
}

/** Replaces words by numbers, the same number for the same word. */
function numbering(): (text: string) => Int32Array {
  const numbers = new Map<string, number>();
  return (text) =>
    Int32Array.from(splitWords(text.toLowerCase()), (word) => {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      return number;
    });
}
