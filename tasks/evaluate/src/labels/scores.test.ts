import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { labelsCommand } from '../task.ts';
import { labelsTask } from './labels-task.ts';

const run = runnerOf(labelsCommand, labelsTask);
type Options = Parameters<typeof run>[1];
type Item = readonly [truth: string | number | boolean, score: number | string];

async function report(items: readonly Item[], options: Options = {}) {
  const folder = folderOf({ 'scores.jsonl': jsonl(...items.map(([truth, score]) => ({ truth, score }))) });
  return { folder, result: run([`${folder}/scores.jsonl`], options) };
}

async function scores(items: readonly Item[], options: Options = {}) {
  return (await (await report(items, options)).result).scores!;
}

async function printed(items: readonly Item[], format: string, options: Options = {}): Promise<string> {
  return labelsTask.render(await (await report(items, options)).result, format);
}

async function refused(items: readonly Item[], options: Options = {}) {
  const { folder, result } = await report(items, options);
  return refusal(result, folder);
}

// Three times the keyword was spoken, three times it was not.
const spotted: readonly Item[] = [
  ['yes', 0.9],
  ['no', 0.7],
  ['yes', 0.6],
  ['yes', 0.4],
  ['no', 0.2],
  ['no', 0.1],
];

describe('scores', () => {
  it('have the figures that one makes by hand, and scikit-learn', async () => {
    const found = await scores(spotted);
    expect(found).toMatchObject({ positive: 'yes', positives: 3, misses: null });
    // Of nine pairs, seven have the yes above the no.
    expect(found.areaUnderCurve).toBeCloseTo(7 / 9, 12);
    expect(found.averagePrecision).toBeCloseTo((1 + 2 / 3 + 3 / 4) / 3, 12);
    expect(found.equalErrorRate).toBeCloseTo(1 / 3, 12);
    expect(found.calibration!.brierScore).toBeCloseTo(
      (0.1 ** 2 + 0.7 ** 2 + 0.4 ** 2 + 0.6 ** 2 + 0.2 ** 2 + 0.1 ** 2) / 6,
      12,
    );
    // Each is in a bin of its own.
    expect(found.calibration!.expectedCalibrationError).toBeCloseTo(2.1 / 6, 12);
    expect(found.calibration!.logLoss).toBeCloseTo(0.5108256237659906, 12);
  });

  it('give misses at false alarms an hour where the hours are known', async () => {
    const { misses } = await scores(spotted, { hours: 2 });
    expect(misses).toEqual([
      { atMost: 0.1, falseAlarmsPerHour: 0, missRate: expect.closeTo(2 / 3, 12), threshold: 0.9 },
      { atMost: 0.5, falseAlarmsPerHour: 0.5, missRate: 0, threshold: 0.4 },
      { atMost: 1, falseAlarmsPerHour: 1, missRate: 0, threshold: 0.2 },
      { atMost: 5, falseAlarmsPerHour: 1.5, missRate: 0, threshold: 0.1 },
      { atMost: 10, falseAlarmsPerHour: 1.5, missRate: 0, threshold: 0.1 },
    ]);
  });

  it('are printed', async () => {
    expect((await printed(spotted, 'text', { hours: 2 })).split('\n').slice(2)).toEqual([
      'Scores for "yes": 3 of 6 rows',
      'measure                     figure',
      'area under the ROC curve    0.7778',
      'average precision           0.8056',
      'equal error rate %           33.33',
      'expected calibration error  0.3500',
      'Brier score                 0.1783',
      'log loss                    0.5108',
      '',
      'Misses, by false alarms an hour',
      'at most  reached  misses %  threshold',
      '    0.1        0     66.67     0.9000',
      '    0.5      0.5      0.00     0.4000',
      '      1        1      0.00     0.2000',
      '      5      1.5      0.00     0.1000',
      '     10      1.5      0.00     0.1000',
      '',
    ]);
  });

  it('without labels fill a spreadsheet with misses against false alarms', async () => {
    expect(await printed(spotted, 'csv')).toBe(
      `threshold,falseAlarmRate,missRate\r\n0.4,${1 / 3},0\r\n0.6,${1 / 3},${1 / 3}\r\n0.7,${1 / 3},${2 / 3}\r\n0.9,0,${2 / 3}\r\n`,
    );
  });

  it('that are no probabilities have no calibration, and that is said', async () => {
    const logits = spotted.map(([truth, score]): Item => [truth, 10 * Number(score) - 5]);
    expect((await scores(logits)).calibration).toBeNull();
    const text = await printed(logits, 'text');
    expect(text).toContain('\nno calibration: not every score is within 0..1\n');
    expect(text).not.toContain('Brier');
  });

  it('in front of every alarm have no threshold', async () => {
    const first: readonly Item[] = [
      ['no', 0.9],
      ['yes', 0.5],
    ];
    expect(await printed(first, 'text', { hours: 1 })).toContain('\n    0.1        0    100.00          -\n');
  });
});

describe('the positive label', () => {
  it.each<[Item[0], Item[0]]>([
    ['yes', 'no'],
    ['Yes', 'No'],
    [true, false],
    [1, 0],
  ])('is %j where the other is %j', async (positive, other) => {
    const found = await scores([
      [other, 0.2],
      [positive, 0.8],
    ]);
    expect(found).toMatchObject({ positive: String(positive), areaUnderCurve: 1 });
  });

  it('is the one that is named', async () => {
    const found = await scores(spotted, { positive: 'no' });
    expect(found).toMatchObject({ positive: 'no', areaUnderCurve: expect.closeTo(2 / 9, 12) });
  });

  it('must be named where it cannot be told', async () => {
    const pets: readonly Item[] = [
      ['cat', 0.3],
      ['dog', 0.4],
    ];
    expect(await refused(pets)).toEqual({
      code: 'evaluate/which-positive',
      message: 'which of cat, dog do the scores speak for?',
      remedy: 'name it with --positive LABEL',
    });
  });

  it.each<[string, string]>([
    ['yes', '2 of 2 rows are "yes"'],
    ['dog', '0 of 2 rows are "dog"'],
  ])('must be that of some rows and not of all: %s', async (positive, message) => {
    const same: readonly Item[] = [
      ['yes', 0.3],
      ['yes', 0.4],
    ];
    expect(await refused(same, { positive })).toEqual({
      code: 'evaluate/one-kind',
      message,
      remedy: 'scores need rows of both kinds; --positive names the label that they speak for',
    });
  });
});

it('a score that is no number is named with its line', async () => {
  expect(await refused([...spotted, ['yes', 'high']])).toEqual({
    code: 'evaluate/not-a-number',
    message: 'scores.jsonl, line 7: "high" in column "score" is no number',
    remedy: 'write figures with a decimal point and without units',
  });
});

it('no hours give no rate', async () => {
  expect(await refused(spotted, { hours: 0 })).toMatchObject({ code: 'metrics/hours' });
});
