import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import { wordsTask } from './words-task.ts';

const run = runnerOf(wordsCommand, wordsTask);

const files = {
  'ref.jsonl': jsonl({ id: 'a', text: 'Dr. Lee paid two dollars' }, { id: 'b', text: 'see you' }),
  'new.jsonl': jsonl({ id: 'a', text: 'doctor leigh paid $2 now' }, { id: 'b', text: 'see you' }),
  'old.jsonl': jsonl({ id: 'b', text: 'see you' }),
};

async function explain(id: string, given: Parameters<typeof run>[1] = {}, format = 'text'): Promise<string> {
  const folder = folderOf(files);
  const inputs = ['ref.jsonl', 'new.jsonl', 'old.jsonl'].map((name) => `${folder}/${name}`);
  return wordsTask.render(await run(inputs, { explain: id, missing: 'delete', ...given }), format);
}

describe('--explain', () => {
  it('shows each rewrite of a row, then what is wrong in it', async () => {
    expect(await explain('a', { normalizer: ['parlando-en'] })).toBe(
      [
        'a by parlando-en 1',
        '',
        'reference: Dr. Lee paid two dollars',
        '  abbreviation: Dr -> doctor',
        '  number: two -> 2',
        '  money: 2 dollars -> $2',
        '  = doctor lee paid $2',
        '',
        'new: doctor leigh paid $2 now',
        '  = doctor leigh paid $2 now',
        '  substitution: lee -> leigh',
        '  insertion: now',
        '',
        'old: no hypothesis',
        '  deletion: doctor',
        '  deletion: lee',
        '  deletion: paid',
        '  deletion: $2',
        '',
      ].join('\n'),
    );
  });

  it('goes through every ruler', async () => {
    const text = await explain('b', { normalizer: ['none', 'whisper-basic'] });
    expect(text.split('\n').filter((line) => line.startsWith('b by '))).toEqual([
      'b by none 1',
      'b by whisper-basic 1',
    ]);
    expect(text).toContain('old: see you\n  = see you\n  every word agrees\n');
  });

  it('as JSON holds the same', async () => {
    const explanation = JSON.parse(await explain('a', { normalizer: ['none'] }, 'json'));
    expect(explanation).toMatchObject({
      version: 1,
      kind: 'explanation',
      id: 'a',
      rulers: [
        {
          name: 'none',
          reference: {
            text: 'Dr. Lee paid two dollars',
            normalized: 'Dr. Lee paid two dollars',
            rewrites: [],
          },
          systems: [
            {
              name: 'new',
              alignment: {
                errors: [
                  [0, 0],
                  [1, 1],
                  [3, 3],
                  [4, 4],
                ],
              },
            },
            { name: 'old', hypothesis: null },
          ],
        },
      ],
    });
  });

  it('names ids that exist where the one asked for does not', async () => {
    const folder = folderOf(files);
    const inputs = ['ref.jsonl', 'new.jsonl'].map((name) => `${folder}/${name}`);
    expect(await refusal(run(inputs, { explain: 'c' }), folder)).toEqual({
      code: 'evaluate/unknown-id',
      message: 'there is no row "c"',
      remedy: 'ids look like a, b',
    });
  });
});
