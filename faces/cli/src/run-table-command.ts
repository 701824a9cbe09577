import { extname, resolve } from 'node:path';
import { type TableTask, UsageError } from '@parlando/core';
import type { Described } from './command.ts';
import { watchInterrupts } from './interrupts.ts';
import { ProgressLine } from './progress-line.ts';
import { reportNote } from './report-error.ts';
import { isWatched, writeErr, writeOut } from './standard-streams.ts';
import type { TableFaceOptions } from './table-face-options.ts';
import { defaultThreads } from './threads.ts';
import { prepareFile } from './write-atomically.ts';

/** A checked call of a table command. */
export interface TableCall<Options, Result> {
  readonly description: Described;
  readonly options: Options;
  readonly face: TableFaceOptions;
  readonly positionals: readonly string[];
  load(): Promise<TableTask<Options, Result>>;
}

/** Runs a table command and returns the exit code. */
export async function runTableCommand<Options, Result>(call: TableCall<Options, Result>): Promise<number> {
  const { description, face, positionals } = call;
  const format = face.format ?? formatOf(face.output, description.formats);
  refuseInputAsOutput(positionals, face.output);
  const task = await call.load();
  const interrupts = watchInterrupts();
  const line = new ProgressLine(isWatched() && !face.quiet ? writeErr : () => {});
  try {
    const result = await task.run(positionals, call.options, {
      threads: face.threads ?? defaultThreads(),
      call: ['parlando', ...process.argv.slice(2)].map(quoted).join(' '),
      signal: interrupts.signal,
      onProgress: ({ done, total, unit }) => line.draw(() => `${done} of ${total ?? '?'} ${unit}`),
    });
    line.clear();
    await deliver(task.render(result, format), face.output);
    for (const warning of face.quiet ? [] : task.warnings(result)) reportNote(warning);
    return interrupts.exitCode ?? task.exitCode(result);
  } finally {
    line.clear();
    interrupts.release();
  }
}

async function deliver(text: string, output: string | undefined): Promise<void> {
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (output === undefined) return writeOut(whole);
  prepareFile(output, whole).commit();
}

const endings: Readonly<Record<string, string>> = { '.txt': 'text', '.htm': 'html', '.markdown': 'md' };

/** `report.html` is HTML; what names no format of the command gets the first. */
function formatOf(output: string | undefined, formats: readonly string[]): string {
  const ending = extname(output ?? '').toLowerCase();
  const named = endings[ending] ?? ending.slice(1);
  return formats.includes(named) ? named : (formats[0] ?? 'text');
}

function refuseInputAsOutput(inputs: readonly string[], output: string | undefined): void {
  if (output === undefined || !inputs.some((input) => resolve(input) === resolve(output))) return;
  throw new UsageError('options/output-is-input', `-o ${output} would replace an input`, {
    remedy: 'give the result another name',
  });
}

/** As it would be typed again. */
function quoted(word: string): string {
  return /^[\w@%+=:,./#-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
