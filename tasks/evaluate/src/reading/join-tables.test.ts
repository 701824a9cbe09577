import { describe, expect, it } from 'vitest';
import { parseCtm } from './forms/ctm.ts';
import { parseStm } from './forms/stm.ts';
import { parseText } from './forms/text.ts';
import { joinTables } from './join-tables.ts';
import type { Row, RowTable } from './row.ts';

const row = (id: string, text = `text of ${id}`, groups: Row['groups'] = {}): Row => ({
  id,
  text,
  line: 1,
  groups,
});

const table = (source: string, rows: readonly Row[]): RowTable => ({ source, format: 'jsonl', rows });
const ids = (source: string, ...names: string[]): RowTable =>
  table(
    source,
    names.map((id) => row(id)),
  );
const lines = (source: string, ...texts: string[]): RowTable => ({
  source,
  format: 'text',
  ...parseText(texts),
});

const strict = { missing: 'error' } as const;
const lenient = { missing: 'delete' } as const;

const pairs = (
  reference: RowTable,
  hypothesis: RowTable,
  options: Parameters<typeof joinTables>[2] = strict,
) =>
  joinTables(reference, [hypothesis], options).rows.map((one) => [one.reference.id, one.hypotheses[0]?.id]);

describe('by id', () => {
  it('puts hypotheses beside references, in the order of the references', () => {
    const { rows, notes } = joinTables(
      ids('ref', 'a', 'b'),
      [ids('one', 'b', 'a'), ids('two', 'a', 'b')],
      strict,
    );
    expect(rows.map(({ reference, hypotheses }) => [reference, ...hypotheses].map((one) => one?.id))).toEqual(
      [
        ['a', 'a', 'a'],
        ['b', 'b', 'b'],
      ],
    );
    expect(notes).toEqual([]);
  });

  it('names hypotheses that are missing, or counts them as deleted', () => {
    const reference = ids('ref', 'a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect(() => joinTables(reference, [ids('hyp', 'b')], strict)).toThrow(
      'hyp lacks 6 of 7 rows: "a", "c", "d", "e", "f", ...',
    );
    expect(pairs(ids('ref', 'a', 'b'), ids('hyp', 'b'), lenient)).toEqual([
      ['a', undefined],
      ['b', 'b'],
    ]);
  });

  it('names hypotheses without a reference, whatever is done with missing ones', () => {
    for (const options of [strict, lenient]) {
      expect(() => joinTables(ids('ref', 'a'), [ids('hyp', 'a', 'x', 'y')], options)).toThrow(
        'hyp has 2 rows without a reference: "x", "y"',
      );
    }
  });

  it('shows an id of each side where none meet', () => {
    expect(() => joinTables(ids('ref', 'a', 'b'), [ids('-', 'x', 'y')], lenient)).toThrow(
      'no id of the reference is in the hypothesis: "a" in ref, "x" in standard input',
    );
  });
});

describe('where ids do not meet', () => {
  it('compares them without folders and endings, and says so', () => {
    const { rows, notes } = joinTables(
      ids('ref', 'calls/1.wav', 'calls/2.wav'),
      [ids('hyp', '2', '1')],
      strict,
    );
    expect(rows.map(({ hypotheses }) => hypotheses[0]?.id)).toEqual(['1', '2']);
    expect(notes).toEqual(['hyp is joined without folders and endings: "1" is "calls/1.wav"']);
  });

  it('does not where names then stand for two rows', () => {
    expect(() => joinTables(ids('ref', 'a/1.wav', 'b/1.wav'), [ids('hyp', '1', '2')], strict)).toThrow(
      'no id of the reference is in the hypothesis',
    );
  });

  it('joins a single row with a single row, and says so', () => {
    const { rows, notes } = joinTables(ids('ref', 'talk'), [ids('hyp', 'recording.wav')], strict);
    expect(rows[0]?.hypotheses[0]?.id).toBe('recording.wav');
    expect(notes).toEqual([
      'hyp and the reference are one row each, joined though their ids differ: "recording.wav" is "talk"',
    ]);
  });
});

describe('by number', () => {
  it('joins lines', () => {
    expect(pairs(lines('ref', 'a', 'b'), lines('hyp', 'c', 'd'))).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  it('refuses unequal numbers of lines', () => {
    expect(() => joinTables(lines('ref', 'a', 'b', 'c'), [lines('hyp', 'a', 'c')], strict)).toThrow(
      'rows: 3 in ref, 2 in hyp; without ids they are joined by number',
    );
    expect(() => joinTables(lines('ref', 'a'), [lines('hyp', 'a', 'c')], lenient)).toThrow(
      'rows: 1 in ref, 2 in hyp',
    );
  });

  it('counts lines at the end as deleted if that is wanted', () => {
    expect(pairs(lines('ref', 'a', 'b', 'c'), lines('hyp', 'a', 'b'), lenient)).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', undefined],
    ]);
  });
});

it('gives the reference the groups of all sides, its own first', () => {
  const reference = table('ref', [row('a', '', { speaker: 'ann', call: 'c1' })]);
  const one = table('one', [row('a', '', { speaker: '1', device: 'phone' })]);
  const two = table('two', [row('a', '', { device: 'desk', model: 'm2' })]);
  expect(joinTables(reference, [one, two], strict).rows[0]?.reference.groups).toEqual({
    speaker: 'ann',
    call: 'c1',
    device: 'phone',
    model: 'm2',
  });
});

describe('by time', () => {
  const stm = (text: readonly string[]): RowTable => ({
    source: 'ref.stm',
    format: 'stm',
    ...parseStm(text),
  });
  const ctm = (text: readonly string[]): RowTable => ({
    source: 'hyp.ctm',
    format: 'ctm',
    ...parseCtm(text),
  });
  const reference = stm([
    'call A ann 0 2 good',
    'call A ann 2 4 IGNORE_TIME_SEGMENT_IN_SCORING',
    'call A ann 4 6 bye',
  ]);

  it('gives the words of a ctm to the segments of a stm, and says so', () => {
    const hypothesis = ctm(['call A 1 0.5 good', 'call A 3 0.5 music', 'call A 5 0.5 bye']);
    const { rows, notes } = joinTables(reference, [hypothesis], strict);
    expect(rows.map(({ hypotheses }) => hypotheses[0]?.text)).toEqual(['good', 'bye']);
    expect(notes).toEqual([
      'hyp.ctm: words are given to the segments of the reference by their times',
      'hyp.ctm: words in stretches that are not scored, and left out: 1',
    ]);
  });

  it('names recordings that one side lacks', () => {
    expect(() => joinTables(reference, [ctm(['other A 1 1 good'])], strict)).toThrow(
      'no id of the reference is in the hypothesis: "call-A-1" in ref.stm, "other" in hyp.ctm',
    );
    expect(() => joinTables(reference, [ctm(['call A 1 1 good', 'other A 1 1 good'])], strict)).toThrow(
      'hyp.ctm has a row without a reference: "other"',
    );
  });

  it('does not ask for hypotheses of stretches that are not scored', () => {
    const segments = stm(['call A ann 0 2 could', 'call A ann 2 4 music', 'call A ann 4 6 bye']);
    expect(pairs(reference, segments)).toEqual([
      ['call-A-1', 'call-A-1'],
      ['call-A-3', 'call-A-3'],
    ]);
  });
});
