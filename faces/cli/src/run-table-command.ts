import { extname } from 'node:path';
import { type TableContext, type TableTask, UsageError } from '@parlando/core';
import type { Described } from './command.ts';
import { type Interrupts, watchInterrupts } from './interrupts.ts';
import { ProgressLine } from './progress-line.ts';
import { reportNote } from './report-error.ts';
import { isWatched, writeErr } from './standard-streams.ts';
import type { TableFaceOptions } from './table-face-options.ts';
import { openOutput } from './table-output.ts';
import { defaultThreads } from './threads.ts';

/** A checked call of a table command. */
export interface TableCall<Options, Result> {
  readonly description: Described;
  readonly options: Options;
  readonly face: TableFaceOptions;
  readonly positionals: readonly string[];
  load(): Promise<TableTask<Options, Result>>;
}

/** Runs a table command and returns the exit code. */
export async function runTableCommand<Options extends object, Result>(
  call: TableCall<Options, Result>,
): Promise<number> {
  const { description, options, face, positionals } = call;
  const values = Object.values(options).filter((value): value is string => typeof value === 'string');
  if (positionals.filter((input) => input === '-').length > 1) {
    throw new UsageError('inputs/standard-input-twice', 'standard input can be one input, not two', {
      remedy: 'write one of them to a file',
    });
  }
  const write = openOutput(face.output, [...positionals, ...values]);
  const format = face.format ?? formatOf(face.output, description.formats);
  const task = await call.load();
  const line = new ProgressLine(isWatched() && !face.quiet ? writeErr : () => {});
  let interrupts: Interrupts | undefined;
  const context: TableContext = {
    threads: face.threads ?? defaultThreads(),
    call: ['parlando', ...process.argv.slice(2)].map(quoted).join(' '),
    // Whoever asks for the signal heeds it. A task that computes in one go does not, and Ctrl-C ends it as ever.
    get signal() {
      interrupts ??= watchInterrupts();
      return interrupts.signal;
    },
    onProgress: ({ done, total, unit }) => line.draw(() => `${done} of ${total ?? '?'} ${unit}`),
  };
  try {
    const result = await task.run(positionals, options, context);
    line.clear();
    const text = withLineEnd(task.render(result, format));
    await write(text);
    // What the reader has just seen in the result itself is not said again.
    const seen = face.output === undefined ? text : '';
    const warnings = face.quiet ? [] : task.warnings(result).filter((warning) => !seen.includes(warning));
    for (const warning of warnings) reportNote(warning);
    return interrupts?.exitCode ?? task.exitCode(result);
  } catch (error) {
    if (interrupts?.exitCode === undefined) throw error;
    line.clear();
    if (!face.quiet) writeErr('stopped: there is no result\n');
    return interrupts.exitCode;
  } finally {
    line.clear();
    interrupts?.release();
  }
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

const endings: Readonly<Record<string, string>> = { '.txt': 'text', '.htm': 'html', '.markdown': 'md' };

/** Endings that promise a form, whether a command has it or not. */
const promises = ['csv', 'tsv', 'json', 'jsonl', 'md', 'html', 'pra', 'pdf', 'xlsx'];

/**
 * `report.html` is HTML; an ending that says nothing gets the first format of the command.
 *
 * @throws UsageError `options/no-such-format` for an ending that promises what the command does not write
 */
function formatOf(output: string | undefined, formats: readonly string[]): string {
  const ending = extname(output ?? '').toLowerCase();
  const named = endings[ending] ?? ending.slice(1);
  if (formats.includes(named)) return named;
  if (promises.includes(named)) {
    throw new UsageError('options/no-such-format', `-o ${output}: this command writes no ${named}`, {
      remedy: `it writes ${formats.join(', ')}; --format chooses one whatever the name`,
    });
  }
  return formats[0] ?? 'text';
}

/** As it would be typed again. */
function quoted(word: string): string {
  return /^[\w@%+=:,./#-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
