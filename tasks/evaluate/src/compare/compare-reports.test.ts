import { describe, expect, it } from 'vitest';
import type { ReportedSystem } from '../words/read-report.ts';
import { measured, type Pair, type ReportSettings } from '../words/reports.test.sample.ts';
import type { WordReport } from '../words/word-report.ts';
import { compareReports } from './compare-reports.ts';

const inReport = (report: WordReport, source: string, index = 0): ReportedSystem => ({
  source,
  report,
  index,
  system: report.systems[index]!,
});

/** Reports on the same references: what the first system heard, and the second. */
function pairOf(
  rows: readonly (readonly [said: string, before: string | null, after: string | null])[],
  settings: ReportSettings = {},
): [ReportedSystem, ReportedSystem] {
  const old = measured({ base: rows.map(([said, before]): Pair => [said, before]) }, settings);
  const now = measured({ base: rows.map(([said, , after]): Pair => [said, after]) }, settings);
  return [inReport(old, 'runs/old.json'), inReport(now, 'runs/new.json')];
}

const compare = (...args: Parameters<typeof pairOf>) => compareReports(...pairOf(...args), 0.95);

describe('compareReports', () => {
  it('lists the words that one fixed and the other broke', () => {
    const result = compare([
      ['we met him at the lake', 'we met hen at the lake', 'we met him at a lake'],
      ['they left', 'they', 'they left'],
      ['come in', 'come in', 'in'],
      ['good night', 'good fight', 'good knight'],
    ]);
    expect(result.fixed).toEqual([
      {
        type: 'fixed',
        row: '1',
        word: 'him',
        before: 'hen',
        after: 'him',
        context: 'we met him at the lake',
      },
      { type: 'fixed', row: '2', word: 'left', before: null, after: 'left', context: 'they left' },
    ]);
    expect(result.broken).toEqual([
      { type: 'broken', row: '1', word: 'the', before: 'the', after: 'a', context: 'met him at the lake' },
      { type: 'broken', row: '3', word: 'come', before: 'come', after: null, context: 'come in' },
    ]);
    expect(result.totals).toEqual({ fixed: 2, broken: 2, insertionsRemoved: 0 });
  });

  it('puts insertions apart: they stand for no word of the reference', () => {
    const result = compare([['they left', 'and they have left', 'they left now']]);
    expect(result).toMatchObject({ fixed: [], broken: [], totals: { insertionsRemoved: 1 } });
    expect(result.rates).toEqual([1, 0.5]);
    expect(result.difference).toBe(-0.5);
  });

  it('orders rows by how much they changed, and leaves out those that did not', () => {
    const result = compare([
      ['they left', 'they left', 'they left'],
      ['come in', 'come in', 'come'],
      ['we met him', null, 'we met him'],
    ]);
    expect(result.rows).toEqual([
      { id: '3', before: 3, after: 0 },
      { id: '2', before: 0, after: 1 },
    ]);
  });

  it('gives the interval of the difference over the blocks of the report', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => ['we met him', i % 2 ? 'we met' : 'we met him', 'we met him'] as const,
    );
    const groups = (row: number) => ({ speaker: `speaker ${row % 6}` });
    expect(compare(rows, { groups })).toMatchObject({
      block: 'speaker',
      interval: { level: 0.95, blocks: 6 },
    });
    expect(compare(rows.slice(0, 4), { groups }).interval).toBeNull();
  });

  it('of a report with itself finds nothing', () => {
    const [old] = pairOf([['they left', 'they', 'they']]);
    expect(compareReports(old, old, 0.95)).toMatchObject({ difference: 0, fixed: [], broken: [], rows: [] });
  });
});

describe('names', () => {
  const report = measured({ base: [['a', 'a']], new: [['a', 'a']] });
  const single = measured({ base: [['a', 'a']] });
  const names = (first: ReportedSystem, second: ReportedSystem) => {
    const result = compareReports(first, second, 0.95);
    return [result.first, result.second];
  };

  it('are those of the systems where a report holds several, else of the files', () => {
    expect(names(inReport(report, 'all.json#base', 0), inReport(report, 'all.json#new', 1))).toEqual([
      'base',
      'new',
    ]);
    expect(names(inReport(single, 'runs/old.json'), inReport(single, 'new.json#base'))).toEqual([
      'old',
      'new',
    ]);
  });

  it('are what was given where they would be the same', () => {
    const [first, second] = ['monday/report.json', 'tuesday/report.json'];
    expect(names(inReport(single, first), inReport(single, second))).toEqual([first, second]);
    expect(names(inReport(report, 'a.json#new', 1), inReport(report, 'b.json#new', 1))).toEqual([
      'a.json#new',
      'b.json#new',
    ]);
  });
});

describe('what cannot be compared', () => {
  const refused = (first: ReportedSystem, second: ReportedSystem) => {
    return expect(() => compareReports(first, second, 0.95));
  };
  const report = (rows: readonly Pair[], source: string, settings?: ReportSettings) =>
    inReport(measured({ base: rows }, settings), source);

  it('other rulers', () => {
    const other = report([['a', 'a']], 'b.json', { normalizer: ['whisper-en', 'parlando-en'] });
    refused(report([['a', 'a']], 'a.json'), other).toThrow(
      expect.objectContaining({
        code: 'evaluate/other-ruler',
        message: 'a.json was measured by parlando-en 1 and b.json by whisper-en 1',
      }),
    );
  });

  it('other rows', () => {
    const [one, two] = [
      report([['a', 'a']], 'a.json'),
      report(
        [
          ['a', 'a'],
          ['b', 'b'],
        ],
        'b.json',
      ),
    ];
    for (const [first, second] of [
      [one, two],
      [two, one],
    ] as const) {
      refused(first, second).toThrow(
        expect.objectContaining({
          code: 'evaluate/other-references',
          message: expect.stringMatching(/are not over the same rows: 1 are in one alone, such as 2$/),
        }),
      );
    }
  });

  it('other references in the same rows', () => {
    refused(report([['a', 'a']], 'a.json'), report([['b', 'a']], 'b.json')).toThrow(
      expect.objectContaining({
        code: 'evaluate/other-references',
        message: 'row 1 has another reference in a.json',
      }),
    );
  });
});
