import { shiftPoint } from './decimals.ts';
import { digitWords, scaleWords, tensWords, unitWords } from './number-words.ts';
import { adjacentAt, adjacentWordAt, isPlainNumber, isWholeNumber, type Token } from './token.ts';

/** A number that was read, and how many tokens it took. */
export interface ReadNumber {
  readonly text: string;
  readonly length: number;
}

interface ReadSmall {
  readonly value: number;
  readonly length: number;
}

/** 1 to 99 in words, from the token at this place on. */
export function readSmall(tokens: readonly Token[], at: number): ReadSmall | undefined {
  const first = tokens[at];
  if (first?.kind !== 'word') return undefined;
  const unit = unitWords.get(first.text);
  if (unit !== undefined) return { value: unit, length: 1 };
  const ten = tensWords.get(first.text);
  if (ten === undefined) return undefined;
  const second = unitWords.get(adjacentWordAt(tokens, at + 1) ?? '') ?? 10;
  return second < 10 ? { value: ten + second, length: 2 } : { value: ten, length: 1 };
}

/** The digit at this place, in words or written; `oh` only where it cannot be anything else. */
export function readDigit(token: Token | undefined, afterPoint = false): string | undefined {
  if (token?.kind === 'number') return /^\d$/.test(token.text) ? token.text : undefined;
  if (token?.kind !== 'word') return undefined;
  if (afterPoint && (token.text === 'oh' || token.text === 'o')) return '0';
  const digit = digitWords.get(token.text);
  return digit === undefined ? undefined : String(digit);
}

/** Whether a word at this place makes the number before it larger, or goes on behind the point. */
export function isContinued(tokens: readonly Token[], at: number): boolean {
  const word = adjacentWordAt(tokens, at);
  if (word === undefined) return false;
  return word === 'hundred' || scaleWords.has(word) || (isPoint(word) && startsFraction(tokens, at + 1));
}

/**
 * The longest number in words from this place on, such as `two hundred and fifty thousand`, `a thousand`,
 * `three point one four`, `5.2 million`, `one point two point three`.
 */
export function readCardinal(tokens: readonly Token[], at: number, before?: Token): ReadNumber | undefined {
  const whole = readWhole(tokens, at, before);
  return whole && (readDecimal(tokens, at, whole.text, whole.length) ?? whole);
}

/** The number of which `whole` has been read, if a point with digits comes behind it. */
export function readDecimal(
  tokens: readonly Token[],
  at: number,
  whole: string,
  wholeLength: number,
): ReadNumber | undefined {
  const decimal = isAdjacentPoint(tokens, at + wholeLength)
    ? readPoints(tokens, at + wholeLength)
    : undefined;
  if (!decimal) return undefined;
  return scaled(tokens, at, { text: whole + decimal.text, length: wholeLength + decimal.length });
}

/** `point five` where no number stands before it. */
export function readBarePoint(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const decimal = tokens[at]?.text === 'point' ? readPoints(tokens, at) : undefined;
  return decimal && scaled(tokens, at, { text: `0${decimal.text}`, length: decimal.length });
}

function scaled(tokens: readonly Token[], at: number, number: ReadNumber): ReadNumber {
  const zeros = scaleWords.get(adjacentWordAt(tokens, at + number.length) ?? '');
  if (zeros === undefined || number.text.split('.').length > 2) return number;
  return { text: shiftPoint(number.text, zeros), length: number.length + 1 };
}

function readWhole(tokens: readonly Token[], at: number, before?: Token): ReadNumber | undefined {
  const first = tokens[at];
  if (!first) return undefined;
  if (first.kind === 'number') return readScaledFigures(tokens, at);
  if (first.kind !== 'word') return undefined;
  const digit = digitWords.get(first.text);
  if (digit === 0) return { text: '0', length: 1 };
  if (first.text === 'a') return isScale(tokens, at + 1) ? readGroups(tokens, at, before) : undefined;
  return readGroups(tokens, at, before);
}

/** `5 million`, `5.2 million`, `2 hundred`; bare figures stay as they are. */
function readScaledFigures(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const figures = tokens[at];
  if (!isPlainNumber(figures)) return undefined;
  const word = adjacentWordAt(tokens, at + 1) ?? '';
  const zeros = word === 'hundred' ? 2 : scaleWords.get(word);
  if (zeros !== undefined) {
    const next = word === 'hundred' ? scaleWords.get(adjacentWordAt(tokens, at + 2) ?? '') : undefined;
    return next === undefined
      ? addLowerGroups(tokens, at, { text: shiftPoint(figures.text, zeros), length: 2 }, zeros)
      : { text: shiftPoint(figures.text, zeros + next), length: 3 };
  }
  return isWholeNumber(figures) && isAdjacentPoint(tokens, at + 1) && readPoints(tokens, at + 1)
    ? { text: figures.text, length: 1 }
    : undefined;
}

/** The rest of `5 million 200 thousand`. */
function addLowerGroups(
  tokens: readonly Token[],
  at: number,
  { text, length }: ReadNumber,
  zeros: number,
): ReadNumber {
  const figures = adjacentAt(tokens, at + length);
  const lower = scaleWords.get(adjacentWordAt(tokens, at + length + 1) ?? '');
  if (lower === undefined || lower >= zeros || !isWholeNumber(figures) || text.includes('.')) {
    return { text, length };
  }
  const sum = BigInt(text) + BigInt(shiftPoint(figures.text, lower));
  return addLowerGroups(tokens, at, { text: String(sum), length: length + 2 }, lower);
}

function isScale(tokens: readonly Token[], at: number): boolean {
  const word = adjacentWordAt(tokens, at);
  return word !== undefined && (word === 'hundred' || scaleWords.has(word));
}

/** Groups below a thousand, each with its scale, falling. */
function readGroups(tokens: readonly Token[], at: number, before?: Token): ReadNumber | undefined {
  let sum = 0n;
  let length = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  for (;;) {
    const gap = length === 0 ? 0 : joinLength(tokens, at + length, before);
    const start = at + length + (gap ?? 0);
    const group = gap === undefined ? undefined : readBelowThousand(tokens, start, before);
    if (!group) break;
    const zeros = scaleWords.get(adjacentWordAt(tokens, start + group.length) ?? '');
    const decimal = isAdjacentPoint(tokens, start + group.length) && readPoints(tokens, start + group.length);
    if (length > 0 && (decimal || !goesOn(group.value, zeros, ceiling, gap === 1, tokens[at + length])))
      break;
    sum += BigInt(group.value) * 10n ** BigInt(zeros ?? 0);
    length = start - at + group.length + (zeros === undefined ? 0 : 1);
    if (zeros === undefined) break;
    ceiling = zeros;
  }
  return length === 0 ? undefined : { text: String(sum), length };
}

/**
 * Whether a group belongs to the number before it. In `two thousand five` it does; not in `two thousand, five`, nor in
 * `up to nine million eight percent`, since nobody says millions and ones without `and`.
 */
function goesOn(
  value: number,
  zeros: number | undefined,
  ceiling: number,
  and: boolean,
  join?: Token,
): boolean {
  if (value >= 1000 || (zeros ?? 0) >= ceiling) return false;
  if (zeros !== undefined || and || value >= 100) return true;
  return join?.gap !== 'pause' && ceiling < 6;
}

/** 1 for the `and` of `one thousand and five`, 0 where the next group follows directly. */
function joinLength(tokens: readonly Token[], at: number, before?: Token): 0 | 1 | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !(isJoined(token) || token.gap === 'pause')) return undefined;
  return token.text === 'and' && before?.text !== 'between' ? 1 : 0;
}

function isJoined(token: Token): boolean {
  return token.gap === 'space' || token.gap === 'hyphen';
}

function readBelowThousand(tokens: readonly Token[], at: number, before?: Token): ReadSmall | undefined {
  const first = tokens[at];
  const single = first?.text === 'a' && isScale(tokens, at + 1);
  const small = single ? { value: 1, length: 1 } : readSmall(tokens, at);
  if (!small) return undefined;
  const next = at + small.length;
  if (adjacentWordAt(tokens, next) !== 'hundred') return readColloquialHundreds(tokens, at, small);
  const and = adjacentWordAt(tokens, next + 1) === 'and' && before?.text !== 'between' ? 1 : 0;
  const restAt = next + 1 + and;
  const rest = adjacentAt(tokens, restAt) ? readSmall(tokens, restAt) : undefined;
  const value = small.value * 100;
  if (!rest || adjacentWordAt(tokens, restAt + rest.length) === 'hundred') {
    return { value, length: small.length + 1 };
  }
  return { value: value + rest.value, length: small.length + 1 + and + rest.length };
}

/** `two fifty thousand` for two hundred fifty thousand. */
function readColloquialHundreds(tokens: readonly Token[], at: number, small: ReadSmall): ReadSmall {
  const next = at + small.length;
  const rest = small.value < 10 && adjacentAt(tokens, next) ? readSmall(tokens, next) : undefined;
  if (!rest || rest.value < 20) return small;
  const scale = adjacentWordAt(tokens, next + rest.length);
  if (scale === undefined || !scaleWords.has(scale)) return small;
  return { value: small.value * 100 + rest.value, length: small.length + rest.length };
}

function isPoint(word: string): boolean {
  return word === 'point' || word === 'dot';
}

function startsFraction(tokens: readonly Token[], at: number): boolean {
  const token = adjacentAt(tokens, at);
  return readDigit(token, true) !== undefined || isWholeNumber(token) || readSmall(tokens, at) !== undefined;
}

/** `.14`, `.2.3`: every point with what follows it. */
function readPoints(tokens: readonly Token[], at: number): ReadNumber | undefined {
  let text = '';
  let length = 0;
  while (length === 0 || isAdjacentPoint(tokens, at + length)) {
    const digits = readFractionDigits(tokens, at + length + 1);
    if (!digits) break;
    text += `.${digits.text}`;
    length += 1 + digits.length;
  }
  return length === 0 ? undefined : { text, length };
}

function isAdjacentPoint(tokens: readonly Token[], at: number): boolean {
  return isPoint(adjacentWordAt(tokens, at) ?? '');
}

function readFractionDigits(tokens: readonly Token[], at: number): ReadNumber | undefined {
  let text = '';
  let length = 0;
  for (;;) {
    const token = adjacentAt(tokens, at + length);
    const digit = readDigit(token, true);
    const isPronoun = length > 0 && token?.text === 'one' && adjacentWordAt(tokens, at + length + 1) === 'of';
    if (digit === undefined || isPronoun) break;
    text += digit;
    length++;
  }
  if (length > 0) return { text, length };
  const next = adjacentAt(tokens, at);
  if (!next) return undefined;
  if (next.kind === 'number') return isWholeNumber(next) ? { text: next.text, length: 1 } : undefined;
  const small = readSmall(tokens, at);
  return small && { text: String(small.value), length: small.length };
}
