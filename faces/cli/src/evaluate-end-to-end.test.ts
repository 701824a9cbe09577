import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordReportSchema } from '@parlando/evaluate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin, run, shell } from './testing/spawn-command.ts';

// The real commands on files, as people start them. What they find is tested in tasks/evaluate.
const street = fileURLToPath(new URL('../../../samples/street.wav', import.meta.url));

let folder: string;

const evaluate = (...args: string[]) => run(bin, ['evaluate', ...args], { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const report = (name: string) => wordReportSchema.parse(JSON.parse(read(name)));

// Six people who say two sentences each; the new system has the first word of every fifth sentence wrong.
const said = ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'].flatMap((speaker) => [
  { id: `${speaker}-1`, speaker, text: 'We met him at the lake.' },
  { id: `${speaker}-2`, speaker, text: 'They left before it rained.' },
]);
const heard = (isWrong: (row: number) => boolean) =>
  said.map(({ id, text }, row) => ({ id, text: isWrong(row) ? text.replace(/^\S+/, 'now') : text }));
const jsonl = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parlando-evaluate-'));
  const segments = [
    { session_id: 'monday', speaker: 'x', start_time: 0, end_time: 2, words: 'good morning ann' },
    { session_id: 'monday', speaker: 'y', start_time: 2, end_time: 4, words: 'good evening bob' },
  ];
  const files = {
    'refs.jsonl': jsonl(said),
    'old.jsonl': jsonl(heard((row) => row % 2 === 0)),
    'new.jsonl': jsonl(heard((row) => row % 5 === 0)),
    'meeting.stm': 'monday 1 bob 0 2 Good morning, Ann.\nmonday 1 ann 2 4 Good morning, Bob.\n',
    'meeting.json': JSON.stringify(segments),
    'manifest.jsonl': jsonl([{ audio: street, text: 'Call a taxi to the central station, please.' }]),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const name of ['old', 'new']) {
    const ended = await evaluate('words', 'refs.jsonl', `${name}.jsonl`, '-o', `${name}.json`);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('evaluate words', () => {
  test('prints its table', async () => {
    const { code, stdout, stderr } = await evaluate(
      'words',
      'refs.jsonl',
      'new.jsonl',
      '--by',
      'speaker,length',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Word errors: 12 rows, by parlando-en 1\n\nsystem +WER % +95 % interval .*\nnew +4\.55 /,
    );
    expect(stdout).toContain('intervals over 6 speakers\n');
    expect(stdout).toMatch(/\nBy speaker, WER %\n/);
    expect(stdout).toMatch(/\nBy length, WER %\n/);
  });

  test('writes a report that knows how it was made', async () => {
    expect(report('new.json')).toMatchObject({
      call: 'parlando evaluate words refs.jsonl new.jsonl -o new.json',
      reference: 'refs.jsonl',
      systems: [{ name: 'new', totals: [{ substitutions: 3, referenceWords: 66 }] }],
    });
  });

  test('draws a page where the file is named so', async () => {
    await evaluate('words', 'refs.jsonl', 'old.jsonl', 'new.jsonl', '-o', 'page.html');
    expect(read('page.html')).toMatch(/^<!doctype html>/);
  });

  test('reads standard input', async () => {
    const ended = await shell(
      bin,
      '$CLI evaluate words refs.jsonl - --format csv < new.jsonl | head -2',
      folder,
    );
    expect(ended.stdout).toMatch(/^id,system,speaker,.*\r\nann-1,stdin,ann,6,1,0,0,/);
  });

  test('warns where sides seem to be swapped, once', async () => {
    const shown = await evaluate('words', 'new.jsonl', 'refs.jsonl');
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toMatch(/^Mind\nare reference and hypothesis swapped\?/m);
    const written = await evaluate('words', 'new.jsonl', 'refs.jsonl', '-o', 'swapped.json');
    expect(written.stderr).toMatch(/^warning: are reference and hypothesis swapped\?/);
  });
});

test('evaluate compare tells what a second system fixes and breaks', async () => {
  const { code, stdout, stderr } = await evaluate('compare', 'old.json', 'new.json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^new against old, by parlando-en 1\n/);
  expect(stdout).toContain('fixed 4 words, broke 1; as many insertions as before\n');
});

describe('evaluate gate', () => {
  test('ends with 0 where every bound is kept', async () => {
    expect(await evaluate('gate', 'new.json', '--max-wer', '5', '--no-worse-than', 'old.json')).toMatchObject(
      {
        code: 0,
        stdout: expect.stringMatching(/^Gate: new\.json passes\n/),
        stderr: '',
      },
    );
  });

  test('ends with 1 where one is not', async () => {
    const ended = await evaluate('gate', 'new.json', '--max-wer', '4', '-o', 'gate.md');
    expect(ended).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(read('gate.md')).toContain('| WER % | 4.55 |');
  });

  test('ends with 2 where none is given', async () => {
    expect(await evaluate('gate', 'new.json')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: a gate needs a bound [evaluate/no-bound]\n  fix: parlando evaluate gate new.json --max-wer 12, or --no-worse-than BASE.json\n',
    });
  });
});

test('evaluate speakers tells who said what', async () => {
  const { code, stdout, stderr } = await evaluate('speakers', 'meeting.stm', 'meeting.json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/\nmeeting +cpWER +16\.67 /);
  expect(stdout).toMatch(/\nmeeting +monday +bob +x\nmeeting +monday +ann +y\n$/);
});

describe('evaluate normalize', () => {
  test('reads standard input where no file is named', async () => {
    const ended = await shell(bin, 'echo "Dr. Lee, please." | $CLI evaluate normalize', folder);
    expect(ended).toEqual({ code: 0, stdout: 'doctor lee please\n', stderr: '' });
  });

  test('shows each rewrite of a file', async () => {
    const { stdout } = await evaluate('normalize', 'refs.jsonl', '--explain', '--normalizer', 'none');
    expect(stdout.split('\n')[0]).toBe('We met him at the lake.');
  });
});

test('evaluate systems runs a model and a command over recordings', async () => {
  const systems = ['--system', 'moonshine-tiny', '--system', 'cmd: echo call a taxi to; test -f {audio}'];
  const ended = await evaluate('systems', 'manifest.jsonl', ...systems, '-o', 'systems.json');
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  const [tiny, echo] = report('systems.json').systems;
  expect(tiny!.totals[0]!.wer).toBeLessThan(0.5);
  expect(tiny!.speed!.peakMegabytes).toBeGreaterThan(20);
  expect(echo).toMatchObject({
    name: 'echo',
    totals: [{ deletions: 4, hits: 4 }],
    speed: { loadSeconds: null },
  });
  expect(echo!.speed!.soundSeconds).toBeCloseTo(tiny!.speed!.soundSeconds, 2);
  expect(tiny!.speed!.soundSeconds).toBeGreaterThan(2);
}, 60_000);

describe('wrong calls', () => {
  test.each([
    [['words', 'refs.jsonl'], 'evaluate words needs HYP', '[inputs/missing]'],
    [['words', 'refs.jsonl', 'gone.jsonl'], 'gone.jsonl', '[evaluate/missing-file]'],
    [
      ['words', 'refs.jsonl', 'new.jsonl', '-o', 'new.jsonl'],
      '-o new.jsonl would replace an input',
      '[options/output-is-input]',
    ],
    [['compare', 'old.json', 'new.json', 'third.json'], 'third.json', '[inputs/unexpected]'],
    [['compare', 'old.json', 'new.json#base'], 'new.json has no system "base"', '[evaluate/which-system]'],
    [
      ['systems', 'manifest.jsonl', '--system', 'cmd: my-asr'],
      'does not say where the recording goes',
      '[evaluate/no-audio-place]',
    ],
    [
      ['wrods', 'refs.jsonl', 'new.jsonl'],
      'there is no command "evaluate wrods"',
      'did you mean parlando evaluate words?',
    ],
  ])('%j', async (args, ...parts) => {
    const { code, stdout, stderr } = await evaluate(...args);
    expect(stdout).toBe('');
    expect(code).toBeGreaterThan(0);
    for (const part of parts) expect(stderr).toContain(part);
    expect(stderr).toMatch(/\n {2}fix: \S/);
  });
});
