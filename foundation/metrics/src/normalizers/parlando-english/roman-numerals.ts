import type { Rule } from './rewrite.ts';
import { inPlaceOf } from './token.ts';

const numerals: ReadonlyMap<string, number> = new Map(
  'I II III IV V VI VII VIII IX X XI XII'.split(' ').map((numeral, index) => [numeral, index + 1]),
);

/** What is numbered in Roman: `Phase IV`, `World War I`. */
const numbered =
  /^(?:phase|part|war|type|class|title|chapter|section|volume|act|tier|basel|level|stage|grade|article|appendix)$/;

/** `Phase III`, `Rocky II`: capitals alone show `II` and `III`; the others may be letters, and need their noun. */
export const romanNumeral: Rule = {
  name: 'number',
  match(tokens, at, done) {
    const token = tokens[at];
    const value = token?.kind === 'word' ? numerals.get(token.written) : undefined;
    if (!token || value === undefined || token.gap === 'none') return undefined;
    const clear = token.written === 'II' || token.written === 'III';
    if (!clear && !(token.gap === 'space' && numbered.test(done.at(-1)?.text ?? ''))) return undefined;
    return { length: 1, tokens: [inPlaceOf(token, 'number', String(value))] };
  },
};
