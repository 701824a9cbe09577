import { expect, test } from 'vitest';
import { packReport } from '../../src/html/pack-report.ts';
import { unpackReport } from '../data/unpack-report.ts';
import { reportOf } from '../testing/report-of.ts';
import { type Choices, noFilter, Workbench } from '../workbench.ts';

const rows = [
  {
    id: 'call1-1',
    groups: { call: '1', speaker: 'x' },
    text: 'we are going to rest',
    heard: ['we are gonna rest', 'we are going to rest'],
  },
  {
    id: 'call1-2',
    groups: { call: '1', speaker: 'y' },
    text: 'two tablets',
    heard: ['two tablets', 'two tablets'],
  },
  {
    id: 'call2-1',
    groups: { call: '2', speaker: 'x' },
    text: 'take it',
    heard: ['please take it', 'please take it'],
  },
  {
    id: 'call10-1',
    groups: { call: '10', speaker: 'y' },
    text: 'one two three four',
    heard: ['one four', null],
  },
];

function bench(): Workbench {
  return new Workbench(unpackReport(packReport(reportOf(['alpha', 'beta'], rows))));
}

/** Ids of the rows that answer. */
function selected(patch: Partial<Choices>, on = bench()): string[] {
  on.choices.change({ ...noFilter, ...patch });
  return on.selection().map((row) => on.data.rows.ids[row] ?? '');
}

test.each([
  ['a word of the reference', 'tablets', ['call1-2']],
  ['part of a word, in any case', 'ABLET', ['call1-2']],
  ['a word that only one system heard', 'gonna', ['call1-1']],
  ['words in a row', 'going to', ['call1-1']],
  ['words in a row, the last one still being typed', 'are going t', ['call1-1']],
  ['words that do not follow one another', 'are to', []],
  ['an id', 'call2', ['call2-1']],
  ['blanks', '  ', ['call1-1', 'call1-2', 'call2-1', 'call10-1']],
])('a search finds %s', (_what, search, found) => {
  expect(selected({ search })).toEqual(found);
});

test.each([
  ['wrong', ['call1-1', 'call2-1', 'call10-1']],
  ['substitutions', ['call1-1']],
  ['deletions', ['call1-1', 'call10-1']],
  ['insertions', ['call2-1']],
  ['right', ['call1-2']],
] as const)('rows by their errors: %s', (errors, found) => {
  expect(selected({ errors })).toEqual(found);
});

test('rows of one value of a column, together with a search', () => {
  const on = bench();
  const speaker = on.data.rows.groups.get('speaker');
  const groups = new Map([['speaker', speaker?.values.indexOf('x') ?? -1]]);
  expect(selected({ groups }, on)).toEqual(['call1-1', 'call2-1']);
  expect(selected({ groups, search: 'take' }, on)).toEqual(['call2-1']);
});

test('rows in which two systems differ', () => {
  expect(selected({ onlyDifferent: true, other: 1 })).toEqual(['call1-1', 'call10-1']);
});

test('rows with one very error, until its words are marked as the same', () => {
  const on = bench();
  const number = (word: string): number => on.data.words.indexOf(word);
  // "going to" heard as "gonna" is a deletion and a substitution; which is which the aligner says.
  const { substitutions } = on.tallies();
  const [pair] = substitutions;
  expect(substitutions).toHaveLength(1);
  expect(pair?.heard).toBe(number('gonna'));
  const error = { said: pair?.said ?? -1, heard: pair?.heard ?? -1 };
  expect(selected({ error }, on)).toEqual(['call1-1']);
  on.choices.change({ marked: on.choices.state.marked.with(error) });
  expect(selected({ error }, on)).toEqual([]);
});

test.each([
  ['errors', ['call1-1', 'call10-1', 'call2-1', 'call1-2']],
  ['rate', ['call2-1', 'call10-1', 'call1-1', 'call1-2']],
  ['length', ['call1-1', 'call10-1', 'call1-2', 'call2-1']],
  ['id', ['call1-1', 'call1-2', 'call2-1', 'call10-1']],
] as const)('order by %s', (order, ids) => {
  const on = bench();
  on.choices.change({ order });
  expect(on.ordered().map((row) => on.data.rows.ids[row])).toEqual(ids);
});
