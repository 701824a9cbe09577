import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairedTTest } from './paired-t-test.ts';
import { signTest } from './sign-test.ts';
import { wilcoxonSignedRank } from './wilcoxon-signed-rank.ts';

// Word errors of two recognisers on eight calls.
const first = [12, 7, 30, 5, 18, 22, 9, 14];
const second = [10, 7, 25, 6, 11, 19, 5, 8];

describe('signTest', () => {
  it('leaves equal pairs out', () => {
    // 6 against 1: 2 (1 + 7) / 128.
    expect(signTest(first, second)).toEqual({
      firstLarger: 6,
      secondLarger: 1,
      pValue: expect.closeTo(0.125, 12),
    });
    expect(signTest([1, 1], [1, 1])).toEqual({ firstLarger: 0, secondLarger: 0, pValue: 1 });
  });
});

describe('pairedTTest', () => {
  it('divides the mean difference by its standard error', () => {
    const { statistic, degreesOfFreedom, meanDifference, pValue } = pairedTTest(first, second);
    expect(meanDifference).toBe(3.25);
    expect(degreesOfFreedom).toBe(7);
    expect(statistic).toBeCloseTo(3.25 / Math.sqrt(55.5 / 7 / 8), 12);
    expect(pValue).toBeCloseTo(0.013776484361544, 12);
  });

  it('has no p without pairs enough or without differences', () => {
    expect(pairedTTest([1], [2]).pValue).toBeNaN();
    expect(pairedTTest([1, 2], [1, 2]).pValue).toBeNaN();
    expect(pairedTTest([2, 3], [1, 2])).toMatchObject({ statistic: Number.POSITIVE_INFINITY, pValue: 0 });
  });
});

describe('wilcoxonSignedRank', () => {
  it('ranks the sizes of the differences and counts all signs', () => {
    // Sizes 2 5 1 7 3 4 6 without the equal pair; only the size 1 has the other sign: 2 (1 + 1) / 2^7.
    expect(wilcoxonSignedRank(first, second)).toEqual({ statistic: 1, pValue: 4 / 128, method: 'exact' });
  });

  it('approximates by the normal distribution on demand, and above 50 differences', () => {
    const { pValue } = wilcoxonSignedRank(first, second, { method: 'normal' });
    expect(pValue).toBeCloseTo(0.027991815485666, 12);
    const corrected = wilcoxonSignedRank(first, second, { method: 'normal', continuityCorrection: true });
    expect(corrected.pValue).toBeGreaterThan(pValue);
    const many = Array.from({ length: 51 }, (_, i) => i + 1);
    expect(wilcoxonSignedRank(many, Array(51).fill(0)).method).toBe('normal');
  });

  it('treats equal pairs in three ways', () => {
    const statistic = (zeros: 'drop' | 'rank' | 'split'): number =>
      wilcoxonSignedRank(first, second, { zeros }).statistic;
    // With the equal pair ranked first, the size 1 has rank 2; half of rank 1 goes to each side.
    expect([statistic('drop'), statistic('rank'), statistic('split')]).toEqual([1, 2, 2.5]);
  });

  it('is sure of nothing where all pairs are equal', () => {
    expect(wilcoxonSignedRank([1, 2], [1, 2]).pValue).toBe(1);
    expect(wilcoxonSignedRank([1, 2], [1, 2], { method: 'normal' }).pValue).toBeNaN();
  });

  it('counts every way to sign the ranks, with equal sizes too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 8 }), (list) => {
        const { statistic, pValue } = wilcoxonSignedRank(list, Array(list.length).fill(0));
        const sizes = list.filter((d) => d !== 0).map(Math.abs);
        const ranks = sizes.map(
          (size) => sizes.filter((s) => s < size).length + (sizes.filter((s) => s === size).length + 1) / 2,
        );
        const sums = Array.from({ length: 2 ** ranks.length }, (_, signs) =>
          ranks.reduce((sum, rank, i) => sum + (((signs >> i) & 1) === 1 ? rank : 0), 0),
        );
        const tail = sums.filter((sum) => sum <= statistic).length / sums.length;
        expect(pValue).toBeCloseTo(Math.min(1, 2 * tail), 12);
      }),
    );
  });

  it('does not mind which system is first', () => {
    const values = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.constantFrom('drop', 'rank', 'split'), (list, zeros) => {
        const [a, b] = [list.map(([x]) => x), list.map(([, y]) => y)];
        const [there, back] = [wilcoxonSignedRank(a, b, { zeros }), wilcoxonSignedRank(b, a, { zeros })];
        expect(back).toEqual(there);
      }),
    );
  });

  it('refuses lists of different lengths', () => {
    expect(() => wilcoxonSignedRank([1], [])).toThrow(expect.objectContaining({ code: 'metrics/length' }));
    expect(() => signTest([1], [])).toThrow(expect.objectContaining({ code: 'metrics/length' }));
    expect(() => pairedTTest([1], [])).toThrow(expect.objectContaining({ code: 'metrics/length' }));
  });
});
