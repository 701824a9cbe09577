import type { Rule } from './rewrite.ts';
import { type Token, wordsInPlaceOf } from './token.ts';

const saidFor: Readonly<Record<string, string>> = {
  dot: 'dot',
  slash: 'slash',
  '@': 'at',
  _: 'underscore',
  hyphen: 'dash',
};

/**
 * `culp.com`, `ir@culp.com`, `https://culp.com/news`: said word by word, `culp dot com slash news`. Anything with a
 * full stop inside that is neither a number nor an abbreviation of single letters counts, so `node.js` does too.
 */
export const address: Rule = {
  name: 'address',
  match(tokens, at) {
    const first = tokens[at];
    if (!first || (first.kind !== 'word' && first.kind !== 'number')) return undefined;
    const scheme = first.text === 'http' || first.text === 'https' ? 1 : 0;
    const end = addressEnd(tokens, at + scheme);
    const parts = tokens.slice(at + scheme, end);
    if (!isAddress(parts)) return undefined;
    return { length: end - at, tokens: sayParts(parts, first) };
  },
};

/** As far as tokens touch over the signs of an address. */
function addressEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (!token) break;
    const inside =
      token.gap === 'none' || token.gap === 'dot' || token.gap === 'hyphen' || token.gap === 'slash';
    const sign = token.kind === 'symbol' && !/[@_=&#]/.test(token.text);
    if (!inside || sign) break;
  }
  return end;
}

function isAddress(parts: readonly Token[]): boolean {
  const mail = parts.findIndex((token) => token.text === '@');
  if (mail > 0 && mail < parts.length - 1) return true;
  const dotted = parts
    .slice(1)
    .filter((token, index) => token.gap === 'dot' && isLabelPair(parts[index], token));
  return dotted.length > 0 && !parts.every(isShort);
}

/** Whether a full stop between two words parts labels, not sentences as in `end.Then`. */
function isLabelPair(left: Token | undefined, right: Token): boolean {
  if (left?.kind !== 'word' || right.kind !== 'word') return false;
  const newSentence = /^\p{Lu}\p{Ll}/u.test(right.written);
  return !newSentence && right.text.length > 1 && left.text.length > 1;
}

/** Abbreviations such as `U.S.` and `Ph.D.` have parts of one or two letters. */
function isShort({ text }: Token): boolean {
  return text.length < 2;
}

function sayParts(parts: readonly Token[], first: Token): Token[] {
  const [head, ...rest] = parts;
  if (!head) return [];
  const said = rest.flatMap((token): Token[] => {
    const joint = saidFor[token.gap];
    const word = token.kind === 'symbol' ? saidFor[token.text] : undefined;
    const words = word === undefined ? [token] : wordsInPlaceOf(token, [word]);
    const all = joint === undefined ? words : [...wordsInPlaceOf(token, [joint]), ...words];
    return all.map((each): Token => ({ ...each, gap: 'space' }));
  });
  return [{ ...head, gap: first.gap }, ...said];
}
