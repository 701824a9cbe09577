import type { Normalizer } from '../normalizers/normalizer.ts';
import type { AlignmentStep } from './align-words.ts';
import { alignFormatTokens, caseless } from './full-format-alignment.ts';
import { type FormatToken, fullFormatTokens } from './full-format-tokens.ts';
import { type OtherForm, sameForms } from './same-form.ts';

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
  const steps = alignFormatTokens(reference, hypothesis).map((step) => ({
    type: step.type,
    reference: 'reference' in step ? reference[step.reference] : undefined,
    hypothesis: 'hypothesis' in step ? hypothesis[step.hypothesis] : undefined,
  }));
  const forms = formsOf(steps, remembering(normalizer));
  return steps.flatMap((step) => {
    if (step.type === 'match') return [];
    const kind = kindOf(step, forms);
    return [{ kind, reference: step.reference?.text, hypothesis: step.hypothesis?.text }];
  });
}

interface Step {
  readonly type: AlignmentStep['type'];
  readonly reference: FormatToken | undefined;
  readonly hypothesis: FormatToken | undefined;
}

type Forms = ReadonlyMap<FormatToken, OtherForm | undefined>;

function kindOf({ reference, hypothesis }: Step, forms: Forms): FullFormatKind {
  if ((reference ?? hypothesis)?.isMark) {
    if (!hypothesis) return 'missingMark';
    return reference ? 'otherMark' : 'extraMark';
  }
  if (isSameWord(reference, hypothesis)) return 'case';
  // A pair of which one side has its equal elsewhere is another word here.
  const sides = [reference, hypothesis].flatMap((token) => (token ? [forms.get(token)] : []));
  return sides.includes(undefined) ? 'word' : (sides[0] ?? 'word');
}

function isSameWord(reference: FormatToken | undefined, hypothesis: FormatToken | undefined): boolean {
  return reference && hypothesis ? caseless(reference.text) === caseless(hypothesis.text) : false;
}

/** Compares the words between any two that are the same but for case. */
function formsOf(steps: readonly Step[], ruled: (text: string) => string): Forms {
  const forms = new Map<FormatToken, OtherForm | undefined>();
  const open: { reference: FormatToken[]; hypothesis: FormatToken[] } = { reference: [], hypothesis: [] };
  const close = (): void => {
    const same = sameForms(open.reference.map(textOf), open.hypothesis.map(textOf), ruled);
    for (const side of ['reference', 'hypothesis'] as const) {
      open[side].forEach((token, i) => {
        forms.set(token, same[side][i]);
      });
      open[side] = [];
    }
  };
  for (const { reference, hypothesis } of steps) {
    if ((reference ?? hypothesis)?.isMark) continue;
    if (isSameWord(reference, hypothesis)) close();
    else {
      if (reference) open.reference.push(reference);
      if (hypothesis) open.hypothesis.push(hypothesis);
    }
  }
  close();
  return forms;
}

const textOf = ({ text }: FormatToken): string => text;

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
