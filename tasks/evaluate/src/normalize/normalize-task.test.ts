import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { normalizeCommand } from '../task.ts';
import { normalizeTask } from './normalize-task.ts';

const run = runnerOf(normalizeCommand, normalizeTask);

async function normalize(
  text: string,
  options: Parameters<typeof run>[1] = {},
  { name = 'ref.txt', format = 'text' } = {},
): Promise<string> {
  const folder = folderOf({ [name]: text });
  return normalizeTask.render(await run([`${folder}/${name}`], options), format);
}

describe('evaluate normalize', () => {
  it('gives a line for a line, also for one that has no words left', async () => {
    expect(await normalize('Dr. Lee, TWO cats!\n\nuh\nSee you\n')).toBe('doctor lee 2 cats\n\n\nsee you\n');
  });

  it('lists each rewrite below its line, if asked', async () => {
    expect(await normalize('Dr. Lee\nSee you\n', { explain: true })).toBe(
      ['doctor lee', '  abbreviation: Dr -> doctor', 'see you', ''].join('\n'),
    );
  });

  it('names the rulers where there are several', async () => {
    expect(await normalize('It costs $5.\n', { normalizer: ['none', 'whisper-basic'] })).toBe(
      'none: It costs $5.\nwhisper-basic: it costs 5\n',
    );
  });

  it('as JSON is a line for each row, by its id', async () => {
    const text = jsonl({ id: 'a', text: 'Yes.' }, { id: 'b', text: 'No!' });
    const lines = (await normalize(text, {}, { name: 'ref.jsonl', format: 'json' })).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', rulers: [{ name: 'parlando-en', version: 1, text: 'Yes.', normalized: 'yes' }] },
      { id: 'b', rulers: [{ name: 'parlando-en', version: 1, text: 'No!', normalized: 'no' }] },
    ]);
  });

  it('refuses a ruler that does not exist', async () => {
    const folder = folderOf({ 'ref.txt': 'yes\n' });
    const refused = await refusal(run([`${folder}/ref.txt`], { normalizer: ['english'] }), folder);
    expect(refused.code).toBe('evaluate/unknown-normalizer');
  });
});
