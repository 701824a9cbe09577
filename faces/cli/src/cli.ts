import { UsageError } from '@parlando/core';
import type { Command } from './command.ts';
import { commandHelp, groupHelp, overview } from './help.ts';
import { nearest } from './nearest.ts';
import { readFlags, unknownFlag } from './read-flags.ts';
import { exitCodeOf, reportError } from './report-error.ts';
import { ClosedPipe, writeOut } from './standard-streams.ts';
import { version } from './version.ts';

/** Runs one call of the command and returns its exit code; whatever goes wrong has been told by then. */
export async function runCli(commands: readonly Command[], argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(commands, argv);
  } catch (error) {
    // 0, and not the 141 of a killed program: under `set -o pipefail` a script with `| head -1` would fail.
    if (error instanceof ClosedPipe) return 0;
    reportError(error);
    return exitCodeOf(error);
  }
}

async function dispatch(commands: readonly Command[], argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined || first === '--help' || first === '-h') return print(overview(commands));
  if (first === '--version') return print(`${version}\n`);
  if (first === 'help') return dispatch(commands, [...rest, '--help']);
  if (first.startsWith('-') && first !== '-') throw unknownFlag(first, []);

  const group = commands.filter(({ description }) => description.name.startsWith(`${first} `));
  const asksForGroup = rest.length === 0 || rest[0] === '--help' || rest[0] === '-h';
  if (group.length > 0 && asksForGroup && !commands.some(({ description }) => description.name === first)) {
    return print(groupHelp(first, group));
  }
  const { command, words } = findCommand(commands, argv);
  const table = { ...command.description.options, ...command.faceOptions };
  const given = readFlags(table, argv.slice(words));
  if (given.page === 'help') return print(commandHelp(command));
  if (given.page === 'version') return print(`${version}\n`);
  return command.run(given.values, given.positionals);
}

async function print(text: string): Promise<number> {
  await writeOut(text);
  return 0;
}

/** Names may be two words (`models list`); the longest that fits wins. */
function findCommand(commands: readonly Command[], argv: readonly string[]) {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(' ');
    const command = commands.find(
      ({ description, also }) => description.name === name || also.includes(name),
    );
    if (command !== undefined && argv.length >= words) return { command, words };
  }
  throw unknownCommand(commands, argv[0] ?? '', argv[1]);
}

function unknownCommand(commands: readonly Command[], word: string, second?: string): UsageError {
  const names = commands.map(({ description }) => description.name);
  const inGroup = names
    .filter((name) => name.startsWith(`${word} `))
    .map((name) => name.slice(word.length + 1));
  if (inGroup.length > 0) return unknownInGroup(word, second ?? '', inGroup);
  const firstWords = names.map((name) => name.replace(/ .*/, ''));
  const near = names.find((name) => name.endsWith(` ${word}`)) ?? nearest(word, firstWords);
  const looksLikeFile = /[./\\]/.test(word);
  const remedy = looksLikeFile
    ? `say what to do with it: parlando ${names[0]} ${word}`
    : 'run parlando --help for the list';
  return new UsageError('command/unknown', `there is no command "${word}"`, {
    remedy: near === undefined ? remedy : `did you mean parlando ${near}?`,
  });
}

function unknownInGroup(group: string, word: string, words: readonly string[]): UsageError {
  const near = nearest(word, words);
  return new UsageError('command/unknown', `there is no command "${group} ${word}"`, {
    remedy:
      near === undefined
        ? `one of: ${words.map((each) => `parlando ${group} ${each}`).join(', ')}`
        : `did you mean parlando ${group} ${near}?`,
  });
}
