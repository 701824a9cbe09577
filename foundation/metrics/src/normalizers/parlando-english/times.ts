import type { Rule } from './rewrite.ts';
import { adjacentAt, adjacentWordAt, inPlaceOf, isWholeNumber, type Token } from './token.ts';

function hourOf(token: Token | undefined, last = 12): number | undefined {
  if (!isWholeNumber(token) || token.text.length > 2) return undefined;
  const hour = Number(token.text);
  return hour >= 1 && hour <= last ? hour : undefined;
}

function timeText(hour: number, minutes: number): string {
  return `${hour}:${String(minutes).padStart(2, '0')}`;
}

/** `ten o'clock`. */
const fullHour: Rule = {
  name: 'time',
  match(tokens, at) {
    const first = tokens[at];
    const hour = hourOf(first, 24);
    if (!first || hour === undefined) return undefined;
    const word = adjacentWordAt(tokens, at + 1) ?? '';
    const parted = (word === 'o' || word === 'oh') && adjacentWordAt(tokens, at + 2) === 'clock';
    if (!parted && word !== "o'clock" && word !== 'oclock') return undefined;
    return { length: parted ? 3 : 2, tokens: [inPlaceOf(first, 'time', timeText(hour, 0))] };
  },
};

/** `10 am` and `10.30 pm` become `10:00 am` and `10:30 pm`. */
const halfOfDay: Rule = {
  name: 'time',
  match(tokens, at) {
    const first = tokens[at];
    const suffix = adjacentWordAt(tokens, at + 1);
    if (first?.kind !== 'number' || (suffix !== 'am' && suffix !== 'pm')) return undefined;
    const [, hour, minutes = '00'] = /^([1-9]|1[0-2])(?:\.([0-5]\d))?$/.exec(first.text) ?? [];
    return hour === undefined
      ? undefined
      : { length: 1, tokens: [inPlaceOf(first, 'time', `${hour}:${minutes}`)] };
  },
};

/** `half past ten`, `a quarter to six`, `twenty past nine`. */
const pastOrTo: Rule = {
  name: 'time',
  match(tokens, at) {
    const first = tokens[at];
    if (!first) return undefined;
    const start = first.text === 'a' && tokens[at + 1]?.text === 'quarter' ? 1 : 0;
    const minutes = minutesOf(tokens[at + start]);
    const direction = adjacentWordAt(tokens, at + start + 1) ?? '';
    const hour = adjacentAt(tokens, at + start + 2) && hourOf(tokens[at + start + 2]);
    if (minutes === undefined || hour === undefined) return undefined;
    const length = start + 3;
    if (direction === 'past' || (minutes === 15 && start + minutes > 0 && direction === 'after')) {
      return { length, tokens: [inPlaceOf(first, 'time', timeText(hour, minutes))] };
    }
    // Without `quarter`, `ten to five` may as well be a range.
    if (minutes !== 15 || !/^(?:to|till|til)$/.test(direction) || first.kind === 'number') return undefined;
    return { length, tokens: [inPlaceOf(first, 'time', timeText(hour === 1 ? 12 : hour - 1, 45))] };
  },
};

function minutesOf(token: Token | undefined): number | undefined {
  if (token?.text === 'half') return 30;
  if (token?.text === 'quarter') return 15;
  const minutes = isWholeNumber(token) && token.text.length < 3 ? Number(token.text) : 0;
  return minutes > 0 && minutes < 60 ? minutes : undefined;
}

export const timeRules: readonly Rule[] = [pastOrTo, fullHour, halfOfDay];
