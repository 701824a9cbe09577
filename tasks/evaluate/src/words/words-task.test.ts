import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import type { WordReport } from './word-report.ts';
import { wordsTask } from './words-task.ts';

const run = runnerOf(wordsCommand, wordsTask);

/** Measures files of a folder; `ref.txt` and `hyp.txt` if none are named. */
async function words(
  files: Readonly<Record<string, string>>,
  options: Parameters<typeof run>[1] = {},
  inputs: readonly string[] = ['ref.txt', 'hyp.txt'],
): Promise<WordReport> {
  const folder = folderOf(files);
  return (await run(
    inputs.map((name) => name.replace(/^([^=]*=)?/, `$1${folder}/`)),
    options,
  )) as WordReport;
}

const cat = {
  'ref.txt': 'The cat sat on the mat.\nYes, I think so.\nSee you\n',
  'hyp.txt': 'the cat sits on the\nyes i really think so\nsee you\n',
};

describe('counts', () => {
  it('are those one makes by hand', async () => {
    const { systems, rows } = await words(cat);
    expect(systems[0]).toMatchObject({
      name: 'hyp',
      missing: 0,
      totals: [
        {
          ruler: { name: 'parlando-en', version: 1, alternatives: false },
          substitutions: 1, // sat > sits
          deletions: 1, // mat
          insertions: 1, // really
          hits: 10,
          referenceWords: 12,
          wer: 3 / 12,
          mer: 3 / 13,
          wip: (10 / 12) * (10 / 12),
          wrongRows: 2,
          rows: 3,
        },
      ],
      confusions: [{ reference: 'sat', hypothesis: 'sits', count: 1 }],
    });
    expect(rows[1]).toMatchObject({
      id: '2',
      text: 'Yes, I think so.',
      outputs: [{ text: 'yes i really think so', errors: [[null, 2]] }],
    });
  });

  it('of characters are those between the words that the ruler left', async () => {
    const { systems } = await words({ 'ref.txt': 'A bat!\n', 'hyp.txt': 'a bats\n' });
    expect(systems[0]!.characters).toMatchObject({ errors: 1, referenceCharacters: 5, cer: 1 / 5 });
  });

  it('of the full format take case and marks as well, unless that is turned off', async () => {
    const full = (await words(cat)).systems[0]!.fullFormat!;
    expect(full.parts).toMatchObject({ word: 3, case: 4, punctuation: 3, 'number form': 0 });
    expect(full.punctuation).toMatchObject({ errors: 3, marks: 3 });
    expect((await words(cat, { fullFormat: false })).systems[0]!.fullFormat).toBeNull();
  });

  it('of the full format are left out where the references have none', async () => {
    const { systems } = await words({ 'ref.txt': 'see you\n', 'hyp.txt': 'See you.\n' });
    expect(systems[0]!.fullFormat).toBeNull();
  });

  it('come from every ruler asked for; the first gives the details', async () => {
    const { systems, rows } = await words(
      { 'ref.txt': 'Dr. Lee has 2 cats\n', 'hyp.txt': 'doctor lee has two cats\n' },
      { normalizer: ['none', 'whisper-basic', 'parlando-en', 'none'] },
    );
    const [total] = systems;
    expect(total!.totals.map(({ ruler, substitutions }) => [ruler.name, substitutions])).toEqual([
      ['none', 3],
      ['whisper-basic', 2],
      ['parlando-en', 0],
    ]);
    expect(rows[0]!.outputs[0]!.reference).toEqual(['Dr.', 'Lee', 'has', '2', 'cats']);
  });

  it('of several systems stand in the order given, with every difference between two', async () => {
    const files = {
      'ref.txt': 'we saw the sea\n',
      'one.txt': 'we saw the bee\n',
      'two.txt': 'we saw her bee\n',
      'three.txt': 'we\n',
    };
    const { systems, differences } = await words(files, {}, [
      'ref.txt',
      'one.txt',
      'new=two.txt',
      'three.txt',
    ]);
    expect(systems.map(({ name, totals }) => [name, totals[0]!.wer])).toEqual([
      ['one', 0.25],
      ['new', 0.5],
      ['three', 0.75],
    ]);
    expect(differences.map(({ first, second, difference }) => [second, first, difference])).toEqual([
      ['new', 'one', 0.25],
      ['three', 'one', 0.5],
      ['three', 'new', 0.25],
    ]);
  });
});

describe('rows that a system lacks', () => {
  const files = {
    'ref.jsonl': jsonl({ id: 'a', text: 'one two' }, { id: 'b', text: 'three' }),
    'hyp.jsonl': jsonl({ id: 'b', text: 'three' }),
  };

  it('are an error that names them', async () => {
    const folder = folderOf(files);
    const refused = await refusal(run([`${folder}/ref.jsonl`, `${folder}/hyp.jsonl`]), folder);
    expect(refused).toMatchObject({
      code: 'evaluate/missing-rows',
      message: 'hyp.jsonl lacks 1 of 2 rows: "a"',
    });
  });

  it('are deleted words with --missing delete', async () => {
    const { systems, rows } = await words(files, { missing: 'delete' }, ['ref.jsonl', 'hyp.jsonl']);
    expect(systems[0]).toMatchObject({ missing: 1, totals: [{ deletions: 2, hits: 1, wer: 2 / 3 }] });
    expect(rows[0]!.outputs[0]!.text).toBeNull();
  });
});

describe('notes', () => {
  it('ask whether the sides are swapped', async () => {
    expect((await words(cat)).notes).toEqual([]);
    const { notes } = await words(cat, {}, ['hyp.txt', 'ref.txt']);
    expect(notes).toEqual([
      expect.stringMatching(/^are reference and hypothesis swapped\? .*the reference comes first$/),
    ]);
  });

  it('tell of references without words', async () => {
    const files = {
      'ref.jsonl': jsonl({ id: '1', text: 'yes' }, { id: '2', text: ' ' }),
      'hyp.jsonl': jsonl({ id: '1', text: 'yes' }, { id: '2', text: 'no' }),
    };
    const { notes, systems } = await words(files, {}, ['ref.jsonl', 'hyp.jsonl']);
    expect(notes[0]).toBe('1 of 2 references are empty: words heard there count as insertions');
    expect(systems[0]!.totals[0]).toMatchObject({ insertions: 1, referenceWords: 1 });
  });

  it('doubt texts that have hardly a word in common', async () => {
    const { notes } = await words({ 'ref.txt': 'a b c\n', 'hyp.txt': 'x y z\n' });
    expect(notes).toEqual(['hyp: 100 % of the words are wrong; do these texts belong together?']);
  });

  it('are the warnings of the command', async () => {
    const report = await words(cat, {}, ['hyp.txt', 'ref.txt']);
    expect(wordsTask.warnings(report)).toBe(report.notes);
    expect(wordsTask.exitCode(report)).toBe(0);
  });
});

it('a ruler that does not exist is refused with those that do', async () => {
  const folder = folderOf(cat);
  const refused = await refusal(
    run([`${folder}/ref.txt`, `${folder}/hyp.txt`], { normalizer: ['whisper'] }),
    folder,
  );
  expect(refused).toEqual({
    code: 'evaluate/unknown-normalizer',
    message: 'there is no normalizer "whisper"',
    remedy: 'it is one of none, whisper-en, whisper-basic, parlando-en',
  });
});
