import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from './folder.test.sample.ts';
import { readAlternatives } from './read-alternatives.ts';
import { readEquivalents } from './read-equivalents.ts';
import { readWordList } from './read-word-list.ts';

const file = (content: string, name = 'list.txt'): string => join(folderOf({ [name]: content }), name);

describe('equivalents', () => {
  it('are rules, one a line', async () => {
    const rules = "# contractions\ni'd     |i had ; i would\n\n<laugh> |  <unk>  \n";
    expect(await readEquivalents(file(rules))).toEqual([
      {
        words: ["i'd"],
        equivalents: [
          ['i', 'had'],
          ['i', 'would'],
        ],
      },
      { words: ['<laugh>'], equivalents: [['<unk>']] },
    ]);
  });

  it.each(["i'd", '| i had', "i'd |", "i'd | i had ;", 'a | b | c'])('%s is no rule', async (line) => {
    const folder = folderOf({ 'rules.txt': `ok | okay\n${line}\n` });
    expect(await refusal(readEquivalents(join(folder, 'rules.txt')), folder)).toMatchObject({
      code: 'evaluate/equivalents',
      message: `rules.txt, line 2: not a rule: ${line}`,
    });
  });
});

describe('a word list', () => {
  it('has an entry a line', async () => {
    expect(await readWordList(file('# names\nAnn Lee\n\n Culp \nAnn Lee\n'))).toEqual(['Ann Lee', 'Culp']);
  });

  it('that is empty is refused', async () => {
    const folder = folderOf({ 'names.txt': '# none yet\n' });
    expect(await refusal(readWordList(join(folder, 'names.txt')), folder)).toMatchObject({
      code: 'evaluate/empty-list',
      message: 'names.txt holds no entries',
    });
  });
});

describe('alternatives', () => {
  const norm = `{
    "0": { "candidates": [{ "probability": 1, "verbalization": ["William Shakespeare"] }], "class": "NAME" },
    "1": { "candidates": [{ "verbalization": ["twenty", "twenty"] }, { "verbalization": [] }] }
  }`;
  const spans = { '0': [['William', 'Shakespeare']], '1': [['twenty', 'twenty'], []] };

  it('of a norm.json hold for every row', async () => {
    expect(await readAlternatives(file(norm, 'norm.json'))).toEqual(new Map([['', spans]]));
  });

  it('of a folder hold for the rows that the files are named after', async () => {
    const folder = folderOf({ 'call1.norm.json': norm, 'call2.norm.json': '{}', 'read.me': '' });
    expect(await readAlternatives(folder)).toEqual(
      new Map<string, object>([
        ['call1', spans],
        ['call2', {}],
      ]),
    );
  });

  it('of JSON Lines name their rows', async () => {
    const lines = [
      { id: 'call1', norm: { 7: { cls: 'DATE', alts: [['may', 'first'], ['first of may']] } } },
      { id: 'call2', norm: {} },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    expect(await readAlternatives(file(text, 'norms.jsonl'))).toEqual(
      new Map<string, object>([
        [
          'call1',
          {
            7: [
              ['may', 'first'],
              ['first', 'of', 'may'],
            ],
          },
        ],
        ['call2', {}],
      ]),
    );
  });

  it('name the line that is wrong', async () => {
    const folder = folderOf({ 'a.jsonl': '{"id": "1", "norm": {}}\n{"id": "2"}\n', 'b.json': '{\n"0": 1}' });
    expect(await refusal(readAlternatives(join(folder, 'a.jsonl')), folder)).toMatchObject({
      code: 'evaluate/alternatives',
      message: expect.stringMatching(/^a\.jsonl, line 2: norm: /),
    });
    expect(await refusal(readAlternatives(join(folder, 'b.json')), folder)).toMatchObject({
      message: expect.stringMatching(/^b\.json, line 1: 0: /),
    });
    const broken = folderOf({ 'c.json': '{\n"0": [}\n' });
    expect(await refusal(readAlternatives(join(broken, 'c.json')), broken)).toMatchObject({
      code: 'evaluate/json',
      message: expect.stringMatching(/^c\.json, line 2: broken JSON/),
    });
  });
});
