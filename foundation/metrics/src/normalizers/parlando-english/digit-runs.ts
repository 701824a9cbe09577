import { startsMeasure } from './measures.ts';
import { scaleWords } from './number-words.ts';
import type { Rule } from './rewrite.ts';
import { isContinued, type ReadNumber, readDecimal, readDigit, readSmall } from './spoken-number.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, type Token } from './token.ts';

interface Run {
  /** One text for each thing said: `5`, `00` of `double oh`. */
  readonly digits: readonly string[];
  readonly length: number;
  /** Whether `oh` stands for a zero. */
  readonly saysOh: boolean;
  /** Whether there is a comma between digits. */
  readonly pauses: boolean;
}

/** Words before a code: digits that follow them are one code however few they are. */
const codeNames = new Set(
  'pin code codes passcode password zip extension ext id account number flight room gate suite apartment route highway interstate bus channel dial ending section form model'.split(
    ' ',
  ),
);
/** The services with three digits that end in 11. */
const serviceNumber = /^[2-9]11$/;

/**
 * Digits said one by one. From five on they are one code, as are fewer with a leading zero, after words such as
 * `pin` or a spelled letter, and `four oh four`; otherwise each stays by itself: `one two three` is `1 2 3`.
 */
export const digitRun: Rule = {
  name: 'digits',
  match(tokens, at, done) {
    const first = tokens[at];
    if (!first || (first.kind !== 'word' && first.text.length !== 1)) return undefined;
    const decimal = readSpelledDecimal(tokens, at) ?? readMilitaryTime(tokens, at);
    if (decimal) return { length: decimal.length, tokens: [inPlaceOf(first, 'number', decimal.text)] };
    const run = readRun(tokens, at);
    if (!run || run.digits.join('').length < 2) return undefined;
    const text = run.digits.join('');
    if (isOneCode(text, run, tokens, at, done)) {
      return { length: run.length, tokens: [inPlaceOf(first, 'number', text, { spoken: true })] };
    }
    if (run.saysOh && text.length === 3 && text[1] === '0') {
      const time = `${text[0]}:${text.slice(1)}`;
      return { length: run.length, tokens: [inPlaceOf(first, 'time', time)] };
    }
    const single = [...text].map((digit, index) =>
      inPlaceOf(first, 'number', digit, index === 0 ? {} : { gap: 'space' }),
    );
    return { length: run.length, tokens: single };
  },
};

/** `oh seven hundred`: the clock of 24 hours. */
function readMilitaryTime(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const first = tokens[at];
  if (first?.text !== 'oh' && first?.text !== 'zero') return undefined;
  const digit = readDigit(adjacentAt(tokens, at + 1));
  if (digit === undefined || adjacentWordAt(tokens, at + 2) !== 'hundred') return undefined;
  return { text: `0${digit}00`, length: 3 };
}

/** `oh point five`, `eight oh two point one`: digits that only the point shows to be one number. */
function readSpelledDecimal(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const [first, second, third] = tokens.slice(at, at + 3);
  if (first?.kind !== 'word') return undefined;
  if (first.text === 'oh') return readDecimal(tokens, at, '0', 1);
  const [a, c] = [readDigit(first), readDigit(third)];
  const isZero = second && isNear(second) && (second.text === 'oh' || second.text === 'zero');
  return isZero && a !== undefined && c !== undefined ? readDecimal(tokens, at, `${a}0${c}`, 3) : undefined;
}

function isOneCode(
  text: string,
  run: Run,
  tokens: readonly Token[],
  at: number,
  done: readonly Token[],
): boolean {
  const before = done.at(-1);
  if (text.length >= 5 || text.startsWith('0') || serviceNumber.test(text)) return true;
  if (run.digits.length === 1) return true;
  if (text.length < 3) return false;
  if (isCodeName(before, done.at(-2)) || isSpelled(before)) return true;
  return text.length === 3 && text[1] === '0' && !run.pauses && !saysMinutes(text, run, tokens, at);
}

function isCodeName(before: Token | undefined, beforeThat: Token | undefined): boolean {
  const name = before?.text === 'is' ? beforeThat : before;
  return name?.kind === 'word' && codeNames.has(name.text);
}

/** `nine oh five` is a time, `one oh five percent` is not. */
function saysMinutes(text: string, run: Run, tokens: readonly Token[], at: number): boolean {
  const after = at + run.length;
  if (!run.saysOh || startsMeasure(tokens, after)) return false;
  return text.endsWith('5') || namesHalfOfDay(tokens, after);
}

/** A letter or an abbreviation in capitals, to which digits belong. */
export function isSpelled(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  if (token.spelled || /^[b-hj-nq-z]$/.test(token.text)) return true;
  return /^[A-Z]{1,4}$/.test(token.written) && token.written !== 'I';
}

export function namesHalfOfDay(tokens: readonly Token[], at: number): boolean {
  const word = adjacentWordAt(tokens, at);
  return word === 'am' || word === 'pm';
}

function readRun(tokens: readonly Token[], at: number): Run | undefined {
  const digits: string[] = [];
  const lengths: number[] = [];
  let length = 0;
  let saysOh = false;
  let pauses = false;
  for (;;) {
    const token = tokens[at + length];
    if (!token || (length > 0 && !isNear(token))) break;
    const item = readItem(tokens, at + length, digits);
    if (!item) break;
    pauses ||= length > 0 && token.gap === 'pause';
    saysOh ||= token.text === 'oh' || token.text === 'o';
    digits.push(item.text);
    lengths.push(item.length);
    length += item.length;
  }
  return length === 0 ? undefined : withoutLoosePair({ digits, length, saysOh, pauses }, lengths);
}

/** Two digits said at once count only in a whole telephone number. */
function withoutLoosePair(run: Run, lengths: readonly number[]): Run {
  const end = run.digits.findIndex((digits) => /^[1-9]\d$/.test(digits) && digits[0] !== digits[1]);
  if (end < 0 || run.digits.join('').length >= 7) return run;
  const length = lengths.slice(0, end).reduce((sum, each) => sum + each, 0);
  return { ...run, digits: run.digits.slice(0, end), length };
}

/** Digits are told off with commas too. */
function isNear({ gap, kind }: Token): boolean {
  return gap === 'space' || gap === 'pause' || (gap === 'hyphen' && kind === 'word');
}

function readItem(tokens: readonly Token[], at: number, before: readonly string[]) {
  const token = tokens[at];
  const word = token?.kind === 'word' ? token.text : '';
  if (word === 'double' || word === 'triple')
    return readRepeated(tokens, at, word === 'double' ? 2 : 3, before);
  if (word === 'oh' || word === 'o') return isZero(tokens, at, before) ? { text: '0', length: 1 } : undefined;
  const digit = readDigit(token);
  if (digit !== undefined) {
    if (saysHundred(tokens, at)) return { text: `${digit}00`, length: 2 };
    return isContinued(tokens, at + 1) ? undefined : { text: digit, length: 1 };
  }
  return readPairInNumber(tokens, at, before);
}

/** `double oh`, and `double five` among digits. */
function readRepeated(tokens: readonly Token[], at: number, count: number, before: readonly string[]) {
  const token = tokens[at + 1];
  const digit = token && isNear(token) ? readDigit(token, true) : undefined;
  if (digit === undefined) return undefined;
  const next = tokens[at + 2];
  const among =
    count === 3 ||
    before.length > 0 ||
    digit === '0' ||
    (next && isNear(next) && readDigit(next) !== undefined);
  return among ? { text: digit.repeat(count), length: 2 } : undefined;
}

/** `oh` is a zero between digits, after two of them, or before two of them. */
function isZero(tokens: readonly Token[], at: number, before: readonly string[]): boolean {
  const follows = digitsAhead(tokens, at + 1, 2);
  if (before.length === 0) return follows === 2 && tokens[at]?.text === 'oh';
  return follows > 0 || (before.length > 1 && tokens[at]?.text === 'oh');
}

/** `eight hundred five five five ...` in a telephone number. */
function saysHundred(tokens: readonly Token[], at: number): boolean {
  return adjacentWordAt(tokens, at + 1) === 'hundred' && digitsAhead(tokens, at + 2, 4) === 4;
}

/** `twelve twelve` at the end of a telephone number: two digits at once after at least three. */
function readPairInNumber(tokens: readonly Token[], at: number, before: readonly string[]) {
  if (before.filter((digits) => digits.length === 1).length < 3) return undefined;
  const pair = readSmall(tokens, at);
  if (!pair || pair.value < 10 || before.join('').length + 2 > 11) return undefined;
  const word = adjacentWordAt(tokens, at + pair.length);
  return word === 'hundred' || scaleWords.has(word ?? '')
    ? undefined
    : { text: String(pair.value), length: pair.length };
}

/** How many digits follow, up to a number that is enough. */
function digitsAhead(tokens: readonly Token[], at: number, enough: number): number {
  let count = 0;
  while (count < enough) {
    const token = tokens[at + count];
    if (!token || !isNear(token) || readDigit(token, true) === undefined) break;
    count++;
  }
  return count;
}
