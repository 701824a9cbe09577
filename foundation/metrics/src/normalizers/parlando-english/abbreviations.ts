import type { Rule } from './rewrite.ts';
import { type Token, wordsInPlaceOf } from './token.ts';

/** Short forms that are no words of their own. */
const always: ReadonlyMap<string, string> = new Map([
  ['mr', 'mister'],
  ['mrs', 'missus'],
  ['messrs', 'messieurs'],
  ['vs', 'versus'],
  ['etc', 'et cetera'],
  ['ave', 'avenue'],
  ['blvd', 'boulevard'],
  ['hwy', 'highway'],
  ['pkwy', 'parkway'],
  ['dept', 'department'],
  ['govt', 'government'],
  ['approx', 'approximately'],
  ['assn', 'association'],
  ['bros', 'brothers'],
  ['ltd', 'limited'],
]);

/** Short forms only with their full stop or a capital: `corp.`, `Inc`. */
const marked: ReadonlyMap<string, string> = new Map([
  ['prof', 'professor'],
  ['jr', 'junior'],
  ['sr', 'senior'],
  ['inc', 'incorporated'],
  ['corp', 'corporation'],
  ['rd', 'road'],
  ['mt', 'mount'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['lt', 'lieutenant'],
  ['cpl', 'corporal'],
  ['maj', 'major'],
  ['apt', 'apartment'],
  ['avg', 'average'],
]);

/** Short forms only with both: `Gen. Grant`; `co.` and others may end a sentence as words. */
const dottedTitles: ReadonlyMap<string, string> = new Map([
  ['gen', 'general'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['rev', 'reverend'],
  ['hon', 'honorable'],
  ['pres', 'president'],
  ['col', 'colonel'],
  ['ft', 'fort'],
  ['co', 'company'],
  ['mon', 'monday'],
  ['tue', 'tuesday'],
  ['tues', 'tuesday'],
  ['wed', 'wednesday'],
  ['thu', 'thursday'],
  ['thurs', 'thursday'],
  ['fri', 'friday'],
]);

const beforeFigures: ReadonlyMap<string, string> = new Map([
  ['no', 'number'],
  ['nos', 'numbers'],
  ['fig', 'figure'],
  ['vol', 'volume'],
  ['ch', 'chapter'],
  ['sec', 'section'],
  ['p', 'page'],
  ['pp', 'pages'],
  ['ext', 'extension'],
  ['art', 'article'],
]);

/** `Mr.`, `Inc.`, `vs.`, `No. 5`; `St.` and `Dr.` by what stands around them. */
export const abbreviation: Rule = {
  name: 'abbreviation',
  match(tokens, at, done) {
    const token = tokens[at];
    if (token?.kind !== 'word' || token.spelled || token.text.length > 6) return undefined;
    const next = tokens[at + 1];
    if (token.text === 'st') return expand(tokens, at, saintOrStreet(token, next, done));
    if (token.text === 'dr') return expand(tokens, at, doctorOrDrive(token, next, done));
    return expand(tokens, at, expansionOf(token, next));
  },
};

function expansionOf(token: Token, next: Token | undefined): string | undefined {
  const { text, dotted } = token;
  const plain = always.get(text);
  if (plain !== undefined) return plain;
  const capital = isCapital(token);
  if (dotted || capital) {
    const expansion = marked.get(text);
    if (expansion !== undefined) return expansion;
  }
  if (dotted && next?.kind === 'number' && next.gap === 'stop') return beforeFigures.get(text);
  if (!dotted || !capital) return undefined;
  return text === 'co' || (next && (isCapital(next) || next.kind === 'number'))
    ? dottedTitles.get(text)
    : undefined;
}

function isCapital({ written }: Token): boolean {
  return /^\p{Lu}/u.test(written);
}

function expand(tokens: readonly Token[], at: number, expansion: string | undefined) {
  const token = tokens[at];
  if (!token || expansion === undefined) return undefined;
  return { length: 1, tokens: wordsInPlaceOf(token, expansion.split(' ')) };
}

const smallWords = /^(?:the|a|an|in|on|at|of|to|from|near|by|for|and|or|with|downtown|is|was|via)$/;

/** A street where a name or a house number stands before it, a saint where a name comes after it. */
function saintOrStreet(token: Token, next: Token | undefined, done: readonly Token[]): string | undefined {
  if (token.gap === 'none') return undefined;
  if (inAddress(done)) return 'street';
  const before = done.at(-1);
  const follows = next !== undefined && next.kind === 'word' && !(next.gap === 'pause');
  if (!follows) return 'street';
  const named = before?.kind === 'word' && !smallWords.test(before.text) && token.gap === 'space';
  if (named && (isCapital(before) || isCapital(token)))
    return isCapital(next) && !isCapital(before) ? 'saint' : 'street';
  return named && smallWords.test(next.text) ? 'street' : 'saint';
}

function doctorOrDrive(token: Token, next: Token | undefined, done: readonly Token[]): string {
  const follows = next?.kind === 'word' && next.gap !== 'pause' && (next.gap !== 'stop' || token.dotted);
  const before = done.at(-1);
  if (!next && before?.kind === 'word' && !smallWords.test(before.text)) return 'drive';
  return inAddress(done) && !(follows && isCapital(next)) ? 'drive' : 'doctor';
}

/** Whether a house number stands up to three words before: `12 Main`, `twelve Old Mill`. */
function inAddress(done: readonly Token[]): boolean {
  for (let back = 2; back <= 4; back++) {
    const token = done.at(-back);
    if (!token) return false;
    if (token.kind === 'number') return done.slice(1 - back).every(({ text }) => !smallWords.test(text));
  }
  return false;
}
