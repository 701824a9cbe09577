import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestAssignment } from './cheapest-assignment.ts';

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('cheapestAssignment', () => {
  it('gives up a cheap pair where the others would pay more for it', () => {
    expect(
      cheapestAssignment([
        [1, 2],
        [1, 9],
      ]),
    ).toEqual([1, 0]);
  });

  it('has nothing to assign without rows', () => {
    expect(cheapestAssignment([])).toEqual([]);
  });

  it('is as cheap as the cheapest of all permutations', () => {
    const matrix = fc.integer({ min: 1, max: 5 }).chain((size) =>
      fc.array(fc.array(fc.nat(20), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(matrix, (costs) => {
        const costOf = (columns: readonly number[]): number =>
          columns.reduce((sum, column, row) => sum + costs[row]![column]!, 0);
        const found = cheapestAssignment(costs);
        expect([...found].sort()).toEqual([...costs.keys()]);
        expect(costOf(found)).toBe(Math.min(...permutations([...costs.keys()]).map(costOf)));
      }),
    );
  });
});
