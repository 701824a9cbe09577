import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterAgreement } from './cluster-agreement.ts';
import { expectedMutualInformation } from './expected-mutual-information.ts';

const perfect = {
  adjustedRandIndex: 1,
  adjustedMutualInformation: 1,
  normalizedMutualInformation: 1,
  homogeneity: 1,
  completeness: 1,
  vMeasure: 1,
};

describe('clusterAgreement', () => {
  it.each([
    ['other names', ['a', 'a', 'b', 'c'], [2, 2, 1, 0]],
    ['one group', [0, 0, 0], [1, 1, 1]],
    ['all single', [0, 1, 2], [2, 1, 0]],
    ['no items', [], []],
  ])('is perfect: %s', (_, truth, found) => {
    const agreement = clusterAgreement(truth, found);
    for (const [name, value] of Object.entries(perfect)) {
      expect(agreement[name as keyof typeof perfect]).toBeCloseTo(value, 12);
    }
  });

  it('tells split groups from merged ones', () => {
    const split = clusterAgreement([0, 0, 1, 1], [0, 0, 1, 2]);
    expect(split.homogeneity).toBeCloseTo(1, 12);
    expect(split.completeness).toBeCloseTo(2 / 3, 12);
    expect(split.vMeasure).toBeCloseTo(0.8, 12);
    // Pairs: 1 together in both, 2 and 1 in each, 6 in all.
    expect(split.adjustedRandIndex).toBeCloseTo((1 - 2 / 6) / (1.5 - 2 / 6), 12);
  });

  it('is 0 where one grouping says nothing', () => {
    expect(clusterAgreement([0, 0, 0], [0, 1, 2])).toMatchObject({
      adjustedRandIndex: 0,
      adjustedMutualInformation: 0,
      vMeasure: 0,
    });
  });
});

describe('expectedMutualInformation', () => {
  it('is the mean over all ways to deal the items', () => {
    const groups = fc.array(fc.nat(2), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(groups, groups, (first, second) => {
        const dealt = permutations(second).map((order) => informationOf(first, order));
        const mean = dealt.reduce((sum, value) => sum + value, 0) / dealt.length;
        expect(expectedMutualInformation(sizesOf(first), sizesOf(second))).toBeCloseTo(mean, 12);
      }),
      { numRuns: 20 },
    );
  });

  it('stays finite for large groups', () => {
    const expected = expectedMutualInformation([600_000, 400_000], [300_000, 700_000]);
    // About (rows - 1) (columns - 1) / (2 items).
    expect(expected * 2e6).toBeCloseTo(1, 4);
  });
});

function sizesOf(groups: readonly number[]): number[] {
  return [...new Set(groups)].map((group) => groups.filter((other) => other === group).length);
}

function informationOf(first: readonly number[], second: readonly number[]): number {
  const share = (keep: (i: number) => boolean): number =>
    first.filter((_, i) => keep(i)).length / first.length;
  let sum = 0;
  for (const a of new Set(first)) {
    for (const b of new Set(second)) {
      const both = share((i) => first[i] === a && second[i] === b);
      const apart = share((i) => first[i] === a) * share((i) => second[i] === b);
      if (both > 0) sum += both * Math.log(both / apart);
    }
  }
  return sum;
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((item, i) => permutations(list.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}
