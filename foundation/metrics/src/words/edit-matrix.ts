/**
 * What a walk back through the dynamic programme of an alignment asks of it. A row stands for one hypothesis word,
 * a column for one reference word; both count from 1, row 0 is empty.
 */
export interface EditMatrix {
  /** Whether distance(row, column) = distance(row, column - 1) + 1. */
  plus(row: number, column: number): boolean;
  /** Whether distance(row, column) = distance(row, column - 1) - 1. */
  minus(row: number, column: number): boolean;
}
