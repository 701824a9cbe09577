import type { OpenTask, TaskContext } from '@parlando/core';

/** A row of a task that hears: the sound and, for commands with a text input, what goes with it. */
export interface SoundRow {
  readonly id: string;
  /** Path of the sound, or `-`. */
  readonly source: string;
  readonly text?: string;
}

/** What the batch runner needs of a row task: how its rows are found, run, and written. */
export interface RowTask<Options, Result> {
  /** The sound files behind one input: itself, a folder's, a glob's. */
  expand(input: string): Promise<readonly string[]>;
  open(options: Options, context: TaskContext): Promise<OpenTask<SoundRow, Result>>;
  /** What results depend on besides row, options and version: the hash of the model. */
  identity(options: Options): Promise<string>;
  render(result: Result, format: string): string;
  /** File name ending of a format, with its dot. */
  extension(format: string): string;
  /** Seconds of sound behind a result, for the speed shown. */
  soundSeconds(result: Result): number;
  /** What the user should know before trusting a result, a sentence each. */
  warnings(result: Result): readonly string[];
  /** Formats of which several results make no valid whole, so that standard output takes one only. */
  readonly aloneFormats: readonly string[];
}
