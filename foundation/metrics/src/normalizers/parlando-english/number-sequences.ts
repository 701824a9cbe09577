import { isSpelled, namesHalfOfDay } from './digit-runs.ts';
import { startsMeasure } from './measures.ts';
import { isMonth } from './months.ts';
import { decadeWords, digitWords } from './number-words.ts';
import type { Rule } from './rewrite.ts';
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
 * - 21 to 23 before minutes: a time, `twenty two thirty`
 * - anything else stays two numbers: `fifty fifty`, `eighty twenty`, `nine eleven`, `fifteen sixteen`
 */
export const numberPair: Rule = {
  name: 'number',
  match(tokens, at, done) {
    const first = tokens[at];
    const pair = first?.kind === 'word' ? readPair(tokens, at) : undefined;
    if (!first || !pair) return undefined;
    const { length } = pair;
    if (isContinued(tokens, at + length)) return readDecimalHundreds(tokens, at, first, pair);
    const before = done.at(-1);
    if (isDayOrQuarter(tokens, at, pair, before)) {
      const alone = inPlaceOf(first, 'number', String(pair.first));
      return { length: readSmall(tokens, at)?.length ?? 1, tokens: [alone] };
    }
    const reading = readingOf(pair, tokens, at, before);
    if (reading === 'apart') return undefined;
    const text = `${pair.first}${reading === 'time' ? ':' : ''}${pair.minutes}`;
    return { length, tokens: [inPlaceOf(first, reading, text)] };
  },
};

/** `one forty two point eight`: only hundreds leave room for the point. */
function readDecimalHundreds(tokens: readonly Token[], at: number, token: Token, pair: Pair) {
  if (pair.first > 9 || pair.second < 20) return undefined;
  const number = readDecimal(tokens, at, `${pair.first}${pair.minutes}`, pair.length);
  return number && { length: number.length, tokens: [inPlaceOf(token, 'number', number.text)] };
}

/** The first number of `June three twenty twenty` and of `Q four twenty twenty` belongs to what stands before it. */
function isDayOrQuarter(tokens: readonly Token[], at: number, { first }: Pair, before?: Token): boolean {
  if (isMonth(before) && first < 13) return true;
  const next = at + (readSmall(tokens, at)?.length ?? 1);
  return (isMonth(before) || first < 13) && startsYear(tokens, next);
}

type Reading = 'time' | 'number' | 'apart';

function readingOf(pair: Pair, tokens: readonly Token[], at: number, before?: Token): Reading {
  const after = at + pair.length;
  const { first, second, minutes } = pair;
  if (first > 23 || (first > 12 && second === first + 1 && first !== 19 && first !== 20)) return 'apart';
  if (first < 19 && isListed(tokens[at], before)) return 'apart';
  if (first === 20 && second === 20 && saysVision(tokens, after, before)) return 'apart';
  if (first < 13 && second >= 60) return 'number';
  if (startsMeasure(tokens, after) || counted.test(adjacentWordAt(tokens, after) ?? '')) {
    const isRange = first >= 10 && second > first && second <= first + 10;
    return isRange || first > 20 ? 'apart' : 'number';
  }
  const timeAround = saysTime(tokens, after, before);
  const isQuarter = /^(?:15|30|45)$/.test(minutes);
  if (first > 20) return second < 60 ? 'time' : 'apart';
  if (first > 12) return isQuarter && (first < 16 || (timeAround && first < 20)) ? 'time' : 'number';
  if (timeAround && second < 60) return 'time';
  if (isSpelled(before) || isCapitalA(before)) return 'number';
  if (first < 4 && second >= 20 && !isQuarter) return 'number';
  if (minutes.startsWith('0') || second % 5 === 0) return 'time';
  return second >= 20 ? 'number' : 'apart';
}

/** Whether it goes on with numbers after `fifteen`. */
function isListed(token: Token | undefined, before: Token | undefined): boolean {
  return before?.kind === 'number' && before.spoken && before.text.length === 2 && token?.gap === 'space';
}

/** What is counted, so that no year or time stands before it; `p` as in `seven twenty p`. */
const counted = /^(?:p|years?|months?|weeks?|days?|hours?|minutes?|people|times)$/;

/** The letter of `A three twenty`. */
function isCapitalA(token: Token | undefined): boolean {
  return token?.text === 'a' && token.written === 'A';
}

/** `ten twenty thirty`: numbers in even steps are counted, and none belongs to the next. */
export const countedNumbers: Rule = {
  name: 'number',
  match(tokens, at) {
    const first = tokens[at];
    if (first?.kind !== 'word') return undefined;
    const values: number[] = [];
    let length = 0;
    for (;;) {
      const small =
        length === 0 || adjacentAt(tokens, at + length) ? readSmall(tokens, at + length) : undefined;
      if (!small || small.value < 10 || isContinued(tokens, at + length + small.length)) break;
      const [a, b] = values.slice(-2);
      if (a !== undefined && b !== undefined && small.value - b !== b - a) break;
      values.push(small.value);
      length += small.length;
    }
    // Three equal ones may be a year and a number.
    if (values.length < 3 || values[0] === values[1]) return undefined;
    const numbers = values.map((value, index) =>
      inPlaceOf(first, 'number', String(value), index === 0 ? {} : { gap: 'space' }),
    );
    return { length, tokens: numbers };
  },
};

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
  if (pair && pair.first > 17 && pair.first <= 20) return true;
  return adjacentWordAt(tokens, at) === 'two' && adjacentWordAt(tokens, at + 1) === 'thousand';
}

function saysTime(tokens: readonly Token[], after: number, before: Token | undefined): boolean {
  if (namesHalfOfDay(tokens, after)) return true;
  return before?.kind === 'word' && /^(?:at|until|till|by|past)$/.test(before.text);
}

/** `nineteen nineties`, `the eighties`, `two thousands`. */
export const decade: Rule = {
  name: 'decade',
  match(tokens, at) {
    const first = tokens[at];
    if (first?.kind !== 'word') return undefined;
    const alone = decadeWords.get(first.text);
    if (first.text === 'two' && adjacentWordAt(tokens, at + 1) === 'thousands') {
      return { length: 2, tokens: [inPlaceOf(first, 'value', '2000s')] };
    }
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
