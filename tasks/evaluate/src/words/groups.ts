import { UsageError } from '@parlando/core';
import type { WordErrors } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import type { Blocks } from './blocks.ts';
import { rateOf } from './rates.ts';
import type { SystemReport } from './word-report.ts';

/** A value of a column, and the rows that have it. */
export interface Group {
  readonly by: string;
  readonly value: string;
  readonly rows: readonly number[];
}

/** Longest text of each class, in words as written. */
const lengths: readonly (readonly [most: number, name: string])[] = [
  [0, 'empty'],
  [5, '1-5 words'],
  [20, '6-20 words'],
  [50, '21-50 words'],
  [Number.POSITIVE_INFINITY, 'over 50 words'],
];

/**
 * The rows of every value of the columns asked for; `length` is a column that every table has.
 *
 * @throws UsageError `evaluate/unknown-group` if no row has a column
 */
export function groupsOf(rows: readonly Row[], by: readonly string[]): Group[] {
  return [...new Set(by)].flatMap((column) => {
    const values = new Map<string, number[]>();
    rows.forEach((row, index) => {
      const value = column === 'length' ? lengthOf(row) : (row.groups[column] ?? '(none)');
      const list = values.get(value);
      if (list === undefined) values.set(value, [index]);
      else list.push(index);
    });
    if (values.size === 1 && values.has('(none)')) throw unknownGroup(column, rows);
    return [...values]
      .sort(([a], [b]) => rankOf(a) - rankOf(b) || byName.compare(a, b) || (a < b ? -1 : 1))
      .map(([value, indices]) => ({ by: column, value, rows: indices }));
  });
}

/** Figures of each group of one system. */
export function groupRates(
  groups: readonly Group[],
  counts: readonly WordErrors[],
  blocks: Blocks,
  level: number,
): SystemReport['groups'] {
  return groups.map(({ by, value, rows }) => ({
    by,
    value,
    rows: rows.length,
    ...rateOf(counts, rows, blocks, level),
  }));
}

/** Which class of length a row falls into. */
export function lengthOf({ text }: Row): string {
  const words = text.split(/\s+/u).filter((word) => word !== '').length;
  return lengths.find(([most]) => words <= most)?.[1] ?? '';
}

/** `call 2` comes before `call 10`. */
const byName = new Intl.Collator('en', { numeric: true });

/** Lengths go by size, everything else by name. */
function rankOf(value: string): number {
  return lengths.findIndex(([, name]) => name === value);
}

function unknownGroup(column: string, rows: readonly Row[]): UsageError {
  const columns = [...new Set(rows.flatMap(({ groups }) => Object.keys(groups)))];
  return new UsageError('evaluate/unknown-group', `the reference has no column "${column}"`, {
    remedy: `break down by ${['length', ...columns].join(', ')}`,
  });
}
