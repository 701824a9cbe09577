import type { WordErrors } from '@parlando/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Blocks, blocksOf } from './blocks.ts';
import { blockSums, inBlocks, intervalOf, rateOf, shareInterval } from './rates.ts';

/** The rows of these speakers, as blocks. */
const bySpeaker = (...speakers: readonly string[]): Blocks =>
  blocksOf(
    speakers.map((speaker, i) => ({ id: String(i), text: '', line: i + 1, groups: { speaker } })),
    'speaker',
  );

/** So many wrong of so many words. */
const counts = (wrong: number, words: number): WordErrors => ({
  substitutions: wrong,
  deletions: 0,
  insertions: 0,
  hits: words - wrong,
  referenceWords: words,
});

describe('sums of blocks', () => {
  const blocks = bySpeaker('ann', 'bob', 'ann', 'cid');
  const perRow = [counts(1, 4), counts(0, 3), counts(2, 6), counts(5, 5)];

  it('are in the order in which blocks appear', () => {
    expect(blockSums(perRow, [0, 1, 2, 3], blocks)).toEqual([
      { numerator: 3, denominator: 10 },
      { numerator: 0, denominator: 3 },
      { numerator: 5, denominator: 5 },
    ]);
  });

  it('are those of some rows only; a block without any is not there', () => {
    expect(blockSums(perRow, [0, 1], blocks)).toEqual([
      { numerator: 1, denominator: 4 },
      { numerator: 0, denominator: 3 },
    ]);
  });

  it('count every error, also words that nobody said', () => {
    const inserted = [{ ...counts(1, 4), deletions: 1, hits: 2, insertions: 3 }];
    expect(blockSums(inserted, [0], bySpeaker('ann'))).toEqual([{ numerator: 5, denominator: 4 }]);
  });

  it('of all rows are asked for by leaving the rows out', () => {
    const ones = perRow.map(() => ({ numerator: 1, denominator: 2 }));
    expect(inBlocks(ones, blocks).map(({ denominator }) => denominator)).toEqual([4, 2, 2]);
  });
});

describe('a rate', () => {
  it('is the errors of some rows over their words', () => {
    const perRow = [counts(1, 4), counts(0, 3), counts(2, 6)];
    expect(rateOf(perRow, [0, 2], bySpeaker('ann', 'bob', 'cid'), 0.95)).toEqual({
      ...counts(3, 10),
      wer: 0.3,
      interval: null,
    });
  });

  it('has the interval that SciPy makes, from five blocks on', () => {
    const perRow = [counts(2, 20), counts(1, 15), counts(4, 30), counts(0, 10), counts(3, 25)];
    const blocks = bySpeaker('ann', 'bob', 'cid', 'dan', 'eve');
    expect(rateOf(perRow, [0, 1, 2, 3, 4], blocks, 0.95).interval).toEqual({
      low: expect.closeTo(0.058042174352587045, 9),
      high: expect.closeTo(0.17228851454208627, 9),
      level: 0.95,
      blocks: 5,
    });
    expect(rateOf(perRow, [0, 1, 2, 3], blocks, 0.95).interval).toBeNull();
  });
});

describe('the interval of a share', () => {
  it('is that of what is wrong, turned round', () => {
    const wrong = [1, 0, 1, 1, 0].map((numerator) => ({ numerator, denominator: 2 }));
    const rate = intervalOf(wrong, 0.95)!;
    expect(shareInterval(wrong, 0.95)).toEqual({ ...rate, low: 1 - rate.high, high: 1 - rate.low });
  });

  it('is refused below five blocks', () => {
    expect(shareInterval(Array(4).fill({ numerator: 1, denominator: 2 }), 0.95)).toBeNull();
  });

  it('lies within 0..1, with the share in it', () => {
    const block = fc
      .tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 }))
      .map(([wrong, right]) => ({ numerator: wrong, denominator: wrong + right }));
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 5, maxLength: 12 }),
        fc.constantFrom(0.5, 0.95, 0.999),
        (sums, level) => {
          const words = sums.reduce((sum, { denominator }) => sum + denominator, 0);
          fc.pre(words > 0);
          const share = 1 - sums.reduce((sum, { numerator }) => sum + numerator, 0) / words;
          const { low, high } = shareInterval(sums, level)!;
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1 + 1e-12);
          expect(low).toBeLessThanOrEqual(share + 1e-9);
          expect(high).toBeGreaterThanOrEqual(share - 1e-9);
        },
      ),
    );
  });
});
