import { isNumberWord } from './number-words.ts';
import type { Rule } from './rewrite.ts';
import { adjacentAt, inPlaceOf, type Token } from './token.ts';

/** The country, where the text tells it from the pronoun: by full stops, by capitals, or spelled out. */
const unitedStates = 'u.s.';

/** `U.S.`, `a.m.`, `Ph.D.`: parts of one or two letters with full stops between. */
export const dottedInitialism: Rule = {
  name: 'initialism',
  match(tokens, at) {
    const first = tokens[at];
    if (first?.kind !== 'word' || first.text.length > 2) return undefined;
    let end = at + 1;
    while (tokens[end]?.kind === 'word' && tokens[end]?.gap === 'dot' && (tokens[end]?.text.length ?? 3) < 3)
      end++;
    const parts = tokens.slice(at, end);
    if (parts.length < 2 || !parts.some(({ text }) => text.length === 1)) return undefined;
    return { length: parts.length, tokens: joined(first, parts) };
  },
};

function joined(first: Token, parts: readonly Token[]): Token[] {
  const text = parts.map((part) => part.text).join('');
  const written = parts.map((part) => part.written).join('');
  return [inPlaceOf(first, 'word', text === 'us' ? unitedStates : text, { written, spelled: true })];
}

/** `C E O`, `J. P. Morgan`, `a i`: letters said one by one. */
export const spelledInitialism: Rule = {
  name: 'initialism',
  match(tokens, at) {
    const first = tokens[at];
    if (!first || !isLetter(first)) return undefined;
    const letters = lettersFrom(tokens, at);
    const end = letters.length - (endsInPronoun(letters, tokens[at + letters.length]) ? 1 : 0);
    const parts = letters.slice(0, end);
    if (parts.length < 2 || changesCase(parts) || startsWithArticle(parts, tokens[at + end]))
      return undefined;
    return { length: parts.length, tokens: joined(first, parts) };
  },
};

function isLetter({ kind, text }: Token): boolean {
  return kind === 'word' && /^[a-z]$/.test(text);
}

function lettersFrom(tokens: readonly Token[], at: number): Token[] {
  const letters: Token[] = [];
  for (let i = at; ; i++) {
    const token = tokens[i];
    if (!token || !isLetter(token) || (i > at && !followsLetter(token, letters.at(-1)))) return letters;
    letters.push(token);
  }
}

/** `J. P.` goes on behind the full stop, `plan B. I` does not. */
function followsLetter(token: Token, before: Token | undefined): boolean {
  if (token.gap === 'space' || token.gap === 'hyphen') return true;
  const initials = before?.dotted && token.gap === 'stop' && token.written !== token.text;
  return Boolean(initials) && (token.dotted || !/^[ai]$/.test(token.text));
}

/** `I w` is a word broken off, and `a U S company` begins with the article. */
function changesCase([first, second]: readonly Token[]): boolean {
  const isLower = second?.written === second?.text;
  return isLower ? first?.written === 'I' : first?.written === 'a';
}

const afterPronoun =
  /^(?:am|was|have|had|do|did|don't|didn't|can|can't|could|will|would|should|think|know|mean|guess|believe|see|saw|say|said|just|also|want|like|love|need|hope|feel|got|get|lot|few|bit|little|couple|great|good|new|year|day|month|share)$/;

/** The `i` of `plan b i think` and the `a` of `the u s a lot` are words. */
function endsInPronoun(letters: readonly Token[], next: Token | undefined): boolean {
  const last = letters.at(-1)?.text;
  if (last !== 'i' && last !== 'a') return false;
  if (letters.at(-1)?.written === 'A') return false;
  if (next && adjacentAt([next], 0) && afterPronoun.test(next.text)) return true;
  const text = letters.map((letter) => letter.text).join('');
  return letters.length === 2 && !knownPairs.has(text);
}

/** Abbreviations of two letters that contain a word of one. */
const knownPairs = new Set('ai ui ri di pi gi mi la va pa ga ma da ia ba na ca ha'.split(' '));
/** Those with `a` first; with other letters it is the article: `a b rating`. */
const knownWithA = new Set(
  'ai am ap ar av ac ad aws atm api abc arr ace ada aml amd aoc apr arpu asp asc acv aum afc auv aca adp'.split(
    ' ',
  ),
);

/** `a U S company`, `a c e o`: an article before the letters. */
function startsWithArticle(parts: readonly Token[], next: Token | undefined): boolean {
  const [first, second] = parts;
  if (first?.text !== 'a' || !second) return false;
  const text = parts.map((part) => part.text).join('');
  if (knownWithA.has(text) || first.written === 'A') return false;
  if (text === 'at') return next?.text !== 'and';
  return !(next && (next.kind === 'number' || next.text === 'oh' || isNumberWord(next.text)));
}

/** `double a`, `triple x`: a letter said so; `double a` may be a verb unless more of a code follows. */
export const repeatedLetter: Rule = {
  name: 'initialism',
  match(tokens, at) {
    const [times, letter, next] = tokens.slice(at, at + 3);
    if (!times || !letter || (times.text !== 'double' && times.text !== 'triple')) return undefined;
    if (!isLetter(letter) || !adjacentAt(tokens, at + 1) || letter.text === 'o') return undefined;
    const inCode =
      next !== undefined && (next.kind === 'number' || isNumberWord(next.text) || isLetter(next));
    if (times.text === 'double' && letter.written === 'a' && !inCode) return undefined;
    const text = letter.text.repeat(times.text === 'double' ? 2 : 3);
    return { length: 2, tokens: [inPlaceOf(times, 'word', text, { spelled: true })] };
  },
};

/** `v2.1` is read as a version. */
export const versionLetter: Rule = {
  name: 'abbreviation',
  match(tokens, at) {
    const [letter, number] = tokens.slice(at, at + 2);
    if (letter?.text !== 'v' || number?.kind !== 'number' || !number.text.includes('.')) return undefined;
    if (!adjacentAt(tokens, at + 1)) return undefined;
    return { length: 1, tokens: [inPlaceOf(letter, 'word', 'version')] };
  },
};

/** `US` in capitals. */
export const capitalCountry: Rule = {
  name: 'initialism',
  match(tokens, at) {
    const token = tokens[at];
    if (token?.written !== 'US' || token.text !== 'us') return undefined;
    return { length: 1, tokens: [inPlaceOf(token, 'word', unitedStates, { written: 'US' })] };
  },
};
