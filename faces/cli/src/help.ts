import { assertNever, type OptionDescription, type OptionTable } from '@parlando/core';
import type { Command } from './command.ts';
import { flagName, letters } from './flag-names.ts';
import { twoColumns, wrap } from './layout.ts';
import { describeBounds } from './resolve-options.ts';

/** `parlando` alone, and `parlando --help`. */
export function overview(commands: readonly Command[]): string {
  const names = commands.map(({ description }) => [usageName(description), description.summary] as const);
  const lines = [
    'Parlando: speech to text with the evidence for it, on your own machine',
    '',
    'Usage: parlando COMMAND [inputs] [options]',
    '',
    'Commands',
    ...twoColumns(names),
    '',
    'Options',
    ...twoColumns([
      ['-h, --help', 'this page, or that of a command: parlando COMMAND --help'],
      ['--version', 'the version'],
    ]),
    '',
    'Exit codes: 0 done, 1 something failed, 2 the call is wrong, 130 stopped by Ctrl-C',
  ];
  return `${lines.join('\n')}\n`;
}

/** `parlando GROUP --help`: the commands whose names begin with one word. */
export function groupHelp(group: string, commands: readonly Command[]): string {
  const rows = commands.map(({ description }) => [usageName(description), description.summary] as const);
  const lines = [
    `Usage: parlando ${group} COMMAND [inputs] [options]`,
    '',
    'Commands',
    ...twoColumns(rows),
    '',
    `parlando ${group} COMMAND --help tells the options of each`,
  ];
  return `${lines.join('\n')}\n`;
}

/** `parlando COMMAND --help`. */
export function commandHelp({ description, faceOptions }: Command): string {
  const { summary, inputs, options, examples } = description;
  const lines = [
    ...wrap(summary, 100),
    '',
    `Usage: parlando ${usageName(description)} [options]`,
    ...section(
      'Inputs',
      inputs.map((input) => [input.name + (input.many ? '...' : ''), input.summary]),
    ),
    ...section('Options', optionRows(options)),
    ...section('Output', [...optionRows(faceOptions), ['-h, --help', 'this page']]),
    ...(examples.length === 0 ? [] : ['', 'Examples', ...examples.map((example) => `  ${example}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

function usageName({ name, inputs }: Command['description']): string {
  return [name, ...inputs.map(inputUsage)].join(' ');
}

function inputUsage({ name, many, optional }: Command['description']['inputs'][number]): string {
  const written = many ? `${name}...` : name;
  return optional === true ? `[${written}]` : written;
}

function section(title: string, rows: readonly (readonly [string, string])[]): string[] {
  return rows.length === 0 ? [] : ['', title, ...twoColumns(rows)];
}

function optionRows(table: OptionTable): (readonly [string, string])[] {
  return Object.entries(table).map(([option, description]) => [
    flagUsage(option, description),
    [description.summary, remarks(description)].filter((part) => part !== '').join(' '),
  ]);
}

function flagUsage(option: string, description: OptionDescription): string {
  const letter = letters[option];
  const dashes = letter === undefined ? '--' : `-${letter}, --`;
  const isOnSwitch = description.type === 'boolean' && description.default;
  return `${dashes}${isOnSwitch ? '[no-]' : ''}${flagName(option)}${valueUsage(description)}`;
}

function valueUsage(description: OptionDescription): string {
  switch (description.type) {
    case 'boolean':
      return '';
    case 'choice':
      return isLong(description) ? ' NAME' : ` ${description.choices.join('|')}`;
    case 'time':
      return ' TIME';
    case 'string':
    case 'list':
      return ` ${description.value ?? 'TEXT'}`;
    case 'integer':
    case 'number':
      return ` ${description.value ?? 'N'}`;
    default:
      return assertNever(description);
  }
}

/** Many choices would leave no room beside them; they stand in the brackets. */
function isLong({ choices }: Extract<OptionDescription, { type: 'choice' }>): boolean {
  return choices.join('|').length > 40;
}

/** Bounds or choices, and default, in brackets; a switch that is off by default needs no word about it. */
function remarks(description: OptionDescription): string {
  const bounds = describeValues(description);
  const start = describeDefault(description);
  const parts = [bounds, start === undefined ? '' : `default: ${start}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : `[${parts.join('; ')}]`;
}

function describeValues(description: OptionDescription): string {
  if (description.type === 'integer' || description.type === 'number') return describeBounds(description);
  return description.type === 'choice' && isLong(description) ? description.choices.join(', ') : '';
}

function describeDefault(description: OptionDescription): string | number | undefined {
  if (description.type === 'boolean') return description.default ? 'on' : undefined;
  if (description.type !== 'list') return description.default;
  return description.default.length === 0
    ? undefined
    : description.default.join(description.separator ?? ' ');
}
