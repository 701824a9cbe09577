import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type OptionTable, UsageError } from '@parlando/core';
import { flagName, flagNames, letters } from './flag-names.ts';
import { nearest } from './nearest.ts';

/** A value as it stood on the command line; a list holds one entry for each time the flag was given. */
export type GivenValue = string | boolean | readonly string[];

/** What stood on the command line: values by option name, unchecked. */
export interface GivenFlags {
  readonly values: ReadonlyMap<string, GivenValue>;
  readonly positionals: readonly string[];
  /** Set when the call asks for a page instead of work. */
  readonly page: 'help' | 'version' | undefined;
}

type Token = NonNullable<ReturnType<typeof tokensOf>>[number];
type FlagToken = Extract<Token, { kind: 'option' }>;

/** Sorts an argument list into options of the table and positionals; refuses what the table does not know. */
export function readFlags(table: OptionTable, argv: readonly string[]): GivenFlags {
  const values = new Map<string, GivenValue>();
  const positionals: string[] = [];
  let page: GivenFlags['page'];
  for (const token of tokensOf(table, argv)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'help' || token.name === 'version') page = token.name;
    else addFlag(values, table, readFlag(table, token, argv[token.index] ?? ''));
  }
  return { values, positionals, page };
}

/** The last of several wins, but for lists. */
function addFlag(
  values: Map<string, GivenValue>,
  table: OptionTable,
  [option, value]: [string, string | boolean],
): void {
  const before = values.get(option);
  const isList = table[option]?.type === 'list' && typeof value === 'string';
  values.set(option, isList ? [...(Array.isArray(before) ? before : []), value] : value);
}

/** Loose parsing: the errors are ours, so that they can name the nearest flag. */
function tokensOf(table: OptionTable, argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
      ...parserOptions(table),
    },
  }).tokens;
}

function parserOptions(table: OptionTable) {
  const entries = Object.entries(table).map(([option, { type }]) => {
    const letter = letters[option];
    const kind = type === 'boolean' ? ('boolean' as const) : ('string' as const);
    return [flagName(option), { type: kind, ...(letter === undefined ? {} : { short: letter }) }] as const;
  });
  return Object.fromEntries(entries);
}

function readFlag(table: OptionTable, token: FlagToken, word: string): [string, string | boolean] {
  const [option, on] = findOption(table, token, word);
  if (table[option]?.type !== 'boolean') return [option, requireValue(token)];
  if (token.inlineValue !== undefined && token.value !== undefined) {
    throw new UsageError('options/unexpected-value', `${token.rawName} takes no value`, {
      remedy: `write ${token.rawName} alone`,
    });
  }
  return [option, on];
}

function findOption(table: OptionTable, token: FlagToken, word: string): [option: string, on: boolean] {
  for (const [option, { type }] of Object.entries(table)) {
    if (token.name === flagName(option)) return [option, true];
    if (type === 'boolean' && token.name === `no-${flagName(option)}`) return [option, false];
  }
  if (existsSync(word)) {
    throw new UsageError('options/unknown', `there is no option ${word}`, {
      remedy: `for the file of that name write ./${word}`,
    });
  }
  throw unknownFlag(token.rawName, flagNames(table));
}

/** The error for a flag that nobody knows, with the nearest that exists. */
export function unknownFlag(rawName: string, known: readonly string[]): UsageError {
  const near = nearest(rawName.replace(/^-+/, ''), [...known, 'help', 'version']);
  return new UsageError('options/unknown', `there is no option ${rawName}`, {
    remedy: near === undefined ? 'see --help for the options' : `did you mean --${near}?`,
  });
}

/** `--output --force` is a forgotten value, not a folder named `--force`; `--output=--force` would be. */
function requireValue(token: FlagToken): string {
  const { value, inlineValue, rawName } = token;
  if (value === undefined || value === '' || (!inlineValue && /^-[^\d]/.test(value))) {
    throw new UsageError('options/missing-value', `${rawName} needs a value`, {
      remedy: `write ${rawName} VALUE; see --help for what it takes`,
    });
  }
  return value;
}
