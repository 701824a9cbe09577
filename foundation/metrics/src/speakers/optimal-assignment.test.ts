import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../numbers/seeded-random.ts';
import { distanceTo, streamOf } from './edit-column.ts';
import { type Combination, greedyCombination } from './greedy-combination.ts';
import { optimalAssignment } from './optimal-assignment.ts';
import { bestPrices } from './stream-prices.ts';

const wordLists = (most: number): fc.Arbitrary<Int32Array[]> =>
  fc.array(
    fc.array(fc.nat(2), { minLength: 1, maxLength: 5 }).map((list) => Int32Array.from(list)),
    { minLength: 1, maxLength: most },
  );

function costOf({ segments, streams }: Combination, assignment: readonly number[]): number {
  return streams.reduce((sum, words, stream) => {
    return (
      sum +
      distanceTo(
        streamOf(words),
        segments.filter((_, segment) => assignment[segment] === stream),
      )
    );
  }, 0);
}

function allAssignments(segments: number, streams: number): number[][] {
  if (segments === 0) return [[]];
  const shorter = allAssignments(segments - 1, streams);
  return shorter.flatMap((assignment) =>
    Array.from({ length: streams }, (_, stream) => [...assignment, stream]),
  );
}

describe('optimalAssignment', () => {
  it('finds the best of all assignments by search alone, and nothing better than the best', () => {
    fc.assert(
      fc.property(wordLists(5), wordLists(3), (segments, streams) => {
        const combination = { segments, streams };
        const best = Math.min(
          ...allAssignments(segments.length, streams.length).map((assignment) =>
            costOf(combination, assignment),
          ),
        );
        const greedy = greedyCombination(
          combination,
          segments.map(() => 0),
        );
        const priced = bestPrices(combination, greedy, best);
        expect(priced.bound).toBeLessThanOrEqual(best);
        expect(costOf(combination, optimalAssignment(combination, priced, best + 5)!)).toBe(best);
        expect(optimalAssignment(combination, priced, best)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('gives up, and says how far it came, where nothing tells the ways apart', () => {
    const random = seededRandom(3);
    const noise = (length: number): Int32Array => Int32Array.from({ length }, () => Math.floor(random() * 3));
    const combination = {
      segments: Array.from({ length: 20 }, () => noise(6)),
      streams: Array.from({ length: 4 }, () => noise(30)),
    };
    const greedy = greedyCombination(
      combination,
      combination.segments.map(() => 0),
    );
    const priced = bestPrices(combination, greedy, 1000);
    expect(() => optimalAssignment(combination, priced, 1000, 100)).toThrow(
      expect.objectContaining({
        code: 'metrics/combinations',
        message: expect.stringMatching(/the errors lie between \d+ and 1000$/),
      }),
    );
  });
});
