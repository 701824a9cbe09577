import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCdf } from '../numbers/binomial-distribution.ts';
import { type ProportionMethod, proportionInterval } from './proportion-interval.ts';

const methods: ProportionMethod[] = ['wilson', 'clopper-pearson', 'agresti-coull', 'jeffreys', 'normal'];

describe('proportionInterval', () => {
  // The share of 15 of 50, by statsmodels 0.15.0.
  it.each([
    ['wilson', 0.191035535008809, 0.437503504644534],
    ['clopper-pearson', 0.178617845664147, 0.446082325661178],
    ['agresti-coull', 0.19027070342347, 0.438268336229873],
    ['jeffreys', 0.186877132535657, 0.435527907701839],
    ['normal', 0.172979816379776, 0.427020183620224],
  ] as const)('%s', (method, low, high) => {
    const interval = proportionInterval(15, 50, { method });
    expect(interval).toMatchObject({ estimate: 0.3, level: 0.95 });
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it('stays within 0 and 1 and mirrors', () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...methods),
        (x, more, method) => {
          const trials = x + more;
          const interval = proportionInterval(x, trials, { method, level: 0.9 });
          const mirror = proportionInterval(trials - x, trials, { method, level: 0.9 });
          expect(interval.low).toBeGreaterThanOrEqual(0);
          expect(interval.high).toBeLessThanOrEqual(1);
          expect(1 - mirror.high).toBeCloseTo(interval.low, 12);
        },
      ),
    );
  });

  it('leaves half the rest on each side (Clopper and Pearson)', () => {
    const { low, high } = proportionInterval(7, 20, { method: 'clopper-pearson' });
    expect(1 - binomialCdf(6, 20, low)).toBeCloseTo(0.025, 12);
    expect(binomialCdf(7, 20, high)).toBeCloseTo(0.025, 12);
  });

  it('refuses what is no share', () => {
    for (const [x, n] of [
      [1, 0],
      [2, 1],
      [-1, 3],
      [0.5, 3],
    ] as const) {
      expect(() => proportionInterval(x, n)).toThrow(expect.objectContaining({ code: 'metrics/counts' }));
    }
    expect(() => proportionInterval(1, 2, { level: 95 })).toThrow(/95 is no level/);
  });
});
