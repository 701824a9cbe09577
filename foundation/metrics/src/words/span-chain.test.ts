import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestChain, type SpanPair } from './span-chain.ts';

const pairOf = (r: number, rLength: number, h: number, hLength: number): SpanPair => ({
  reference: { start: r, end: r + rLength },
  hypothesis: { start: h, end: h + hLength },
});

const follows = (a: SpanPair, b: SpanPair): boolean =>
  a.reference.end <= b.reference.start && a.hypothesis.end <= b.hypothesis.start;

const covered = (chain: readonly SpanPair[]): number =>
  chain.reduce(
    (sum, { reference, hypothesis }) =>
      sum + reference.end - reference.start + hypothesis.end - hypothesis.start,
    0,
  );

/** Tries every subset: the oracle. */
function mostCovered(pairs: readonly SpanPair[], last?: SpanPair): number {
  const next = pairs.filter((pair) => last === undefined || follows(last, pair));
  return Math.max(0, ...next.map((pair) => covered([pair]) + mostCovered(pairs, pair)));
}

describe('bestChain', () => {
  it('takes pairs in order that hold the most words', () => {
    const twentyFive = pairOf(0, 2, 0, 1);
    const dollars = pairOf(2, 1, 1, 1);
    const crossing = pairOf(2, 1, 0, 1);
    expect(bestChain([crossing, dollars, twentyFive], 2)).toEqual([twentyFive, dollars]);
    expect(bestChain([], 0)).toEqual([]);
  });

  it('finds a chain, and none holds more', () => {
    const place = fc.nat(5);
    const length = fc.integer({ min: 1, max: 3 });
    const pairs = fc.array(
      fc.tuple(place, length, place, length).map((of) => pairOf(...of)),
      { maxLength: 9, size: 'max' },
    );
    fc.assert(
      fc.property(pairs, (list) => {
        const chain = bestChain(list, 8);
        expect(covered(chain)).toBe(mostCovered(list));
        for (const [i, pair] of chain.slice(1).entries()) expect(follows(chain[i]!, pair)).toBe(true);
      }),
    );
  });
});
