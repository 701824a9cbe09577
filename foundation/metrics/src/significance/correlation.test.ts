import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kendallTau } from './kendall-tau.ts';
import { pearsonCorrelation, spearmanCorrelation } from './linear-correlation.ts';
import { mannWhitney } from './mann-whitney.ts';

// Confidence and share of right words of seven recordings.
const confidence = [0.61, 0.72, 0.75, 0.8, 0.88, 0.93, 0.97];
const right = [0.5, 0.7, 0.66, 0.81, 0.79, 0.95, 0.9];

describe('pearsonCorrelation', () => {
  it('measures the distance from a line', () => {
    const { statistic, pValue } = pearsonCorrelation(confidence, right);
    expect(statistic).toBeCloseTo(0.946100805972, 12);
    expect(pValue).toBeCloseTo(0.001258208912362, 12);
  });

  it.each([
    [[1, 2, 3], [5, 7, 9], 1],
    [[1e200, 2e200, 4e200], [-1, -2, -4], -1],
  ])('of a line is 1 or -1 with p = 0', (a, b, expected) => {
    expect(pearsonCorrelation(a, b).statistic).toBeCloseTo(expected, 12);
    expect(pearsonCorrelation(a, b).pValue).toBeCloseTo(0, 7);
  });

  it('tells nothing from two pairs or a constant', () => {
    expect(pearsonCorrelation([1, 2], [3, 4])).toEqual({ statistic: 1, pValue: 1 });
    expect(pearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3]).statistic).toBeNaN();
    expect(pearsonCorrelation([], []).statistic).toBeNaN();
  });
});

describe('spearmanCorrelation', () => {
  it('looks at ranks alone', () => {
    // Three neighbours are swapped: 1 - 6 * 6 / (7 * 48).
    const { statistic, pValue } = spearmanCorrelation(confidence, right);
    expect(statistic).toBeCloseTo(1 - 36 / 336, 12);
    expect(pValue).toBeCloseTo(0.006807187408935, 12);
    const cubes = confidence.map((value) => value ** 3);
    expect(spearmanCorrelation(cubes, right)).toEqual({ statistic, pValue });
  });

  it('knows perfect order', () => {
    expect(spearmanCorrelation([1, 2, 2, 9], [0, 5, 5, 6])).toEqual({ statistic: 1, pValue: 0 });
    expect(spearmanCorrelation([1, 2], [1, 2]).pValue).toBeNaN();
  });
});

describe('kendallTau', () => {
  it('counts pairs in order', () => {
    // 3 of 21 pairs are out of order; of all 5040 orders, 2 * (1 + 6 + 20 + 49) are as far from chance.
    const { statistic, pValue } = kendallTau(confidence, right);
    expect(statistic).toBeCloseTo(15 / 21, 12);
    expect(pValue).toBeCloseTo((2 * (1 + 6 + 20 + 49)) / 5040, 12);
  });

  it('counts every order', () => {
    const orders = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
    fc.assert(
      fc.property(orders, (order) => {
        const ranks = [1, 2, 3, 4, 5];
        const { statistic, pValue } = kendallTau(ranks, order);
        const all = permutations(ranks).map((other) => kendallTau(ranks, other).statistic);
        const far = all.filter((tau) => Math.abs(tau) >= Math.abs(statistic) - 1e-9);
        expect(pValue).toBeCloseTo(far.length / all.length, 12);
      }),
      { numRuns: 20 },
    );
  });

  it('agrees with a count of all pairs, with equal values', () => {
    const items = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(items, (list) => {
        let [balance, first, second] = [0, 0, 0];
        list.forEach(([a, b], i) => {
          for (const [c, d] of list.slice(0, i)) {
            balance += Math.sign(a - c) * Math.sign(b - d);
            first += Math.abs(Math.sign(a - c));
            second += Math.abs(Math.sign(b - d));
          }
        });
        const { statistic } = kendallTau(
          list.map(([a]) => a),
          list.map(([, b]) => b),
        );
        if (first * second === 0) expect(statistic).toBeNaN();
        else expect(statistic).toBeCloseTo(balance / Math.sqrt(first * second), 12);
      }),
    );
  });

  it('refuses what is no number', () => {
    expect(() => kendallTau([1, Number.NaN], [1, 2])).toThrow(/first value at index 1 is no number/);
  });
});

describe('mannWhitney', () => {
  it('counts the pairs that the first group wins', () => {
    const { statistic, pValue } = mannWhitney([3, 5, 5, 8, 9, 11, 12, 14], [1, 2, 4, 5, 6, 7, 8, 10]);
    expect(statistic).toBe(46.5);
    expect(pValue).toBeCloseTo(0.140016503197169, 12);
  });

  it('turns around with the groups', () => {
    const group = fc.array(fc.nat(9), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [there, back] = [mannWhitney(a, b), mannWhitney(b, a)];
        expect(there.statistic + back.statistic).toBeCloseTo(a.length * b.length, 9);
        expect(back.pValue).toBeCloseTo(there.pValue, 12);
      }),
    );
  });

  it('is sure of nothing where all values are equal, or a group is empty', () => {
    expect(mannWhitney([1, 1], [1]).pValue).toBe(1);
    expect(mannWhitney([], [1]).pValue).toBeNaN();
  });
});

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((item, i) => permutations(list.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
