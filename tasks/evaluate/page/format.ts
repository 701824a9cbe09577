import type { Interval } from '@parlando/metrics';

const whole = new Intl.NumberFormat('en');
const minus = '\u2212';

/** 12,345 */
export function count(value: number): string {
  return whole.format(value);
}

/** A share in percent, without the sign of percent: the head of a column or a unit beside it says it. */
export function percent(share: number, digits = 2): string {
  return (100 * share).toFixed(digits).replace('-', minus);
}

/** A difference in points of percent, with its sign. */
export function points(difference: number, digits = 2): string {
  const text = (100 * Math.abs(difference)).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${difference < 0 ? minus : '+'}${text}`;
}

/** Ends of an interval of a share, in percent. */
export function range({ low, high }: Pick<Interval, 'low' | 'high'>, digits = 2): string {
  return `${percent(low, digits)}\u2013${percent(high, digits)}`;
}

/** Ends of an interval of a difference, in points of percent: the signs would run into a dash. */
export function pointRange({ low, high }: Pick<Interval, 'low' | 'high'>): string {
  return `${points(low)} to ${points(high)}`;
}

/** The probability of a test. */
export function probability(value: number): string {
  if (value < 0.001) return '< 0.001';
  return value.toFixed(value < 0.1 ? 3 : 2);
}

/** Seconds as minutes and seconds of a recording: 1:02:03. */
export function clock(seconds: number): string {
  const total = Math.floor(seconds);
  const parts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const [hours = 0, minutes = 0, rest = 0] = parts;
  const tail = `${String(minutes).padStart(hours > 0 ? 2 : 1, '0')}:${String(rest).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** One call, 26 calls. */
export function several(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? '' : 's'}`;
}
