import { join } from 'node:path';
import { InputError } from '@parlando/core';
import { DoneList } from './done-list.ts';
import type { SoundRow } from './row-task.ts';
import type { Sink } from './sink.ts';
import { checkWritable, type PendingFile, prepareFile } from './write-atomically.ts';

export interface FolderSinkOptions {
  readonly folder: string;
  /** Ending of the file for each format, with its dot. */
  readonly extensions: readonly string[];
  /** Do again what is done, replace what is in the way. */
  readonly force: boolean;
  /** A hash of all that the result of a row depends on; undefined where that cannot be known beforehand. */
  keyOf(row: SoundRow, signal: AbortSignal): Promise<string | undefined>;
}

/** Results as files in a folder, one for each row and format; remembers what is done. */
export class FolderSink implements Sink<SoundRow> {
  readonly #options: FolderSinkOptions;
  readonly #done: DoneList;
  readonly #keys = new Map<string, string>();

  constructor(options: FolderSinkOptions) {
    checkWritable(options.folder);
    this.#options = options;
    this.#done = new DoneList(options.folder);
  }

  async isDone(row: SoundRow, signal: AbortSignal): Promise<boolean> {
    const key = await this.#options.keyOf(row, signal);
    // Without a key (standard input) the result counts as new each time.
    this.#keys.set(row.id, key ?? 'unknown');
    if (this.#options.force) return false;
    const states = this.#files(row).map((file) => ({ file, state: this.#done.state(file, key ?? '') }));
    const foreign = states.find(({ state }) => state === 'foreign');
    if (foreign !== undefined) throw inTheWay(join(this.#options.folder, foreign.file));
    return states.every(({ state }) => state === 'current');
  }

  async deliver(_index: number, row: SoundRow, texts: readonly string[]): Promise<void> {
    const { folder } = this.#options;
    const key = this.#keys.get(row.id) ?? 'unknown';
    const files = this.#files(row).map((file, format) => ({ file, text: texts[format] ?? '' }));
    const pending: PendingFile[] = [];
    try {
      for (const { file, text } of files) pending.push(prepareFile(join(folder, file), text));
      for (const { file, text } of files) this.#done.add(file, key, text);
      for (const file of pending) file.commit();
    } finally {
      for (const file of pending) file.discard();
    }
  }

  async pass(): Promise<void> {}

  #files(row: SoundRow): string[] {
    return this.#options.extensions.map((extension) => row.id + extension);
  }
}

function inTheWay(path: string): InputError {
  return new InputError(
    'output/exists',
    `${path} exists, and Parlando did not write it or it was changed since`,
    {
      remedy: 'choose another folder with -o, or replace it with --force',
    },
  );
}
