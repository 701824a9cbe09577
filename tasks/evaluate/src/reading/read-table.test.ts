import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, type Refusal, refusal } from './folder.test.sample.ts';
import { type ReadTableOptions, readTable } from './read-table.ts';
import type { RowTable } from './row.ts';

type Options = Partial<ReadTableOptions>;

const read = (path: string, options: Options = {}): Promise<RowTable> =>
  readTable(path, { side: 'reference', ...options });

const readFile = (name: string, content: string | Uint8Array, options?: Options): Promise<RowTable> =>
  read(join(folderOf({ [name]: content }), name), options);

function refused(name: string, content: string | Uint8Array, options?: Options): Promise<Refusal> {
  const folder = folderOf({ [name]: content });
  return refusal(read(join(folder, name), options), folder);
}

const texts = ({ rows }: RowTable) => rows.map(({ id, text }) => [id, text]);

async function* given(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

describe('a file', () => {
  it('is read by its form', async () => {
    const table = await readFile('ref.txt', 'good morning\ngoodbye\n');
    expect(table.format).toBe('text');
    expect(texts(table)).toEqual([
      ['1', 'good morning'],
      ['2', 'goodbye'],
    ]);
  });

  it('is read as the form it is said to be', async () => {
    expect(texts(await readFile('ref.txt', 'u1 good morning\n', { format: 'kaldi' }))).toEqual([
      ['u1', 'good morning'],
    ]);
  });

  it('is one row if wanted, by its name', async () => {
    expect(texts(await readFile('talk.txt', 'good morning\ngoodbye\n', { whole: true }))).toEqual([
      ['talk', 'good morning goodbye'],
    ]);
  });

  it('is one row if it holds subtitles, unless turns are wanted', async () => {
    const srt = '1\n00:01,0 --> 00:02,0\nGood\n\n2\n00:02,0 --> 00:03,0\nmorning\n';
    expect(texts(await readFile('talk.srt', srt))).toEqual([['talk', 'Good morning']]);
    expect(texts(await readFile('talk.srt', srt, { turns: true }))).toEqual([
      ['talk-1', 'Good'],
      ['talk-2', 'morning'],
    ]);
  });

  it.each([
    ['a.jsonl', '{"id": "1", "text": "a"}'],
    ['a.csv', 'id,text\n1,a'],
    ['a.tsv', 'id\ttext\n1\ta'],
    ['a.trn', 'a (1)'],
    ['text', '1 a'],
    ['1.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\na'],
    ['1.nlp', 'token|speaker\na|1'],
    ['a.ctm', '1 A 0 1 a'],
  ])('%s gives its rows', async (name, content) => {
    expect(texts(await readFile(name, content))).toEqual([['1', 'a']]);
  });

  it('carries what a stm takes out of scoring', async () => {
    const table = await readFile('a.stm', 'c A s 0 1 good\nc A s 1 2 ignore_time_segment_in_scoring\n');
    expect(texts(table)).toEqual([['c-A-1', 'good']]);
    expect(table.ignored).toMatchObject([{ start: 1, end: 2 }]);
  });
});

describe('a column', () => {
  const csv = 'id,human,machine\n1,good,could\n';

  it('is named after the file', async () => {
    const folder = folderOf({ 'a.csv': csv });
    expect(texts(await read(join(folder, 'a.csv#machine')))).toEqual([['1', 'could']]);
    expect(texts(await read(join(folder, 'a.csv'), { column: 'human' }))).toEqual([['1', 'good']]);
  });

  it('is not meant where a file has that very name', async () => {
    expect(texts(await readFile('a#b', 'good\n'))).toEqual([['1', 'good']]);
  });

  it('is refused of a text that has none', async () => {
    expect(await refused('a.txt', 'good\n', { column: 'human' })).toMatchObject({
      code: 'evaluate/no-columns',
      message: 'a.txt (text) has no columns, so no "human"',
    });
  });

  it('is refused if there is none of that name, and those there are listed', async () => {
    const folder = folderOf({ 'a.csv': csv });
    expect(await refusal(read(join(folder, 'a.csv#speech')), folder)).toEqual({
      code: 'evaluate/column',
      message: 'a.csv has no column "speech"; it has id, human, machine',
      remedy: 'name one of these',
    });
    expect(await refusal(read(join(folder, 'a.csv')), folder)).toMatchObject({
      code: 'evaluate/column',
      remedy: 'name the column that holds the reference: a.csv#COLUMN',
    });
  });
});

describe('standard input', () => {
  it('is told by what it holds', async () => {
    const table = await read('-', { standardInput: given('good morning (ann)\n') });
    expect([table.format, ...texts(table)]).toEqual(['trn', ['ann', 'good morning']]);
  });

  it('may have a column too', async () => {
    const standardInput = given('{"id": 1, "said": "yes"}\n');
    expect(texts(await read('-#said', { standardInput }))).toEqual([['1', 'yes']]);
  });
});

describe('a folder', () => {
  it('is a row a file, in order of their names, inner folders too', async () => {
    const folder = folderOf({
      'b.txt': 'bye\nnow\n',
      'a.txt': 'hello\n',
      'in/c.srt': '1\n00:01,0 --> 00:02,0\nGood\n',
      'silent.txt': '',
      '.hidden.txt': 'no',
      'sound.wav': 'RIFF',
    });
    const table = await read(folder, { whole: false });
    expect(table.format).toBe('auto');
    expect(texts(table)).toEqual([
      ['a', 'hello'],
      ['b', 'bye now'],
      ['in/c', 'Good'],
      ['silent', ''],
    ]);
  });

  it('gives the rows of its tables, and of files that name their rows', async () => {
    const folder = folderOf({ 'one.jsonl': '{"id": "u1", "text": "a"}', 'two.trn': 'b (u2)' });
    expect(texts(await read(folder, { whole: false }))).toEqual([
      ['u1', 'a'],
      ['u2', 'b'],
    ]);
  });

  it('has a row without words for a ctm in which none was heard', async () => {
    const folder = folderOf({ 'a.ctm': '', 'b.ctm': 'b 1 0 1 hello\n' });
    expect(texts(await read(folder))).toEqual([
      ['a', ''],
      ['b', 'hello'],
    ]);
  });

  it('is read for one form alone if that is said', async () => {
    const files = { 'a.txt': 'hello\n', 'a.srt': '1\n00:01,0 --> 00:02,0\nHi\n' };
    expect(texts(await read(folderOf(files), { format: 'srt' }))).toEqual([['a', 'Hi']]);
    expect(texts(await read(folderOf({ 'a.lab': 'hello\n' }), { format: 'text' }))).toEqual([['a', 'hello']]);
  });

  it('without texts is refused', async () => {
    const folder = folderOf({ 'a.wav': 'RIFF', 'a.doc': 'x' });
    expect(await refusal(read(folder), folder)).toMatchObject({
      code: 'evaluate/no-texts',
      message: 'the folder FOLDER holds no texts',
    });
  });

  it('takes of several forms of one text the one that tells most', async () => {
    const folder = folderOf({ 'a.txt': 'hello\n', 'a.srt': '1\n00:01,0 --> 00:02,0\nHi\n' });
    expect((await read(folder)).rows).toMatchObject([{ id: 'a', text: 'Hi' }]);
  });
});

describe('what cannot be read', () => {
  it('a file that is missing', async () => {
    const folder = folderOf({});
    expect(await refusal(read(join(folder, 'ref.txt')), folder)).toEqual({
      code: 'evaluate/missing-file',
      message: 'there is no file ref.txt',
      remedy: 'check the spelling, and from which folder the path starts',
    });
    expect(await refusal(read(join(folder, 'ref.csv#text')), folder)).toMatchObject({
      message: 'there is no file ref.csv',
    });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file without the right',
    async () => {
      const folder = folderOf({ 'a.txt': 'hello\n' });
      chmodSync(join(folder, 'a.txt'), 0);
      expect(await refusal(read(join(folder, 'a.txt')), folder)).toMatchObject({
        code: 'evaluate/no-permission',
      });
    },
  );

  it('bytes that are not UTF-8', async () => {
    expect(await refused('a.txt', Buffer.from('good\nk\u00f6ln\n', 'latin1'))).toMatchObject({
      code: 'evaluate/not-utf8',
      message: 'a.txt, line 2, byte 2 of the line: 0xF6 is not UTF-8',
    });
  });

  it('sound', async () => {
    expect(await refused('a.txt', 'RIFF$\0\0\0WAVEfmt ')).toEqual({
      code: 'evaluate/sound',
      message: 'a.txt looks like sound, not text',
      remedy: '`parlando transcribe a.txt --format json` makes a transcript of it',
    });
  });

  it('an empty file, and a table without rows', async () => {
    for (const [name, content] of [
      ['a.txt', ''],
      ['a.json', ''],
      ['a.csv', 'id,text\n'],
      ['a.ctm', ';; nothing\n'],
    ] as const) {
      expect(await refused(name, content)).toMatchObject({
        code: 'evaluate/no-rows',
        message: `${name} holds no rows`,
      });
    }
  });

  it('a form that nobody knows', async () => {
    expect(await refused('talk.xml', '<talk>hello</talk>')).toEqual({
      code: 'evaluate/unknown-form',
      message: 'talk.xml is in no form that is known',
      remedy:
        'say its form with --input-format, one of text, jsonl, csv, tsv, transcript, kaldi, trn, stm, ctm, seglst, rttm, ' +
        'srt, vtt, nlp, or convert it to one of these',
    });
  });

  it('a list in JSON, with what makes JSONL of it', async () => {
    expect(await refused('calls.json', '[{"id": "a", "text": "yes"}]')).toEqual({
      code: 'evaluate/unknown-form',
      message: 'calls.json is one JSON list, and not SegLST',
      remedy: "write an object a line: jq -c '.[]' calls.json > rows.jsonl",
    });
  });

  it('bad rows: the first is named, the others are counted', async () => {
    const lines = ['{"text": "a"}', '{"text": }', '{"text": "c"', 'd'];
    expect(await refused('a.jsonl', lines.join('\n'))).toMatchObject({
      code: 'evaluate/json',
      message: expect.stringMatching(/^a\.jsonl, line 2: broken JSON \(.*\); 2 more are wrong in this file$/),
    });
    expect(await refused('a.trn', 'a (1)\nb\n')).toMatchObject({
      code: 'evaluate/row',
      message: 'a.trn, line 2: no id in parentheses at its end',
    });
  });

  it('a word that ends before it starts', async () => {
    expect(await refused('a.ctm', 'c A 1.0 0.5 good\nc A 2.0 -0.5 morning\n')).toMatchObject({
      code: 'evaluate/word-times',
      message: 'a.ctm, line 2: the word "morning" ends (1.5 s) before it starts (2 s)',
    });
  });

  it('ids that come twice', async () => {
    expect(await refused('a.trn', 'a (1)\nb (2)\nc (1)\nd (1)\n')).toEqual({
      code: 'evaluate/duplicate-ids',
      message: 'a.trn: lines 1 and 3 have the same id "1"; 1 more row repeats an id',
      remedy: 'give each row an id of its own, a table in its column "id"',
    });
  });
});
