import { writeSync } from 'node:fs';
import { EnvironmentError } from '@parlando/core';

/** The reader of standard output went away (`| head -1`): it has what it wanted, so this is no failure. */
export class ClosedPipe extends Error {}

/**
 * Writes to standard output and returns once the system has it all. Straight to the descriptor: errors come here
 * and not as an event later, and `--help` is spared the loading of streams.
 */
export async function writeOut(text: string): Promise<void> {
  try {
    await writeAll(1, text);
  } catch (cause) {
    throw explainOut(cause);
  }
}

/** Writes to standard error. Nothing can be said when even that fails. */
export function writeErr(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody listens.
  }
}

/** Whether somebody watches standard error. */
export function isWatched(): boolean {
  return process.stderr.isTTY === true;
}

async function writeAll(descriptor: number, text: string): Promise<void> {
  let rest = new TextEncoder().encode(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      // A pipe that another process made non-blocking and that is full for now.
      if (codeOf(error) !== 'EAGAIN') throw error;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

function explainOut(cause: unknown): unknown {
  switch (codeOf(cause)) {
    case 'EPIPE':
      return new ClosedPipe('standard output was closed', { cause });
    case 'ENOSPC':
      return new EnvironmentError('output/disk-full', 'no space left where standard output goes', {
        remedy: 'free some space or send the output elsewhere, and run it again',
        cause,
      });
    default:
      return cause;
  }
}

/** The system's name of an error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
