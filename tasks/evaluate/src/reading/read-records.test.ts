import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from './folder.test.sample.ts';
import { numbersOf, type RecordTable, readRecords, textsOf } from './read-records.ts';

async function table(text: string, name = 'table'): Promise<RecordTable> {
  return readRecords(`${folderOf({ [name]: text })}/${name}`);
}

async function refused(text: string, use: (table: RecordTable) => unknown = () => {}) {
  const folder = folderOf({ table: text });
  return refusal(readRecords(`${folder}/table`).then(use), folder);
}

describe('a table', () => {
  it.each([
    ['CSV', 'name,value\n"Lee, Ann",1\nBob,2\n'],
    ['CSV after a byte order mark', '\u{feff}name,value\n"Lee, Ann",1\nBob,2\n'],
    ['CSV with semicolons', 'name;value\nLee, Ann;1\nBob;2\n'],
    ['CSV with blank lines', 'name,value\n"Lee, Ann",1\n\nBob,2\n\n'],
    ['CSV with spaces around its columns', ' name , value\n"Lee, Ann",1\nBob,2\n'],
    ['CSV of Windows', 'name,value\r\n"Lee, Ann",1\r\nBob,2\r\n'],
    ['TSV', 'name\tvalue\nLee, Ann\t1\nBob\t2\n'],
    ['JSONL', '{"name": "Lee, Ann", "value": 1}\n{"name": "Bob", "value": 2}\n'],
    ['JSONL with blank lines', '\n{"name": "Lee, Ann", "value": 1}\n\n{"name": "Bob", "value": 2}'],
  ])('is read from %s', async (_, text) => {
    const read = await table(text);
    expect(read.columns).toEqual(['name', 'value']);
    expect(textsOf(read, 'name')).toEqual(['Lee, Ann', 'Bob']);
    expect(numbersOf(read, 'value')).toEqual([1, 2]);
  });

  it('keeps the lines of its rows, whatever a cell holds', async () => {
    const { records } = await table('name,value\n"two\nlines",1\nBob,2\n');
    expect(records.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('of JSONL has the columns of all its rows, those that hold one value', async () => {
    const { columns, records } = await table(
      '{"a": "x", "words": [1], "of": {"b": 1}, "none": null}\n{"a": true, "c": 0.5}\n',
    );
    expect(columns).toEqual(['a', 'c']);
    expect(records[1]!.values).toEqual({ a: 'true', c: '0.5' });
  });
});

describe('numbers', () => {
  it('are written as programs write them', async () => {
    expect(numbersOf(await table('n,x\n-1.5,\n 2 ,\n1e3,\n'), 'n')).toEqual([-1.5, 2, 1000]);
  });

  it.each(['', '1,5', '5 km', 'NaN', 'Infinity'])('"%s" is none, and its line is named', async (cell) => {
    expect(await refused(`n;x\n1;a\n${cell};b\n`, (read) => numbersOf(read, 'n'))).toEqual({
      code: 'evaluate/not-a-number',
      message: `table, line 3: "${cell}" in column "n" is no number`,
      remedy: 'write figures with a decimal point and without units',
    });
  });
});

describe('what is refused', () => {
  it('is a column that does not exist, with those that do', async () => {
    expect(await refused('a,b\n1,2\n', (read) => textsOf(read, 'c'))).toEqual({
      code: 'evaluate/column',
      message: 'table has no column "c"',
      remedy: 'it has a, b',
    });
  });

  it.each(['{"a": 2}', '{"a": 2, "b": null}', '{"a": 2, "b": [1]}'])(
    'is a row without it: %s',
    async (row) => {
      expect(await refused(`{"a": 1, "b": 1}\n${row}\n`, (read) => textsOf(read, 'b'))).toEqual({
        code: 'evaluate/column',
        message: 'table, line 2 has no "b"',
        remedy: 'give every row a value, or take out those without one',
      });
    },
  );

  it.each([
    ['a,b\n1,2\n1,2,3\n', 'table, line 3: 3 cells where the first line names 2 columns'],
    ['a,b\n1\n', 'table, line 2: 1 cell where the first line names 2 columns'],
  ])('is a row with too many or too few cells', async (text, message) => {
    expect(await refused(text)).toEqual({
      code: 'evaluate/row',
      message,
      remedy: 'give every row all cells, and put a cell that holds the separator into quotes',
    });
  });

  it.each(['', '\n \n', 'a,b\n', 'a,b\n,\n'])('is a table without rows: %j', async (text) => {
    expect(await refused(text)).toEqual({
      code: 'evaluate/no-rows',
      message: 'table holds no rows',
      remedy: 'give JSONL, CSV or TSV with a row for each item',
    });
  });

  it('is broken JSON, with its line', async () => {
    expect(await refused('{"a": 1}\n{"a": \n')).toMatchObject({
      code: 'evaluate/json',
      message: expect.stringMatching(/^table, line 2: broken JSON \(/),
    });
  });

  it('is a list in JSON, with what makes JSONL of it', async () => {
    expect(await refused('[{"a": 1}]\n')).toEqual({
      code: 'evaluate/not-a-table',
      message: 'table is one JSON list, not a table',
      remedy: "write an object a line: jq -c '.[]' table > rows.jsonl",
    });
  });

  it('is a column that stands twice', async () => {
    expect(await refused('a,b,b\n1,2,3\n', (read) => textsOf(read, 'b'))).toEqual({
      code: 'evaluate/column',
      message: 'table has 2 columns called "b"',
      remedy: 'give each column a name of its own',
    });
  });

  it('are quotes that do not match', async () => {
    expect(await refused('a,b\n"1,2\n')).toMatchObject({ code: 'evaluate/csv' });
  });
});
