import { UsageError } from '@parlando/core';
import { nearest } from './nearest.ts';

/** Reads `--format`: one form for standard output, a list of them for a folder. */
export function chooseFormats(list: string, known: readonly string[], toFolder: boolean): readonly string[] {
  const wanted = [...new Set(list.split(',').map((name) => name.trim()))];
  for (const name of wanted) {
    if (!known.includes(name)) throw unknownFormat(name, known);
  }
  if (wanted.length > 1 && !toFolder) {
    throw new UsageError('options/one-format', `standard output takes one format, not ${wanted.length}`, {
      remedy: `add -o DIR to get a file of each, or choose one of ${wanted.join(', ')}`,
    });
  }
  return wanted;
}

function unknownFormat(name: string, known: readonly string[]): UsageError {
  const near = nearest(name, known);
  return new UsageError('options/unknown-choice', `there is no format "${name}"`, {
    remedy: `${near === undefined ? '' : `did you mean ${near}? `}it is one of ${known.join(', ')}`,
  });
}
