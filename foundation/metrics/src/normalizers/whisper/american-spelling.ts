import { splitWords } from '../../text/python-text.ts';
import { britishSpellings } from './british-spellings.ts';

/** British spellings and their American ones, some 1,700. */
export const americanSpellings: ReadonlyMap<string, string> = new Map(
  britishSpellings
    .trim()
    .split(/,\s/)
    .map((pair): [string, string] => {
      const [british = '', inAmerica = ''] = pair.split(' ');
      return [british, inAmerica];
    }),
);

/** Writes British words the American way; white space becomes single spaces. */
export function spellAmerican(text: string): string {
  return splitWords(text)
    .map((word) => americanSpellings.get(word) ?? word)
    .join(' ');
}
