import { requireNumbers } from '../numbers/no-nan.ts';

/** Places of values in rising order. */
export interface AverageRanks {
  /** From 1; equal values share the mean of their places. */
  readonly ranks: readonly number[];
  /** How many values are equal, for each group of two or more. */
  readonly ties: readonly number[];
}

/** @throws InputError `metrics/no-number` if a value is NaN */
export function averageRanks(values: readonly number[]): AverageRanks {
  requireNumbers(values, 'value');
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  const ties: number[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && order[to]?.value === order[from]?.value) to++;
    if (to - from > 1) ties.push(to - from);
    for (const { index } of order.slice(from, to)) ranks[index] = (from + 1 + to) / 2;
  }
  return { ranks, ties };
}
