import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { collectRows } from './collect-rows.ts';

const many = [{ name: 'FILE', kind: 'audio', many: true, summary: '' }] as const;
const withText = [
  { name: 'AUDIO', kind: 'audio', many: false, summary: '' },
  { name: 'TEXT', kind: 'text', many: false, summary: '' },
] as const;

let folder: string;
let path: (name: string) => string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parlando-rows-'));
  path = (name) => join(folder, name);
  for (const name of ['a.wav', 'b.wav', 'said.txt']) writeFileSync(path(name), name);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const expand = async (input: string) => {
  if (input === 'empty') return [];
  return input === 'both' ? [path('a.wav'), path('b.wav')] : [input];
};

describe('collectRows', () => {
  test('makes a row of every sound, of one that is named twice only one', async () => {
    const { rows, failures } = await collectRows(many, ['both', path('a.wav'), '-'], expand);
    expect(rows).toEqual([
      { id: 'a', source: path('a.wav') },
      { id: 'b', source: path('b.wav') },
      { id: 'stdin', source: '-' },
    ]);
    expect(failures).toEqual([]);
  });

  test('keeps what is wrong with an input for the end', async () => {
    const { rows, failures } = await collectRows(many, ['gone.wav', path('a.wav'), 'empty'], expand);
    expect(rows).toHaveLength(1);
    expect(failures).toMatchObject([
      { source: 'gone.wav', error: { code: 'audio/missing-file' } },
      { source: 'empty', error: { code: 'input/no-sound' } },
    ]);
  });

  test('takes a text in place or from a file', async () => {
    const inPlace = await collectRows(withText, [path('a.wav'), 'play the next song'], expand);
    expect(inPlace.rows).toEqual([{ id: 'a', source: path('a.wav'), text: 'play the next song' }]);
    const fromFile = await collectRows(withText, [path('a.wav'), path('said.txt')], expand);
    expect(fromFile.rows).toEqual([{ id: 'a', source: path('a.wav'), text: 'said.txt' }]);
  });

  test('one recording means one', async () => {
    const { failures } = await collectRows(withText, ['both', 'words'], expand);
    expect(failures).toMatchObject([{ error: { code: 'input/too-many' } }]);
  });

  test.each([
    ['gone.txt', 'input/not-found'],
    ['', 'input/empty-text'],
  ])('the text %j is refused', async (text, code) => {
    await expect(collectRows(withText, [path('a.wav'), text], expand)).rejects.toMatchObject({ code });
  });
});
