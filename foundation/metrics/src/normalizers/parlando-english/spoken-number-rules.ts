import { shiftPoint } from './decimals.ts';
import { digitRun } from './digit-runs.ts';
import { countedNumbers, decade, numberPair } from './number-sequences.ts';
import { scaleWords } from './number-words.ts';
import { spokenOrdinal } from './ordinals.ts';
import type { Rule } from './rewrite.ts';
import { readBarePoint, readCardinal } from './spoken-number.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, isWholeNumber } from './token.ts';

/** `two hundred and fifty thousand`, `5.2 million`, `three point one four`. */
const cardinal: Rule = {
  name: 'number',
  match(tokens, at, done) {
    const first = tokens[at];
    const number = first && readCardinal(tokens, at, done.at(-1));
    return number && { length: number.length, tokens: [inPlaceOf(first, 'number', number.text)] };
  },
};

/** Words after which `point five` is a number: behind `this`, `that` or an adjective, a point is something else. */
const beforeBarePoint = new Set(
  'by of to from about around roughly approximately nearly almost only just is was are were be up down grew fell rose minus negative plus over under than or and with for into between'.split(
    ' ',
  ),
);

/** `point five` for 0.5. */
const barePoint: Rule = {
  name: 'number',
  match(tokens, at, done) {
    const first = tokens[at];
    if (first?.text !== 'point') return undefined;
    const number = readBarePoint(tokens, at);
    const before = done.at(-1);
    if (!number || (before && first.gap === 'space' && !beforeBarePoint.has(before.text))) return undefined;
    return { length: number.length, tokens: [inPlaceOf(first, 'number', number.text)] };
  },
};

/** `a few hundred people`, `hundred percent`, `several hundred thousand`: a scale without its number. */
const bareScale: Rule = {
  name: 'number',
  match(tokens, at) {
    const first = tokens[at];
    if (first?.kind !== 'word' || (first.text !== 'hundred' && first.text !== 'thousand')) return undefined;
    const scale = scaleWords.get(adjacentWordAt(tokens, at + 1) ?? '');
    const text = shiftPoint(first.text === 'hundred' ? '100' : '1000', scale ?? 0);
    return { length: scale === undefined ? 1 : 2, tokens: [inPlaceOf(first, 'number', text)] };
  },
};

/** `2000 and 19`, `100 and 50`: what is said for 2019 and 150, with the `and` written out. */
const partedNumber: Rule = {
  name: 'number',
  match(tokens, at, done) {
    const [first, , last] = tokens.slice(at, at + 3);
    if (!isWholeNumber(first) || !first.text.endsWith('00') || !isWholeNumber(last) || last.text.length > 2) {
      return undefined;
    }
    if (adjacentWordAt(tokens, at + 1) !== 'and' || !adjacentAt(tokens, at + 2)) return undefined;
    const apart = first.gap === 'none' || tokens[at + 3]?.text === '%' || done.at(-1)?.text === 'between';
    const text = first.text.slice(0, -2) + last.text.padStart(2, '0');
    return apart ? undefined : { length: 3, tokens: [inPlaceOf(first, 'number', text)] };
  },
};

export const spokenNumberRules: readonly Rule[] = [
  partedNumber,
  digitRun,
  decade,
  spokenOrdinal,
  countedNumbers,
  numberPair,
  cardinal,
  barePoint,
  bareScale,
];
