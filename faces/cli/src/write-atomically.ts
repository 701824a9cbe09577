import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EnvironmentError } from '@parlando/core';
import { codeOf } from './standard-streams.ts';

/** A file that is written under a hidden name and waits to take its own. */
export interface PendingFile {
  commit(): void;
  discard(): void;
}

/**
 * Writes a file beside its place, parents made; `commit` puts it there in one step, so a reader meets all or
 * nothing. Synchronous on purpose: no signal can come between, and nothing half-written is left behind.
 */
export function prepareFile(path: string, text: string): PendingFile {
  const pending = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const discard = () => rmSync(pending, { force: true });
  try {
    makeFolder(dirname(path));
    writeFileSync(pending, text);
  } catch (cause) {
    discardQuietly(discard);
    throw explainWriteError(cause, path);
  }
  return { commit: () => commit(pending, path, discard), discard };
}

function commit(pending: string, path: string, discard: () => void): void {
  try {
    renameSync(pending, path);
  } catch (cause) {
    discardQuietly(discard);
    throw explainWriteError(cause, path);
  }
}

/** With its parents. Not by `recursive`, which never returns where the system denies that a parent exists (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** The write has failed already; that error matters, not this one. */
function discardQuietly(discard: () => void): void {
  try {
    discard();
  } catch {
    // The folder itself is out of reach.
  }
}

/** Fails at once where nothing can be written, before hours of work are spent on it. */
export function checkWritable(folder: string): void {
  const probe = join(folder, `.writable.${process.pid}.tmp`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
  } catch (cause) {
    throw explainWriteError(cause, folder);
  }
  rmSync(probe);
}

/** Turns the system's refusal into an error with a name and a remedy. */
export function explainWriteError(cause: unknown, path: string): unknown {
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new EnvironmentError('output/disk-full', `no space left to write ${path}`, {
        remedy: 'free some space and run the same command again: what is done is kept and skipped',
        cause,
      });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return new EnvironmentError(
        'output/not-writable',
        `cannot write ${path}: the system does not allow it`,
        {
          remedy: 'choose another folder with -o, or change its permissions',
          cause,
        },
      );
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return new EnvironmentError('output/not-a-folder', `cannot write ${path}: a file stands in its way`, {
        remedy: 'choose another folder with -o',
        cause,
      });
    default:
      return cause;
  }
}
