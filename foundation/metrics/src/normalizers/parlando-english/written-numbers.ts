import { mixedDecimal, plainDecimal, shiftPoint } from './decimals.ts';
import { monthNames } from './months.ts';
import { ordinalText } from './number-words.ts';
import type { Replacement, Rule } from './rewrite.ts';
import { type Gap, inPlaceOf, isPlainNumber, isWholeNumber, type Token, wordsInPlaceOf } from './token.ts';

/** The texts of whole numbers that follow one another over these gaps. */
function figuresFrom(tokens: readonly Token[], at: number, gaps: readonly Gap[]): string[] {
  const figures: string[] = [];
  for (let i = at; ; i++) {
    const token = tokens[i];
    if (!isWholeNumber(token) || (i > at && !gaps.includes(token.gap))) return figures;
    figures.push(token.text);
  }
}

/** `1-800-555-0199`, `(212) 555 0143`, `877.344.7529`, `555-0199`, `123-45-6789`. */
const phone: Rule = {
  name: 'phone',
  match(tokens, at, done) {
    const first = tokens[at];
    if (first?.kind !== 'number') return undefined;
    const dotted = /^(?:1\.)?\d{3}\.\d{3}\.\d{4}$/.test(first.text)
      ? [first.text.replaceAll('.', '')]
      : undefined;
    const groups = dotted ?? phoneGroups(tokens, at, done.at(-1)?.text === 'plus');
    return groups && { length: groups.length, tokens: [inPlaceOf(first, 'number', groups.join(''))] };
  },
};

function phoneGroups(tokens: readonly Token[], at: number, international: boolean): string[] | undefined {
  return (
    northAmerican(figuresFrom(tokens, at, ['space', 'hyphen'])) ??
    fromZeroOrPlus(figuresFrom(tokens, at, ['space', 'hyphen']), international) ??
    hyphenated(figuresFrom(tokens, at, ['hyphen']))
  );
}

const lengthsOf = (groups: readonly string[]): string => groups.map((group) => group.length).join();

/** Three, three and four digits, perhaps with a 1 before them. */
function northAmerican(groups: string[]): string[] | undefined {
  const country = groups[0] === '1' ? 1 : 0;
  const matches =
    lengthsOf(groups.slice(country)).startsWith('3,3,4') && /^[2-9]/.test(groups[country] ?? '');
  return matches ? groups.slice(0, country + 3) : undefined;
}

/** `020 7946 0958`, `+44 20 7946 0958`. */
function fromZeroOrPlus(groups: string[], international: boolean): string[] | undefined {
  const local = /^0\d/.test(groups[0] ?? '') && groups.every((group) => group.length > 1);
  const digits = groups.join('').length;
  return (international || local) && groups.length > 1 && digits >= 8 && digits <= 15 ? groups : undefined;
}

/** `555-0199`, which no range is, and any number of three groups. */
function hyphenated(groups: string[]): string[] | undefined {
  const [first = '', second = ''] = groups;
  const isRange = second.endsWith('00') && first.endsWith('0');
  if (groups.length === 2) return lengthsOf(groups) === '3,4' && !isRange ? groups : undefined;
  return groups.length > 2 && groups.join('').length >= 7 ? groups : undefined;
}

/** `2020-06-03` is the third of June; `05/06/2020` is a date of which nobody knows the month, and stays. */
const writtenDate: Rule = {
  name: 'date',
  match(tokens, at) {
    const first = tokens[at];
    if (!isWholeNumber(first)) return undefined;
    const [year = '', number = '', day = ''] = figuresFrom(tokens, at, ['hyphen']);
    const month = monthNames[Number(number) - 1];
    if (month && /^\d{4}-\d\d-[0-3]\d$/.test(`${year}-${number}-${day}`)) {
      return { length: 3, tokens: dateTokens(first, month, day, year) };
    }
    const parts = figuresFrom(tokens, at, ['slash']);
    if (parts.length !== 3) return undefined;
    const known = clearDate(parts);
    if (known) return { length: 3, tokens: dateTokens(first, ...known) };
    return { length: 3, tokens: [inPlaceOf(first, 'value', parts.map(plainDecimal).join('/'))] };
  },
};

function dateTokens(first: Token, month: string, day: string, year: string): Token[] {
  return wordsInPlaceOf(first, [month, plainDecimal(day), year]).map(
    (token, index): Token => (index === 0 ? token : { ...token, kind: 'number' }),
  );
}

/** `12/25/2019` and `25/12/2019` can only be meant one way. */
function clearDate([a = '', b = '', year = '']: readonly string[]): [string, string, string] | undefined {
  if (year.length !== 4) return undefined;
  const [month, day] = Number(b) > 12 ? [a, b] : [b, a];
  const name = monthNames[Number(month) - 1];
  return name && Number(day) > 12 && Number(day) < 32 ? [name, day, year] : undefined;
}

/** `10:30`, `09:05`, `10:30:15`. */
const clock: Rule = {
  name: 'time',
  match(tokens, at) {
    const first = tokens[at];
    if (!isWholeNumber(first) || first.text.length > 2) return undefined;
    const parts = figuresFrom(tokens, at, ['colon']);
    if (parts.length < 2 || !parts.slice(1).every((part) => part.length === 2)) return undefined;
    const [hour = '', ...rest] = parts;
    const text = [plainDecimal(hour), ...rest].join(':');
    return { length: parts.length, tokens: [inPlaceOf(first, 'time', text, { written: text })] };
  },
};

/** `3 1/2`, `3-1/2`: as a decimal where that ends. */
const mixedNumber: Rule = {
  name: 'fraction',
  match(tokens, at) {
    const [whole, above, below] = tokens.slice(at, at + 3);
    if (!isWholeNumber(whole) || !isWholeNumber(above) || !isWholeNumber(below)) return undefined;
    if ((above.gap !== 'space' && above.gap !== 'hyphen') || below.gap !== 'slash') return undefined;
    const text = mixedDecimal(whole.text, Number(above.text), Number(below.text));
    return text === undefined ? undefined : { length: 3, tokens: [inPlaceOf(whole, 'number', text)] };
  },
};

/** `1/2`, but `24/7`, `50/50`, `80/20` and `9/11` are two numbers one after the other. */
const writtenFraction: Rule = {
  name: 'fraction',
  match(tokens, at) {
    const [above, below, third] = tokens.slice(at, at + 3);
    if (!isWholeNumber(above) || !isWholeNumber(below) || below.gap !== 'slash') return undefined;
    if (third?.gap === 'slash') return undefined;
    if (isPair(above.text, below.text)) {
      return { length: 2, tokens: [above, { ...below, gap: 'space' }] };
    }
    return { length: 2, tokens: [inPlaceOf(above, 'fraction', `${above.text}/${below.text}`)] };
  },
};

const usualDenominators = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 32, 64, 100, 1000]);

function isPair(above: string, below: string): boolean {
  const [a, b] = [Number(above), Number(below)];
  if (above.startsWith('0') || below.startsWith('0')) return false;
  return a === b || a + b === 100 || (a > b && a >= 20) || !usualDenominators.has(b);
}

/** `1 000 000`: thousands parted by spaces. */
const spacedThousands: Rule = {
  name: 'number',
  match(tokens, at) {
    const first = tokens[at];
    if (!isWholeNumber(first) || !/^[1-9]\d{0,2}$/.test(first.written)) return undefined;
    const groups = figuresFrom(tokens, at, ['space']).slice(1);
    const end = groups.findIndex((group) => group.length !== 3);
    const thousands = end < 0 ? groups : [];
    const isNumber = thousands.length >= 2 || thousands[0]?.endsWith('00');
    if (!isNumber) return undefined;
    const text = first.text + thousands.join('');
    return { length: 1 + thousands.length, tokens: [inPlaceOf(first, 'number', text)] };
  },
};

/** `29th`, `1990s`, `80's`. */
const suffixed: Rule = {
  name: 'ordinal',
  match(tokens, at) {
    const [figures, suffix] = tokens.slice(at, at + 2);
    if (!isWholeNumber(figures) || suffix?.kind !== 'word') return undefined;
    if (suffix.gap === 'none' && /^(?:st|nd|rd|th)$/.test(suffix.text)) {
      const text = ordinalText(figures.text);
      const written = figures.text + suffix.text;
      return { length: 2, tokens: [inPlaceOf(figures, 'ordinal', text, { written })] };
    }
    const plural = suffix.text === 's' && (suffix.gap === 'none' || suffix.gap === 'apostrophe');
    return plural ? { length: 2, tokens: [inPlaceOf(figures, 'value', `${figures.text}s`)] } : undefined;
  },
};

const magnitudes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 3,
    m: 6,
    mm: 6,
    mn: 6,
    mln: 6,
    b: 9,
    bn: 9,
    bln: 9,
    t: 12,
    tn: 12,
  }),
);
const clearMagnitudes = new Set(['mn', 'mln', 'bn', 'bln']);

/** `$5.2M`, `3bn`: a letter that means a scale, behind money or where it can mean nothing else. */
const magnitude: Rule = {
  name: 'number',
  match(tokens, at, done) {
    const [figures, letter] = tokens.slice(at, at + 2);
    if (!isPlainNumber(figures) || letter?.kind !== 'word') return undefined;
    const zeros = magnitudes.get(letter.text);
    if (zeros === undefined || letter.gap === 'hyphen') return undefined;
    const money =
      figures.gap === 'none' && done.at(-1)?.kind === 'symbol' && /[$£€¥₹]/.test(done.at(-1)?.text ?? '');
    const upper = letter.written !== letter.text && letter.gap === 'none';
    const isScale =
      clearMagnitudes.has(letter.text) ||
      (money && (letter.gap === 'none' || letter.written !== letter.text)) ||
      (upper && letter.text !== 'k' && letter.text !== 't' && figures.text.includes('.'));
    if (!isScale || (letter.gap !== 'none' && letter.gap !== 'space')) return undefined;
    return { length: 2, tokens: [inPlaceOf(figures, 'number', shiftPoint(figures.text, zeros))] };
  },
};

/** `1,000` loses its comma and `.5` gets its zero; nothing else about a bare number changes. */
const plainFigures: Rule = {
  name: 'number',
  match(tokens, at): Replacement | undefined {
    const token = tokens[at];
    if (token?.kind !== 'number') return undefined;
    const text = token.text.replaceAll(',', '').replace(/^\./, '0.');
    return text === token.text ? undefined : { length: 1, tokens: [inPlaceOf(token, 'number', text)] };
  },
};

/** Figures to the form that the rules for numbers read. */
export const figureRules: readonly Rule[] = [plainFigures];

export const writtenNumberRules: readonly Rule[] = [
  writtenDate,
  phone,
  clock,
  mixedNumber,
  writtenFraction,
  spacedThousands,
  suffixed,
  magnitude,
];
