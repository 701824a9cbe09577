import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DoneList } from './done-list.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlando-done-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(file: string, key: string, text: string): void {
  new DoneList(folder).add(file, key, text);
  writeFileSync(join(folder, file), text);
}

const state = (file: string, key: string) => new DoneList(folder).state(file, key);

test('a file is current as long as the same is wanted, and ours otherwise', () => {
  expect(state('a.txt', 'k1')).toBe('absent');
  written('a.txt', 'k1', 'one');
  expect(state('a.txt', 'k1')).toBe('current');
  expect(state('a.txt', 'k2')).toBe('ours');
  written('a.txt', 'k2', 'two');
  expect(state('a.txt', 'k1')).toBe('ours');
});

test('a file that we did not write, or that was changed, is foreign', () => {
  writeFileSync(join(folder, 'a.txt'), 'notes');
  expect(state('a.txt', 'k1')).toBe('foreign');
  written('b.txt', 'k1', 'one');
  writeFileSync(join(folder, 'b.txt'), 'One.');
  expect(state('b.txt', 'k2')).toBe('foreign');
  expect(state('b.txt', 'k1')).toBe('current');
});

test('a crash between the line and the file means that the file is not done', () => {
  written('a.txt', 'k1', 'one');
  new DoneList(folder).add('a.txt', 'k2', 'two');
  new DoneList(folder).add('b.txt', 'k1', 'one');
  expect(state('a.txt', 'k2')).toBe('ours');
  expect(state('b.txt', 'k1')).toBe('absent');
});

test('a torn line is passed over, and does not take the next one with it', () => {
  written('a.txt', 'k1', 'one');
  appendFileSync(join(folder, '.parlando.jsonl'), '{"file":"b.t');
  written('b.txt', 'k1', 'two');
  expect(state('a.txt', 'k1')).toBe('current');
  expect(state('b.txt', 'k1')).toBe('current');
});
