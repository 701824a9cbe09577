import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import type { WordReport } from './word-report.ts';
import { wordsTask } from './words-task.ts';

const run = runnerOf(wordsCommand, wordsTask);

/** Measures two files of a folder; other files go by their names in the options. */
async function words(
  files: Readonly<Record<string, string>>,
  inputs: readonly string[],
  { referenceAlternatives, equivalent, ...options }: NonNullable<Parameters<typeof run>[1]> = {},
): Promise<WordReport> {
  const folder = folderOf(files);
  const report = await run(
    inputs.map((name) => `${folder}/${name}`),
    {
      ...options,
      ...(referenceAlternatives === undefined
        ? {}
        : { referenceAlternatives: `${folder}/${referenceAlternatives}` }),
      ...(equivalent === undefined ? {} : { equivalent: `${folder}/${equivalent}` }),
    },
  );
  return report as WordReport;
}

const wer = (report: WordReport): number => report.systems[0]!.totals[0]!.wer;

describe('stm', () => {
  const stm = 'talk 1 ann 0 2 well { tomato / potato / @ } soup (um) please\n';
  const heard = (text: string) =>
    words({ 'ref.stm': stm, 'hyp.jsonl': jsonl({ id: 'talk-1-1', text }) }, ['ref.stm', 'hyp.jsonl']);

  it.each([
    'well tomato soup um please',
    'well tomato soup please',
    'well potato soup please',
    'well soup please',
  ])('"%s" is right', async (text) => {
    expect(wer(await heard(text))).toBe(0);
  });

  it('what none of the readings holds is wrong, against the reading that fits best', async () => {
    const report = await heard('well potato stew please');
    expect(report.rows[0]!.outputs[0]).toMatchObject({
      reference: ['well', 'potato', 'soup', 'please'],
      errors: [[2, 2]],
    });
    expect(wer(report)).toBe(1 / 4);
  });

  it('the report says that other forms were allowed, and has no characters to count', async () => {
    const { systems } = await heard('well soup please');
    expect(systems[0]!.totals[0]!.ruler.alternatives).toBe(true);
    expect(systems[0]!.characters).toBeNull();
  });
});

describe('--reference-alternatives', () => {
  const files = {
    'ref.jsonl': jsonl(
      { id: 'a', tokens: ['in', 'MMXX', 'then'], spans: [{ id: '0', class: 'YEAR', tokens: [1] }] },
      { id: 'b', tokens: ['in', 'MMXX', 'now'], spans: [{ id: '0', class: 'YEAR', tokens: [1] }] },
    ),
    'hyp.jsonl': jsonl({ id: 'a', text: 'in the year then' }, { id: 'b', text: 'in the year now' }),
    'norm.json': JSON.stringify({ 0: { candidates: [{ verbalization: ['the', 'year'] }], class: 'YEAR' } }),
    'norm.jsonl': jsonl({ id: 'a', norm: { 0: { alts: [['the', 'year']] } } }),
  };
  const inputs = ['ref.jsonl', 'hyp.jsonl'];

  it('without them a reference is what it says', async () => {
    expect(wer(await words(files, inputs))).toBe(4 / 6);
  });

  it('a norm.json holds for every row', async () => {
    const report = await words(files, inputs, { referenceAlternatives: 'norm.json' });
    expect(report.systems[0]!.totals[0]).toMatchObject({ hits: 8, referenceWords: 8, wer: 0 });
    expect(wordsTask.render(report, 'text')).toMatch(
      /^Word errors: 2 rows, by parlando-en 1 \+ alternatives\n/,
    );
  });

  it('JSON Lines name the row that they hold for', async () => {
    const { rows } = await words(files, inputs, { referenceAlternatives: 'norm.jsonl' });
    expect(rows.map(({ outputs }) => outputs[0]!.errors.length)).toEqual([0, 2]);
  });

  it('those that no span asks for are told of', async () => {
    const alts = { alts: [['the', 'year']] };
    const notes = async (...norms: readonly object[]) => {
      const slips = { ...files, 'slips.jsonl': jsonl(...norms) };
      return (await words(slips, inputs, { referenceAlternatives: 'slips.jsonl' })).notes;
    };
    expect(await notes({ id: 'a', norm: { 0: alts } }, { id: 'b', norm: { 0: alts } })).toEqual([]);
    expect(await notes({ id: 'a', norm: { 0: alts, 7: alts } }, { id: 'z', norm: { 0: alts } })).toEqual([
      '2 of 3 alternatives fit no span of the references, such as "7" of the row "a"',
    ]);
    const strange = { 'norm.json': JSON.stringify({ 7: { candidates: [{ verbalization: ['now'] }] } }) };
    const report = await words({ ...files, ...strange }, inputs, { referenceAlternatives: 'norm.json' });
    expect(report.notes).toEqual(['1 of 1 alternatives fit no span of the references, such as "7"']);
  });
});

describe('--equivalent', () => {
  const files = {
    'ref.txt': 'we met at the lift\n',
    'hyp.txt': 'we met at the elevator\n',
    'same.txt': '# British | American\nlift | elevator\nflat | apartment ; condo\n',
  };

  it('lets one word stand for another', async () => {
    expect(wer(await words(files, ['ref.txt', 'hyp.txt']))).toBe(1 / 5);
    expect(wer(await words(files, ['ref.txt', 'hyp.txt'], { equivalent: 'same.txt' }))).toBe(0);
  });

  it('holds one way', async () => {
    expect(wer(await words(files, ['hyp.txt', 'ref.txt'], { equivalent: 'same.txt' }))).toBe(1 / 5);
  });
});

describe('--entities', () => {
  const spoken = {
    'ref.jsonl': jsonl({
      id: 'call',
      tokens: ['ring', 'Ann', 'Lee', 'or', 'Bo', 'in', 'May'],
      spans: [
        { id: 'p1', class: 'PERSON', tokens: [1, 2] },
        { id: 'p2', class: 'PERSON', tokens: [4] },
        { id: 'm', class: 'DATE', tokens: [6] },
      ],
    }),
    'hyp.jsonl': jsonl({ id: 'call', text: 'ring ann leigh or bo in may' }),
  };

  it('counts errors by class, and entities that are wholly right', async () => {
    const { systems } = await words(spoken, ['ref.jsonl', 'hyp.jsonl'], { entities: true });
    expect(systems[0]!.classes).toEqual([
      { className: 'DATE', words: 1, errors: 0, wer: 0, interval: null, entities: 1, entitiesRight: 1 },
      { className: 'PERSON', words: 3, errors: 1, wer: 1 / 3, interval: null, entities: 2, entitiesRight: 1 },
    ]);
  });

  it('reads the tags of .nlp files', async () => {
    const nlp = [
      'token|speaker|ts|endTs|punctuation|case|tags',
      'ring|1|0.0|0.2||LC|[]',
      "Ann|1|0.2|0.4||UC|['0:PERSON']",
      "Lee|1|0.4|0.6|.|UC|['0:PERSON']",
    ];
    const files = { 'call.nlp': `${nlp.join('\n')}\n`, 'call.txt': 'ring ann\n' };
    const { systems } = await words(files, ['call.nlp', 'call.txt'], { entities: true, whole: true });
    expect(systems[0]!.classes).toMatchObject([
      { className: 'PERSON', words: 2, errors: 1, entities: 1, entitiesRight: 0 },
    ]);
  });

  it('needs references that mark them', async () => {
    const folder = folderOf({ 'ref.txt': 'a\n', 'hyp.txt': 'a\n' });
    const refused = await refusal(
      run([`${folder}/ref.txt`, `${folder}/hyp.txt`], { entities: true }),
      folder,
    );
    expect(refused).toMatchObject({ code: 'evaluate/no-spans', message: 'the references mark no entities' });
  });
});
