import type { Row } from '../row.ts';
import { type ColumnChoice, type Columns, chooseColumns, noTextColumn } from './columns.ts';
import { type Fault, formFault, type Parsed } from './parsed.ts';
import { recordRow } from './record-row.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

/**
 * JSON Lines: an object a line, read as {@link recordRow} says. Columns are those of the first object; blank lines are
 * skipped. Without a column of ids the rows' numbers, from 1, are the ids.
 *
 * @throws InputError `evaluate/column` for a column that does not exist
 */
export function parseJsonl(lines: readonly string[], choice: ColumnChoice, source: string): Parsed {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  let columns: Columns | undefined;
  let number = 0;
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '') continue;
    number++;
    const fields = parseRecord(written, index + 1);
    if ('fault' in fields) {
      faults.push(fields.fault);
      continue;
    }
    columns ??= columnsOf(fields.record, choice, source);
    const row = recordRow({ fields: fields.record, line: index + 1, number, columns, side: choice.side });
    if ('code' in row) faults.push(row);
    else rows.push(row);
  }
  return { rows, faults };
}

/** The object on a line, or what is wrong with it. */
export function parseRecord(written: string, line: number): { record: JsonRecord } | { fault: Fault } {
  try {
    const value: unknown = JSON.parse(written);
    if (isRecord(value)) return { record: value };
    return {
      fault: formFault(line, 'not a JSON object', 'write one object a line: {"id": "1", "text": "..."}'),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fault: brokenJson(line, why) };
  }
}

/** A line that is not JSON. */
export function brokenJson(line: number, why: string): Fault {
  const remedy = 'correct the line, or write the file again; each line is one JSON object';
  return { line, code: 'evaluate/json', what: `broken JSON (${why})`, remedy };
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function columnsOf(record: JsonRecord, choice: ColumnChoice, source: string): Columns {
  const names = Object.keys(record).filter((name) => !isObject(record[name]));
  const columns = chooseColumns(names, choice, source);
  const hasWords = Array.isArray(record['tokens']) || Array.isArray(record['words']);
  if (columns.text === undefined && !hasWords) {
    throw noTextColumn(Object.keys(record), choice.side, source);
  }
  return columns;
}

/** Lists and objects hold no texts and no ids. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
