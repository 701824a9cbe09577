import { InputError } from '@parlando/core';
import { readFileLines } from './text-source.ts';

/**
 * Reads a list of words or phrases, such as names that a recogniser was told of: one a line. Blank lines and those that
 * begin with `#` are skipped, and an entry that comes twice is kept once.
 *
 * @throws InputError `evaluate/empty-list` if nothing is left, and those of reading a file
 */
export async function readWordList(path: string): Promise<string[]> {
  const entries = parseWordList(await readFileLines(path));
  if (entries.length > 0) return entries;
  throw new InputError('evaluate/empty-list', `${path} holds no entries`, {
    remedy: 'write one word or phrase a line; lines that begin with # are comments',
  });
}

/** The entries of a list, in its order. */
function parseWordList(lines: readonly string[]): string[] {
  const entries = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Set(entries)];
}
