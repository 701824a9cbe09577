import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numbers/seeded-random.ts';
import { blockBootstrapInterval, pairedBlockBootstrapInterval } from './block-bootstrap.ts';

const mean = (items: readonly number[]): number => items.reduce((a, b) => a + b, 0) / items.length;

describe('blockBootstrapInterval', () => {
  const blocks = [[1, 2], [3], [4, 4, 4], [5], [6, 7], [8]];

  it('holds the estimate, and is the same for the same seed', () => {
    const interval = blockBootstrapInterval({ blocks, statistic: mean, seed: 1 });
    expect(interval).toEqual(blockBootstrapInterval({ blocks, statistic: mean, seed: 1 }));
    expect(interval).not.toEqual(blockBootstrapInterval({ blocks, statistic: mean, seed: 2 }));
    expect(interval).toMatchObject({ estimate: 4.4, level: 0.95, blocks: 6, resamples: 2000 });
    expect(interval.low).toBeLessThan(4.4);
    expect(interval.high).toBeGreaterThan(4.4);
  });

  it('draws blocks whole', () => {
    // Every block sums to 0, and so does whatever is made of whole blocks.
    const zero = Array.from({ length: 5 }, (_, i) => [i, -i]);
    const sum = (items: readonly number[]): number => items.reduce((a, b) => a + b, 0);
    const interval = blockBootstrapInterval({ blocks: zero, statistic: sum, resamples: 200, seed: 3 });
    expect(interval).toMatchObject({ estimate: 0, low: 0, high: 0 });
  });

  it('comes near to the normal limit for a mean of many blocks', () => {
    const random = seededRandom(11);
    const many = Array.from({ length: 400 }, () => [random()]);
    const { low, high } = blockBootstrapInterval({ blocks: many, statistic: mean, seed: 5 });
    // Standard error of a mean of 400 uniform numbers: sqrt(1 / 12 / 400).
    expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt(1 / 12 / 400), 2);
  });

  it('leaves out resamples for which the statistic is no number', () => {
    const labels = [[0], [0], [0], [0], [1]];
    const ones = (items: readonly number[]): number => (items.includes(1) ? 1 : Number.NaN);
    const interval = blockBootstrapInterval({ blocks: labels, statistic: ones, seed: 1 });
    expect(interval).toMatchObject({ low: 1, high: 1 });
    // A share of 0.8 ** 5 of the resamples lacks the last block.
    expect(interval.resamples / 2000).toBeCloseTo(1 - 0.8 ** 5, 1);
  });

  it('refuses too few blocks and odd settings', () => {
    const options = { blocks, statistic: mean, seed: 1 };
    expect(() => blockBootstrapInterval({ ...options, blocks: blocks.slice(2) })).toThrow(/over 4 blocks/);
    expect(() => blockBootstrapInterval({ ...options, level: 95 })).toThrow(/95 is no level/);
    expect(() => blockBootstrapInterval({ ...options, resamples: 0 })).toThrow(/0 times/);
  });
});

describe('pairedBlockBootstrapInterval', () => {
  it('cancels what both systems share', () => {
    const first = [[1], [50], [9], [30], [4], [77]];
    const second = first.map((block) => block.map((value) => value - 1));
    const interval = pairedBlockBootstrapInterval({
      first,
      second,
      statistic: mean,
      resamples: 100,
      seed: 1,
    });
    expect(interval.estimate).toBe(-1);
    expect(interval.low).toBeCloseTo(-1, 12);
    expect(interval.high).toBeCloseTo(-1, 12);
  });

  it('turns over when the systems change places', () => {
    const block = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3, size: 'max' });
    const pairs = fc.array(fc.tuple(block, block), { minLength: 5, maxLength: 8, size: 'max' });
    fc.assert(
      fc.property(pairs, (list) => {
        const options = {
          first: list.map(([a]) => a),
          second: list.map(([, b]) => b),
          statistic: mean,
          resamples: 40,
          seed: 9,
        };
        const there = pairedBlockBootstrapInterval(options);
        const back = pairedBlockBootstrapInterval({
          ...options,
          first: options.second,
          second: options.first,
        });
        expect(there.low).toBeCloseTo(-back.high, 10);
        expect(there.estimate).toBeCloseTo(-back.estimate, 10);
      }),
    );
  });

  it('refuses systems with other numbers of blocks', () => {
    const options = { first: [[1]], second: [], statistic: mean, seed: 1 };
    expect(() => pairedBlockBootstrapInterval(options)).toThrow(/blocks of the two systems differ/);
  });
});
