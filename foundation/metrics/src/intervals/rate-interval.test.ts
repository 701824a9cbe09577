import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numbers/seeded-random.ts';
import { type RateBlock, rateDifferenceInterval, rateInterval } from './rate-interval.ts';

const blocks = (...pairs: (readonly [number, number])[]): RateBlock[] =>
  pairs.map(([numerator, denominator]) => ({ numerator, denominator }));

const block = fc
  .tuple(fc.nat(50), fc.integer({ min: 1, max: 400 }))
  .map(([numerator, denominator]) => ({ numerator, denominator }));
const many = fc.array(block, { minLength: 5, maxLength: 30, size: 'max' });

describe('rateInterval', () => {
  it('holds the rate of sums, and is wider above than below', () => {
    const interval = rateInterval(blocks([2, 20], [1, 15], [4, 30], [0, 10], [3, 25]));
    expect(interval).toMatchObject({ estimate: 0.1, level: 0.95, blocks: 5 });
    expect(interval.low).toBeLessThan(0.1);
    expect(interval.high - 0.1).toBeGreaterThan(0.1 - interval.low);
  });

  it('has no width where all blocks agree', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 5, maxLength: 20, size: 'max' }),
        (sizes) => {
          const { low, high, estimate } = rateInterval(
            sizes.map((size) => ({ numerator: 3 * size, denominator: 20 * size })),
          );
          expect([low, high]).toEqual([estimate, estimate]);
        },
      ),
    );
  });

  it('is the same whatever the order of the blocks', () => {
    fc.assert(
      fc.property(many, (list) => {
        const there = rateInterval(list);
        const back = rateInterval(list.toReversed());
        expect(back.low).toBeCloseTo(there.low, 9);
        expect(back.high / there.high || 1).toBeCloseTo(1, 9);
      }),
    );
  });

  it('never reaches below 0 and always holds its estimate', () => {
    fc.assert(
      fc.property(many, (list) => {
        const { low, high, estimate } = rateInterval(list);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
      }),
    );
  });

  it('is symmetric, cut at 0, where one block has all errors', () => {
    const { low, high, estimate } = rateInterval(blocks([4, 10], [0, 10], [0, 10], [0, 10], [0, 10]));
    expect(estimate).toBe(0.08);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.16);
  });

  it('stays within reason where one block has nearly all words', () => {
    const { high } = rateInterval(blocks([1, 1000], [1, 1], [0, 1], [1, 1], [1, 2]));
    expect(high).toBeLessThan(10);
  });

  it('is zero for systems without errors', () => {
    expect(rateInterval(blocks([0, 5], [0, 9], [0, 4], [0, 8], [0, 3]))).toMatchObject({ low: 0, high: 0 });
  });

  it('covers the truth about as often as it says', () => {
    const random = seededRandom(4);
    const draw = (): RateBlock => {
      const denominator = 50 + Math.floor(150 * random());
      const chance = 0.05 + 0.1 * random();
      const numerator = Array.from({ length: denominator }).filter(() => random() < chance).length;
      return { numerator, denominator };
    };
    const covered = Array.from({ length: 400 }, () => rateInterval(Array.from({ length: 15 }, draw))).filter(
      ({ low, high }) => low <= 0.1 && 0.1 <= high,
    ).length;
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.99);
  });

  it('refuses fewer than five blocks, and says so', () => {
    expect(() => rateInterval(blocks([1, 5], [1, 9], [1, 4], [1, 8]))).toThrow(/over 4 blocks/);
    expect(() => rateInterval(blocks([1, 5], [1, 9], [1, 4], [1, 8], [1, 3]), 95)).toThrow(/95 is no level/);
  });
});

describe('rateDifferenceInterval', () => {
  const first = blocks([5, 20], [3, 15], [9, 30], [1, 10], [8, 25]);
  const fewer = first.map((b) => ({ ...b, numerator: b.numerator - 1 }));

  it('lies below 0 where the second system is better in every block', () => {
    const interval = rateDifferenceInterval(first, fewer);
    expect(interval.estimate).toBeCloseTo(-0.05, 12);
    expect(interval.high).toBeLessThan(0);
    expect(interval.pValue).toBeLessThan(0.05);
  });

  it('is nothing between a system and itself', () => {
    expect(rateDifferenceInterval(first, first)).toMatchObject({ estimate: 0, low: 0, high: 0, pValue: 1 });
  });

  it('changes sign when the systems change places', () => {
    const there = rateDifferenceInterval(first, fewer);
    const back = rateDifferenceInterval(fewer, first);
    expect(back.low).toBeCloseTo(-there.high, 12);
    expect(back.pValue).toBeCloseTo(there.pValue, 12);
  });

  it('needs the same blocks on both sides', () => {
    expect(() => rateDifferenceInterval(first, fewer.slice(1))).toThrow(/differ in length: 5 and 4/);
  });
});
