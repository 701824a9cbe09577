import { britishSpellings } from './british-spellings.ts';
import { splitWords } from './python-text.ts';

const american = new Map(
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
    .map((word) => american.get(word) ?? word)
    .join(' ');
}
