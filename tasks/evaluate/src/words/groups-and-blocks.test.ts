import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import type { WordReport } from './word-report.ts';
import { wordsTask } from './words-task.ts';

const run = runnerOf(wordsCommand, wordsTask);

// Six speakers of two regions, two sentences each; the n-th speaker is misheard n % 3 times.
const speakers = ['ann', 'bob', 'cid', 'dan', 'eve', 'fay'];
const said = speakers.flatMap((speaker, n) => [
  { id: `${speaker}-1`, speaker, region: n < 3 ? 'north' : 'south', text: 'we saw the sea' },
  { id: `${speaker}-2`, speaker, region: n < 3 ? 'north' : 'south', text: 'they went home before it rained' },
]);
const heard = said.map(({ id, speaker, text }) => {
  const wrong = speakers.indexOf(speaker) % 3;
  return {
    id,
    text: text
      .split(' ')
      .map((word, i) => (i < wrong ? 'cow' : word))
      .join(' '),
  };
});

async function words(options: Parameters<typeof run>[1]): Promise<WordReport> {
  const folder = folderOf({ 'ref.jsonl': jsonl(...said), 'hyp.jsonl': jsonl(...heard) });
  return (await run([`${folder}/ref.jsonl`, `${folder}/hyp.jsonl`], options)) as WordReport;
}

describe('groups', () => {
  it('each have their counts, by name', async () => {
    const { systems } = await words({ by: ['region', 'length', 'region'] });
    const groups = systems[0]!.groups.map(({ by, value, rows, referenceWords, substitutions }) => [
      by,
      value,
      rows,
      referenceWords,
      substitutions,
    ]);
    expect(groups).toEqual([
      ['region', 'north', 6, 30, 6],
      ['region', 'south', 6, 30, 6],
      ['length', '1-5 words', 6, 24, 6],
      ['length', '6-20 words', 6, 36, 6],
    ]);
  });

  it('have an interval where enough speakers are in them', async () => {
    const { systems } = await words({ by: ['region', 'length'] });
    expect(systems[0]!.groups.map(({ interval }) => interval?.blocks)).toEqual([undefined, undefined, 6, 6]);
  });

  it('of many values go by name and number, and a page shows the first of them', async () => {
    const turns = Array.from({ length: 32 }, (_, i) => ({
      id: String(i),
      text: 'yes',
      call: `call ${i + 1}`,
    }));
    const folder = folderOf({ 'ref.jsonl': jsonl(...turns), 'hyp.jsonl': jsonl(...turns) });
    const report = await run([`${folder}/ref.jsonl`, `${folder}/hyp.jsonl`], { by: ['call'] });
    const text = wordsTask.render(report, 'text');
    expect(text).toContain('\ncall 9      1      1  0.00         -\ncall 10 ');
    expect(text).toContain('\ncall 30 ');
    expect(text).not.toContain('\ncall 31 ');
    expect(text).toContain('\nand 2 more: --format json has them all\n');
  });

  it('of a column that is not there are refused', async () => {
    await expect(words({ by: ['city'] })).rejects.toMatchObject({
      code: 'evaluate/unknown-group',
      remedy: 'break down by length, speaker, region',
    });
  });
});

describe('intervals', () => {
  it('are over speakers, the highest level that these rows name', async () => {
    const { block, systems } = await words({});
    expect(block).toEqual({ name: 'speaker', count: 6, refused: null });
    const { wer, interval } = systems[0]!.totals[0]!;
    expect(wer).toBe(12 / 60);
    expect(interval).toMatchObject({ level: 0.95, blocks: 6 });
    expect(interval!.low).toBeLessThan(wer);
    expect(interval!.high).toBeGreaterThan(wer);
  });

  it('are narrower over sentences, if one insists, and at a lower level', async () => {
    const width = async (options: Parameters<typeof run>[1]): Promise<number> => {
      const { low, high } = (await words(options)).systems[0]!.totals[0]!.interval!;
      return high - low;
    };
    const [speaker, utterance, half] = [
      await width({}),
      await width({ block: 'utterance' }),
      await width({ level: 0.5 }),
    ];
    expect(utterance).toBeLessThan(speaker);
    expect(half).toBeLessThan(speaker);
  });

  it('are refused with fewer than five blocks, and that is said', async () => {
    const report = await words({ block: 'region' });
    expect(report.block.refused).toBe('2 regions: fewer than 5 say nothing about other regions');
    expect(report.systems[0]!.totals[0]!.interval).toBeNull();
    expect(wordsTask.render(report, 'text')).toContain('no intervals: 2 regions: fewer than 5');
  });

  it('are headed by their level', async () => {
    const heading = async (level: number) => wordsTask.render(await words({ level }), 'text').split('\n')[2];
    expect(await heading(0.95)).toContain(' 95 % interval ');
    expect(await heading(0.999)).toContain(' 99.9 % interval ');
  });
});

it('a block that is no column is refused', async () => {
  const folder = folderOf({ 'ref.txt': 'a\n', 'hyp.txt': 'a\n' });
  const refused = await refusal(run([`${folder}/ref.txt`, `${folder}/hyp.txt`], { block: 'call' }), folder);
  expect(refused).toMatchObject({ code: 'evaluate/unknown-block', remedy: 'use --block utterance' });
});
