import { errorsOf, type RowCounts } from './row-counts.ts';

/** What rows are put in order by. */
export type RowOrder = 'errors' | 'rate' | 'length' | 'id';

/**
 * The worst first, or the longest; ids from A on. Rows that tie stay as the reference has them.
 *
 * @param idRanks place of each row by its id
 */
export function orderRows(
  rows: readonly number[],
  order: RowOrder,
  counts: RowCounts,
  idRanks: Int32Array,
): readonly number[] {
  const keyOf = keys[order];
  const key = new Map(rows.map((row) => [row, keyOf(counts, row, idRanks)]));
  return rows.toSorted((a, b) => (key.get(b) ?? 0) - (key.get(a) ?? 0));
}

/** The largest comes first. */
const keys: Readonly<Record<RowOrder, (counts: RowCounts, row: number, idRanks: Int32Array) => number>> = {
  errors: errorsOf,
  rate: (counts, row) => errorsOf(counts, row) / Math.max(counts.referenceWords[row] ?? 0, 1),
  length: (counts, row) => counts.referenceWords[row] ?? 0,
  id: (_counts, row, idRanks) => -(idRanks[row] ?? 0),
};

/** Place of each row by its id, numbers in it by size: row 2 before row 10. */
export function rankIds(ids: readonly string[]): Int32Array {
  const collator = new Intl.Collator('en', { numeric: true });
  const ranks = new Int32Array(ids.length);
  const order = ids.map((_, row) => row).sort((a, b) => collator.compare(ids[a] ?? '', ids[b] ?? ''));
  order.forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}
