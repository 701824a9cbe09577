import { describe, expect, it } from 'vitest';
import type { ErrorPlace } from './aligned-row.ts';
import { type BlockRates, pairTests, type RowOutput } from './pair-tests.ts';

const reference = ['we', 'met', 'him', 'at', 'the', 'lake'];

/** A row in which the words at these places are wrong. */
const row = (...wrong: readonly number[]): RowOutput => ({
  reference,
  errors: wrong.map((place): ErrorPlace => [place, place]),
});

/** So many rows, made by their number. */
const rows = (count: number, make: (i: number) => RowOutput): RowOutput[] =>
  Array.from({ length: count }, (_, i) => make(i));

const someBlocks: readonly BlockRates[] = [{ first: 0.1, second: 0.2 }];

function test(name: string, ...args: Parameters<typeof pairTests>) {
  return pairTests(...args).find((each) => each.name === name);
}

describe('MAPSSWE over rows', () => {
  it('is the mean difference over its standard error', () => {
    // The first has one error more in 10 of 50 rows: mean 0.2, variance 8 / 49, so 0.2 / sqrt(8 / 49 / 50) = 3.5.
    const first = rows(50, (i) => (i < 10 ? row(0) : row()));
    const second = rows(50, () => row());
    expect(test('MAPSSWE (rows)', first, second, someBlocks)).toEqual({
      name: 'MAPSSWE (rows)',
      statistic: expect.closeTo(3.5, 12),
      pValue: expect.closeTo(0.00046525815807105, 12),
      pairs: 50,
    });
  });

  it('is left out below fifty rows, where it does not hold', () => {
    const few = rows(49, () => row(0));
    expect(test('MAPSSWE (rows)', few, few, someBlocks)).toBeUndefined();
  });

  it('of systems that never differ is no surprise', () => {
    const same = rows(50, () => row(0));
    expect(test('MAPSSWE (rows)', same, same, someBlocks)).toMatchObject({ statistic: null, pValue: 1 });
  });

  it('of systems that always differ alike has no statistic but a probability', () => {
    const tests = pairTests(
      rows(50, () => row(0)),
      rows(50, () => row()),
      someBlocks,
    );
    expect(tests[0]).toMatchObject({ name: 'MAPSSWE (rows)', statistic: null, pValue: 0 });
  });
});

describe('MAPSSWE over segments', () => {
  it('cuts rows where both have two words in a row right', () => {
    // "we" wrong and "the" wrong in each of 30 rows, three right words between them: two segments a row.
    const first = rows(30, () => row(0, 4));
    const second = rows(30, (i) => (i % 2 === 0 ? row(0) : row()));
    expect(test('MAPSSWE (segments)', first, second, someBlocks)).toMatchObject({ pairs: 60 });
  });

  it('is left out below fifty segments, however many rows there are', () => {
    const [first, second] = [rows(80, (i) => (i < 49 ? row(0) : row())), rows(80, () => row())];
    expect(pairTests(first, second, someBlocks).map(({ name }) => name)).toEqual([
      'MAPSSWE (rows)',
      'McNemar (words)',
      'Wilcoxon (blocks)',
      'sign (blocks)',
    ]);
  });
});

describe('McNemar', () => {
  it('counts words that one system has right and the other wrong', () => {
    // Only the second is wrong 6 times, only the first once, both once: 2 (1 + 7) / 2^7.
    const first = [row(0, 1), row(), row()];
    const second = [row(1), row(0, 1, 2), row(3, 4, 5)];
    expect(test('McNemar (words)', first, second, someBlocks)).toEqual({
      name: 'McNemar (words)',
      statistic: 1,
      pValue: expect.closeTo(16 / 128, 12),
      pairs: 7,
    });
  });

  it('does not count words that nobody said', () => {
    const inserting = [{ reference, errors: [[null, 0]] as const }];
    expect(test('McNemar (words)', inserting, [row()], someBlocks)).toMatchObject({ pairs: 0, pValue: 1 });
  });
});

describe('tests over words and segments', () => {
  it('are left out where alternatives leave the systems different references', () => {
    const first = rows(60, () => row(0, 4));
    const second = first.map((each, i) => (i === 7 ? { ...each, reference: [...reference, 'then'] } : each));
    expect(pairTests(first, second, someBlocks).map(({ name }) => name)).toEqual([
      'MAPSSWE (rows)',
      'Wilcoxon (blocks)',
      'sign (blocks)',
    ]);
  });

  it('are left out where one word differs', () => {
    const other = { reference: reference.with(5, 'sea'), errors: [] };
    expect(test('McNemar (words)', [row()], [other], someBlocks)).toBeUndefined();
  });
});

describe('tests over blocks', () => {
  // The second is worse in five of six blocks, by 1, 2, 3, 4 and 5 %; in one it is 6 % better.
  const blocks = [1, 2, 3, 4, 5, -6].map((d) => ({ first: 0.1, second: 0.1 + d / 100 }));

  it('rank differences', () => {
    // 6 of 21: 14 of the 64 ways to share out the ranks give 6 or less to one side.
    expect(test('Wilcoxon (blocks)', [row()], [row()], blocks)).toEqual({
      name: 'Wilcoxon (blocks)',
      statistic: 6,
      pValue: expect.closeTo((2 * 14) / 64, 12),
      pairs: 6,
    });
  });

  it('count signs', () => {
    expect(test('sign (blocks)', [row()], [row()], blocks)).toEqual({
      name: 'sign (blocks)',
      statistic: 1,
      pValue: expect.closeTo((2 * (1 + 6)) / 64, 12),
      pairs: 6,
    });
  });
});
