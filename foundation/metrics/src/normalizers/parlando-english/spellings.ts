import { americanSpellings } from '../whisper/american-spelling.ts';
import { decadeWords, isNumberWord } from './number-words.ts';
import type { Rule } from './rewrite.ts';
import { adjacentWordAt, type Token, wordsInPlaceOf } from './token.ts';

/** Other spellings of one word. */
const variants: ReadonlyMap<string, string> = new Map([
  ['ok', 'okay'],
  ['alright', 'all right'],
  ['thru', 'through'],
  ['til', 'until'],
]);

/** `colour`, `organise`, `ok`. */
export const spelling: Rule = {
  name: 'spelling',
  match(tokens, at) {
    const token = tokens[at];
    if (token?.kind !== 'word') return undefined;
    const word = americanSpellings.get(token.text) ?? token.text;
    const text = variants.get(word) ?? word;
    return text === token.text ? undefined : { length: 1, tokens: wordsInPlaceOf(token, text.split(' ')) };
  },
};

/** Words that are written apart, with a hyphen, and as one. */
const openCompounds: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    e: 'mail mails mailed mailing commerce book books learning business sports bike bikes',
    web: 'site sites cast casts page pages',
    health: 'care',
    per: 'cent',
    on: 'line',
    off: 'line',
    pay: 'roll',
    time: 'line lines',
    data: 'base bases',
    any: 'more',
  }).map(([first, rest]) => [first, new Set(rest.split(' '))]),
);

/** Prefixes that never stand alone. */
const prefixes = new Set('non anti multi pre semi mid co re'.split(' '));

/** `e-mail`, `web site`, `non-profit`, `pre tax`: one word each. */
export const compound: Rule = {
  name: 'compound',
  match(tokens, at) {
    const first = tokens[at];
    if (first?.kind !== 'word') return undefined;
    const next = adjacentWordAt(tokens, at + 1);
    if (next === undefined) return undefined;
    if (!openCompounds.get(first.text)?.has(next) && !isPrefixed(first, tokens[at + 1])) return undefined;
    return { length: 2, tokens: wordsInPlaceOf(first, [first.text + next]) };
  },
};

const joins = /^(?:and|or|to|the|a|of|for|is|was|dot|slash|com)$/;

function isPrefixed(prefix: Token, next: Token | undefined): boolean {
  if (!next || !prefixes.has(prefix.text) || prefix.spelled || joins.test(next.text)) return false;
  return /^[a-z]{2,}$/.test(next.text) && !isNumberWord(next.text) && !decadeWords.has(next.text);
}
