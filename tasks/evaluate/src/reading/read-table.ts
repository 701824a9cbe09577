import { InputError, UsageError } from '@parlando/core';
import { detectForm, type Form } from './detect-form.ts';
import type { ColumnChoice } from './forms/columns.ts';
import type { Fault, Parsed } from './forms/parsed.ts';
import { type InputFormat, inputFormats } from './input-format.ts';
import { parseForm } from './parse-form.ts';
import { readLines } from './read-lines.ts';
import type { Row, RowTable } from './row.ts';
import { nameOf } from './text-errors.ts';
import { kindOf, readFileLines, stemOf, textsIn } from './text-source.ts';

export interface ReadTableOptions extends ColumnChoice {
  /** The form of the text, where name and content do not tell. @default 'auto' */
  readonly format?: InputFormat | undefined;
  /**
   * Plain text as one row, not a row a line, and transcripts as one row where channels were transcribed apart, not a row a
   * channel. Plain texts in a folder always are one row each. Forms that name their rows are not changed by this.
   *
   * @default false
   */
  readonly whole?: boolean | undefined;
  /**
   * Subtitles as a row for each cue and speaker in it, transcripts for each segment, .nlp for each turn of a speaker.
   * Otherwise they are one row each, transcripts perhaps one a channel.
   *
   * @default false
   */
  readonly turns?: boolean | undefined;
  /** What `-` stands for. @default standard input */
  readonly standardInput?: AsyncIterable<Uint8Array> | undefined;
}

/** A text that is read, and what of it. */
interface TextPlace {
  readonly path: string;
  readonly id: string;
  readonly isInFolder: boolean;
}

/** The rows of one text. */
interface ReadText extends Parsed {
  readonly path: string;
  readonly form: Form;
}

/** Forms whose texts stand in a column. */
const tableForms: readonly Form[] = ['jsonl', 'csv', 'tsv'];

/**
 * Reads texts: a file, `-` for standard input, a folder, or a column of a table as `FILE#COLUMN` (unless a file has
 * that very name).
 *
 * The form is told by the file's name, then by what it holds. Ids come from the file where it has any. Plain text has
 * the numbers of its lines, tables without a column of ids the numbers of their rows, both from 1. Rows that are whole
 * files have the files' names without ending; in a folder that is how each plain text, transcript, subtitle or .nlp file
 * becomes a row, and files inside inner folders are `inner/name`.
 *
 * Of a table the texts are read from the column named, or the first there is of `text`, `reference`, `ref`,
 * `transcript`, `sentence`, `words` (`text`, `hypothesis`, `hyp`, `prediction`, `pred_text`, `transcript` for a
 * hypothesis), the ids from that named or from `id`, `utt_id`, `utterance_id`, `file`, `audio`, `audio_filepath`,
 * `path`. Other columns with one value become groups.
 *
 * @throws InputError `evaluate/missing-file`, `evaluate/no-permission`, `evaluate/unreadable`, `evaluate/no-texts`,
 *   `evaluate/not-utf8`, `evaluate/utf-16`, `evaluate/not-text`, `evaluate/sound`, `evaluate/long-line`,
 *   `evaluate/unknown-form`, `evaluate/json`, `evaluate/csv`, `evaluate/column`, `evaluate/row`, `evaluate/times`,
 *   `evaluate/word-times`, `evaluate/duplicate-ids`, `evaluate/no-rows`
 * @throws UsageError `evaluate/no-columns` if a column of a text without columns is asked for
 */
export async function readTable(given: string, options: ReadTableOptions): Promise<RowTable> {
  const { path, column } = await columnOf(given, options.column);
  const format = options.format ?? 'auto';
  const form = format === 'auto' ? undefined : format;
  const texts: ReadText[] = [];
  for (const place of await placesOf(path, form)) {
    texts.push(await readText(place, form, { ...options, column }));
  }
  const rows = texts.flatMap((text) => text.rows);
  if (rows.length === 0) throw noRows(path);
  requireUniqueIds(texts);
  const forms = new Set(texts.map((text) => text.form));
  const [first] = forms;
  const ignored = texts.flatMap((text) => text.ignored ?? []);
  return {
    source: given,
    format: forms.size === 1 && first !== undefined ? first : 'auto',
    rows,
    ...(ignored.length === 0 ? {} : { ignored }),
  };
}

async function columnOf(
  given: string,
  column: string | undefined,
): Promise<{ path: string; column: string | undefined }> {
  const [, path, named] = /^(.+)#([^#]+)$/.exec(given) ?? [];
  if (path === undefined || (await kindOf(given)) !== 'missing') return { path: given, column };
  return { path, column: named };
}

async function placesOf(path: string, form: Form | undefined): Promise<TextPlace[]> {
  if (path === '-' || (await kindOf(path)) !== 'folder') {
    return [{ path, id: stemOf(path), isInFolder: false }];
  }
  const files = await textsIn(path, form);
  return files.map(({ path: file, stem }) => ({ path: file, id: stem, isInFolder: true }));
}

async function readText(
  place: TextPlace,
  wanted: Form | undefined,
  options: ReadTableOptions,
): Promise<ReadText> {
  const { path } = place;
  const lines =
    path === '-' ? await readLines(options.standardInput ?? process.stdin, path) : await readFileLines(path);
  const form = wanted ?? detectForm(path === '-' ? '' : path, lines);
  if (form === undefined) throw formless(path, lines);
  if (options.column !== undefined && !tableForms.includes(form)) throw noColumns(path, form, options.column);
  const parsed = parseForm(form, lines, { ...place, ...options });
  const [fault] = parsed.faults;
  if (fault !== undefined) throw faultError(path, fault, parsed.faults.length - 1);
  return { ...parsed, path, form };
}

function faultError(path: string, fault: Fault, others: number): InputError {
  const more = others === 0 ? '' : `; ${others} more ${others === 1 ? 'is' : 'are'} wrong in this file`;
  return new InputError(fault.code, `${nameOf(path)}, line ${fault.line}: ${fault.what}${more}`, {
    remedy: fault.remedy,
  });
}

function requireUniqueIds(texts: readonly ReadText[]): void {
  const places = new Map<string, { path: string; row: Row }>();
  let first: { before: { path: string; row: Row }; path: string; row: Row } | undefined;
  let count = 0;
  for (const { path, rows } of texts) {
    for (const row of rows) {
      const before = places.get(row.id);
      if (before === undefined) {
        places.set(row.id, { path, row });
        continue;
      }
      count++;
      first ??= { before, path, row };
    }
  }
  if (first === undefined) return;
  const { before, path, row } = first;
  const where =
    before.path === path
      ? `${nameOf(path)}: lines ${before.row.line} and ${row.line}`
      : `${before.path}, line ${before.row.line}, and ${path}, line ${row.line},`;
  const more = count === 1 ? '' : `; ${count - 1} more ${count === 2 ? 'row repeats' : 'rows repeat'} an id`;
  throw new InputError('evaluate/duplicate-ids', `${where} have the same id "${row.id}"${more}`, {
    remedy: 'give each row an id of its own, a table in its column "id"',
  });
}

function noRows(path: string): InputError {
  return new InputError('evaluate/no-rows', `${nameOf(path)} holds no rows`, {
    remedy: 'check that the step that wrote it has finished',
  });
}

/** Why a text is in no form: there is nothing, a list where lines are read, or something else. */
function formless(path: string, lines: readonly string[]): InputError {
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) return noRows(path);
  if (!first.trimStart().startsWith('[')) return unknownForm(path);
  return new InputError('evaluate/unknown-form', `${nameOf(path)} is one JSON list, and not SegLST`, {
    remedy: `write an object a line: jq -c '.[]' ${path} > rows.jsonl`,
  });
}

function unknownForm(path: string): InputError {
  const forms = inputFormats.filter((format) => format !== 'auto').join(', ');
  return new InputError('evaluate/unknown-form', `${nameOf(path)} is in no form that is known`, {
    remedy: `say its form with --input-format, one of ${forms}, or convert it to one of these`,
  });
}

function noColumns(path: string, form: Form, column: string): UsageError {
  return new UsageError(
    'evaluate/no-columns',
    `${nameOf(path)} (${form}) has no columns, so no "${column}"`,
    {
      remedy: 'leave the column out, or say the form of the table with --input-format',
    },
  );
}
