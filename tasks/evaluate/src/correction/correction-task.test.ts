import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { correctionCommand } from '../task.ts';
import { type CorrectionReport, correctionTask } from './correction-task.ts';

const run = runnerOf(correctionCommand, correctionTask);
type Options = Parameters<typeof run>[1];

interface Turn {
  readonly id: string;
  readonly text: string;
  readonly speaker?: string;
  readonly nbest?: readonly string[];
}

const names = ['said.jsonl', 'heard.jsonl', 'corrected.jsonl'] as const;

function written(said: readonly Turn[], heard: readonly Turn[], corrected: readonly Turn[]): string {
  return folderOf({
    'said.jsonl': jsonl(...said),
    'heard.jsonl': jsonl(...heard),
    'corrected.jsonl': jsonl(...corrected),
  });
}

const runIn = (folder: string, options: Options): Promise<CorrectionReport> =>
  run(
    names.map((name) => `${folder}/${name}`),
    options,
  );

const correction = (tables: Parameters<typeof written>, options: Options = {}): Promise<CorrectionReport> =>
  runIn(written(...tables), options);

const said: readonly Turn[] = [
  { id: 'a', text: 'call Ada at noon' },
  { id: 'b', text: 'the north gate' },
];
const heard: readonly Turn[] = [
  { id: 'a', text: 'call aider at noon' },
  { id: 'b', text: 'the the north cake' },
];
// Ada is mended, noon is broken, an inserted word is gone, and the gate is wrong in another way.
const corrected: readonly Turn[] = [
  { id: 'a', text: 'call Ada at soon' },
  { id: 'b', text: 'the north gait' },
];

describe('a correction', () => {
  it('fixes some words and breaks others', async () => {
    expect(await correction([said, heard, corrected])).toMatchObject({
      fixed: 2,
      broken: 1,
      stillWrong: 1,
      net: 1,
      before: { errors: 3, wer: 3 / 7 },
      after: { errors: 2, wer: 2 / 7 },
      difference: { rate: expect.closeTo(-1 / 7, 12), interval: null },
      oracle: null,
    });
  });

  it('is told change by change, with the row', async () => {
    const { changes } = await correction([said, heard, corrected]);
    expect(changes).toEqual([
      { row: 'a', kind: 'fixed', reference: 'ada', before: 'aider', after: 'ada' },
      { row: 'a', kind: 'broken', reference: 'noon', before: 'noon', after: 'soon' },
      { row: 'b', kind: 'fixed', reference: undefined, before: 'the', after: undefined },
      { row: 'b', kind: 'stillWrong', reference: 'gate', before: 'cake', after: 'gait' },
    ]);
  });

  it('that changes nothing has fixed and broken nothing', async () => {
    const report = await correction([said, heard, heard]);
    expect(report).toMatchObject({ fixed: 0, broken: 0, net: 0, changes: [] });
    expect(correctionTask.render(report, 'text')).not.toContain('\nFixed\n');
  });

  it('is measured by the ruler that is named', async () => {
    const asWritten = await correction([said, heard, corrected], { normalizer: ['none'] });
    expect(asWritten.changes[0]).toMatchObject({ reference: 'Ada', before: 'aider', after: 'Ada' });
    expect(asWritten.ruler).toEqual({ name: 'none', version: 1 });
  });
});

describe('the best of the N-best', () => {
  const readings = [
    { ...heard[0]!, nbest: ['call aider at noon', 'call Ada at noon'] },
    { ...heard[1]!, nbest: ['the north cake'] },
  ];

  it('is what the best choice in each row would leave', async () => {
    const { oracle } = await correction([said, readings, corrected]);
    // Of 3 errors 2 could go by choosing; 1 went.
    expect(oracle).toEqual({ errors: 1, wer: 1 / 7, gapClosed: 0.5 });
  });

  it('is never worse than what was heard, though the list may not have it', async () => {
    const worse = [{ ...heard[0]!, nbest: ['so sorry'] }, heard[1]!];
    expect((await correction([said, worse, corrected])).oracle).toMatchObject({ errors: 3 });
  });

  it('is a line of the table only where there are lists', async () => {
    const withLists = correctionTask.render(await correction([said, readings, corrected]), 'text');
    expect(withLists).toContain('\nbest of the N-best       1  14.29\n');
    expect(withLists).toMatch(/\ngap to the best closed % +50\.0\n/);
    const without = correctionTask.render(await correction([said, heard, corrected]), 'text');
    expect(without).not.toContain('best');
  });

  it('leaves no gap to close where what was heard is the best', async () => {
    const same = heard.map((turn) => ({ ...turn, nbest: [turn.text] }));
    const text = correctionTask.render(await correction([said, same, corrected]), 'text');
    expect(text).toMatch(/\ngap to the best closed % +-\n/);
  });
});

describe('the tables', () => {
  it('tell the rates, the effect, and what was fixed and broken', async () => {
    expect(correctionTask.render(await correction([said, heard, corrected]), 'text')).toBe(
      [
        'Correction, by parlando-en 1',
        '',
        'text    errors  WER %',
        'before       3  42.86',
        'after        2  28.57',
        '',
        'measure                     figure  interval',
        'fixed                            2',
        'broken                           1',
        'net (fixed - broken)             1',
        'changed, still wrong             1',
        'WER after - before, points  -14.29         -',
        '  McNemar (words), p             1',
        '  Wilcoxon (blocks), p           1',
        '  sign (blocks), p               1',
        'no intervals: 2 utterances: fewer than 5 say nothing about other utterances',
        '',
        'Fixed',
        'row  said  before  after',
        'a    ada   aider   ada',
        'b    -     the     -',
        '',
        'Broken',
        'row  said  before  after',
        'a    noon  noon    soon',
        '',
      ].join('\n'),
    );
  });

  it('for a page, for a spreadsheet, and in full', async () => {
    const report = await correction([said, heard, corrected]);
    expect(correctionTask.render(report, 'md')).toContain('| WER after - before, points | -14.29 | - |\n');
    expect(correctionTask.render(report, 'csv').split('\r\n')).toEqual([
      'change,row,reference,before,after',
      'fixed,a,ada,aider,ada',
      'broken,a,noon,noon,soon',
      'fixed,b,,the,',
      'stillWrong,b,gate,cake,gait',
      '',
    ]);
    expect(JSON.parse(correctionTask.render(report, 'json'))).toMatchObject({ kind: 'correction', net: 1 });
  });

  it('end after fifteen changes, and say where the others are', async () => {
    const many = (text: string): Turn[] => Array.from({ length: 17 }, (_, i) => ({ id: `turn ${i}`, text }));
    const text = correctionTask.render(await correction([many('yes'), many('no'), many('yes')]), 'text');
    expect(text).toMatch(/\nturn 14 {2}yes {3}no {6}yes\nand 2 more: --format csv lists them all\n$/);
  });
});

describe('the interval of the difference', () => {
  // Five people say ten words each; as many are wrong as the lists tell.
  const people = ['ann', 'bob', 'cid', 'dan', 'eve'];
  const turns = (wrong: readonly number[]): Turn[] =>
    people.map((speaker, n) => ({
      id: speaker,
      speaker,
      text: Array.from({ length: 10 }, (_, word) => (word < wrong[n]! ? 'cow' : 'yes')).join(' '),
    }));
  const tables: Parameters<typeof written> = [
    turns([0, 0, 0, 0, 0]),
    turns([5, 4, 5, 4, 5]),
    turns([1, 1, 2, 0, 2]),
  ];

  it('is over speakers', async () => {
    const { block, difference } = await correction(tables);
    expect(block).toEqual({ name: 'speaker', count: 5, refused: null });
    expect(difference.rate).toBeCloseTo((6 - 23) / 50, 12);
    // Less by 4, 3, 3, 4 and 3 of ten: mean 3.4, standard error sqrt(0.3 / 5), times t of 4 degrees.
    expect(difference.interval).toEqual({
      low: expect.closeTo(-0.34 - 0.1 * Math.sqrt(0.3 / 5) * 2.7764451, 6),
      high: expect.closeTo(-0.34 + 0.1 * Math.sqrt(0.3 / 5) * 2.7764451, 6),
      level: 0.95,
      blocks: 5,
    });
    expect(correctionTask.render(await correction(tables), 'text')).toMatch(
      /measure +figure +95 % interval\n(.*\n)+WER after - before, points +-34\.00 +-40\.80\.\.-27\.20\n/,
    );
  });
});

describe('what is refused', () => {
  it.each([0, 1, 2])('a table that is not there: %i', async (empty) => {
    const folder = written(said, heard, corrected);
    const inputs = names.map((name, i) => `${folder}/${i === empty ? 'none.jsonl' : name}`);
    expect(await refusal(run(inputs), folder)).toMatchObject({
      code: 'evaluate/missing-file',
      message: 'there is no file none.jsonl',
    });
  });

  it('a row that the correction left out', async () => {
    const folder = written(said, heard, corrected.slice(0, 1));
    expect(await refusal(runIn(folder, {}), folder)).toMatchObject({
      code: 'evaluate/missing-rows',
      message: 'corrected.jsonl lacks 1 of 2 rows: "b"',
    });
    const report = await runIn(folder, { missing: 'delete' });
    expect(report).toMatchObject({ after: { errors: 1 + 3 } });
  });

  it('a second ruler', async () => {
    const folder = written(said, heard, corrected);
    expect(await refusal(runIn(folder, { normalizer: ['none', 'parlando-en'] }), folder)).toMatchObject({
      code: 'evaluate/one-normalizer',
    });
  });
});
