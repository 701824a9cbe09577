import { plainDecimal } from './decimals.ts';
import { moneyText } from './money.ts';
import { isMonth } from './months.ts';
import type { Rule } from './rewrite.ts';
import { inPlaceOf, isNumeric, type Token } from './token.ts';
import { isUnit } from './units.ts';

const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** `9 am-5 pm`, `June 3-July 5`, `Monday-Friday`: a hyphen before the second end, of which one at least is a word. */
export const wordRange: Rule = {
  name: 'range',
  match(tokens, at, done) {
    const to = tokens[at];
    const [from, number] = [done.at(-1), done.at(-2)];
    if (!to || !from || to.gap !== 'hyphen' || to.spoken) return undefined;
    const measured =
      number !== undefined &&
      isNumeric(number) &&
      from.kind === 'word' &&
      (isUnit(from.text) || /^[ap]m$/.test(from.text));
    const named = (weekdays.test(from.text) && weekdays.test(to.text)) || (isNumeric(from) && isMonth(to));
    if (!named && !(measured && isNumeric(to))) return undefined;
    return { length: 1, tokens: [inPlaceOf(to, 'word', 'to', { gap: 'space' }), { ...to, gap: 'space' }] };
  },
};

/** The number that a value begins with, without its sign. */
function amountOf({ text }: Token): number {
  return Number(/\d+(?:[.:]\d+)?/.exec(text)?.[0].replace(':', '.') ?? Number.NaN);
}

/**
 * `5-10` is said `five to ten`, and so is `9-5` of the clock. A falling pair such as `24-7` or `50-50` is only two
 * numbers. In `$5-10 million` the currency and the scale belong to both ends and are said behind the second.
 */
export const rangeRule: Rule = {
  name: 'range',
  match(tokens, at) {
    const [from, to] = tokens.slice(at, at + 2);
    if (!from || !to || !isNumeric(from) || !isNumeric(to) || to.spoken) return undefined;
    if (to.gap !== 'hyphen' && to.gap !== 'dash') return undefined;
    if (!rises(from, to)) return { length: 2, tokens: [from, { ...to, gap: 'space' }] };
    const word = inPlaceOf(from, 'word', 'to', { gap: 'space' });
    const sign = /^[a-z]*[$£€¥₹]/.exec(from.text)?.[0];
    const [first, last] =
      sign !== undefined && to.kind === 'number'
        ? [
            { ...from, text: plainDecimal(from.text.slice(sign.length)) },
            { ...to, text: moneyText(sign, to.text) },
          ]
        : [from, to];
    return { length: 2, tokens: [first, word, { ...last, gap: 'space' }] };
  },
};

/** The start of a telephone number that is free of charge: `1-800`. */
const freeNumber = /^1-(?:8(?:00|33|44|55|66|77|88)|900)$/;

function rises(from: Token, to: Token): boolean {
  if (freeNumber.test(`${from.text}-${to.text}`)) return false;
  const [a, b] = [amountOf(from), amountOf(to)];
  const workingHours =
    from.kind === 'number' && to.kind === 'number' && a >= 7 && a <= 11 && b >= 1 && b <= 6;
  return a < b || workingHours;
}

/** `-5`, `minus five`, `negative five percent`; between two numbers `minus` stays a word. */
export const signRule: Rule = {
  name: 'sign',
  match(tokens, at, done) {
    const [sign, value] = tokens.slice(at, at + 2);
    if (!sign || !value || !isNumeric(value) || value.kind === 'ordinal') return undefined;
    const written = sign.kind === 'symbol' && sign.text === '-' && value.gap === 'none';
    const said = sign.kind === 'word' && /^(?:minus|negative)$/.test(sign.text) && value.gap === 'space';
    const before = done.at(-1);
    if (!written && !(said && !(before && isNumeric(before) && sign.gap === 'space'))) return undefined;
    const text = value.text.startsWith('-') ? value.text : `-${value.text}`;
    return { length: 2, tokens: [inPlaceOf(sign, value.kind, text, { spoken: said })] };
  },
};
