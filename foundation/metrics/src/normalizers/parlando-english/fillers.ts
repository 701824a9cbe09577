import { scaleWords, tensWords, unitWords } from './number-words.ts';
import type { Rule } from './rewrite.ts';
import { adjacentWordAt, type Token } from './token.ts';

const filler = /^(?:u+[hm]+|uhm+|e+r+m?|a+h+|h+m+|m{2,}|m+h+m*)$/;

/** Hesitations and hums carry no words: `um`, `uh`, `er`, `ah`, `hmm`, `mhm`, `uh-huh`. Behind a number `mm` is a unit. */
export const fillerRule: Rule = {
  name: 'filler',
  match(tokens, at, done) {
    const token = tokens[at];
    if (token?.kind !== 'word' || !isFiller(token) || isUnit(token, done.at(-1))) return undefined;
    const hum =
      /^(?:uh|mm|m+)$/.test(token.text) && /^(?:huh|hm+)$/.test(adjacentWordAt(tokens, at + 1) ?? '');
    return { length: hum ? 2 : 1, tokens: [] };
  },
};

/** `err` is a verb, and in capitals `ER` is a place. */
function isFiller({ text, written }: Token): boolean {
  return text.length < 8 && text !== 'err' && filler.test(text) && written !== 'ER';
}

function isUnit({ text }: Token, before: Token | undefined): boolean {
  if (text !== 'mm' || !before) return false;
  return (
    before.kind === 'number' ||
    unitWords.has(before.text) ||
    tensWords.has(before.text) ||
    scaleWords.has(before.text) ||
    before.text === 'hundred'
  );
}
