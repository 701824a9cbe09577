import { describe, expect, it } from 'vitest';
import type { ErrorPlace } from './aligned-row.ts';
import type { RowOutput } from './pair-tests.ts';
import { rateDifference } from './rate-difference.ts';

/** A row of so many words, the first of them wrong. */
const row = (wrong: number, words: number): RowOutput => ({
  reference: Array.from({ length: words }, (_, i) => `word ${i}`),
  errors: Array.from({ length: wrong }, (_, i): ErrorPlace => [i, i]),
});

const before = [row(2, 20), row(1, 15), row(4, 30), row(0, 10), row(3, 25)];
const after = [row(1, 20), row(1, 15), row(2, 30), row(1, 10), row(1, 25)];
const speakers = ['ann', 'bob', 'cid', 'dan', 'eve'];

const difference = (blocks: readonly string[], first = before, second = after) =>
  rateDifference({ name: 'old', outputs: first }, { name: 'new', outputs: second }, blocks, 0.95);

describe('the difference of two rates', () => {
  it('is that of the second less that of the first', () => {
    expect(difference(speakers)).toMatchObject({
      first: 'old',
      second: 'new',
      difference: expect.closeTo(6 / 100 - 10 / 100, 12),
    });
  });

  it('has the interval that SciPy makes over blocks', () => {
    expect(difference(speakers).interval).toEqual({
      low: expect.closeTo(-0.105015279404926, 9),
      high: expect.closeTo(0.025015279404926, 9),
      level: 0.95,
      blocks: 5,
    });
  });

  it('has none below five blocks, though there are rows enough', () => {
    const { interval, tests } = difference(['ann', 'bob', 'cid', 'dan', 'dan']);
    expect(interval).toBeNull();
    expect(tests.find(({ name }) => name === 'sign (blocks)')).toMatchObject({ pairs: 4 });
  });

  it('tests the rates of blocks, not of rows', () => {
    // Ann: 6 of 50 and 3 of 50; dan: 0 of 10 and 1 of 10; eve: 3 of 25 and 1 of 25; bob the same.
    const { tests } = difference(['ann', 'bob', 'ann', 'dan', 'eve']);
    expect(tests.find(({ name }) => name === 'sign (blocks)')).toEqual({
      name: 'sign (blocks)',
      statistic: 1,
      pValue: expect.closeTo(1, 12),
      pairs: 4,
    });
  });

  it('is measured by the words of each, which alternatives may leave different', () => {
    const longer = before.map(({ errors, reference }) => ({ errors, reference: [...reference, 'then'] }));
    const found = difference(speakers, before, longer);
    expect(found.difference).toBeCloseTo(10 / 105 - 10 / 100, 12);
    expect(found.tests.map(({ name }) => name)).toEqual(['Wilcoxon (blocks)', 'sign (blocks)']);
  });

  it('takes no words for one', () => {
    expect(difference(['ann'], [row(0, 0)], [{ reference: [], errors: [[null, 0]] }]).difference).toBe(1);
  });
});
