import type { Rule } from './rewrite.ts';
import { isNumeric, type Token, wordsInPlaceOf } from './token.ts';

const said: Readonly<Record<string, string>> = {
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '<': 'less than',
  '>': 'greater than',
  '≤': 'less than or equal to',
  '≥': 'greater than or equal to',
  '≈': 'about',
  '~': 'about',
  '≠': 'not equal to',
  '±': 'plus or minus',
  '×': 'times',
  '÷': 'divided by',
  '@': 'at',
  '.': 'dot',
};

/** Signs that are said as words; brackets around words go, the words in them stay. */
export const symbolRule: Rule = {
  name: 'symbol',
  match(tokens, at) {
    const symbol = tokens[at];
    if (symbol?.kind !== 'symbol') return undefined;
    if (isBracket(symbol, tokens[at + 1], tokens[at - 1])) return { length: 1, tokens: [] };
    if (symbol.text === '_')
      return {
        length: 1,
        tokens: joins(symbol, tokens[at + 1]) ? wordsInPlaceOf(symbol, ['underscore']) : [],
      };
    if (symbol.text === '#') return { length: 1, tokens: wordsInPlaceOf(symbol, [sayHash(tokens, at)]) };
    const words = said[symbol.text];
    return words === undefined ? undefined : { length: 1, tokens: wordsInPlaceOf(symbol, words.split(' ')) };
  },
};

/** `<laughter>`: each bracket touches the word inside. */
function isBracket(symbol: Token, next: Token | undefined, previous: Token | undefined): boolean {
  if (symbol.text === '<') return next?.kind === 'word' && (next.gap === 'none' || next.gap === 'slash');
  return symbol.text === '>' && symbol.gap === 'none' && previous?.kind === 'word';
}

/** `my_name`: an underscore between two words is said. */
function joins(symbol: Token, next: Token | undefined): boolean {
  return symbol.gap === 'none' && next?.gap === 'none';
}

function sayHash(tokens: readonly Token[], at: number): string {
  if (tokens[at + 1]?.kind === 'number') return 'number';
  return tokens[at]?.gap === 'none' && tokens[at - 1]?.kind === 'word' ? 'sharp' : 'hashtag';
}

const saidAlone: Readonly<Record<string, string>> = {
  $: 'dollars',
  '£': 'pounds',
  '€': 'euros',
  '¥': 'yen',
  '₹': 'rupees',
  '¢': 'cents',
  '%': 'percent',
  '°': 'degrees',
};

/** Signs that found no number: they are said too. A lone hyphen is not. */
export const loneSymbol: Rule = {
  name: 'symbol',
  match(tokens, at, done) {
    const symbol = tokens[at];
    if (symbol?.kind !== 'symbol') return undefined;
    const before = done.at(-1);
    const minus = symbol.text === '-' && before !== undefined && isNumeric(before) ? 'minus' : undefined;
    const word = minus ?? saidAlone[symbol.text];
    return { length: 1, tokens: word === undefined ? [] : wordsInPlaceOf(symbol, [word]) };
  },
};
