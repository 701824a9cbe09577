import type { Normalizer } from '../normalizers/normalizer.ts';
import { type ExplainedError, explainedErrors, type PlacedWord } from './explained-words.ts';
import { alignFormatTokens, caseless } from './full-format-alignment.ts';
import { type FormatToken, fullFormatTokens } from './full-format-tokens.ts';
import type { OtherForm } from './same-form.ts';

/**
 * What is wrong with a word or mark:
 * - `word`: another word, also to the normaliser
 * - `case`: the same word but for upper and lower case
 * - `number`: the same number, written otherwise (`25` for `twenty five`)
 * - `spelling`: the same to the normaliser, written otherwise (`colour`, `do not` for `don't`, a dropped `uh`)
 * - `missingMark`, `extraMark`, `otherMark`: punctuation
 */
export type FullFormatKind = 'word' | 'case' | OtherForm | 'missingMark' | 'extraMark' | 'otherMark';

/** One error of a text as written; a side is undefined where it has nothing. */
export interface FullFormatDifference {
  readonly kind: FullFormatKind;
  readonly reference: string | undefined;
  readonly hypothesis: string | undefined;
}

/**
 * Every error of a text as written, in order, with what is wrong: the list behind {@link fullFormatErrors}.
 *
 * ```ts
 * fullFormatDifferences('It took ten days.', 'it took 10 days', normalizer);
 * // [{ kind: 'case', reference: 'It', hypothesis: 'it' },
 * //  { kind: 'number', reference: 'ten', hypothesis: '10' },
 * //  { kind: 'missingMark', reference: '.', hypothesis: undefined }]
 * ```
 *
 * @param normalizer decides which words are the same, written otherwise
 */
export function fullFormatDifferences(
  referenceText: string,
  hypothesisText: string,
  normalizer: Normalizer,
): FullFormatDifference[] {
  const reference = fullFormatTokens(referenceText);
  const hypothesis = fullFormatTokens(hypothesisText);
  const ruled = remembering(normalizer);
  const found: { place: number; difference: FullFormatDifference }[] = [];
  const open = new OpenWords();
  const close = (): void => {
    for (const { kind, reference: r, hypothesis: h } of open.close(ruled)) {
      const place = r?.place ?? h?.place ?? 0;
      found.push({ place, difference: { kind, reference: r?.text, hypothesis: h?.text } });
    }
  };
  alignFormatTokens(reference, hypothesis).forEach((step, place) => {
    const said = 'reference' in step ? reference[step.reference] : undefined;
    const heard = 'hypothesis' in step ? hypothesis[step.hypothesis] : undefined;
    const kind = kindOf(said, heard);
    if (kind === 'word') open.add(said, heard, place);
    else if (!(said ?? heard)?.isMark) close();
    if (kind === 'word' || step.type === 'match') return;
    found.push({ place, difference: { kind, reference: said?.text, hypothesis: heard?.text } });
  });
  close();
  return found.sort((a, b) => a.place - b.place).map(({ difference }) => difference);
}

/** What is wrong as far as the step tells by itself; `case` also where nothing is wrong. */
function kindOf(said: FormatToken | undefined, heard: FormatToken | undefined): FullFormatKind {
  if ((said ?? heard)?.isMark) {
    if (!heard) return 'missingMark';
    return said ? 'otherMark' : 'extraMark';
  }
  return said && heard && caseless(said.text) === caseless(heard.text) ? 'case' : 'word';
}

/** Words that differ, since the last that were the same but for case. */
class OpenWords {
  #reference: PlacedWord[] = [];
  #hypothesis: PlacedWord[] = [];
  #pairs = 0;

  add(said: FormatToken | undefined, heard: FormatToken | undefined, place: number): void {
    if (said) this.#reference.push({ text: said.text, place });
    if (heard) this.#hypothesis.push({ text: heard.text, place });
    if (said && heard) this.#pairs++;
  }

  close(ruled: (text: string) => string): ExplainedError[] {
    const errors = explainedErrors(this.#reference, this.#hypothesis, this.#pairs, ruled);
    this.#reference = [];
    this.#hypothesis = [];
    this.#pairs = 0;
    return errors;
  }
}

/** The normaliser's words drawn together; the same few words come again and again. */
function remembering(normalizer: Normalizer): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const ruled = normalizer.words(text).join(' ');
    known.set(text, ruled);
    return ruled;
  };
}
