import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packReport } from '../../src/html/pack-report.ts';
import type { ReportRow, WordReport } from '../../src/words/word-report.ts';
import { MarkedPairs } from '../analysis/marked-pairs.ts';
import { stepsOfRow } from '../analysis/row-steps.ts';
import { reportOf } from '../testing/report-of.ts';
import { sampleReport } from '../testing/sample-report.ts';
import type { ReportData, Side } from './report-data.ts';
import { unpackReport } from './unpack-report.ts';

type Output = ReportRow['outputs'][number];

function unpacked(report: WordReport): ReportData {
  // What travels is JSON.
  return unpackReport(JSON.parse(JSON.stringify(packReport(report))));
}

/** Both sides of every row of every system, in words again. */
function sidesOf({ systems, rows, words }: ReportData) {
  const wordsOf = (side: Side, row: number): string[] =>
    [...side.words.slice(side.starts[row], side.starts[row + 1])].map((word) => words[word] ?? '');
  return Array.from({ length: rows.count }, (_, row) =>
    systems.map((system) => ({
      reference: wordsOf(system.reference, row),
      hypothesis: wordsOf(system.hypothesis, row),
      missing: system.missing[row] === 1,
    })),
  );
}

function sidesIn({ rows }: WordReport) {
  return rows.map(({ outputs }) =>
    outputs.map(({ reference, hypothesis, text }) => ({ reference, hypothesis, missing: text === null })),
  );
}

test('the page has every word that the report had', () => {
  const report = sampleReport();
  expect(sidesOf(unpacked(report))).toEqual(sidesIn(report));
});

test('ids, blocks, groups, sound and times come through', () => {
  const rows = [
    {
      id: 'a',
      groups: { call: '1', speaker: 'x' },
      text: 'one',
      heard: ['one'],
      audio: 'a.wav',
      start: 0,
      end: 1.5,
    },
    { id: 'b', groups: { call: '2' }, text: '', heard: [null] },
  ];
  const { rows: data } = unpacked(reportOf(['alpha'], rows));
  expect(data).toEqual({
    count: 2,
    ids: ['a', 'b'],
    blocks: { values: ['1', '2'], of: [0, 1] },
    groups: new Map([
      ['call', { values: ['1', '2'], of: [0, 1] }],
      ['speaker', { values: ['x'], of: [0, -1] }],
    ]),
    audio: { values: ['a.wav'], of: [0, -1] },
    starts: [0, null],
    ends: [1.5, null],
  });
});

/** A row that two systems were held against in different words of the reference. */
function rowOf(outputs: readonly Partial<Output>[]): ReportRow {
  return {
    id: 'a',
    block: 'a',
    groups: {},
    text: '',
    outputs: outputs.map((output) => ({ text: '', reference: [], hypothesis: [], errors: [], ...output })),
  };
}

function reportWith(rows: readonly ReportRow[]): WordReport {
  const report = reportOf(['alpha', 'beta'], [{ id: 'a', groups: {}, text: 'x', heard: ['x', 'x'] }]);
  return { ...report, rows: [...rows] };
}

test('another right form of the reference is kept, with its place in the first', () => {
  const report = reportWith([
    rowOf([
      { reference: ['in', '2020', 'it', 'rose'], hypothesis: ['in', '2020', 'it', 'rose'] },
      {
        reference: ['in', 'twenty', 'twenty', 'it', 'rose'],
        hypothesis: ['in', 'twenty', 'plenty', 'it', 'rose'],
        errors: [[2, 2]],
      },
    ]),
  ]);
  const data = unpacked(report);
  expect(sidesOf(data)).toEqual(sidesIn(report));
  const beta = data.systems[1]!;
  const steps = stepsOfRow(beta, 0, new MarkedPairs([], data.words.length));
  expect(steps.map(({ type, place }) => `${place} ${type}`)).toEqual([
    '0 match',
    '1 match',
    '1 substitution',
    '2 match',
    '3 match',
  ]);
});

test('a match in another form is shown as the same, and is no error', () => {
  const report = reportWith([rowOf([{ reference: ['ok', 'then'], hypothesis: ['okay', 'then'] }, {}])]);
  const data = unpacked(report);
  expect(sidesOf(data)[0]?.[0]).toEqual({
    reference: ['ok', 'then'],
    hypothesis: ['okay', 'then'],
    missing: false,
  });
  const steps = stepsOfRow(data.systems[0]!, 0, new MarkedPairs([], data.words.length));
  expect(steps.map(({ type }) => type)).toEqual(['same', 'match']);
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '</script>', 'ü');

/** An alignment of any two lists: pairs that differ are substitutions, the rest is deleted or inserted. */
const output = fc
  .tuple(fc.array(word, { maxLength: 9 }), fc.array(word, { maxLength: 9 }))
  .map(([reference, hypothesis]) => {
    const both = Math.min(reference.length, hypothesis.length);
    const errors: Output['errors'][number][] = [];
    for (let i = 0; i < both; i++) if (reference[i] !== hypothesis[i]) errors.push([i, i]);
    for (let i = both; i < reference.length; i++) errors.push([i, null]);
    for (let i = both; i < hypothesis.length; i++) errors.push([null, i]);
    return { text: '', reference, hypothesis, errors };
  });

test('any alignments come through, also of references that differ', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(output, output), { minLength: 1, maxLength: 4 }), (rows) => {
      const report = reportWith(rows.map(rowOf));
      const data = unpacked(report);
      expect(sidesOf(data)).toEqual(sidesIn(report));
      const none = new MarkedPairs([], data.words.length);
      report.rows.forEach(({ outputs }, row) => {
        outputs.forEach(({ errors }, system) => {
          const wrong = stepsOfRow(data.systems[system]!, row, none).filter(({ type }) => type !== 'match');
          expect(wrong).toHaveLength(errors.length);
        });
      });
    }),
  );
});
