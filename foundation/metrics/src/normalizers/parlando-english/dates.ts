import { isMonth, monthNames } from './months.ts';
import type { Rule } from './rewrite.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, isNumeric, type Token } from './token.ts';

const shortMonths: ReadonlyMap<string, string> = new Map([
  ...monthNames.map((name): [string, string] => [name.slice(0, 3), name]),
  ['sept', 'september'],
]);

/** `Sept. 5`, `5 Jan`: a month cut short, where a number stands beside it. */
export const shortMonth: Rule = {
  name: 'abbreviation',
  match(tokens, at, done) {
    const first = tokens[at];
    const name = first?.kind === 'word' ? shortMonths.get(first.text) : undefined;
    if (!first || name === undefined || name === first.text) return undefined;
    const next = tokens[at + 1];
    const followed = next?.kind === 'number' && (first.dotted || adjacentAt(tokens, at + 1));
    const before = done.at(-1);
    const preceded = before && isNumeric(before) && first.gap === 'space';
    if (!followed && !preceded) return undefined;
    // The full stop of the abbreviation ends no sentence.
    const rest: Token[] = followed && next.gap === 'stop' ? [{ ...next, gap: 'space' }] : [];
    return { length: 1 + rest.length, tokens: [inPlaceOf(first, 'word', name), ...rest] };
  },
};

const firstDays: ReadonlyMap<string, string> = new Map(
  Object.entries({ first: '1', second: '2', third: '3' }),
);

/** The day of a month: 3, 3rd, `third`. */
function dayOf(token: Token | undefined): string | undefined {
  if (!token) return undefined;
  const word = firstDays.get(token.text);
  const day =
    word ??
    (token.kind === 'ordinal' || token.kind === 'number'
      ? /^0?(\d\d?)(?:st|nd|rd|th)?$/.exec(token.text)?.[1]
      : undefined);
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? day : undefined;
}

const day = (first: Token, text: string): Token => inPlaceOf(first, 'number', text, { gap: 'space' });

/** `June 3rd`, `June the third`: the day is a plain number. */
const monthAndDay: Rule = {
  name: 'date',
  match(tokens, at, done) {
    const month = tokens[at];
    if (!month || !isMonth(month) || !isMeantAsMonth(month, done.at(-1))) return undefined;
    const article = adjacentWordAt(tokens, at + 1) === 'the' ? 1 : 0;
    const number = adjacentAt(tokens, at + 1 + article);
    const text = dayOf(number);
    if (!number || text === undefined || (article === 1 && number.kind === 'number')) return undefined;
    return { length: 2 + article, tokens: [month, day(month, text)] };
  },
};

/** `3 June`, `3rd of June`, `the third of June`: the month goes first. */
const dayAndMonth: Rule = {
  name: 'date',
  match(tokens, at) {
    const first = tokens[at];
    if (!first) return undefined;
    const article = first.text === 'the' ? 1 : 0;
    const number = tokens[at + article];
    const text = dayOf(number);
    if (!number || text === undefined || (article === 1 && !adjacentAt(tokens, at + 1))) return undefined;
    const of = adjacentWordAt(tokens, at + article + 1) === 'of' ? 1 : 0;
    const month = adjacentAt(tokens, at + article + 1 + of);
    if (!month || !isMonth(month)) return undefined;
    const named = of === 1 ? number.kind !== 'number' : isUnnamedDay(tokens, at + article + 2, month, number);
    if (!named) return undefined;
    return { length: 2 + article + of, tokens: [{ ...month, gap: first.gap }, day(first, text)] };
  },
};

/** Whether no day follows the month itself, as in `by 3 June 5 of them`; `may` and `march` are verbs too. */
function isUnnamedDay(tokens: readonly Token[], next: number, month: Token, number: Token): boolean {
  const following = adjacentAt(tokens, next);
  if (following && following.text.length < 4 && dayOf(following) !== undefined) return false;
  if (month.text !== 'may' && month.text !== 'march') return !/^(?:first|second|third)$/.test(number.text);
  return month.written !== month.text && number.kind === 'number';
}

const beforeMonth = new Set(
  'on of in since until till by from to before after through this last next early late mid and or between start for'.split(
    ' ',
  ),
);

/** `may first` is a date only where a month may stand. */
function isMeantAsMonth(month: Token, before: Token | undefined): boolean {
  if (month.text !== 'may' && month.text !== 'march') return true;
  return (
    before === undefined ||
    beforeMonth.has(before.text) ||
    month.gap !== 'space' ||
    month.written !== month.text
  );
}

export const dateRules: readonly Rule[] = [monthAndDay, dayAndMonth];
