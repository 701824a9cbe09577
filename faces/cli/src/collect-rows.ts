import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type InputDescription, InputError } from '@parlando/core';
import { outputNames } from './output-names.ts';
import type { SoundRow } from './row-task.ts';

export interface CollectedRows {
  readonly rows: readonly SoundRow[];
  /** Inputs that no row could be made of. */
  readonly failures: readonly { readonly source: string; readonly error: unknown }[];
}

/** Makes a row of every sound behind the inputs; one bad input does not take the others with it. */
export async function collectRows(
  inputs: readonly InputDescription[],
  positionals: readonly string[],
  expand: (input: string) => Promise<readonly string[]>,
): Promise<CollectedRows> {
  const text = inputs.map((input, index) =>
    input.kind === 'text' ? readText(positionals[index] ?? '') : '',
  );
  const spoken = inputs.findIndex((input) => input.kind === 'audio');
  const isMany = inputs[spoken]?.many ?? false;
  const wanted = isMany ? positionals.slice(spoken) : positionals.slice(spoken, spoken + 1);

  const sources = new Map<string, string>();
  const failures: { source: string; error: unknown }[] = [];
  for (const input of wanted) {
    try {
      // The same file twice, say by its name and in its folder, is one row.
      for (const source of await expandOne(input, isMany, expand)) sources.set(identityOf(source), source);
    } catch (error) {
      failures.push({ source: input, error });
    }
  }
  return { rows: toRows([...sources.values()], text.join('')), failures };
}

async function expandOne(
  input: string,
  isMany: boolean,
  expand: (input: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const sources = await expand(input);
  if (sources.length === 0) {
    throw new InputError('input/no-sound', `no sound files in ${input}`, {
      remedy: 'name a sound file, or a folder that holds some',
    });
  }
  for (const source of sources) checkExists(source);
  if (sources.length > 1 && !isMany) {
    throw new InputError(
      'input/too-many',
      `${input} holds ${sources.length} recordings where one is wanted`,
      {
        remedy: 'name one of them',
      },
    );
  }
  return sources;
}

/** Asked here, so that a slip of the pen is told before a model is opened. */
function checkExists(source: string): void {
  if (source === '-' || existsSync(source)) return;
  throw new InputError('audio/missing-file', `there is no file ${source}`, {
    remedy: 'check the name and the folder you are in',
  });
}

function identityOf(source: string): string {
  return source === '-' ? source : resolve(source);
}

function toRows(sources: readonly string[], text: string): SoundRow[] {
  const names = outputNames(sources);
  return sources.map((source, index) => ({
    id: names[index] ?? source,
    source,
    ...(text === '' ? {} : { text }),
  }));
}

/** A text given in place, or the file of that name. */
function readText(given: string): string {
  const isFile = existsSync(given) && statSync(given).isFile();
  if (!isFile && /^\S+\.(txt|md)$/i.test(given)) {
    throw new InputError('input/not-found', `there is no file ${given}`, {
      remedy: 'check its name, or give the text itself in quotes',
    });
  }
  const text = isFile ? readFileSync(given, 'utf8') : given;
  if (text.trim() === '') {
    throw new InputError('input/empty-text', 'the text is empty', { remedy: 'give the words that are said' });
  }
  return text;
}
