import { InputError } from '@parlando/core';
import { requireOne } from './forms/columns.ts';
import { csvRecords, tsvRecords } from './forms/csv.ts';
import { parseRecord } from './forms/jsonl.ts';
import { readLines } from './read-lines.ts';
import { nameOf } from './text-errors.ts';
import { readFileLines } from './text-source.ts';

/** A row of a table as written: every value a text. */
interface TableRecord {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A table of values, not of texts. */
export interface RecordTable {
  readonly source: string;
  readonly columns: readonly string[];
  readonly records: readonly TableRecord[];
}

/**
 * Reads JSONL, CSV or TSV as records. JSONL is told by its first character; tabs in the first line make TSV.
 *
 * @throws InputError `evaluate/json`, `evaluate/csv`, `evaluate/row`, `evaluate/not-a-table`, `evaluate/no-rows` and
 *   those of reading a file
 */
export async function readRecords(path: string): Promise<RecordTable> {
  const lines = path === '-' ? await readLines(process.stdin, path) : await readFileLines(path);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined) throw noRows(path);
  if (first.trimStart().startsWith('[')) throw notATable(path);
  const table = first.trimStart().startsWith('{') ? jsonlTable(lines, path) : cellTable(lines, path);
  if (table.records.length === 0) throw noRows(path);
  return table;
}

/**
 * The values of a column as numbers.
 *
 * @throws InputError `evaluate/column` if there is no such column, `evaluate/not-a-number` for anything else
 */
export function numbersOf(table: RecordTable, column: string): number[] {
  return textsOf(table, column).map((text, i) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value)) return value;
    const line = table.records[i]?.line ?? 0;
    throw new InputError(
      'evaluate/not-a-number',
      `${nameOf(table.source)}, line ${line}: "${text}" in column "${column}" is no number`,
      { remedy: 'write figures with a decimal point and without units' },
    );
  });
}

/** @throws InputError `evaluate/column` if the table, or a row of it, lacks the column, or if there are two of it */
export function textsOf({ source, columns, records }: RecordTable, column: string): string[] {
  if (!columns.includes(column)) {
    throw new InputError('evaluate/column', `${nameOf(source)} has no column "${column}"`, {
      remedy: `it has ${columns.join(', ')}`,
    });
  }
  requireOne(column, columns, source);
  return records.map(({ values, line }) => {
    const value = values[column];
    if (value !== undefined) return value;
    throw new InputError('evaluate/column', `${nameOf(source)}, line ${line} has no "${column}"`, {
      remedy: 'give every row a value, or take out those without one',
    });
  });
}

function jsonlTable(lines: readonly string[], source: string): RecordTable {
  const columns = new Set<string>();
  const records: TableRecord[] = [];
  lines.forEach((written, index) => {
    if (written.trim() === '') return;
    const parsed = parseRecord(written, index + 1);
    if ('fault' in parsed) {
      const { code, line, what, remedy } = parsed.fault;
      throw new InputError(code, `${nameOf(source)}, line ${line}: ${what}`, { remedy });
    }
    const scalars = Object.entries(parsed.record).filter(
      ([, value]) => value !== null && typeof value !== 'object',
    );
    for (const [name] of scalars) columns.add(name);
    records.push({
      line: index + 1,
      values: Object.fromEntries(scalars.map(([name, value]) => [name, String(value)])),
    });
  });
  return { source, columns: [...columns], records };
}

function cellTable(lines: readonly string[], source: string): RecordTable {
  const isTsv = (lines[0] ?? '').includes('\t') && !(lines[0] ?? '').includes(',');
  const [header, ...body] = isTsv ? tsvRecords(lines) : csvRecords(lines, source);
  const columns = header?.cells.map((cell) => cell.trim()) ?? [];
  const records = body
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ cells, line }) => {
      if (cells.length === columns.length) {
        return { line, values: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) };
      }
      const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
      throw new InputError(
        'evaluate/row',
        `${nameOf(source)}, line ${line}: ${count} where the first line names ${columns.length} columns`,
        { remedy: 'give every row all cells, and put a cell that holds the separator into quotes' },
      );
    });
  return { source, columns, records };
}

function noRows(path: string): InputError {
  return new InputError('evaluate/no-rows', `${nameOf(path)} holds no rows`, {
    remedy: 'give JSONL, CSV or TSV with a row for each item',
  });
}

function notATable(path: string): InputError {
  return new InputError('evaluate/not-a-table', `${nameOf(path)} is one JSON list, not a table`, {
    remedy: `write an object a line: jq -c '.[]' ${path} > rows.jsonl`,
  });
}
