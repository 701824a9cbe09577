import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, bonferroni, holm, hommel } from './multiple-testing.ts';

const pValues = [0.01, 0.04, 0.03, 0.005];

describe('corrections for several tests', () => {
  it.each([
    ['bonferroni', bonferroni, [0.04, 0.16, 0.12, 0.02]],
    ['holm', holm, [0.03, 0.06, 0.06, 0.02]],
    ['hommel', hommel, [0.03, 0.04, 0.04, 0.02]],
    ['benjaminiHochberg', benjaminiHochberg, [0.02, 0.04, 0.04, 0.02]],
  ])('%s', (_, correct, expected) => {
    const { adjusted, rejected } = correct(pValues);
    expect(adjusted).toEqual(expected.map((p) => expect.closeTo(p, 12)));
    expect(rejected).toEqual(expected.map((p) => p <= 0.05));
  });

  it('leaves a single test as it is, and nothing to nothing', () => {
    for (const correct of [bonferroni, holm, hommel, benjaminiHochberg]) {
      expect(correct([0.2])).toEqual({ adjusted: [0.2], rejected: [false] });
      expect(correct([])).toEqual({ adjusted: [], rejected: [] });
    }
  });

  it('grows from raw over Hommel and Holm to Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (list) => {
        const [loose, middle, strict] = [hommel(list), holm(list), bonferroni(list)];
        list.forEach((p, i) => {
          expect(loose.adjusted[i]!).toBeGreaterThanOrEqual(p);
          expect(middle.adjusted[i]!).toBeGreaterThanOrEqual(loose.adjusted[i]! - 1e-12);
          expect(strict.adjusted[i]!).toBeGreaterThanOrEqual(middle.adjusted[i]!);
          expect(benjaminiHochberg(list).adjusted[i]!).toBeLessThanOrEqual(loose.adjusted[i]! + 1e-12);
        });
      }),
    );
  });

  it('rejects by Hommel exactly what closed testing with Simes rejects', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }), (list) => {
        const p = list.map((percent) => percent / 1000 + 0.0005);
        const closed = p.map((_, i) => {
          const subsets = Array.from({ length: 2 ** p.length }, (__, bits) =>
            p.filter((___, k) => ((bits >> k) & 1) === 1 || k === i),
          );
          return Math.max(...subsets.map(simes));
        });
        expect(hommel(p).adjusted).toEqual(closed.map((value) => expect.closeTo(value, 12)));
      }),
    );
  });

  it('refuses what is no probability, and no level', () => {
    expect(() => holm([0.1, 1.1])).toThrow(expect.objectContaining({ code: 'metrics/probability' }));
    expect(() => holm([0.1], 1)).toThrow(expect.objectContaining({ code: 'metrics/level' }));
  });
});

function simes(subset: readonly number[]): number {
  const sorted = [...subset].sort((a, b) => a - b);
  return Math.min(...sorted.map((p, i) => (p * sorted.length) / (i + 1)));
}
