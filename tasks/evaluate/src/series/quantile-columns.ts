import { numbersOf, type RecordTable } from '../reading/read-records.ts';
import { nameOf } from '../reading/text-errors.ts';

/** A column of a quantile and its level, 0..1. */
export interface QuantileColumn {
  readonly column: string;
  readonly level: number;
}

/** `q0.1`, `q0.5`, `q0.9`: rising. */
export function quantileColumns({ columns }: RecordTable): QuantileColumn[] {
  return columns
    .flatMap((column) => {
      const level = /^q(0?\.\d+)$/.exec(column)?.[1];
      return level === undefined ? [] : [{ column, level: Number(level) }];
    })
    .sort((a, b) => a.level - b.level);
}

/** What is odd about the quantiles of a table: columns that are read over, and quantiles that cross. */
export function quantileNotes(table: RecordTable): string[] {
  const known = quantileColumns(table);
  const ignored = table.columns.filter(
    (column) => /^q\d*\.?\d+$/.test(column) && !known.some((quantile) => quantile.column === column),
  );
  const values = known.map(({ column }) => numbersOf(table, column));
  const crossing = table.records.filter((_, row) =>
    values.some((column, i) => i > 0 && (column[row] as number) < (values[i - 1]?.[row] as number)),
  );
  const [first] = crossing;
  return [
    ...(ignored.length === 0
      ? []
      : [`not read as quantiles: ${ignored.join(', ')}; their level is a share, such as q0.1 for 10 %`]),
    ...(first === undefined
      ? []
      : [
          `${nameOf(table.source)}, line ${first.line}: a higher quantile lies below a lower one, in ${crossing.length} of ${table.records.length} rows; are the columns in the right order?`,
        ]),
  ];
}
