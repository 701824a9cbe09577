import { UsageError } from '@parlando/core';
import { fewestBlocks } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';

/** How rows are drawn together when an interval is made. */
export interface Blocks {
  /** `call`, `speaker`, `utterance`, or a column of the reference. */
  readonly name: string;
  /** Name of the block of each row. */
  readonly of: readonly string[];
  /** Indices of the rows of each block, in the order in which blocks appear. */
  readonly rows: readonly (readonly number[])[];
  /** Why no interval can be made. */
  readonly refused: string | null;
}

/** From the highest: what a user asks is what other calls would give, not other sentences of the same ones. */
const levels = ['call', 'speaker'];

/**
 * Sorts rows into blocks: by the column asked for, else by the highest level that every row names.
 *
 * @throws UsageError `evaluate/unknown-block` if some row lacks the column asked for
 */
export function blocksOf(rows: readonly Row[], wanted: string | undefined): Blocks {
  const name = wanted ?? levels.find((level) => rows.every(({ groups }) => groups[level] !== undefined));
  if (name === undefined || name === 'utterance')
    return sorted(
      'utterance',
      rows.map(({ id }) => id),
    );
  const of = rows.map((row) => {
    const block = row.groups[name];
    if (block === undefined) throw unknownBlock(name, row, rows);
    return name === 'speaker' && row.groups['call'] !== undefined ? `${row.groups['call']} ${block}` : block;
  });
  return sorted(name, of);
}

function sorted(name: string, of: readonly string[]): Blocks {
  const rows = new Map<string, number[]>();
  of.forEach((block, row) => {
    const list = rows.get(block);
    if (list === undefined) rows.set(block, [row]);
    else list.push(row);
  });
  const few = rows.size < fewestBlocks;
  const blocks = rows.size === 1 ? `1 ${name}` : `${rows.size} ${name}s`;
  return {
    name,
    of,
    rows: [...rows.values()],
    refused: few ? `${blocks}: fewer than ${fewestBlocks} say nothing about other ${name}s` : null,
  };
}

function unknownBlock(name: string, row: Row, rows: readonly Row[]): UsageError {
  const columns = [...new Set(rows.flatMap(({ groups }) => Object.keys(groups)))];
  return new UsageError('evaluate/unknown-block', `the reference ${row.id} has no column "${name}"`, {
    remedy: columns.length === 0 ? 'use --block utterance' : `it has ${columns.join(', ')}`,
  });
}
