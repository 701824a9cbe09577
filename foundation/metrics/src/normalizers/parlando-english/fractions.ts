import { mixedDecimal, shiftPoint } from './decimals.ts';
import { scaleWords } from './number-words.ts';
import type { Rule } from './rewrite.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, isWholeNumber, type Token } from './token.ts';

interface Parts {
  readonly above: number;
  readonly below: number;
  readonly length: number;
}

const singular: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['4th', 4],
  ['5th', 5],
  ['6th', 6],
  ['7th', 7],
  ['8th', 8],
  ['9th', 9],
  ['10th', 10],
  ['12th', 12],
  ['16th', 16],
]);

const plural: ReadonlyMap<string, number> = new Map([
  ['halves', 2],
  ['thirds', 3],
  ['quarters', 4],
  ['fourths', 4],
  ['fifths', 5],
  ['sixths', 6],
  ['sevenths', 7],
  ['eighths', 8],
  ['ninths', 9],
  ['tenths', 10],
  ['twelfths', 12],
  ['sixteenths', 16],
  ['hundredths', 100],
  ['thousandths', 1000],
]);

/** `one half`, `a half`, `two thirds`, `a third of`, `three quarters`: one part or several of a whole. */
function readParts(tokens: readonly Token[], at: number): Parts | undefined {
  const first = tokens[at];
  const name = adjacentAt(tokens, at + 1);
  if (!first || !name) return undefined;
  if (first.text === 'a' || first.text === 'an') {
    const below = singular.get(name.text);
    return below !== undefined && isPart(name.text, tokens[at + 2])
      ? { above: 1, below, length: 2 }
      : undefined;
  }
  if (!isWholeNumber(first) || first.text.startsWith('0')) return undefined;
  const above = Number(first.text);
  const below = above === 1 ? singular.get(name.text) : plural.get(name.text);
  // Two quarters are half a year more often than two fourths.
  if (below === undefined || (name.text === 'quarters' && above !== 3)) {
    return above === 3 && name.text === 'quarter' ? { above, below: 4, length: 2 } : undefined;
  }
  return { above, below, length: 2 };
}

const behindPart =
  /^(?:of|a|an|and|or|to|in|is|was|are|were|the|less|more|as|at|on|by|for|from|than|that|we|it|i|you|this|but|so|if)$/;
const behindQuarter =
  /^(?:of|mile|miles|inch|inches|cup|cups|teaspoon|tablespoon|pound|acre|point|percent|%|million|billion|dollar)$/;

/**
 * Whether a part of something is meant: `a third party` is an ordinal, and a quarter is three months more often than
 * not. Punctuation has no say, since a recogniser may leave it out.
 */
function isPart(name: string, next: Token | undefined): boolean {
  if (name === 'half' || next === undefined) return true;
  return name === 'quarter' ? behindQuarter.test(next.text) : behindPart.test(next.text);
}

/** `three and a half`, `two and three quarters`. */
const mixedNumber: Rule = {
  name: 'fraction',
  match(tokens, at) {
    const whole = tokens[at];
    if (!isWholeNumber(whole) || adjacentWordAt(tokens, at + 1) !== 'and') return undefined;
    const parts = adjacentAt(tokens, at + 2) && readParts(tokens, at + 2);
    if (!parts) return undefined;
    const length = 2 + parts.length;
    const zeros = trailingScale(whole);
    if (zeros > 0) return halfScale(whole, parts, zeros, length);
    const text = mixedDecimal(whole.text, parts.above, parts.below);
    if (text !== undefined) return withScale(tokens, at, whole, text, length);
    const fraction = inPlaceOf(whole, 'fraction', `${parts.above}/${parts.below}`, { gap: 'space' });
    return { length, tokens: [whole, fraction] };
  },
};

/** `a million and a half` is one and a half million. */
function halfScale(whole: Token, { above, below }: Parts, zeros: number, length: number) {
  const text = mixedDecimal(whole.text.slice(0, -zeros), above, below);
  if (text === undefined || !whole.spoken) return undefined;
  return { length, tokens: [inPlaceOf(whole, 'number', shiftPoint(text, zeros))] };
}

function trailingScale({ text }: Token): number {
  const zeros = /0*$/.exec(text)?.[0].length ?? 0;
  return zeros === text.length ? 0 : Math.floor(zeros / 3) * 3;
}

/** A decimal, and the scale behind it: `three and a half million`. */
function withScale(tokens: readonly Token[], at: number, first: Token, text: string, length: number) {
  const zeros = scaleWords.get(adjacentWordAt(tokens, at + length) ?? '');
  if (zeros === undefined) return { length, tokens: [inPlaceOf(first, 'number', text)] };
  return { length: length + 1, tokens: [inPlaceOf(first, 'number', shiftPoint(text, zeros))] };
}

/** `one half`, `3/4`, `half a mile`; as a decimal before a scale and before percent. */
const part: Rule = {
  name: 'fraction',
  match(tokens, at) {
    const first = tokens[at];
    const parts = readFraction(tokens, at);
    if (!first || !parts) return undefined;
    const { above, below } = parts;
    const article = /^an?$/.test(adjacentWordAt(tokens, at + parts.length) ?? '') ? 1 : 0;
    const length = parts.length + article;
    const next = adjacentAt(tokens, at + length);
    const scale = next?.kind === 'word' ? scaleWords.has(next.text) : false;
    const decimal = mixedDecimal('0', above, below);
    if (decimal !== undefined && (scale || next?.text === '%' || next?.text === 'percent')) {
      return withScale(tokens, at, first, decimal, length);
    }
    return { length, tokens: [inPlaceOf(first, 'fraction', `${above}/${below}`)] };
  },
};

function readFraction(tokens: readonly Token[], at: number): Parts | undefined {
  const first = tokens[at];
  if (first?.kind === 'fraction') {
    const [above, below] = first.text.split('/').map(Number);
    return above !== undefined && below !== undefined ? { above, below, length: 1 } : undefined;
  }
  if (first?.text === 'half') {
    const next = adjacentAt(tokens, at + 1);
    const counts =
      next?.kind === 'word' &&
      (/^an?$/.test(next.text) || next.text === 'percent' || scaleWords.has(next.text));
    return counts ? { above: 1, below: 2, length: 1 } : undefined;
  }
  return readParts(tokens, at);
}

/** `half a million`, of which `a million` is a number by now. */
const halfOfScale: Rule = {
  name: 'fraction',
  match(tokens, at) {
    const [half, number] = tokens.slice(at, at + 2);
    if (half?.text !== 'half' || !adjacentAt(tokens, at + 1) || !isWholeNumber(number)) return undefined;
    if (!number.spoken || !/^1(?:000)+$/.test(number.text)) return undefined;
    return { length: 2, tokens: [inPlaceOf(half, 'number', `5${number.text.slice(2)}`)] };
  },
};

export const fractionRules: readonly Rule[] = [mixedNumber, halfOfScale, part];
