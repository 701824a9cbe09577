import type { Row } from '../row.ts';
import { type Columns, isTextColumn } from './columns.ts';
import { endOf, type Fault, formFault, timesFault, wordTimesFault } from './parsed.ts';
import { readNbest, readSpans, readTimedWords, readTokens } from './record-lists.ts';

/** What a row of a table is made from. */
export interface TableRecord {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly line: number;
  /** From 1; the id where the table has no column of ids. */
  readonly number: number;
  readonly columns: Columns;
  /** Spans are read of references only. */
  readonly side: 'reference' | 'hypothesis';
}

const callNames = ['call', 'session', 'session_id', 'recording'];
const audioNames = ['audio', 'audio_filepath', 'path'];
const timeNames = ['start', 'offset', 'end', 'duration'];

/**
 * A row of a table: `start` (or `offset`), `end`, `duration` become times, `audio`, `audio_filepath` or `path` the
 * sound, `words`, `tokens`, `entities`, `spans` and `nbest` lists what they say; all other columns with one value
 * become groups, `call`, `session`, `session_id` and `recording` the group `call`. Columns that hold texts are no
 * groups. Without a text the tokens or timed words make it.
 */
export function recordRow(record: TableRecord): Row | Fault {
  const { fields, line, columns } = record;
  const words = readTimedWords(fields['words']);
  if (typeof words === 'string') return formFault(line, words, 'write words as {"text", "start", "end"}');
  const tokens = readTokens(fields['tokens']);
  const text = textOf(record) ?? tokens?.join(' ') ?? words?.map((word) => word.text).join(' ');
  const id = idOf(record);
  if (text === undefined) return noText(record);
  if (id === undefined) return missing(line, columns.id ?? 'id');
  const spans = record.side === 'reference' ? readSpans(fields, text, tokens) : {};
  if (typeof spans === 'string') {
    return formFault(line, spans, 'write spans as {"id", "class", "tokens": [0, 1]}, tokens counted from 0');
  }
  const nbest = readNbest(fields['nbest']);
  if (typeof nbest === 'string') return formFault(line, nbest, 'write nbest as a list of texts');
  const times = timesOf(fields);
  return (
    wordTimesFault(line, words ?? []) ??
    timesFault(line, times.start ?? 0, times.end ?? Number.POSITIVE_INFINITY) ?? {
      id,
      text,
      line,
      groups: groupsOf(fields, columns),
      ...times,
      ...(words === undefined ? {} : { words }),
      ...(tokens === undefined ? {} : { tokens }),
      ...spans,
      ...(nbest === undefined ? {} : { nbest }),
      ...audioOf(fields),
    }
  );
}

function textOf({ fields, columns }: TableRecord): string | undefined {
  const value = columns.text === undefined ? undefined : fields[columns.text];
  return typeof value === 'string' ? value : undefined;
}

function idOf({ fields, columns, number }: TableRecord): string | undefined {
  return columns.id === undefined ? String(number) : scalarText(fields[columns.id]);
}

function noText({ fields, line, columns }: TableRecord): Fault {
  const column = columns.text ?? 'text';
  const value = scalarText(fields[column]);
  if (value === undefined) return missing(line, column);
  return formFault(
    line,
    `"${column}" is ${value}, not a text`,
    `put it into quotes: "${column}": "${value}"`,
  );
}

function missing(line: number, column: string): Fault {
  return formFault(line, `no "${column}"`, `give every row a "${column}"; a text without words is ""`);
}

/** A value that can name a group; undefined for lists, objects, null and the empty text. */
function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function timesOf(fields: TableRecord['fields']): Pick<Row, 'start' | 'end'> {
  const duration = numberOf(fields['duration']);
  const end = numberOf(fields['end']);
  const isSpan = duration !== undefined && end === undefined;
  const start = numberOf(fields['start']) ?? numberOf(fields['offset']) ?? (isSpan ? 0 : undefined);
  const last = isSpan && start !== undefined ? endOf(start, duration) : end;
  return { ...(start === undefined ? {} : { start }), ...(last === undefined ? {} : { end: last }) };
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function audioOf(fields: TableRecord['fields']): Pick<Row, 'audio'> {
  const audio = audioNames.map((name) => fields[name]).find((value) => typeof value === 'string');
  return typeof audio === 'string' && audio !== '' ? { audio } : {};
}

function groupsOf(fields: TableRecord['fields'], columns: Columns): Record<string, string> {
  const groups: Record<string, string> = {};
  const call = callNames.find((name) => scalarText(fields[name]) !== undefined);
  for (const [name, value] of Object.entries(fields)) {
    if (name === columns.id || name === columns.text || isTextColumn(name)) continue;
    if (timeNames.includes(name) || audioNames.includes(name)) continue;
    const text = scalarText(value);
    if (text !== undefined) groups[name === call ? 'call' : name] = text;
  }
  return groups;
}
