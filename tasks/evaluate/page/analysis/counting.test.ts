import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packReport } from '../../src/html/pack-report.ts';
import { unpackReport } from '../data/unpack-report.ts';
import { reportOf } from '../testing/report-of.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { Workbench } from '../workbench.ts';

function benchOf(report: Parameters<typeof packReport>[0]): Workbench {
  return new Workbench(unpackReport(packReport(report)));
}

/** Marks two words by their text. */
function mark(bench: Workbench, said: string, heard: string): void {
  const number = (word: string): number => bench.data.words.indexOf(word);
  const { marked } = bench.choices.state;
  bench.choices.change({ marked: marked.with({ said: number(said), heard: number(heard) }) });
}

test('the page counts what the report says: rates, intervals, groups and differences', () => {
  const report = sampleReport();
  const bench = benchOf(report);
  report.systems.forEach(({ totals: [total], groups }, system) => {
    const { counts, wer, interval } = bench.rateOf(system, bench.allRows);
    expect({ ...counts, wer }).toEqual({
      substitutions: total?.substitutions,
      deletions: total?.deletions,
      insertions: total?.insertions,
      hits: total?.hits,
      referenceWords: total?.referenceWords,
      wer: total?.wer,
    });
    expect(interval).toMatchObject({ low: total?.interval?.low, high: total?.interval?.high, blocks: 6 });
    for (const { value, errors } of groups
      .filter(({ by }) => by === 'domain')
      .map((group) => ({
        value: group.value,
        errors: group.substitutions + group.deletions + group.insertions,
      }))) {
      const column = bench.data.rows.groups.get('domain')!;
      const rows = bench.allRows.filter((row) => column.values[column.of[row]!] === value);
      const sum = bench.rateOf(system, rows).counts;
      expect(sum.substitutions + sum.deletions + sum.insertions).toBe(errors);
    }
  });
});

test('a marked pair is a hit in either direction, and one more mark away it is none', () => {
  const rows = [
    { id: '1', groups: {}, text: 'because it is', heard: ['cause it is'] },
    { id: '2', groups: {}, text: 'a cause', heard: ['a because'] },
    { id: '3', groups: {}, text: 'because', heard: ['clause'] },
  ];
  const bench = benchOf(reportOf(['alpha'], rows));
  const substitutions = (): number => bench.rateOf(0, bench.allRows).counts.substitutions;
  expect(substitutions()).toBe(3);
  mark(bench, 'because', 'cause');
  expect(substitutions()).toBe(1);
  const [pair] = bench.choices.state.marked.pairs;
  bench.choices.change({ marked: bench.choices.state.marked.without(pair!) });
  expect(substitutions()).toBe(3);
});

test('an interval narrows with what is marked, and is refused below 5 blocks', () => {
  const bench = benchOf(sampleReport());
  const before = bench.rateOf(0, bench.allRows);
  mark(bench, 'went', 'want');
  const after = bench.rateOf(0, bench.allRows);
  expect(after.wer).toBeLessThan(before.wer);
  expect(after.interval?.high).toBeLessThan(before.interval?.high ?? 0);
  const { blocks } = bench.data.rows;
  expect(
    bench.rateOf(
      0,
      bench.allRows.filter((row) => (blocks.of[row] ?? 0) < 4),
    ).interval,
  ).toBeNull();
});

test('tallies hold every error once, most frequent first', () => {
  const rows = [
    { id: '1', groups: {}, text: 'a b c d', heard: ['a x c'] },
    { id: '2', groups: {}, text: 'b c', heard: ['x c y'] },
  ];
  const bench = benchOf(reportOf(['alpha'], rows));
  const { words } = bench.data;
  const told = (list: readonly { said: number | null; heard: number | null; count: number }[]) =>
    list.map(({ said, heard, count }) => [words[said ?? -1] ?? null, words[heard ?? -1] ?? null, count]);
  const { substitutions, deletions, insertions } = bench.tallies();
  expect(told(substitutions)).toEqual([['b', 'x', 2]]);
  expect(told(deletions)).toEqual([['d', null, 1]]);
  expect(told(insertions)).toEqual([[null, 'y', 1]]);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 }).map((words) => words.join(' '));

test('tallies add up to the counts, whatever is marked', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (pairs, isMarked) => {
        const rows = pairs.map(([said, heard], i) => ({
          id: String(i),
          groups: {},
          text: said,
          heard: [heard],
        }));
        const bench = benchOf(reportOf(['alpha'], rows));
        if (isMarked && bench.data.words.includes('a') && bench.data.words.includes('b'))
          mark(bench, 'a', 'b');
        const { counts } = bench.rateOf(0, bench.allRows);
        const tallies = bench.tallies();
        const sum = (list: readonly { count: number }[]): number =>
          list.reduce((total, { count }) => total + count, 0);
        expect(sum(tallies.substitutions)).toBe(counts.substitutions);
        expect(sum(tallies.deletions)).toBe(counts.deletions);
        expect(sum(tallies.insertions)).toBe(counts.insertions);
      },
    ),
  );
});
