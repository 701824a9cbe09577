import { isMonth } from './months.ts';
import { ordinalText, tensOrdinals, tensWords, unitOrdinals } from './number-words.ts';
import type { Rule } from './rewrite.ts';
import { type ReadNumber, readCardinal } from './spoken-number.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, type Token } from './token.ts';

const scaleOrdinals: ReadonlyMap<string, number> = new Map([
  ['hundredth', 2],
  ['thousandth', 3],
  ['millionth', 6],
  ['billionth', 9],
]);

/** What lasts `thirty seconds` rather than being the thirty-second. */
const lasting = new Set(
  'spot spots ad ads delay timeout clip clips video videos break pause commercial commercials timer window interval intervals increments mark lead penalty round rounds rule'.split(
    ' ',
  ),
);

/** `ninth`, `twenty ninth`, `one hundredth`, `one hundred and fifth`; not `first`, `second` and `third` alone. */
export const spokenOrdinal: Rule = {
  name: 'ordinal',
  match(tokens, at, done) {
    const first = tokens[at];
    const ordinal = first?.kind === 'word' ? readOrdinal(tokens, at, done.at(-1)) : undefined;
    if (!first || !ordinal) return undefined;
    return { length: ordinal.length, tokens: [inPlaceOf(first, 'ordinal', ordinalText(ordinal.text))] };
  },
};

function readOrdinal(tokens: readonly Token[], at: number, before?: Token): ReadNumber | undefined {
  const word = tokens[at]?.text ?? '';
  const unit = unitOrdinals.get(word) ?? tensOrdinals.get(word);
  if (unit !== undefined) return unit > 3 ? { text: String(unit), length: 1 } : undefined;
  if (scaleOrdinals.has(word)) return { text: `1${'0'.repeat(scaleOrdinals.get(word) ?? 0)}`, length: 1 };
  const ten = tensWords.get(word);
  if (ten !== undefined) return readTens(tokens, at, ten, before);
  return readLargeOrdinal(tokens, at, before);
}

function readTens(tokens: readonly Token[], at: number, ten: number, before?: Token): ReadNumber | undefined {
  const word = adjacentWordAt(tokens, at + 1) ?? '';
  const unit = unitOrdinals.get(word);
  if (unit === undefined || unit > 9) return undefined;
  if (word === 'second' && !isMonth(before) && lasting.has(adjacentWordAt(tokens, at + 2) ?? ''))
    return undefined;
  return { text: String(ten + unit), length: 2 };
}

function readLargeOrdinal(tokens: readonly Token[], at: number, before?: Token): ReadNumber | undefined {
  const number = readCardinal(tokens, at, before);
  if (!number || !/^\d+$/.test(number.text)) return undefined;
  const next = at + number.length;
  const zeros = scaleOrdinals.get(adjacentWordAt(tokens, next) ?? '');
  if (zeros !== undefined) return { text: number.text + '0'.repeat(zeros), length: number.length + 1 };
  const and = adjacentWordAt(tokens, next) === 'and' ? 1 : 0;
  const rest = adjacentAt(tokens, next + and) && readRest(tokens, next + and, before);
  if (!rest || !leavesRoom(number.text, rest.text, and === 1)) return undefined;
  return { text: String(BigInt(number.text) + BigInt(rest.text)), length: number.length + and + rest.length };
}

/** The last part of an ordinal: `fifth`, `twenty fifth`. */
function readRest(tokens: readonly Token[], at: number, before?: Token): ReadNumber | undefined {
  const word = tokens[at]?.text ?? '';
  const value = unitOrdinals.get(word) ?? tensOrdinals.get(word);
  if (value !== undefined) return { text: String(value), length: 1 };
  const ten = tensWords.get(word);
  // `two thousand twenty third quarter` is the third quarter of 2020.
  const isQuarter = /^(?:quarter|half)$/.test(adjacentWordAt(tokens, at + 2) ?? '');
  return ten === undefined || isQuarter ? undefined : readTens(tokens, at, ten, before);
}

/** `one hundred | fifth`, `one hundred twenty | fifth`; `two thousand third parties` are 2000 of them. */
function leavesRoom(whole: string, rest: string, and: boolean): boolean {
  if (/[2-9]0$/.test(whole)) return rest.length === 1 && !and && whole.length > 2;
  return whole.endsWith('00') && (and || Number(rest) > 3);
}
