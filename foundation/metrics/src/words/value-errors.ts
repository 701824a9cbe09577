import { alignmentRuns } from './align-words.ts';

/** How the values of a text (amounts, times, dates, codes: whatever has a digit in it) were heard. */
export interface ValueErrors {
  /** Values of the reference: right + wrong + missing. */
  readonly total: number;
  readonly right: number;
  /** Values heard as another value. */
  readonly wrong: readonly WrongValue[];
  /** Values in whose place none was heard: words, or nothing. */
  readonly missing: readonly string[];
  /** Values heard where none was said. */
  readonly inserted: readonly string[];
}

/** A value heard as another. */
export interface WrongValue {
  readonly reference: string;
  readonly hypothesis: string;
}

/**
 * Digits that are wrong in value, not in form. The words must come from a ruler that makes one word of each value,
 * the same however it was written or said (`$1.50`, `10:00`, `-5`, `29th`): then two values agree only if their words
 * do. With a ruler that drops a sign or a unit, an error in it is not seen.
 *
 * The words are aligned as by {@link alignWords}. A value is right where it is matched; between two places where the
 * texts agree, the other values of both sides are paired in order.
 *
 * ```ts
 * valueErrors(['pay', '$15', 'by', '10:00'], ['pay', '$50', 'by', 'ten', '5']);
 * // total 2, right 0, wrong [{ reference: '$15', hypothesis: '$50' }, { reference: '10:00', hypothesis: '5' }]
 * ```
 */
export function valueErrors(
  referenceWords: readonly string[],
  hypothesisWords: readonly string[],
): ValueErrors {
  const errors = {
    right: 0,
    wrong: [] as WrongValue[],
    missing: [] as string[],
    inserted: [] as string[],
  };
  let said: string[] = [];
  let heard: string[] = [];
  const pairUp = (): void => {
    const pairs = Math.min(said.length, heard.length);
    said.slice(0, pairs).forEach((reference, i) => {
      errors.wrong.push({ reference, hypothesis: heard[i] ?? '' });
    });
    errors.missing.push(...said.slice(pairs));
    errors.inserted.push(...heard.slice(pairs));
    said = [];
    heard = [];
  };
  for (const run of alignmentRuns(referenceWords, hypothesisWords)) {
    const inReference = referenceWords.slice(run.referenceStart, run.referenceEnd).filter(isValue);
    if (run.type === 'match') {
      pairUp();
      errors.right += inReference.length;
      continue;
    }
    said.push(...inReference);
    heard.push(...hypothesisWords.slice(run.hypothesisStart, run.hypothesisEnd).filter(isValue));
  }
  pairUp();
  return { total: errors.right + errors.wrong.length + errors.missing.length, ...errors };
}

function isValue(word: string): boolean {
  return /\p{Nd}/u.test(word);
}
