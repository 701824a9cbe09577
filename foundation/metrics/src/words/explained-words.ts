import { type OtherForm, sameForms } from './same-form.ts';

/** A word, and where in the alignment it stands. */
export interface PlacedWord {
  readonly text: string;
  readonly place: number;
}

/** A word error with what is wrong. */
export interface ExplainedError {
  readonly kind: 'word' | OtherForm;
  readonly reference: PlacedWord | undefined;
  readonly hypothesis: PlacedWord | undefined;
}

/**
 * Tells apart the errors between two places where the texts agree. How many words of either side stand for one
 * another is given, which ones is not: wrong words are paired with each other, and so are words that are only
 * written otherwise.
 *
 * @param pairs how many words of either side stand for one another
 * @param ruled what the ruler makes of a stretch of words, drawn together
 */
export function explainedErrors(
  reference: readonly PlacedWord[],
  hypothesis: readonly PlacedWord[],
  pairs: number,
  ruled: (text: string) => string,
): ExplainedError[] {
  const forms = sameForms(reference.map(textOf), hypothesis.map(textOf), ruled);
  const [wrong, written] = bothKinds(reference, forms.reference);
  const [heardWrong, heardWritten] = bothKinds(hypothesis, forms.hypothesis);
  const errors: ExplainedError[] = [];
  let left = pairs;
  for (const [a, b] of [
    [wrong, heardWrong],
    [written, heardWritten],
    [wrong, heardWritten],
    [written, heardWrong],
  ] as const) {
    for (; left > 0 && a.length > 0 && b.length > 0; left--) errors.push(errorOf(a.shift(), b.shift()));
  }
  for (const word of [...wrong, ...written]) errors.push(errorOf(word, undefined));
  for (const word of [...heardWrong, ...heardWritten]) errors.push(errorOf(undefined, word));
  return errors;
}

interface FormedWord extends PlacedWord {
  readonly form: OtherForm | undefined;
}

/** The words without a form, and those with one. */
function bothKinds(
  words: readonly PlacedWord[],
  forms: readonly (OtherForm | undefined)[],
): [FormedWord[], FormedWord[]] {
  const formed = words.map((word, i) => ({ ...word, form: forms[i] }));
  return [formed.filter(({ form }) => form === undefined), formed.filter(({ form }) => form !== undefined)];
}

/** A pair is only written otherwise if both of its words are. */
function errorOf(reference: FormedWord | undefined, hypothesis: FormedWord | undefined): ExplainedError {
  const isWrong = [reference, hypothesis].some((word) => word !== undefined && word.form === undefined);
  const kind = isWrong ? 'word' : ((reference ?? hypothesis)?.form ?? 'word');
  return { kind, reference, hypothesis };
}

function textOf({ text }: PlacedWord): string {
  return text;
}
