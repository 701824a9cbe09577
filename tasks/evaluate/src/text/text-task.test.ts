import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { textTask } from './text-task.ts';

const folder = mkdtempSync(join(tmpdir(), 'parlando-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

const said = [
  'the cat sat on the mat',
  'a dog barks',
  'we met at noon',
  'she pays the fare',
  'turn left here',
  'thank you',
];
const reference = file('reference.txt', said);
const exact = file('exact.txt', said);
const poor = file('poor.txt', ['a cat', 'a dog barks', 'we met', 'she', 'turn right here', 'thanks']);

type Options = Parameters<typeof textTask.run>[1];
const options: Options = {
  measure: ['bleu', 'chrf', 'ter', 'rouge'],
  tokenizer: '13a',
  stem: false,
  unit: 'word',
  missing: 'error',
  inputFormat: 'auto',
  whole: false,
  block: undefined,
  level: 0.95,
};
const context = { threads: 1, call: '', signal: new AbortController().signal };
const run = (changes: Partial<Options>, ...systems: string[]) =>
  textTask.run([reference, ...systems], { ...options, ...changes }, context);

describe('evaluate text', () => {
  it('gives the same text full marks, without width', async () => {
    const { systems } = await run({ measure: ['chrf', 'ter', 'rouge'] }, exact);
    expect(systems[0]?.scores.map(({ measure, score }) => [measure, score])).toEqual([
      ['chrF', 100],
      ['TER', 0],
      ['ROUGE-1 F1', 100],
      // A text of two words has one pair of words, so all six have some.
      ['ROUGE-2 F1', 100],
      ['ROUGE-L F1', 100],
    ]);
    expect(systems[0]?.scores[0]?.interval).toMatchObject({ low: 100, high: 100, blocks: 6 });
  });

  it('measures systems over the same texts and tells the difference', async () => {
    const report = await run({ measure: ['ter'] }, exact, poor);
    // 22 words; 5 left out and 1 for another; none; 2 left out; 3 left out; 1 for another; 2 against 1.
    expect(report.systems[1]?.scores[0]?.score).toBeCloseTo((100 * (5 + 0 + 2 + 3 + 1 + 2)) / 22, 9);
    expect(report.differences).toMatchObject([{ measure: 'TER', first: 'exact', second: 'poor' }]);
    expect(report.differences[0]?.interval?.low).toBeGreaterThan(0);
  });

  it('names how each figure was computed', async () => {
    const text = textTask.render(await run({ measure: ['bleu'], tokenizer: 'char' }, poor), 'text');
    expect(text).toContain('nrefs:1|case:mixed|eff:no|tok:char|smooth:exp|version:');
    expect(text).toContain('intervals over 6 utterances');
  });

  it('compares Chinese by characters', async () => {
    const chinese = file('zh-ref.txt', ['今天下雨']);
    const written = file('zh-hyp.txt', ['今天晴']);
    const { systems } = await textTask.run(
      [chinese, written],
      { ...options, measure: ['rouge'], unit: 'char' },
      context,
    );
    // Two of three characters are among the four.
    expect(systems[0]?.scores[0]?.score).toBeCloseTo((100 * 2 * (2 / 3) * (2 / 4)) / (2 / 3 + 2 / 4), 4);
  });

  it('refuses a measure that nobody knows', async () => {
    await expect(run({ measure: ['meteor'] }, poor)).rejects.toMatchObject({
      code: 'evaluate/unknown-measure',
      exitCode: 2,
    });
  });
});
