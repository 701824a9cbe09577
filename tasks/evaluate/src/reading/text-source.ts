import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { InputError } from '@parlando/core';
import { endingOf, type Form, isTextFile } from './detect-form.ts';
import { readLines } from './read-lines.ts';

/** What a path leads to. */
export type PathKind = 'file' | 'folder' | 'missing';

/** Tells a file from a folder; whatever cannot be looked at is missing. */
export async function kindOf(path: string): Promise<PathKind> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

/**
 * The lines of a file.
 *
 * @throws InputError `evaluate/missing-file`, `evaluate/no-permission`, `evaluate/unreadable`, and those of
 *   {@link readLines}
 */
export async function readFileLines(path: string): Promise<string[]> {
  try {
    return await readLines(createReadStream(path, { highWaterMark: 2 ** 20 }), path);
  } catch (error) {
    throw named(error, path);
  }
}

/** A file's name without folder and ending. */
export function stemOf(path: string): string {
  return withoutEnding(basename(path));
}

/** A file of a folder, and its name there without its ending, folders inside parted by `/`. */
export interface FolderFile {
  readonly path: string;
  readonly stem: string;
}

/**
 * The texts in and under a folder, in order of their names, hidden ones left out: files whose ending belongs to `form`,
 * or to any form if none is given; if none has the ending of `form`, all files. Of several forms of one text the one
 * that tells most is taken.
 *
 * @throws InputError `evaluate/no-texts` if there is none
 */
export async function textsIn(folder: string, form: Form | undefined): Promise<FolderFile[]> {
  const paths = await walk(folder);
  const fitting = paths.filter((path) => isTextFile(path, form));
  const chosen = fitting.length > 0 || form === undefined ? fitting : paths;
  if (chosen.length === 0) {
    throw new InputError('evaluate/no-texts', `the folder ${folder} holds no texts`, {
      remedy:
        'name the folder that holds them (.txt, .json, .srt, ...), or say their form with --input-format',
    });
  }
  const inside = (path: string): string => withoutEnding(relative(folder, path)).replaceAll('\\', '/');
  return richest(chosen.map((path) => ({ path, stem: inside(path) })));
}

/** Endings from the form that tells most to the one that tells least. */
const endingsByWorth = ['json', 'nlp', 'ctm', 'stm', 'vtt', 'srt', 'txt', 'md'];

/** Of files that differ in their ending alone, such as the forms of one transcript, the one that tells most. */
function richest(files: readonly FolderFile[]): FolderFile[] {
  const worth = ({ path }: FolderFile): number => {
    const place = endingsByWorth.indexOf(endingOf(path));
    return place < 0 ? endingsByWorth.length : place;
  };
  const best = new Map<string, FolderFile>();
  for (const file of files) {
    const other = best.get(file.stem);
    if (other === undefined || worth(file) < worth(other)) best.set(file.stem, file);
  }
  return [...best.values()];
}

function withoutEnding(name: string): string {
  const ending = endingOf(name);
  return ending === '' ? name : name.slice(0, -ending.length - 1);
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await walk(path)));
    else if ((await kindOf(path)) === 'file') paths.push(path);
  }
  return paths;
}

function named(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof InputError) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const remedy = 'check the spelling, and from which folder the path starts';
    return new InputError('evaluate/missing-file', `there is no file ${path}`, { remedy, cause: error });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const remedy = 'give yourself the right to read it (chmod +r), or copy it';
    return new InputError('evaluate/no-permission', `${path} may not be read`, { remedy, cause: error });
  }
  const remedy = 'check the disk that it lies on';
  return new InputError('evaluate/unreadable', `${path} cannot be read (${code || String(error)})`, {
    remedy,
    cause: error,
  });
}
