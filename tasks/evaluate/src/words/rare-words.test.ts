import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import type { WordReport } from './word-report.ts';
import { wordsTask } from './words-task.ts';

const run = runnerOf(wordsCommand, wordsTask);

const files = {
  'ref.txt': 'call Okafor about the rent\nthe rent is due\nask Lena Park about it\n',
  'hyp.txt': 'call oak for about the rent\nthe rent is due\nask Lena Park about Okafor\n',
  'others.txt': 'Wiśniewska\n',
  'names.txt': '# who may be called\nOkafor\nLena Park\nWiśniewska\n',
};

async function words(options: Parameters<typeof run>[1]): Promise<WordReport> {
  const folder = folderOf(files);
  const bias = options?.bias === undefined ? {} : { bias: `${folder}/${options.bias}` };
  return (await run([`${folder}/ref.txt`, `${folder}/hyp.txt`], { ...options, ...bias })) as WordReport;
}

describe('--bias', () => {
  it('counts words of the list (B-WER) apart from all others (U-WER)', async () => {
    const { rare, totals } = (await words({ bias: 'names.txt' })).systems[0]!;
    // Okafor > oak, and "for" inserted; it > Okafor.
    expect(rare!.source).toMatch(/^3 entries of .*names\.txt$/);
    expect(rare!.biased).toMatchObject({ referenceWords: 3, substitutions: 1, insertions: 0, wer: 1 / 3 });
    expect(rare!.unbiased).toMatchObject({
      referenceWords: 11,
      substitutions: 1,
      insertions: 1,
      wer: 2 / 11,
    });
    const errors = [rare!.biased, rare!.unbiased].map((r) => r.substitutions + r.deletions + r.insertions);
    expect(errors[0]! + errors[1]!).toBe(totals[0]!.substitutions + totals[0]!.insertions);
  });

  it('tells which entries were found, missed and heard where nobody said them', async () => {
    const { rare } = (await words({ bias: 'names.txt' })).systems[0]!;
    expect(rare!.entries).toEqual([
      { entry: 'okafor', reference: 1, found: 0, falselyInserted: 1 },
      { entry: 'lena park', reference: 1, found: 1, falselyInserted: 0 },
    ]);
  });

  it('says so where nobody said a word of the list', async () => {
    expect((await words({ bias: 'names.txt' })).notes).toEqual([]);
    expect((await words({ bias: 'others.txt' })).notes).toEqual([
      expect.stringMatching(
        /^the references hold none of the rare words \(1 entry of .*others\.txt\): B-WER says nothing$/,
      ),
    ]);
  });

  it('has its tables', async () => {
    const text = wordsTask.render(await words({ bias: 'names.txt' }), 'text');
    expect(text).toContain(
      `B-WER %  interval  words  U-WER %  interval  words\nhyp       33.33         -      3    18.18         -     11`,
    );
    expect(text).toContain(
      'system  entry   said  found  wrongly heard\nhyp     okafor     1      0              1',
    );
  });
});

describe('--rare', () => {
  it('takes words that the references hold N times at most', async () => {
    const { rare } = (await words({ rare: 1 })).systems[0]!;
    // call okafor is due ask lena park it
    expect(rare).toMatchObject({
      source: 'words that the references hold once',
      biased: { referenceWords: 8 },
      entries: [],
    });
    const twice = (await words({ rare: 2 })).systems[0]!.rare!;
    // ... and about, the, rent, twice each
    expect(twice).toMatchObject({
      source: 'words that the references hold at most 2 times',
      biased: { referenceWords: 14 },
    });
    expect(twice.unbiased.referenceWords).toBe(0);
  });

  it('does not go with a list', async () => {
    const folder = folderOf(files);
    const refused = await refusal(
      run([`${folder}/ref.txt`, `${folder}/hyp.txt`], { rare: 1, bias: `${folder}/names.txt` }),
      folder,
    );
    expect(refused).toMatchObject({ code: 'evaluate/rare-twice', remedy: 'give one of them' });
  });
});

it('a list of one entry is named as such', async () => {
  const folder = folderOf({ ...files, 'one.txt': 'Okafor\n' });
  const report = (await run([`${folder}/ref.txt`, `${folder}/hyp.txt`], {
    bias: `${folder}/one.txt`,
  })) as WordReport;
  expect(report.systems[0]!.rare!.source).toMatch(/^1 entry of /);
});
