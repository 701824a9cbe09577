import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin, run, shell } from './testing/spawn-command.ts';

// The commands of `evaluate` that measure tables, as people start them. What they find is tested in tasks/evaluate.
let folder: string;

const evaluate = (...args: string[]) => run(bin, ['evaluate', ...args], { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join('');

const people = ['ann', 'bob', 'cid', 'dan', 'eve'];
// Of each person one turn is a question; bob's is missed.
const turns = people.flatMap((name) => [
  `${name},yes,${name === 'bob' ? 'no' : 'yes'},${name === 'bob' ? 0.4 : 0.9}`,
  `${name},no,no,0.2`,
]);
const texts = (last: (person: string) => string) =>
  lines(...people.map((id) => JSON.stringify({ id, speaker: id, text: `call me at ${last(id)}` })));

const files = {
  'turns.csv': lines('speaker,truth,predicted,score', ...turns),
  'said.ctm': lines(...people.map((call) => `${call} 1 0.5 0.5 hello`)),
  'heard.ctm': lines(...people.map((call) => `${call} 1 0.53 0.5 hello`)),
  'said.jsonl': texts(() => 'noon'),
  'heard.jsonl': texts((person) => (person === 'eve' ? 'noon' : 'moon')),
  'corrected.jsonl': texts((person) => (person === 'ann' ? 'soon' : 'noon')),
  'sales.csv': lines('series,actual,forecast,q0.1,q0.9', ...people.map((shop) => `${shop},12,10,8,14`)),
  'before.csv': lines('series,actual', ...people.flatMap((shop) => [`${shop},6`, `${shop},10`])),
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlando-tables-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('evaluate labels', () => {
  test('prints its tables', async () => {
    const { code, stdout, stderr } = await evaluate('labels', 'turns.csv');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Labels: 10 rows of turns\.csv\n\nmeasure +figure +95 % interval\naccuracy % +90\.00 /,
    );
    expect(stdout).toContain('\nintervals over 5 speakers\n');
    expect(stdout).toContain('\nyes          1    4\n');
    expect(stdout).toMatch(/\nScores for "yes": 5 of 10 rows\n(.*\n)area under the ROC curve +1\.0000\n/);
  });

  test('reads standard input', async () => {
    const ended = await shell(bin, '$CLI evaluate labels - --format csv < turns.csv', folder);
    expect(ended).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^class,rows,precision,recall,f1\r\nno,5,/),
      stderr: '',
    });
  });
});

test('evaluate times tells how late words are', async () => {
  const { code, stdout, stderr } = await evaluate('times', 'said.ctm', 'heard.ctm', '--collar', '0.02,0.05');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/\nheard +5 +100\.00 +start +30 +30 +30\n/);
  expect(stdout).toMatch(/\nheard +0\.02 +0\.00 .*\nheard +0\.05 +100\.00 /);
  expect(stdout).toMatch(/\nintervals over 5 calls\n$/);
});

test('evaluate correction tells what was fixed and broken', async () => {
  const tables = ['said.jsonl', 'heard.jsonl', 'corrected.jsonl'];
  const ended = await evaluate('correction', ...tables, '-o', 'correction.json');
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(JSON.parse(read('correction.json'))).toMatchObject({
    kind: 'correction',
    block: { name: 'speaker', count: 5, refused: null },
    fixed: 3,
    broken: 0,
    stillWrong: 1,
    before: { errors: 4, wer: 0.2 },
    after: { errors: 1, wer: 0.05 },
  });
});

test('evaluate series holds forecasts against what came', async () => {
  const ended = await evaluate('series', 'sales.csv', '--history', 'before.csv', '-o', 'sales.md');
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read('sales.md')).toMatch(/^# Forecasts: 5 series of sales\.csv\n/);
  // 2 off, where the history moved by 4.
  expect(read('sales.md')).toContain('| MASE | 0.5000 | 0.5000..0.5000 |\n');
  expect(read('sales.md')).toContain('\nintervals over 5 series\n');
});

describe('what goes wrong', () => {
  test.each([
    [
      ['labels', 'turns.csv', '--truth', 'right'],
      1,
      'turns.csv has no column "right"',
      'it has speaker, truth',
    ],
    [
      ['labels', 'turns.csv', '--block', 'town'],
      1,
      'turns.csv has no column "town"',
      'it has speaker, truth',
    ],
    [['labels', 'gone.csv'], 1, 'there is no file gone.csv', 'check the spelling'],
    [['series', 'turns.csv'], 1, 'turns.csv has no column "actual"', 'it has speaker, truth'],
    [['series', 'sales.csv', '--season', '0'], 2, '--season 0 is out of range', 'at least 1'],
    [['times', 'said.jsonl', 'heard.ctm'], 1, 'said.jsonl has no times of words', 'give ctm'],
    [
      ['times', 'said.ctm', 'heard.ctm', '--collar', 'near'],
      2,
      'takes seconds, not "near"',
      '--collar 0.05,0.1',
    ],
    [['correction', 'said.jsonl', 'heard.jsonl'], 2, 'evaluate correction needs AFTER', 'parlando evaluate'],
  ] as const)('%j', async (args, code, message, remedy) => {
    const ended = await evaluate(...args);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).toMatch(/\n {2}fix: \S/);
    expect(ended.stderr).toContain(remedy);
  });
});
