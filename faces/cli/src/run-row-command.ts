import { EnvironmentError, UsageError } from '@parlando/core';
import { chooseFormats } from './choose-formats.ts';
import { closeBatch } from './close-batch.ts';
import { collectRows } from './collect-rows.ts';
import type { Described } from './command.ts';
import { FolderSink } from './folder-sink.ts';
import { watchInterrupts } from './interrupts.ts';
import { LazyTask } from './lazy-task.ts';
import { reportWarning } from './report-error.ts';
import type { RowFaceOptions } from './row-face-options.ts';
import { hashFile, rowKey } from './row-key.ts';
import type { RowTask, SoundRow } from './row-task.ts';
import { runBatch } from './run-batch.ts';
import { showProgress } from './show-progress.ts';
import type { Sink } from './sink.ts';
import { ClosedPipe, isWatched } from './standard-streams.ts';
import { StdoutSink } from './stdout-sink.ts';
import { defaultThreads } from './threads.ts';
import { version } from './version.ts';

/** A checked call of a row command. */
export interface RowCall<Options, Result> {
  readonly description: Described;
  readonly options: Options;
  readonly face: RowFaceOptions;
  readonly positionals: readonly string[];
  load(): Promise<RowTask<Options, Result>>;
}

/** Runs a row command over all its inputs and returns the exit code. */
export async function runRowCommand<Options extends object, Result>(
  call: RowCall<Options, Result>,
): Promise<number> {
  const { description, face } = call;
  const formats = chooseFormats(face.format, description.formats, face.output !== undefined);
  const task = await call.load();
  const { rows, failures } = await collectRows(description.inputs, call.positionals, task.expand);
  const sink = openSink(call, task, formats, rows.length);
  const interrupts = watchInterrupts();
  try {
    const { outcomes, openFailure } = await runRows(call, task, rows, {
      sink,
      formats,
      signal: interrupts.signal,
    });
    return closeBatch({ rows, outcomes, failures, openFailure, face, interrupted: interrupts.exitCode });
  } finally {
    interrupts.release();
  }
}

interface Running {
  readonly sink: Sink<SoundRow>;
  readonly formats: readonly string[];
  readonly signal: AbortSignal;
}

async function runRows<Options extends object, Result>(
  call: RowCall<Options, Result>,
  task: RowTask<Options, Result>,
  rows: readonly SoundRow[],
  { sink, formats, signal }: Running,
) {
  const threads = call.face.threads ?? defaultThreads();
  const progress = showProgress(rows.length, isWatched() && !call.face.quiet);
  const lazy = new LazyTask(() => task.open(call.options, { threads, onRowProgress: progress.update }));

  async function work(row: SoundRow, index: number, rowSignal: AbortSignal): Promise<'done' | 'skipped'> {
    if (await sink.isDone(row, rowSignal)) {
      progress.finish(row.id, 'skipped');
      return 'skipped';
    }
    const opened = await lazy.get();
    rowSignal.throwIfAborted();
    const result = await opened.run(row, rowSignal);
    const texts = formats.map((format) => endLine(task.render(result, format)));
    await sink.deliver(index, row, texts);
    const warnings = call.face.quiet ? [] : task.warnings(result);
    if (warnings.length > 0) progress.clear();
    for (const warning of warnings) reportWarning(warning, row.source);
    progress.finish(row.id, 'done', task.soundSeconds(result));
    return 'done';
  }

  async function workOrPass(row: SoundRow, index: number, rowSignal: AbortSignal) {
    try {
      return await work(row, index, rowSignal);
    } catch (error) {
      progress.finish(row.id, 'failed');
      // An output that is closed or full fails this too; the row's own error is the one to tell.
      await sink.pass(index).catch(() => {});
      throw error;
    }
  }

  try {
    const dooms = (error: unknown) => isDoom(error) || (error !== undefined && error === lazy.failure);
    const outcomes = await runBatch(rows, { concurrency: threads, signal, work: workOrPass, dooms });
    return { outcomes, openFailure: lazy.failure };
  } finally {
    await lazy.close();
    progress.clear();
  }
}

/** No row after this one can be written either. */
function isDoom(error: unknown): boolean {
  return (
    error instanceof ClosedPipe || (error instanceof EnvironmentError && error.code.startsWith('output/'))
  );
}

function openSink<Options extends object, Result>(
  call: RowCall<Options, Result>,
  task: RowTask<Options, Result>,
  formats: readonly string[],
  count: number,
): Sink<SoundRow> {
  const { output, force } = call.face;
  if (output !== undefined) {
    const extensions = formats.map((format) => task.extension(format));
    return new FolderSink({ folder: output, extensions, force, keyOf: keyMaker(call, task) });
  }
  const [format = 'text'] = formats;
  if (count > 1 && task.aloneFormats.includes(format)) {
    throw new UsageError('options/one-input', `${format} holds one recording, and here are ${count}`, {
      remedy: 'add -o DIR to get a file for each',
    });
  }
  return new StdoutSink(format === 'json' ? '' : '\n');
}

function keyMaker<Options extends object, Result>(
  call: RowCall<Options, Result>,
  task: RowTask<Options, Result>,
) {
  let identity: Promise<string> | undefined;
  return async (row: SoundRow, signal: AbortSignal): Promise<string | undefined> => {
    const soundSha256 = await hashIfReadable(row.source, signal);
    if (soundSha256 === undefined) return undefined;
    identity ??= task.identity(call.options);
    return rowKey({
      command: call.description.name,
      version,
      identity: await identity,
      options: call.options,
      id: row.id,
      text: row.text,
      soundSha256,
    });
  };
}

/** What cannot be hashed is left to the task, whose error says better what is wrong with it. */
async function hashIfReadable(source: string, signal: AbortSignal): Promise<string | undefined> {
  if (source === '-') return undefined;
  try {
    return await hashFile(source, signal);
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
