import {
  type CommandDescription,
  type OptionsOf,
  type OptionTable,
  type TableTask,
  UsageError,
} from '@parlando/core';
import type { GivenValue } from './read-flags.ts';
import { resolveOptions } from './resolve-options.ts';
import { rowFaceOptions } from './row-face-options.ts';
import type { RowTask } from './row-task.ts';
import { tableFaceOptions, threadOptions } from './table-face-options.ts';

/** What help and parsing need to know of a command. */
export type Described = Omit<CommandDescription, 'kind'>;

/** A line of the table of commands. */
export interface Command {
  readonly description: Described;
  /** Other names of the same command. */
  readonly also: readonly string[];
  /** Options that this face adds to the command's own. */
  readonly faceOptions: OptionTable;
  /** Returns the exit code. */
  run(given: ReadonlyMap<string, GivenValue>, positionals: readonly string[]): Promise<number>;
}

/** A command that maps each input to a result. The task is loaded only once the call is known to be right. */
export function rowCommand<const D extends CommandDescription, Result>(
  description: D,
  load: () => Promise<RowTask<OptionsOf<D['options']>, Result>>,
): Command {
  return {
    description,
    also: [],
    faceOptions: rowFaceOptions(description.formats),
    async run(given, positionals) {
      checkInputs(description, positionals);
      const options = resolveOptions<D['options']>(description.options, given);
      const face = resolveOptions(rowFaceOptions(description.formats), given);
      const { runRowCommand } = await import('./work.ts');
      return runRowCommand({ description, load, options, face, positionals });
    },
  };
}

/** A command that takes all its inputs at once and gives one result. */
export function tableCommand<const D extends CommandDescription, Result>(
  description: D,
  load: () => Promise<TableTask<OptionsOf<D['options']>, Result>>,
): Command {
  const common = tableFaceOptions(description.formats);
  const faceOptions = description.threaded === true ? { ...common, ...threadOptions } : common;
  return {
    description,
    also: [],
    faceOptions,
    async run(given, positionals) {
      checkInputs(description, positionals);
      const options = resolveOptions<D['options']>(description.options, given);
      const face = resolveOptions(faceOptions, given);
      const { runTableCommand } = await import('./work.ts');
      return runTableCommand({ description, load, options, face, positionals });
    },
  };
}

/** A command that looks at the machine and prints what it sees. */
export function reportCommand(
  description: Described,
  also: readonly string[],
  load: () => Promise<(format: string) => Promise<number>>,
): Command {
  const faceOptions = {
    format: {
      type: 'choice',
      choices: description.formats,
      default: description.formats[0] ?? 'text',
      summary: 'form of the output',
    },
  } as const;
  return {
    description,
    also,
    faceOptions,
    async run(given, positionals) {
      checkInputs(description, positionals);
      const { format } = resolveOptions(faceOptions, given);
      const report = await load();
      return report(format);
    },
  };
}

function checkInputs(description: Described, positionals: readonly string[]): void {
  const { name, inputs } = description;
  const missing = inputs[positionals.length];
  if (missing !== undefined && missing.optional !== true) {
    throw new UsageError('inputs/missing', `${name} needs ${missing.name}: ${missing.summary}`, {
      remedy: description.examples[0] ?? `parlando ${name} --help`,
    });
  }
  const extra = positionals[inputs.length];
  if (extra !== undefined && !inputs.some((input) => input.many)) {
    throw new UsageError('inputs/unexpected', `${name} does not know what to do with "${extra}"`, {
      remedy: `see parlando ${name} --help`,
    });
  }
}
