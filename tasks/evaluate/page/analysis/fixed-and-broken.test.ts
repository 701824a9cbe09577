import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packReport } from '../../src/html/pack-report.ts';
import { unpackReport } from '../data/unpack-report.ts';
import { reportOf } from '../testing/report-of.ts';
import { Workbench } from '../workbench.ts';
import { fixedAndBroken } from './fixed-and-broken.ts';

/** Changes from the first hypothesis to the second, as text. */
function changes(said: string, first: string, second: string): string[] {
  const report = reportOf(['alpha', 'beta'], [{ id: '1', groups: {}, text: said, heard: [first, second] }]);
  const { data, allRows, choices } = new Workbench(unpackReport(packReport(report)));
  const [alpha, beta] = data.systems;
  return fixedAndBroken(alpha!, beta!, allRows, choices.state.marked, data.words.length).map(
    ({ word, said, fixed, broken }) => `${said ? '' : '+'}${data.words[word]} ${fixed}:${broken}`,
  );
}

test.each([
  ['a word that only the second has', 'a b c', 'a x c', 'a b c', ['b 1:0']],
  ['a word that the second loses', 'a b c', 'a b c', 'a c', ['b 0:1']],
  ['both wrong, in different ways', 'a b c', 'a x c', 'a c', []],
  ['the same insertion in both', 'a b', 'a x b', 'a x b', []],
  ['an insertion that goes', 'a b', 'a x b', 'a b', ['+x 1:0']],
  ['an insertion that comes, at the end', 'a b', 'a b', 'a b x', ['+x 0:1']],
  ['one of two insertions goes', 'a b', 'a x x b', 'a x b', ['+x 1:0']],
])('%s', (_what, said, first, second, expected) => {
  expect(changes(said, first, second)).toEqual(expected);
});

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((words) => words.join(' '));

test('fixed less broken is the difference of the errors, and turning the two round turns it round', () => {
  fc.assert(
    fc.property(text, text, text, (said, first, second) => {
      const report = reportOf(
        ['alpha', 'beta'],
        [{ id: '1', groups: {}, text: said, heard: [first, second] }],
      );
      const bench = new Workbench(unpackReport(packReport(report)));
      const { data, allRows, choices } = bench;
      const net = (from: number, to: number): number =>
        fixedAndBroken(
          data.systems[from]!,
          data.systems[to]!,
          allRows,
          choices.state.marked,
          data.words.length,
        ).reduce((sum, { fixed, broken }) => sum + fixed - broken, 0);
      const errors = [0, 1].map((system) => {
        const { substitutions, deletions, insertions } = bench.rateOf(system, allRows).counts;
        return substitutions + deletions + insertions;
      });
      expect(net(0, 1)).toBe(errors[0]! - errors[1]!);
      expect(net(1, 0) + net(0, 1)).toBe(0);
    }),
  );
});
