import { InputError } from '@parlando/core';
import { CsvError, parse } from 'csv-parse/sync';
import type { Row } from '../row.ts';
import { nameOf } from '../text-errors.ts';
import { type ColumnChoice, chooseColumns, noTextColumn, requireOne } from './columns.ts';
import { type Fault, formFault, type Parsed } from './parsed.ts';
import { recordRow } from './record-row.ts';

/** A record of a table with the line on which it begins. */
interface Cells {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * CSV (RFC 4180): the first line names the columns; rows are read as {@link recordRow} says. Cells are parted by
 * commas, or by semicolons or tabs where the first line has more of these. Without a column of ids the rows' numbers,
 * from 1, are the ids.
 *
 * @throws InputError `evaluate/column` for a column that does not exist, `evaluate/csv` for quotes that do not match
 */
export function parseCsv(lines: readonly string[], choice: ColumnChoice, source: string): Parsed {
  return tableRows(csvRecords(lines, source), choice, source);
}

/**
 * Tab-separated values: as {@link parseCsv}, but that a line always is a row: a quote counts as such only where a cell
 * is quoted as a whole and its inner quotes are doubled. Texts that open with a quotation are common in such files.
 *
 * @throws InputError `evaluate/column` for a column that does not exist
 */
export function parseTsv(lines: readonly string[], choice: ColumnChoice, source: string): Parsed {
  return tableRows(tsvRecords(lines), choice, source);
}

/** The cells of tab-separated values, a line each. */
export function tsvRecords(lines: readonly string[]): Cells[] {
  return lines.map((line, index) => ({ cells: line.split('\t').map(unquoted), line: index + 1 }));
}

function unquoted(cell: string): string {
  const inner = /^"((?:[^"]|"")*)"$/.exec(cell)?.[1];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}

/** The cells of CSV, quotes taken off.
 *
 * @throws InputError `evaluate/csv` for quotes that do not match
 */
export function csvRecords(lines: readonly string[], source: string): Cells[] {
  const text = lines.join('\n');
  const options = { delimiter: delimiterOf(lines[0] ?? ''), relax_column_count: true };
  try {
    const records: string[][] = parse(text, options);
    let next = 1;
    return records.map((cells) => {
      const line = next;
      next += 1 + innerLineEnds(cells);
      return { cells, line };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `${nameOf(source)}, line ${lineOfOpenQuote(text, options)}: a quote that this row opens is never closed`
        : `${nameOf(source)}: ${error.message}`;
    throw new InputError('evaluate/csv', what, {
      remedy: 'put cells that hold quotes into quotes and double those inside: "she said ""yes"""',
      cause: error,
    });
  }
}

/**
 * csv-parse names the last line of the file, which is far from the row in which the quote was opened. Read once more,
 * since to hear of every record takes as long again as reading them.
 */
function lineOfOpenQuote(text: string, options: object): number {
  let linesRead = 0;
  try {
    parse(text, {
      ...options,
      on_record: (cells: string[], { lines }) => {
        linesRead = lines;
        return cells;
      },
    });
  } catch {
    // It ends as it did before.
  }
  return linesRead + 1;
}

function delimiterOf(header: string): string {
  const count = (mark: string): number => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function innerLineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1;
  return count;
}

function tableRows(records: readonly Cells[], choice: ColumnChoice, source: string): Parsed {
  const [header, ...body] = records;
  if (header === undefined) return { rows: [], faults: [] };
  const names = header.cells.map((cell) => cell.trim());
  const columns = chooseColumns(names, choice, source);
  if (columns.text === undefined) throw noTextColumn(names, choice.side, source);
  for (const column of [columns.text, columns.id]) requireOne(column, names, source);
  const rows: Row[] = [];
  const faults: Fault[] = [];
  let number = 0;
  for (const { cells, line } of body) {
    // In a table of one column a blank line is a row without words.
    if (names.length > 1 && cells.length === 1 && cells[0] === '') continue;
    number++;
    if (cells.length !== names.length) {
      faults.push(cellCount(line, cells.length, names.length));
      continue;
    }
    const fields = Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']));
    const row = recordRow({ fields, line, number, columns, side: choice.side });
    if ('code' in row) faults.push(row);
    else rows.push(row);
  }
  return { rows, faults };
}

function cellCount(line: number, cells: number, columns: number): Fault {
  const what = `${cells} cells where the first line names ${columns} columns`;
  return formFault(line, what, 'put a text that holds the separator into quotes, or choose JSONL');
}
