import {
  assertNever,
  type OptionDescription,
  type OptionsOf,
  type OptionTable,
  parseTime,
  UsageError,
} from '@parlando/core';
import { flagName } from './flag-names.ts';
import { nearest } from './nearest.ts';
import type { GivenValue } from './read-flags.ts';

type Value = string | number | boolean | readonly string[] | undefined;

/** Checks given values against their table and fills in the defaults. */
export function resolveOptions<T extends OptionTable>(
  table: T,
  given: ReadonlyMap<string, GivenValue>,
): OptionsOf<T> {
  const entries = Object.entries(table).map(([option, description]) => {
    const value = given.get(option);
    return [option, value === undefined ? description.default : check(flagName(option), description, value)];
  });
  // The one place where text becomes typed options: each value was checked against its description.
  return Object.fromEntries(entries) as OptionsOf<T>;
}

function check(flag: string, description: OptionDescription, value: GivenValue): Value {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return splitList(description, value);
  switch (description.type) {
    case 'list':
      return splitList(description, [value]);
    case 'boolean':
    case 'string':
      return value;
    case 'integer':
    case 'number':
      return checkNumber(flag, description, value);
    case 'time':
      return checkTime(flag, value);
    case 'choice':
      return checkChoice(flag, description.choices, value);
    default:
      return assertNever(description);
  }
}

function splitList(description: OptionDescription, values: readonly string[]): readonly string[] {
  const separator = description.type === 'list' ? description.separator : undefined;
  if (separator === undefined) return values;
  return values
    .flatMap((value) => value.split(separator).map((part) => part.trim()))
    .filter((part) => part !== '');
}

interface Bounds {
  readonly type: 'number' | 'integer';
  readonly minimum?: number;
  readonly maximum?: number;
}

function checkNumber(flag: string, bounds: Bounds, text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = bounds;
  const fits = bounds.type === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!fits) {
    const kind = bounds.type === 'integer' ? 'a whole number' : 'a number';
    throw new UsageError('options/not-a-number', `--${flag} takes ${kind}, not "${text}"`, {
      remedy: `write --${flag} N${describeBounds(bounds, ', ')}`,
    });
  }
  if (value < minimum || value > maximum) {
    throw new UsageError('options/out-of-range', `--${flag} ${text} is out of range`, {
      remedy: `choose a value${describeBounds(bounds, ' ')}`,
    });
  }
  return value;
}

/** `1 to 16`, `at least 1`, `at most 8`, or nothing. */
export function describeBounds({ minimum, maximum }: Omit<Bounds, 'type'>, before = ''): string {
  if (minimum !== undefined && maximum !== undefined) return `${before}${minimum} to ${maximum}`;
  if (minimum !== undefined) return `${before}at least ${minimum}`;
  return maximum === undefined ? '' : `${before}at most ${maximum}`;
}

function checkTime(flag: string, text: string): number {
  try {
    return parseTime(text);
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    throw new UsageError(cause.code, `--${flag}: ${cause.message}`, { remedy: cause.remedy, cause });
  }
}

function checkChoice(flag: string, choices: readonly string[], value: string): string {
  if (choices.includes(value)) return value;
  const near = nearest(value, choices);
  throw new UsageError('options/unknown-choice', `--${flag} cannot be "${value}"`, {
    remedy: `${near === undefined ? '' : `did you mean ${near}? `}it is one of ${choices.join(', ')}`,
  });
}
