import { InputError } from '@parlando/core';
import { nameOf } from '../text-errors.ts';

/** Which columns of a table are meant. */
export interface ColumnChoice {
  readonly side: 'reference' | 'hypothesis';
  /** The column of the texts, if it is named. */
  readonly column?: string | undefined;
  /** The column of the ids, if it is named. */
  readonly idColumn?: string | undefined;
}

/** The columns that rows are read from; undefined where the table has none. */
export interface Columns {
  readonly text: string | undefined;
  readonly id: string | undefined;
}

const textNames = {
  reference: ['text', 'reference', 'ref', 'transcript', 'sentence', 'words'],
  hypothesis: ['text', 'hypothesis', 'hyp', 'prediction', 'pred_text', 'transcript'],
} as const;

const idNames = ['id', 'utt_id', 'utterance_id', 'file', 'audio', 'audio_filepath', 'path'];

const allTextNames = new Set<string>([...textNames.reference, ...textNames.hypothesis]);

/** Whether a column of that name holds texts, and so never is a group. */
export function isTextColumn(name: string): boolean {
  return allTextNames.has(name);
}

/**
 * Chooses among the columns of a table. Without a name the texts are, of a reference, in the first there is of `text`,
 * `reference`, `ref`, `transcript`, `sentence`, `words`; of a hypothesis `text`, `hypothesis`, `hyp`, `prediction`,
 * `pred_text`, `transcript`; the ids in `id`, `utt_id`, `utterance_id`, `file`, `audio`, `audio_filepath`, `path`.
 *
 * @param names the columns that may hold texts or ids
 * @param source path of the table, for errors
 * @throws InputError `evaluate/column` if a column that was named does not exist
 */
export function chooseColumns(names: readonly string[], choice: ColumnChoice, source: string): Columns {
  for (const named of [choice.column, choice.idColumn]) {
    if (named !== undefined && !names.includes(named)) throw noColumn(named, names, source);
  }
  const first = (wanted: readonly string[]): string | undefined =>
    wanted.find((name) => names.includes(name));
  return {
    text: choice.column ?? first(textNames[choice.side]),
    id: choice.idColumn ?? first(idNames),
  };
}

/** @throws InputError `evaluate/column` if a column that is read stands twice: nothing says which one is meant */
export function requireOne(column: string | undefined, names: readonly string[], source: string): void {
  const count = names.filter((name) => name === column).length;
  if (count < 2) return;
  throw new InputError('evaluate/column', `${nameOf(source)} has ${count} columns called "${column}"`, {
    remedy: 'give each column a name of its own',
  });
}

/** `evaluate/column` for a table in which no column is known to hold texts. */
export function noTextColumn(
  names: readonly string[],
  side: ColumnChoice['side'],
  source: string,
): InputError {
  const known = textNames[side].join(', ');
  const what = `${nameOf(source)} has none of the columns ${known}; it has ${list(names)}`;
  return new InputError('evaluate/column', what, {
    remedy: `name the column that holds the ${side}: ${source}#COLUMN`,
  });
}

function noColumn(named: string, names: readonly string[], source: string): InputError {
  const what = `${nameOf(source)} has no column "${named}"; it has ${list(names)}`;
  return new InputError('evaluate/column', what, {
    remedy: 'name one of these',
  });
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown} and ${names.length - 20} more` : shown || 'none';
}
