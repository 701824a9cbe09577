import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { labelsCommand } from '../task.ts';
import type { LabelReport } from './label-report.ts';
import { labelsTask } from './labels-task.ts';

const run = runnerOf(labelsCommand, labelsTask);
type Options = Parameters<typeof run>[1];

const csv = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** What a table tells that lies in a file of this name. */
async function labels(table: string, options: Options = {}, name = 'table.csv'): Promise<LabelReport> {
  return run([`${folderOf({ [name]: table })}/${name}`], options);
}

async function refused(table: string, options: Options = {}, name = 'table.csv') {
  const folder = folderOf({ [name]: table });
  return refusal(run([`${folder}/${name}`], options), folder);
}

const printed = (report: LabelReport, format: string): string =>
  labelsTask.render({ ...report, source: 'table.csv' }, format);

// Whether a turn is a question: two turns of each of five people.
const questions = csv(
  'speaker,truth,predicted',
  'ann,yes,yes',
  'ann,no,yes',
  'bob,yes,yes',
  'bob,no,no',
  'cid,yes,yes',
  'cid,no,maybe',
  'dan,yes,no',
  'dan,no,no',
  'eve,no,no',
  'eve,no,no',
);

describe('labels', () => {
  it('are measured although nobody says what the scores speak for', async () => {
    const report = await labels(
      csv('truth,predicted,score', 'rain,rain,0.9', 'sun,snow,0.2', 'snow,snow,0.7'),
    );
    expect(report.labels?.accuracy).toBeCloseTo(2 / 3, 12);
    expect(report.scores).toBeNull();
    expect(labelsTask.warnings(report)).toEqual([
      expect.stringMatching(/^scores are left out: .*name it with --positive LABEL/),
    ]);
    await expect(refused(csv('truth,score', 'rain,0.9', 'sun,0.2'))).resolves.toMatchObject({
      code: 'evaluate/which-positive',
    });
  });

  it('have the figures that one makes by hand, and scikit-learn', async () => {
    const { rows, labels: found, scores } = await labels(questions);
    expect(rows).toBe(10);
    expect(scores).toBeNull();
    expect(found!.accuracy).toBe(0.7);
    expect(found!.balancedAccuracy).toBeCloseTo((4 / 6 + 3 / 4) / 2, 12);
    // Chance agrees in (0 x 1 + 6 x 5 + 4 x 4) / 100.
    expect(found!.cohenKappa).toBeCloseTo((0.7 - 0.46) / (1 - 0.46), 12);
    expect(found!.matthewsCorrelation).toBeCloseTo((7 * 10 - 46) / Math.sqrt((100 - 42) * (100 - 52)), 12);
    expect(found!.macro.f1).toBeCloseTo((0 + 8 / 11 + 3 / 4) / 3, 12);
    expect(found!.weighted.f1).toBeCloseTo((6 * (8 / 11) + 4 * (3 / 4)) / 10, 12);
  });

  it('have a row for each class, also for one that is only ever given', async () => {
    const { labels: found } = await labels(questions);
    expect(found!.classes).toEqual([
      { label: 'maybe', support: 0, precision: 0, recall: 0, f1: 0 },
      { label: 'no', support: 6, precision: 4 / 5, recall: 4 / 6, f1: expect.closeTo(8 / 11, 12) },
      { label: 'yes', support: 4, precision: 3 / 4, recall: 3 / 4, f1: 3 / 4 },
    ]);
    expect(found!.confusion).toEqual({
      labels: ['maybe', 'no', 'yes'],
      counts: [
        [0, 0, 0],
        [1, 4, 1],
        [0, 1, 3],
      ],
    });
  });

  it('are printed as tables', async () => {
    expect(printed(await labels(questions), 'text')).toBe(
      [
        'Labels: 10 rows of table.csv',
        '',
        'measure               figure  95 % interval',
        'accuracy %             70.00    9.60..90.04',
        'balanced accuracy %    70.83',
        'F1, macro %            49.24',
        'F1, weighted %         73.64',
        'Matthews correlation  0.4549',
        "Cohen's kappa         0.4444",
        'intervals over 5 speakers',
        '',
        'By class',
        'class  rows  precision %  recall %   F1 %',
        'maybe     0         0.00      0.00   0.00',
        'no        6        80.00     66.67  72.73',
        'yes       4        75.00     75.00  75.00',
        '',
        'Confusion: the true label in rows, the given one in columns',
        'true label  maybe  no  yes',
        'maybe           0   0    0',
        'no              1   4    1',
        'yes             0   1    3',
        '',
      ].join('\n'),
    );
  });

  it('are printed for a page, for a spreadsheet and in full', async () => {
    const report = await labels(questions);
    expect(printed(report, 'md')).toContain('| accuracy % | 70.00 | 9.60..90.04 |\n');
    expect(printed(report, 'md')).toContain('| no | 6 | 80.00 | 66.67 | 72.73 |\n');
    expect(printed(report, 'csv')).toBe(
      `class,rows,precision,recall,f1\r\nmaybe,0,0,0,0\r\nno,6,0.8,${4 / 6},${report.labels!.classes[1]!.f1}\r\nyes,4,0.75,0.75,0.75\r\n`,
    );
    expect(JSON.parse(labelsTask.render(report, 'json'))).toEqual(report);
  });

  it('of one row are one row', async () => {
    const report = await labels(jsonl({ truth: 'a', predicted: 'a' }));
    expect(printed(report, 'text')).toMatch(/^Labels: 1 row of table\.csv\n/);
  });

  it('may be numbers, or nothing', async () => {
    const report = await labels(jsonl({ truth: 1, predicted: '1' }, { truth: 0, predicted: '' }));
    expect(report.labels!.accuracy).toBe(0.5);
    expect(printed(report, 'text')).toContain('\n(empty)     0 ');
  });

  it('of more than ten classes are told by what is confused most', async () => {
    const names = Array.from({ length: 12 }, (_, i) => `class ${i + 10}`);
    const rows = names.map((name, i) => ({ truth: name, predicted: names[i === 0 ? 1 : i] }));
    const table = printed(await labels(jsonl(...rows, ...rows.slice(0, 1))), 'text');
    expect(table).toContain(
      '\nTaken for another most often\nrows  true label  given\n   2  class 10    class 11\n',
    );
    const right = await labels(jsonl(...names.map((truth) => ({ truth, predicted: truth }))));
    expect(printed(right, 'text')).toMatch(/\nTaken for another most often\nnone\n$/);
  });
});

it('labels that are given and never true are told of', async () => {
  expect(labelsTask.warnings(await labels(questions))).toEqual([
    'labels that are given and never true: "maybe"; are both columns written alike?',
  ]);
  const mixed = csv('truth,predicted', '1,True', '0,False', '1,', '0,a', '0,b', '0,c', '1,1');
  expect(labelsTask.warnings(await labels(mixed))).toEqual([
    expect.stringMatching(/: (("\w+"|the empty one)(, )?){5} and 1 more; /),
  ]);
  expect(labelsTask.warnings(await labels(questions.replace('maybe', 'no')))).toEqual([]);
});

describe('the interval of the accuracy', () => {
  it('is over the speakers where the table names them, as one that SciPy makes of the wrong ones', async () => {
    const { block, labels: found } = await labels(questions);
    expect(block).toEqual({ name: 'speaker', count: 5, refused: null });
    expect(found!.accuracyInterval).toEqual({
      low: expect.closeTo(0.0960362248, 9),
      high: expect.closeTo(0.9004384883, 9),
      level: 0.95,
      blocks: 5,
    });
  });

  it('is refused below five blocks, and it is said why', async () => {
    const three = await labels(csv(...questions.split('\n').slice(0, 7)));
    expect(three.labels!.accuracyInterval).toBeNull();
    const text = printed(three, 'text');
    expect(text).toContain('\nmeasure               figure  interval\n');
    expect(text).toContain('\nno intervals: 3 speakers: fewer than 5 say nothing about other speakers\n');
  });

  it('draws rows if one insists, or where a cell names no speaker', async () => {
    const rows = { name: 'utterance', count: 10, refused: null };
    expect((await labels(questions, { block: 'utterance' })).block).toEqual(rows);
    expect((await labels(questions.replace('bob,no', ',no'))).block).toEqual(rows);
  });
});

describe('columns', () => {
  it('have the names that one gives them', async () => {
    const renamed = questions.replace('truth,predicted', 'said,heard');
    const { labels: found } = await labels(renamed, { truth: 'said', predicted: 'heard' });
    expect(found!.accuracy).toBe(0.7);
  });

  it.each<[Options, string]>([
    [{ truth: 'said' }, 'table.csv has no column "said"'],
    [{ predicted: 'guess' }, 'table.csv has no column "guess"'],
    [{ score: 'p' }, 'table.csv has no column "p"'],
    [{ block: 'city' }, 'table.csv has no column "city"'],
  ])('that do not exist are refused with those that do: %j', async (options, message) => {
    expect(await refused(questions, options)).toEqual({
      code: 'evaluate/column',
      message,
      remedy: 'it has speaker, truth, predicted',
    });
  });

  it('with labels or scores must be there', async () => {
    expect(await refused(csv('truth,given', 'a,b'))).toEqual({
      code: 'evaluate/column',
      message: 'table.csv has neither a column "predicted" nor "score"',
      remedy: 'name one with --predicted or --score; it has truth, given',
    });
  });
});
