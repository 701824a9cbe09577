import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
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
  write('a.txt', 'one two uh three\n');
  write('b.txt', 'four five\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

const add = (...args: string[]) => run(cli, ['add', 'words', ...args], { cwd: folder });
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('to standard output', () => {
  test('one result of all inputs, ended by a line end', async () => {
    expect(await add('a.txt', 'b.txt')).toEqual({ code: 0, stdout: '5 words\n', stderr: '' });
  });

  test('in the format asked for', async () => {
    expect((await add('a.txt', '--format', 'html')).stdout).toBe('<p>3</p>\n');
    expect((await add('a.txt', '--format', 'pdf')).stderr).toContain('it is one of text, json, html');
  });

  test('a list is given in one flag, in several, or in both ways', async () => {
    const skipped = async (...flags: string[]) => {
      return JSON.parse((await add('a.txt', '--format', 'json', ...flags)).stdout).skipped;
    };
    expect(await skipped()).toEqual(['uh']);
    expect(await skipped('--skip', 'one,two')).toEqual(['one', 'two']);
    expect(await skipped('--skip', 'one', '--skip', 'two, three')).toEqual(['one', 'two', 'three']);
  });

  test('the result knows the call, as it would be typed again', async () => {
    write("it's mine.txt", 'one');
    const { stdout } = await add("it's mine.txt", '--format', 'json');
    expect(JSON.parse(stdout).call).toBe(`parlando add words 'it'\\''s mine.txt' --format json`);
  });

  test('warnings are told beside it, unless --quiet', async () => {
    const args = ['a.txt', '--skip', 'one,two,uh,three'];
    expect(await add(...args)).toEqual({
      code: 0,
      stdout: '0 words\n',
      stderr: 'warning: there is nothing to count\nwarning: is that so?\n',
    });
    expect(await add(...args, '--quiet')).toEqual({ code: 0, stdout: '0 words\n', stderr: '' });
  });

  test('the exit code is that of the result', async () => {
    expect(await add('a.txt', '--most', '2')).toEqual({ code: 1, stdout: '3 words\n', stderr: '' });
    expect((await add('a.txt', '--most', '3')).code).toBe(0);
  });

  test('what goes wrong is told, and there is no result', async () => {
    write('bad.txt', 'bad\n');
    expect(await add('a.txt', 'bad.txt')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'error: bad words [add/bad]\n  fix: say others\n',
    });
  });

  test('a reader that goes away is no failure', async () => {
    const ended = await shell(cli, 'set -o pipefail; $CLI add words a.txt | true', folder);
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('to a file', () => {
  test.each([
    ['sum.json', /^\{"words":5,/],
    ['sum.HTML', /^<p>5<\/p>\n$/],
    ['sum.htm', /^<p>5<\/p>\n$/],
    ['sum.txt', /^5 words\n$/],
    ['sum', /^5 words\n$/],
    ['sum.2024', /^5 words\n$/],
  ])('%s: the ending names the format', async (name, content) => {
    expect(await add('a.txt', 'b.txt', '-o', name)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read(name)).toMatch(content);
  });

  test('--format is stronger than the ending', async () => {
    await add('a.txt', '-o', 'sum.txt', '--format', 'html');
    expect(read('sum.txt')).toBe('<p>3</p>\n');
  });

  test('folders are made, an earlier result is replaced, and nothing else is left', async () => {
    await add('a.txt', '-o', 'out/deep/sum.txt');
    await add('a.txt', 'b.txt', '-o', 'out/deep/sum.txt');
    expect(read('out/deep/sum.txt')).toBe('5 words\n');
    expect(readdirSync(join(folder, 'out/deep'))).toEqual(['sum.txt']);
  });

  test('an earlier result is kept where the new one fails', async () => {
    write('bad.txt', 'bad\n');
    write('sum.txt', 'earlier');
    expect((await add('bad.txt', '-o', 'sum.txt')).code).toBe(1);
    expect(read('sum.txt')).toBe('earlier');
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.txt', 'bad.txt', 'sum.txt']);
  });

  test('a link stays one: what it leads to is replaced', async () => {
    write('sum-1.txt', 'earlier');
    symlinkSync('sum-1.txt', join(folder, 'latest.txt'));
    await add('a.txt', '-o', 'latest.txt');
    expect(read('sum-1.txt')).toBe('3 words\n');
  });

  test('warnings and exit code are the same as on standard output', async () => {
    const ended = await add('a.txt', '--skip', 'one,two,uh,three', '--most', '-1', '-o', 'sum.txt');
    expect(ended).toEqual({
      code: 1,
      stdout: '',
      stderr: 'warning: there is nothing to count\nwarning: is that so?\n',
    });
  });

  test.runIf(existsSync('/dev/stdout'))('a device is written to, and stays one', async () => {
    expect(await add('a.txt', '-o', '/dev/null')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const piped = await shell(cli, '$CLI add words a.txt -o /dev/stdout | cat', folder);
    expect(piped).toEqual({ code: 0, stdout: '3 words\n', stderr: '' });
  });
});

describe('a file that must not be written is refused before any work', () => {
  const env = { FAKE_SAYS_OPEN: '1' };
  const refused = async (...args: string[]) => {
    const ended = await run(cli, ['add', 'words', ...args], { cwd: folder, env });
    expect(ended.stderr).not.toContain('running');
    return ended;
  };

  test.each([
    [['a.txt', 'b.txt', '-o', 'b.txt']],
    [['a.txt', 'new=b.txt', '-o', 'b.txt']],
    [['a.txt', 'b.txt#text', '-o', './b.txt']],
    [['a.txt', 'new=b.txt#text', '-o', 'b.txt']],
    [['a.txt', '--also', 'b.txt', '-o', 'b.txt']],
    [['a.txt', 'link.txt', '-o', 'b.txt']],
  ])('an input: %j', async (args) => {
    symlinkSync('b.txt', join(folder, 'link.txt'));
    expect(await refused(...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: -o ${args.at(-1)} would replace an input [options/output-is-input]\n  fix: give the result another name\n`,
    });
    expect(read('b.txt')).toBe('four five\n');
  });

  test('a file of a folder that is an input, but no page beside the texts', async () => {
    mkdirSync(join(folder, 'in/deep'), { recursive: true });
    write('in/deep/c.txt', 'six\n');
    write('in/sum.html', 'earlier');
    write('inside.txt', 'earlier');
    expect(await refused('a.txt', '--also', 'all=in', '-o', 'in/deep/c.txt')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: -o in/deep/c.txt would replace a file of the input in [options/output-is-input]\n  fix: write the result outside of that folder\n',
    });
    expect(read('in/deep/c.txt')).toBe('six\n');
    // The command adds no folders, but it is let begin.
    for (const name of ['in/sum.html', 'inside.txt']) {
      expect((await add('a.txt', '--also', 'in', '-o', name)).stderr).not.toContain('[options/output');
    }
  });

  test('a folder', async () => {
    mkdirSync(join(folder, 'out'));
    expect(await refused('a.txt', '-o', 'out')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: -o out is a folder, and the result is one file [output/is-a-folder]\n  fix: name a file in it: -o out/report.json\n',
    });
  });

  test.each(['sum.csv', 'sum.XLSX'])('%s: a form that the command does not have', async (name) => {
    expect(await refused('a.txt', '-o', name)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: -o ${name}: this command writes no ${name.slice(4).toLowerCase()} [options/no-such-format]\n  fix: it writes text, json, html; --format chooses one whatever the name\n`,
    });
    expect((await add('a.txt', '-o', name, '--format', 'text')).code).toBe(0);
  });

  test('a file in a file', async () => {
    const ended = await refused('a.txt', '-o', 'b.txt/sum.txt');
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('[output/not-a-folder]') });
  });

  test.runIf(existsSync('/proc/self'))('a file in a folder that cannot be made', async () => {
    const ended = await refused('a.txt', '-o', '/proc/no/sum.txt');
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining('[output/not-writable]') });
  });
});

describe('Ctrl-C', () => {
  const interrupted = (...args: string[]) => {
    return run(cli, ['add', ...args], { cwd: folder, env: { FAKE_SAYS_OPEN: '1' } }, (child) => {
      child.stderr?.once('data', () => child.kill('SIGINT'));
    });
  };

  test('ends a task that listens, without a result', async () => {
    write('sum.txt', 'earlier');
    expect(await interrupted('words', 'a.txt', '--delay', '20000', '-o', 'sum.txt')).toEqual({
      code: 130,
      stdout: '',
      stderr: 'running\nstopped: there is no result\n',
    });
    expect(read('sum.txt')).toBe('earlier');
  });

  test('ends a task that does not', async () => {
    // Ended by the signal itself, hence without an exit code of its own; a shell says 130.
    expect(await interrupted('busy', 'a.txt')).toEqual({ code: null, stdout: '', stderr: 'running\n' });
  });
});
