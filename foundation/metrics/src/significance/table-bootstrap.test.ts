import { describe, expect, it } from 'vitest';
import { tableBootstrap } from './table-bootstrap.ts';

const errors = [2, 0, 5];
const words = [20, 10, 20];
const total = (values: readonly number[], drawn: readonly number[]): number =>
  drawn.reduce((sum, i) => sum + values[i]!, 0);
const rate = (drawn: readonly number[]): number => total(errors, drawn) / total(words, drawn);

describe('tableBootstrap', () => {
  it('takes quantiles over the given draws', () => {
    const table = [
      [0, 1, 2],
      [0, 0, 0],
      [2, 2, 2],
    ];
    const { low, high, standardError, values } = tableBootstrap(table, rate, 0.5);
    expect(values).toEqual([7 / 50, 0.1, 0.25]);
    expect(low).toBeCloseTo((0.1 + 0.14) / 2, 12);
    expect(high).toBeCloseTo((0.14 + 0.25) / 2, 12);
    const mean = (0.14 + 0.1 + 0.25) / 3;
    const squares = (0.14 - mean) ** 2 + (0.1 - mean) ** 2 + (0.25 - mean) ** 2;
    expect(standardError).toBeCloseTo(Math.sqrt(squares / 2), 12);
  });

  it('has no ends without draws, and refuses what is no level', () => {
    expect(tableBootstrap([], rate).low).toBeNaN();
    expect(() => tableBootstrap([[0]], rate, 0)).toThrow(expect.objectContaining({ code: 'metrics/level' }));
  });
});
