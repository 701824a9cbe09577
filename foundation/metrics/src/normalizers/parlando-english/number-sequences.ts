import { isSpelled, namesHalfOfDay } from './digit-runs.ts';
import { startsMeasure } from './measures.ts';
import { isMonth } from './months.ts';
import { decadeWords, digitWords } from './number-words.ts';
import type { Replacement, Rule } from './rewrite.ts';
import { isContinued, readDecimal, readSmall } from './spoken-number.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, type Token } from './token.ts';

interface Pair {
  readonly first: number;
  readonly second: number;
  /** The second as it is written behind the first: `05`. */
  readonly minutes: string;
  readonly length: number;
}

/**
 * Two numbers in words directly one after the other. Spoken English leaves open what they mean together; a rule for
 * each range of the first decides, with the words around.
 *
 * - 13 to 20: a year, `nineteen ninety`, `twenty twenty`, `nineteen oh five`
 * - 1 to 12 before a multiple of five: a time, `ten thirty`; otherwise from 20 on one number, `seven forty seven`,
 *   and so are `one fifty`, `two twenty`
 * - anything else stays two numbers: `fifty fifty`, `eighty twenty`, `nine eleven`
 */
export const numberPair: Rule = {
  name: 'number',
  match(tokens, at, done) {
    const first = tokens[at];
    const pair = first?.kind === 'word' ? readPair(tokens, at) : undefined;
    if (!first || !pair) return undefined;
    if (isContinued(tokens, at + pair.length)) return readDecimalHundreds(tokens, at, first, pair);
    const before = done.at(-1);
    const { length } = pair;
    const { length: firstLength } = readSmall(tokens, at) ?? { length: 1 };
    const isDay = isMonth(before) && pair.first < 13;
    if (isDay || ((isMonth(before) || pair.first < 13) && startsYear(tokens, at + firstLength))) {
      return { length: firstLength, tokens: [inPlaceOf(first, 'number', String(pair.first))] };
    }
    if (pair.first === 20 && pair.second === 20 && saysVision(tokens, at + length, before)) return undefined;
    const asTime = { length, tokens: [inPlaceOf(first, 'time', `${pair.first}:${pair.minutes}`)] };
    const asNumber = { length, tokens: [inPlaceOf(first, 'number', `${pair.first}${pair.minutes}`)] };
    return choose(pair, saysTime(tokens, at + length, before), startsOneNumber(tokens, at, pair, before), {
      asTime,
      asNumber,
    });
  },
};

/** `one forty two point eight`: only hundreds leave room for the point. */
function readDecimalHundreds(tokens: readonly Token[], at: number, token: Token, pair: Pair) {
  if (pair.first > 9 || pair.second < 20) return undefined;
  const number = readDecimal(tokens, at, `${pair.first}${pair.minutes}`, pair.length);
  return number && { length: number.length, tokens: [inPlaceOf(token, 'number', number.text)] };
}

interface Readings {
  readonly asTime: Replacement;
  readonly asNumber: Replacement;
}

function choose(
  { first, second, minutes }: Pair,
  timeAround: boolean,
  numberAround: boolean,
  { asTime, asNumber }: Readings,
): Replacement | undefined {
  const isMinute = second < 60;
  if (first > 20) return undefined;
  const isQuarter = /^(?:15|30|45)$/.test(minutes);
  if (first > 12) return isQuarter && (first < 16 || (timeAround && first < 20)) ? asTime : asNumber;
  if (timeAround && isMinute) return asTime;
  if (second >= 60 || numberAround) return asNumber;
  if (first < 4 && second >= 20 && !/^(?:30|45)$/.test(minutes)) return asNumber;
  if (minutes.startsWith('0') || second % 5 === 0) return asTime;
  return second >= 20 ? asNumber : undefined;
}

/** A number to 99 and one of two digits, or `oh` and a digit, behind it. */
function readPair(tokens: readonly Token[], at: number): Pair | undefined {
  const first = readSmall(tokens, at);
  if (!first) return undefined;
  const next = at + first.length;
  if (!adjacentAt(tokens, next)) return undefined;
  if (first.value >= 10 && /^(?:oh|o)$/.test(tokens[next]?.text ?? '')) {
    const digit = digitWords.get(adjacentWordAt(tokens, next + 1) ?? '');
    if (digit === undefined) return undefined;
    return { first: first.value, second: digit, minutes: `0${digit}`, length: first.length + 2 };
  }
  const second = readSmall(tokens, next);
  if (!second || second.value < 10) return undefined;
  const { value } = second;
  return { first: first.value, second: value, minutes: String(value), length: first.length + second.length };
}

/** Sight and hindsight are 20/20. */
function saysVision(tokens: readonly Token[], after: number, before: Token | undefined): boolean {
  return before?.text === 'hindsight' || adjacentWordAt(tokens, after) === 'vision';
}

/** Whether a year said in two halves, or from 2000 on, begins here. */
function startsYear(tokens: readonly Token[], at: number): boolean {
  const pair = adjacentAt(tokens, at) && readPair(tokens, at);
  if (pair && pair.first > 12 && pair.first <= 20) return true;
  return adjacentWordAt(tokens, at) === 'two' && adjacentWordAt(tokens, at + 1) === 'thousand';
}

function saysTime(tokens: readonly Token[], after: number, before: Token | undefined): boolean {
  if (namesHalfOfDay(tokens, after)) return true;
  return before?.kind === 'word' && /^(?:at|until|till|by|past)$/.test(before.text);
}

function startsOneNumber(
  tokens: readonly Token[],
  at: number,
  { first, length }: Pair,
  before?: Token,
): boolean {
  if (isSpelled(before)) return true;
  const article = before?.text === 'a' && before.written === 'A';
  return (
    article ||
    (first < 10 && (startsMeasure(tokens, at + length) || adjacentWordAt(tokens, at + length) === 'p'))
  );
}

/** `nineteen nineties`, `the eighties`. */
export const decade: Rule = {
  name: 'decade',
  match(tokens, at) {
    const first = tokens[at];
    if (first?.kind !== 'word') return undefined;
    const alone = decadeWords.get(first.text);
    if (alone !== undefined) return { length: 1, tokens: [inPlaceOf(first, 'value', `${alone}s`)] };
    const century = readSmall(tokens, at);
    if (!century || century.value < 10 || century.value > 20) return undefined;
    const word = adjacentWordAt(tokens, at + century.length) ?? '';
    const years = decadeWords.get(word);
    if (years === undefined) return undefined;
    const text = `${century.value * 100 + (years % 100)}s`;
    return { length: century.length + 1, tokens: [inPlaceOf(first, 'value', text)] };
  },
};
