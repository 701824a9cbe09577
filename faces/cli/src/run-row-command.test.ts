import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle, run, shell } from './testing/spawn-command.ts';

let cli: string;
let folder: string;

beforeAll(async () => {
  cli = await bundle('./fake-cli.ts');
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlando-cli-'));
  write('first.wav', 'one');
  write('second.wav', 'two');
  write('third.wav', 'three');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const hear = (...args: string[]) => run(cli, ['hear', ...args], { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const all = ['first.wav', 'second.wav', 'third.wav'];

describe('to standard output', () => {
  test('results come in the order of the inputs, whichever is ready first', async () => {
    const ended = await hear(...all, '--format', 'json', '--threads', '3', '--delay', '20');
    expect(ended.stdout).toBe(
      '{"id":"first","text":"one"}\n{"id":"second","text":"two"}\n{"id":"third","text":"three"}\n',
    );
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('texts are parted by an empty line', async () => {
    expect((await hear('first.wav', 'second.wav')).stdout).toBe('one\n\ntwo\n');
  });

  test('a bad input is named at the end and the others are written', async () => {
    write('noise.wav', 'bad');
    const ended = await hear('first.wav', 'noise.wav', 'gone.wav', 'third.wav');
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe('one\n\nthree\n');
    expect(ended.stderr).toBe(
      [
        'error: there is no file gone.wav [audio/missing-file]',
        '  fix: check the name and the folder you are in',
        'error: noise.wav is not sound [audio/not-audio]',
        '  fix: give a sound file',
        '2 failed',
        '',
      ].join('\n'),
    );
  });

  test.each(['text', 'json', 'srt'])('%s: doubts about a result are told, unless --quiet', async (format) => {
    write('second.wav', 'mumbled');
    const ended = await hear('second.wav', '--format', format);
    expect(ended).toMatchObject({
      code: 0,
      stderr: 'warning: second.wav: hardly a word\nwarning: second.wav: too quiet\n',
    });
    expect(await hear('second.wav', '--format', format, '--quiet')).toEqual({ ...ended, stderr: '' });
  });

  test('standard input goes by that name', async () => {
    write('mumbled.txt', 'mumbled');
    expect((await shell(cli, '$CLI hear - < mumbled.txt', folder)).stderr).toMatch(
      /^warning: standard input: /,
    );
  });

  test('a bug is told in short; its stack only for those who ask', async () => {
    write('odd.wav', 'bug');
    const short = await hear('odd.wav');
    expect(short.stderr).toBe(
      'error: odd.wav: undefined is not a function [internal]\n' +
        '  fix: this is a bug in Parlando; PARLANDO_DEBUG=1 shows where it happened\n',
    );
    const long = await run(cli, ['hear', 'odd.wav'], { cwd: folder, env: { PARLANDO_DEBUG: '1' } });
    expect(long.stderr).toContain('at hearFile');
  });

  test('a file whose name begins with a dash is not read as options; how to name it is told', async () => {
    write('-first.wav', 'one');
    const ended = await hear('-first.wav');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toBe(
      'error: there is no option -first.wav [options/unknown]\n  fix: for the file of that name write ./-first.wav\n',
    );
    expect((await hear('./-first.wav')).stdout).toBe('one\n');
  });

  test('a single input is not blamed for an unknown model', async () => {
    const ended = await hear('first.wav', '--model', 'nobody');
    expect(ended.stderr).toBe('error: there is no model nobody [model/unknown]\n  fix: ear\n');
  });

  test('an unknown model is one wrong call, however many the inputs', async () => {
    const ended = await hear(...all, '--model', 'nobody');
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toBe('error: there is no model nobody [model/unknown]\n  fix: ear\n');
  });

  test('a missing runtime fails the work', async () => {
    expect(await hear('first.wav', '--model', 'ill')).toMatchObject({ code: 1, stdout: '' });
  });

  test('a format that holds one recording refuses two', async () => {
    const ended = await hear(...all, '--format', 'srt');
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('srt holds one recording, and here are 3 [options/one-input]');
  });

  test('a reader that goes away is no failure', async () => {
    const ended = await shell(
      cli,
      'set -o pipefail; $CLI hear *.wav --delay 50 --threads 1 | head -1',
      folder,
    );
    expect(ended).toEqual({ code: 0, stdout: 'one\n', stderr: '' });
  });

  test.runIf(existsSync('/dev/full'))('a full disk behind standard output is named', async () => {
    const ended = await shell(cli, '$CLI hear *.wav > /dev/full', folder);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('[output/disk-full]');
  });
});

describe('to a folder', () => {
  test('each input and format has its file, and nothing goes to standard output', async () => {
    const ended = await hear(...all, '-o', 'out/deep', '--format', 'text,json');
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '3 written to out/deep\n' });
    expect(readdirSync(join(folder, 'out/deep'))).toEqual([
      '.parlando.jsonl',
      'first.json',
      'first.txt',
      'second.json',
      'second.txt',
      'third.json',
      'third.txt',
    ]);
    expect(read('out/deep/first.txt')).toBe('one\n');
  });

  test('doubts about a result stand before the closing line', async () => {
    write('second.wav', 'mumbled');
    expect((await hear('first.wav', 'second.wav', '-o', 'out')).stderr).toBe(
      'warning: second.wav: hardly a word\nwarning: second.wav: too quiet\n2 written to out\n',
    );
  });

  test('a rerun skips what is done, without opening the model', async () => {
    await hear('first.wav', 'second.wav', '-o', 'out');
    const again = await run(cli, ['hear', 'first.wav', '-o', 'out'], {
      cwd: folder,
      env: { FAKE_SAYS_OPEN: '1' },
    });
    expect(again.stderr).toBe('0 written to out, 1 done before and skipped (--force does them again)\n');
    expect((await hear(...all, '-o', 'out')).stderr).toMatch(/^1 written to out, 2 done before/);
    expect((await hear(...all, '-o', 'out', '--force')).stderr).toBe('3 written to out\n');
  });

  test('a changed input, option or model, or a lost output, is done again', async () => {
    await hear(...all, '-o', 'out');
    write('second.wav', 'TWO');
    rmSync(join(folder, 'out/third.txt'));
    expect((await hear(...all, '-o', 'out')).stderr).toMatch(/^2 written to out, 1 done before/);
    expect(read('out/second.txt')).toBe('TWO\n');
    expect((await hear(...all, '-o', 'out', '--model', 'other')).stderr).toBe('3 written to out\n');
    expect((await hear(...all, '-o', 'out', '--model', 'other', '--format', 'json')).stderr).toBe(
      '3 written to out\n',
    );
  });

  test("somebody else's file is left alone unless --force is given", async () => {
    write('second.txt', 'my notes');
    const ended = await hear(...all, '-o', '.');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(
      'second.txt exists, and Parlando did not write it or it was changed since',
    );
    expect(read('second.txt')).toBe('my notes');
    expect(read('third.txt')).toBe('three\n');
    expect((await hear(...all, '-o', '.', '--force')).code).toBe(0);
    expect(read('second.txt')).toBe('two\n');
  });

  test('a result changed by hand is kept, and not overwritten by other options', async () => {
    await hear('first.wav', '-o', 'out');
    write('out/first.txt', 'One.');
    expect((await hear('first.wav', '-o', 'out')).code).toBe(0);
    expect((await hear('first.wav', '-o', 'out', '--model', 'other')).code).toBe(1);
    expect(read('out/first.txt')).toBe('One.');
  });

  test('a file in place of the folder is named before any work', async () => {
    const ended = await hear(...all, '-o', 'first.wav');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('[output/not-a-folder]');
    expect(read('first.wav')).toBe('one');
  });

  test.runIf(existsSync('/proc/self'))('a folder that cannot be made is named', async () => {
    const ended = await hear(...all, '-o', '/proc/no/such');
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('[output/not-writable]');
  });

  test.skipIf(process.getuid?.() === 0)('a folder that may not be written is named', async () => {
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
    expect((await hear(...all, '-o', 'locked')).stderr).toContain('[output/not-writable]');
  });
});

describe('Ctrl-C', () => {
  test('once: what is done is kept, and the same command goes on', async () => {
    const args = ['hear', 'second.wav', 'third.wav', 'first.wav', '-o', 'out', '--threads', '1'];
    const stopped = await run(cli, [...args, '--delay', '60'], { cwd: folder }, async (child) => {
      await fileAppears(join(folder, 'out/second.txt'));
      child.kill('SIGINT');
    });
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toBe(
      'stopped: 1 of 3 done and kept in out; the same command goes on from there\n',
    );
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['.parlando.jsonl', 'second.txt']);
    expect((await run(cli, [...args, '--delay', '60'], { cwd: folder })).stderr).toMatch(
      /^2 written to out, 1 done/,
    );
  });

  test('twice: ends at once, even when the task does not listen', async () => {
    const started = Date.now();
    const stopped = await run(cli, ['deaf', 'first.wav'], { cwd: folder }, (child) => {
      child.stderr?.once('data', async () => {
        child.kill('SIGINT');
        await new Promise((resolve) => setTimeout(resolve, 260));
        child.kill('SIGINT');
      });
    });
    expect(stopped.code).toBe(130);
    expect(Date.now() - started).toBeLessThan(3000);
  });
});

async function fileAppears(path: string): Promise<void> {
  while (!existsSync(path)) await new Promise((resolve) => setTimeout(resolve, 5));
}
