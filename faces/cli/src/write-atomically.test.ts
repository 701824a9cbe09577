import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkWritable, explainWriteError, prepareFile } from './write-atomically.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlando-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a file takes its place only when it is committed', () => {
  const path = join(folder, 'deep/er/a.txt');
  const file = prepareFile(path, 'words');
  expect(readdirSync(join(folder, 'deep/er'))).toEqual([`.a.txt.${process.pid}.tmp`]);
  file.commit();
  expect(readdirSync(join(folder, 'deep/er'))).toEqual(['a.txt']);
  expect(readFileSync(path, 'utf8')).toBe('words');
});

test('what is discarded or cannot be put in place leaves nothing', () => {
  prepareFile(join(folder, 'a.txt'), 'words').discard();
  const blocked = prepareFile(join(folder, 'b'), 'words');
  prepareFile(join(folder, 'b/c.txt'), '').commit();
  expect(() => blocked.commit()).toThrow(expect.objectContaining({ code: 'output/not-a-folder' }));
  checkWritable(folder);
  expect(readdirSync(folder)).toEqual(['b']);
});

test('a file where a folder should be is named', () => {
  writeFileSync(join(folder, 'a'), '');
  expect(() => prepareFile(join(folder, 'a/b.txt'), '')).toThrow(
    expect.objectContaining({ code: 'output/not-a-folder', exitCode: 1 }),
  );
});

test.each([
  ['ENOSPC', 'output/disk-full'],
  ['EDQUOT', 'output/disk-full'],
  ['EACCES', 'output/not-writable'],
  ['EROFS', 'output/not-writable'],
  ['ENOENT', 'output/not-writable'],
])('%s is %s', (system, code) => {
  const cause = Object.assign(new Error(system), { code: system });
  expect(explainWriteError(cause, 'out/a.txt')).toMatchObject({ code, exitCode: 1, cause });
});
