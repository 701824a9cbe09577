import { assertNever } from '@parlando/core';
import { parseDecimal, times, wholeNumber } from './decimal.ts';
import { type NumberWord, numberWords } from './number-words.ts';

/** A word as the reader sees it: part of a spoken number, a number in digits, or anything else. */
type Token =
  | NumberWord
  | { readonly kind: 'numeral'; readonly symbol: string; readonly number: string }
  | { readonly kind: 'other' };

/** The number being read: one that grows by value, or one whose digits are written one after another. */
type Value = bigint | string;

/** The words of the text with every spoken number in digits: `two hundred and six dollars` -> `$206`. */
export function readSpokenNumbers(words: readonly string[]): readonly string[] {
  const tokens = words.map(tokenOf);
  if (tokens.every((token) => token === other)) return words;
  const reader = new NumberReader();
  for (let place = 0; place < words.length; place++) {
    const taken = reader.read(
      words[place] ?? '',
      tokens[place] ?? other,
      tokens[place - 1],
      tokens[place + 1],
    );
    place += taken - 1;
  }
  return reader.end();
}

const other: Token = { kind: 'other' };
const numeral = /^([£€$¢]?)(\p{Nd}+(?:\.\p{Nd}+)?)$/u;

function tokenOf(word: string): Token {
  const known = numberWords.get(word);
  if (known !== undefined) return known;
  // Most words start with a to z, which no numeral does.
  if (word >= 'a' && word < '{') return other;
  const [, symbol, number] = numeral.exec(word) ?? [];
  return symbol !== undefined && number !== undefined ? { kind: 'numeral', symbol, number } : other;
}

class NumberReader {
  readonly #written: string[] = [];
  #value: Value | undefined;
  /** A sign or currency that is written before the next thing written. */
  #prefix = '';

  /** Reads one word; returns how many it took, itself and sometimes the next. */
  read(word: string, token: Token, previous: Token | undefined, next: Token | undefined): 1 | 2 {
    switch (token.kind) {
      case 'other':
        return this.#pass(word);
      case 'numeral':
        return this.#take(word, token.symbol, token.number);
      case 'zero':
        return this.#grow(`${digitsSoFar(this.#value)}0`, '');
      case 'unit':
        return this.#grow(withUnit(this.#value, token.value, previous), token.ending);
      case 'ten':
        return this.#grow(withTen(this.#value, token.value), token.ending);
      case 'multiplier':
        return this.#grow(this.#multiplied(token.value), token.ending);
      case 'sign':
        return this.#sign(word, token.symbol, next);
      case 'currency':
        return this.#currency(word, token.symbol);
      case 'percent':
        return this.#percent(word);
      case 'per':
        return this.#per(word, next);
      case 'and':
      case 'point':
      case 'repeat':
        return mayContinue(next) ? this.#join(word, token, previous, next) : this.#pass(word);
      default:
        return assertNever(token);
    }
  }

  end(): string[] {
    this.#finish();
    return this.#written;
  }

  #write(text: string): void {
    this.#written.push(this.#prefix + text);
    this.#prefix = '';
    this.#value = undefined;
  }

  #finish(): void {
    if (this.#value !== undefined) this.#write(String(this.#value));
  }

  /** A word that belongs to no number ends the one before it. */
  #pass(word: string): 1 {
    this.#finish();
    this.#write(word);
    return 1;
  }

  #take(word: string, symbol: string, number: string): 1 {
    if (typeof this.#value === 'string' && this.#value.endsWith('.')) {
      this.#value += word;
      return 1;
    }
    this.#finish();
    if (symbol !== '') this.#prefix = symbol;
    const decimal = parseDecimal(number);
    this.#value = (decimal && wholeNumber(decimal)) ?? number;
    return 1;
  }

  /** A cardinal may go on growing; an ordinal or plural is complete. */
  #grow(value: Value, ending: string): 1 {
    this.#value = value;
    if (ending !== '') this.#write(value + ending);
    return 1;
  }

  /** What cannot be multiplied to a whole number, such as an address, is written and the multiplier stands alone. */
  #multiplied(factor: bigint): bigint {
    const value = this.#value;
    if (value === undefined) return factor;
    if (typeof value === 'bigint') return value - (value % 1000n) + (value % 1000n) * factor;
    const decimal = parseDecimal(value);
    const product = decimal && wholeNumber(times(decimal, factor));
    if (product === undefined) this.#finish();
    return product ?? factor;
  }

  #sign(word: string, symbol: string, next: Token | undefined): 1 {
    this.#finish();
    if (mayContinue(next)) this.#prefix = symbol;
    else this.#write(word);
    return 1;
  }

  #currency(word: string, symbol: string): 1 {
    if (this.#value === undefined) return this.#pass(word);
    this.#prefix = symbol;
    this.#finish();
    return 1;
  }

  #percent(word: string): 1 {
    if (this.#value === undefined) return this.#pass(word);
    this.#write(`${this.#value}%`);
    return 1;
  }

  #per(word: string, next: Token | undefined): 1 | 2 {
    if (this.#value === undefined || next !== numberWords.get('cent')) return this.#pass(word);
    this.#write(`${this.#value}%`);
    return 2;
  }

  #join(
    word: string,
    token: Extract<NumberWord, { kind: 'and' | 'point' | 'repeat' | 'per' | 'percent' }>,
    previous: Token | undefined,
    next: Token | undefined,
  ): 1 | 2 {
    if (token.kind === 'repeat') {
      const digits = spokenDigits(next);
      if (digits === undefined) return this.#pass(word);
      this.#value = digitsSoFar(this.#value) + digits.repeat(token.count);
      return 2;
    }
    if (token.kind === 'point') {
      if (isNumeral(next) || isDecimalWord(next)) this.#value = `${digitsSoFar(this.#value)}.`;
      return 1;
    }
    return isCardinal(previous, 'multiplier') ? 1 : this.#pass(word);
  }
}

/** A zero that stands alone is dropped before further digits. */
function digitsSoFar(value: Value | undefined): string {
  return value === undefined || value === 0n ? '' : String(value);
}

/** `one two` -> 12, `twenty one` -> 21, `nineteen oh twenty one` -> 19021. */
function withUnit(value: Value | undefined, unit: number, previous: Token | undefined): Value {
  if (value === undefined) return BigInt(unit);
  if (typeof value === 'bigint' && !isCardinal(previous, 'unit')) {
    return fits(value, unit < 10 ? 10n : 100n) ? value + BigInt(unit) : `${value}${unit}`;
  }
  const digits = String(value);
  return isCardinal(previous, 'ten') && unit < 10 ? digits.slice(0, -1) + unit : digits + unit;
}

/** `nineteen eighty` -> 1980, `two hundred eighty` -> 280. */
function withTen(value: Value | undefined, ten: number): Value {
  if (value === undefined) return BigInt(ten);
  return typeof value === 'bigint' && fits(value, 100n) ? value + BigInt(ten) : `${value}${ten}`;
}

const fits = (value: bigint, room: bigint): boolean => value % room === 0n;

function isCardinal(token: Token | undefined, kind: 'unit' | 'ten' | 'multiplier'): boolean {
  return token !== undefined && token.kind === kind && token.ending === '';
}

const isNumeral = (token: Token | undefined): boolean => token?.kind === 'numeral' && token.symbol === '';

/** Whether a number may go on with this word. */
function mayContinue(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'numeral' ? token.symbol === '' : token.kind !== 'other');
}

/** Whether it may stand behind a decimal point. */
function isDecimalWord(token: Token | undefined): boolean {
  return token?.kind === 'zero' || isCardinal(token, 'unit') || isCardinal(token, 'ten');
}

function spokenDigits(token: Token | undefined): string | undefined {
  if (token?.kind === 'zero') return '0';
  return token?.kind === 'unit' && token.ending === '' ? String(token.value) : undefined;
}
