import { describe, expect, it } from 'vitest';
import { folderOf } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import type { WordReport } from './word-report.ts';
import { wordsTask } from './words-task.ts';

const run = runnerOf(wordsCommand, wordsTask);

interface Spoken {
  readonly id: string;
  readonly speaker?: string;
  readonly call?: string;
  /** Words of a name are written `[Ann Lee]`. */
  readonly text: string;
}

/** Tokens, and a span of the class PERSON for each name. */
function marked({ text, ...names }: Spoken): object {
  const tokens: string[] = [];
  const spans: object[] = [];
  for (const [part] of text.matchAll(/\[[^\]]*\]|\S+/g)) {
    const words = part.replaceAll(/[[\]]/g, '').split(' ');
    const places = words.map((_, i) => tokens.length + i);
    if (part.startsWith('[')) spans.push({ id: String(spans.length), class: 'PERSON', tokens: places });
    tokens.push(...words);
  }
  return { ...names, tokens, spans };
}

async function entities(
  said: readonly Spoken[],
  heard: readonly string[],
  alternatives?: object,
): Promise<WordReport> {
  const folder = folderOf({
    'said.jsonl': jsonl(...said.map(marked)),
    'heard.jsonl': jsonl(...said.map(({ id }, i) => ({ id, text: heard[i] }))),
    'norm.json': JSON.stringify(alternatives ?? {}),
  });
  return (await run([`${folder}/said.jsonl`, `${folder}/heard.jsonl`], {
    entities: true,
    ...(alternatives === undefined ? {} : { referenceAlternatives: `${folder}/norm.json` }),
  })) as WordReport;
}

const spellings = (report: WordReport) => report.systems[0]!.spellings;
const [call]: Spoken[] = [{ id: 'call', text: 'ring [Ada] then tell [Ada] about [Ada] and [Bo Li]' }];

describe('spellings', () => {
  it('are told of a name that one recording writes in several ways, most frequent first', async () => {
    const report = await entities([call!], ['ring aida then tell ada about aida and bow li']);
    expect(spellings(report)).toEqual([
      {
        entity: 'Ada',
        recording: 'call',
        forms: [
          { form: 'aida', count: 2 },
          { form: 'ada', count: 1 },
        ],
      },
    ]);
    expect(wordsTask.render(report, 'text')).toContain(
      '\nSpelled in more than one way within a recording\nsystem  recording  entity  forms\nheard   call       Ada     aida 2, ada 1\n',
    );
  });

  it('are no matter where it is wrong the same way each time', async () => {
    const report = await entities([call!], ['ring aida then tell aida about aida and bo li']);
    expect(spellings(report)).toEqual([]);
    expect(wordsTask.render(report, 'text')).not.toContain('Spelled');
  });

  it('do not count a place where nothing stands for it', async () => {
    const report = await entities([call!], ['ring then tell ada about ada and bo li']);
    expect(spellings(report)).toEqual([]);
  });

  it('may differ from one recording to the next', async () => {
    const said = ['a', 'b'].map((id) => ({ id, text: 'ring [Ada] and [Ada]' }));
    const report = await entities(said, ['ring ada and ada', 'ring aida and aida']);
    expect(spellings(report)).toEqual([]);
  });

  it('of turns are told of their call', async () => {
    const said = ['a', 'b'].map((id) => ({ id, call: 'monday', text: 'ring [Ada]' }));
    const report = await entities(said, ['ring ada', 'ring aida']);
    expect(spellings(report)).toMatchObject([
      { entity: 'Ada', recording: 'monday', forms: [{ form: 'ada' }, { form: 'aida' }] },
    ]);
  });

  it('are told by how many there are, and how frequent they are in the recording', async () => {
    const said = [
      { id: 'a', text: 'ring [Ada] [Ada] [Ada] [Ada]' },
      { id: 'b', text: 'ring [Ada] [Ada] [Ada] or [Bo] [Bo] [Bo]' },
    ];
    const heard = ['ring ada ada ada aida', 'ring aida aida ada or bo bow beau'];
    const forms = spellings(await entities(said, heard))!.map((each) => [
      each.entity,
      each.recording,
      ...each.forms.map(({ form, count }) => `${form} ${count}`),
    ]);
    expect(forms).toEqual([
      ['Bo', 'b', 'bo 1', 'bow 1', 'beau 1'],
      ['Ada', 'a', 'ada 3', 'aida 1'],
      ['Ada', 'b', 'aida 2', 'ada 1'],
    ]);
  });

  it('leave out the marks around a name', async () => {
    const said = { id: 'call', text: 'ring [Ada,] or [Ada]' };
    expect(spellings(await entities([said], ['ring ada or aida']))).toMatchObject([{ entity: 'Ada' }]);
  });

  it('are those of all the words of a name', async () => {
    const said = { id: 'call', text: 'ring [Bo Li] or [Bo Li]' };
    const report = await entities([said], ['ring bo li or bow lee']);
    expect(spellings(report)).toMatchObject([
      { entity: 'Bo Li', forms: [{ form: 'bo li' }, { form: 'bow lee' }] },
    ]);
  });

  it('are not told of a name that may rightly be said in several ways', async () => {
    const said = { id: 'call', text: 'ring [Ada] or [Ada]' };
    const heard = ['ring ada or miss king'];
    const open = {
      0: { candidates: [{ verbalization: ['Miss', 'King'] }], class: 'PERSON' },
      1: { candidates: [{ verbalization: ['Miss', 'King'] }], class: 'PERSON' },
    };
    expect(spellings(await entities([said], heard))).toHaveLength(1);
    expect(spellings(await entities([said], heard, open))).toEqual([]);
  });
});

describe('classes', () => {
  const people = ['ann', 'bob', 'cid', 'dan', 'eve'].map(
    (speaker): Spoken => ({ id: speaker, speaker, text: 'ring [Ada King] now' }),
  );
  const heard = [
    'ring ada king now',
    'ring ada now',
    'ring aida ring now',
    'ring ada king now',
    'call ada king',
  ];

  it('have their errors, and an interval over the speakers who said such a name', async () => {
    const [person, ...others] = (await entities(people, heard)).systems[0]!.classes!;
    expect(others).toEqual([]);
    // King is gone, and Ada King becomes aida ring: what is wrong around a name does not count.
    expect(person).toMatchObject({
      className: 'PERSON',
      words: 10,
      errors: 3,
      wer: 0.3,
      entities: 5,
      entitiesRight: 3,
    });
    expect(person!.interval).toMatchObject({ blocks: 5, level: 0.95 });
    expect(person!.interval!.low).toBeLessThan(0.3);
    expect(person!.interval!.high).toBeGreaterThan(0.3);
  });

  it('have none where fewer than five said one', async () => {
    const said = [...people.slice(0, 4), { id: 'eve', speaker: 'eve', text: 'who is it' }];
    const [person] = (await entities(said, heard)).systems[0]!.classes!;
    expect(person).toMatchObject({ words: 8, interval: null });
  });

  it('have a table', async () => {
    expect(wordsTask.render(await entities(people, heard), 'text')).toContain(
      '\nBy class, WER % (entities wholly right %)\nclass   words  heard\nPERSON     10  30.0 (60)\n',
    );
  });
});
