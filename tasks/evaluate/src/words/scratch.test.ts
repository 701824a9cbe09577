import { it } from 'vitest';
import { folderOf } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import { wordsTask } from './words-task.ts';
const words = runnerOf(wordsCommand, wordsTask);
it('x', async () => {
  const folder = folderOf({
    'ref.txt': 'The cat sat on the mat.\nYes, I think so.\nSee you\n',
    'hyp.txt': 'the cat sits on mat now\nyes i think so\nsee you\n',
    'talk.json': '{"0":{"candidates":[{"verbalization":["twenty","twenty"]}]}}',
    'ref.stm': 'a 1 ann 0 1 well { going to / gonna } leave (um) now\n',
    'hyp.jsonl': jsonl({ id: 'a-1-1', text: 'well gonna leave now' }),
    'ents.jsonl': jsonl({ id: 'x', tokens: ['call', 'ann', 'lee', 'in', 'May'], spans: [{ id: '0', class: 'PERSON', tokens: [1, 2] }, { id: '1', class: 'DATE', tokens: [4] }] }),
    'enth.jsonl': jsonl({ id: 'x', text: 'call ann leigh in may' }),
  });
  const r = await words([`${folder}/ref.txt`, `${folder}/hyp.txt`]);
  for (const f of ['text', 'md', 'csv', 'pra']) console.log(wordsTask.render(r, f));
  console.log(JSON.stringify(r, null, 1));
  const s = await words([`${folder}/ref.stm`, `${folder}/hyp.jsonl`]);
  console.log(wordsTask.render(s, 'text'), wordsTask.render(s, 'pra'), JSON.stringify(s.systems[0].totals[0]));
  const e = await words([`${folder}/ents.jsonl`, `${folder}/enth.jsonl`], { entities: true });
  console.log(wordsTask.render(e, 'text'), JSON.stringify(e.systems[0].classes));
  console.log(wordsTask.render(await words([`${folder}/ents.jsonl`, `${folder}/enth.jsonl`], { explain: 'x' , normalizer: ['none', 'parlando-en']}), 'text'));
});
