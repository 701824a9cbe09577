import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { runnerOf } from '../run-task.test.sample.ts';
import { compareCommand } from '../task.ts';
import { renderWords } from '../words/render-words.ts';
import { measured } from '../words/reports.test.sample.ts';
import { compareTask } from './compare-task.ts';

const run = runnerOf(compareCommand, compareTask);

const said = ['we met him at the lake', 'they left', 'come in'];
const heard = {
  old: ['we met hen at the lake', 'they', 'come in'],
  new: ['we met him at a lake', 'they left', 'come in, do'],
};
const pairs = (texts: readonly string[]) => said.map((text, i) => [text, texts[i]!] as const);
const jsonOf = (systems: Parameters<typeof measured>[0]) => renderWords(measured(systems), 'json');

const files = {
  'old.json': jsonOf({ base: pairs(heard.old) }),
  'new.json': jsonOf({ base: pairs(heard.new) }),
  'both.json': jsonOf({ old: pairs(heard.old), new: pairs(heard.new) }),
};

async function compared(first: string, second: string, format: string): Promise<string> {
  const folder = folderOf(files);
  return compareTask.render(await run([`${folder}/${first}`, `${folder}/${second}`]), format);
}

describe('evaluate compare', () => {
  it('tells what changed', async () => {
    // The tests between the interval and the remarks have tests of their own.
    const text = await compared('old.json', 'new.json', 'text');
    expect(text).toMatch(
      /^new against old, by parlando-en 1\n\n +WER %\nold +20\.00\nnew +20\.00\ndifference +0\.00\ninterval +-\n/,
    );
    expect(text.slice(text.indexOf('no interval'))).toBe(
      [
        'no interval: too few utterances',
        'fixed 2 words, broke 1; 1 more insertions',
        '',
        'Fixed',
        'row  word  before  after  around it',
        '  1  him   hen     him    we met him at the lake',
        '  2  left  -       left   they left',
        '',
        'Broken',
        'row  word  before  after  around it',
        '  1  the   the     a      met him at the lake',
        '',
        'Rows that changed most',
        'row  errors before  after',
        '  2              1      0',
        '  3              0      1',
        '',
      ].join('\n'),
    );
  });

  it('as Markdown has the same tables', async () => {
    const text = await compared('old.json', 'new.json', 'md');
    expect(text).toContain(
      '# new against old, by parlando-en 1\n\n|  | WER % |\n| --- | ---: |\n| old | 20.00 |\n',
    );
    expect(text).toContain('## Broken\n\n| row | word | before | after | around it |\n');
  });

  it('as CSV lists every change', async () => {
    expect(await compared('old.json', 'new.json', 'csv')).toBe(
      [
        'change,row,word,before,after,context',
        'fixed,1,him,hen,him,we met him at the lake',
        'fixed,2,left,,left,they left',
        'broken,1,the,the,a,met him at the lake',
        '',
      ].join('\r\n'),
    );
  });

  it('takes two systems of one report', async () => {
    const apart = JSON.parse(await compared('old.json', 'new.json', 'json'));
    const together = JSON.parse(await compared('both.json#old', 'both.json#new', 'json'));
    expect(together).toEqual(apart);
    expect(together).toMatchObject({
      kind: 'comparison',
      first: 'old',
      second: 'new',
      totals: { fixed: 2, broken: 1 },
    });
  });

  it('refuses what is no report', async () => {
    const folder = folderOf({ ...files, 'hyp.json': '{"id": "a", "text": "hello"}' });
    const refused = await refusal(run([`${folder}/old.json`, `${folder}/hyp.json`]), folder);
    expect(refused).toMatchObject({
      code: 'evaluate/not-a-report',
      remedy: 'write one with: parlando evaluate words REF HYP -o report.json',
    });
  });
});
