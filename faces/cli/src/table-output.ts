import { realpathSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, isAbsolute, join, relative } from 'node:path';
import { UsageError } from '@parlando/core';
import { writeOut } from './standard-streams.ts';
import { checkWritable, explainWriteError, prepareFile } from './write-atomically.ts';

/** Takes the result of a table command, whole. */
type WriteResult = (text: string) => Promise<void>;

/**
 * Where a result goes: standard output, or the file that `-o` names. What cannot be written is refused here, before
 * hours of work are spent on it.
 *
 * @param given inputs and option values of the call: any of them may name a file that is read
 * @throws UsageError `output/is-a-folder`, `options/output-is-input`
 * @throws EnvironmentError where the system does not let the file be written
 */
export function openOutput(output: string | undefined, given: readonly string[]): WriteResult {
  if (output === undefined) return writeOut;
  const found = lookAt(output);
  if (found?.isDirectory()) {
    throw new UsageError('output/is-a-folder', `-o ${output} is a folder, and the result is one file`, {
      remedy: `name a file in it: -o ${join(output, 'report.json')}`,
    });
  }
  // A device or a pipe, such as /dev/null, is written to; it must not be replaced by a file.
  if (found !== undefined && !found.isFile()) return async (text) => writeTo(output, text);
  if (found !== undefined) refuseInputAsOutput(output, given);
  const place = found === undefined ? output : realpathSync(output);
  checkWritable(dirname(place));
  return async (text) => prepareFile(place, text).commit();
}

function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function writeTo(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (cause) {
    throw explainWriteError(cause, path);
  }
}

function refuseInputAsOutput(output: string, given: readonly string[]): void {
  const written = statSync(output);
  const place = realpathSync(output);
  for (const path of given.flatMap(pathsIn)) {
    const read = lookAt(path);
    if (read === undefined) continue;
    if (read.ino === written.ino && read.dev === written.dev) {
      throw new UsageError('options/output-is-input', `-o ${output} would replace an input`, {
        remedy: 'give the result another name',
      });
    }
    if (read.isDirectory() && isReadAsText(place) && isInside(place, realpathSync(path))) {
      throw new UsageError(
        'options/output-is-input',
        `-o ${output} would replace a file of the input ${path}`,
        {
          remedy: 'write the result outside of that folder',
        },
      );
    }
  }
}

/** Pages and alignments are written alone: a folder of inputs may hold them. */
function isReadAsText(path: string): boolean {
  return !['.html', '.htm', '.pra'].includes(extname(path).toLowerCase());
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** The files that `FILE`, `NAME=FILE`, `FILE#COLUMN` or both may mean. */
function pathsIn(text: string): string[] {
  return [text, text.replace(/#[^#]*$/, '')].flatMap((path) => [path, path.replace(/^[^=/\\]*=/, '')]);
}
