import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandAudioSources } from './expand-audio-sources.ts';
import { globToRegExp } from './glob.ts';

let root = '';
const files = [
  'b.wav',
  'a.MP3',
  'notes.txt',
  '.hidden.wav',
  'x[1]{2}.wav',
  'sub/c.flac',
  'sub/deep/d.ogg',
  '.git/e.wav',
];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parlando-test-'));
  for (const folder of ['sub/deep', '.git', 'bare']) await mkdir(join(root, folder), { recursive: true });
  for (const file of files) await writeFile(join(root, file), '');
  await symlink(root, join(root, 'sub', 'loop'));
});
afterAll(() => rm(root, { recursive: true }));

const expand = async (...inputs: string[]) => {
  const found = await expandAudioSources(inputs.map((input) => (input === '-' ? input : join(root, input))));
  return found.map((path) => path.replace(`${root}/`, ''));
};

test.each([
  [['.'], ['a.MP3', 'b.wav', 'sub/c.flac', 'sub/deep/d.ogg', 'x[1]{2}.wav']],
  [
    ['notes.txt', 'gone.wav'],
    ['notes.txt', 'gone.wav'],
  ],
  [
    ['-', 'b.wav', '-'],
    ['-', 'b.wav'],
  ],
  [
    ['b.wav', '*.wav'],
    ['b.wav', 'x[1]{2}.wav'],
  ],
  [['*.{MP3,wav}'], ['a.MP3', 'b.wav', 'x[1]{2}.wav']],
  [['**/?.*'], ['a.MP3', 'b.wav', 'sub/c.flac', 'sub/deep/d.ogg']],
  [['sub/**'], ['sub/c.flac', 'sub/deep/d.ogg']],
  [['x[1]{2}.wav'], ['x[1]{2}.wav']],
])('%j gives %j', async (inputs, expected) => {
  expect(await expand(...inputs)).toEqual(expected);
});

test.each(['bare', '*.opus', 'none/*.wav'])('%s holds no sound', async (input) => {
  await expect(expand(input)).rejects.toMatchObject({ code: 'audio/none-found' });
});

test.each([
  ['*.wav', 'a.wav', true],
  ['*.wav', 'sub/a.wav', false],
  ['*.wav', '.a.wav', false],
  ['.*.wav', '.a.wav', true],
  ['**/*.wav', 'a.wav', true],
  ['**/*.wav', 'x/.y/a.wav', false],
  ['a/**/b.wav', 'a/x/y/b.wav', true],
  ['a?c', 'a/c', false],
  ['{a,b{c,d}}.wav', 'bd.wav', true],
  ['a{b.wav', 'a{b.wav', true],
  ['a+(b).wav', 'a+(b).wav', true],
])('the pattern %s and %s: %s', (pattern, path, matches) => {
  expect(globToRegExp(pattern).test(path)).toBe(matches);
});
