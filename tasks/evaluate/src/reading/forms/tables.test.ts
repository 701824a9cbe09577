import { describe, expect, it } from 'vitest';
import { parseCsv, parseTsv } from './csv.ts';
import { parseJsonl } from './jsonl.ts';

const reference = { side: 'reference' } as const;
const hypothesis = { side: 'hypothesis' } as const;

const json = (records: readonly unknown[]): string[] => records.map((record) => JSON.stringify(record));
const jsonRow = (record: unknown) => parseJsonl(json([record]), reference, 'a.jsonl').rows[0];
const jsonFault = (record: unknown) => parseJsonl(json([record]), reference, 'a.jsonl').faults[0];

describe('columns', () => {
  it('takes the usual names of each side', () => {
    const both = { utt_id: 'u1', hypothesis: 'good evening', reference: 'good morning' };
    expect(parseJsonl(json([both]), reference, 'a.jsonl').rows).toMatchObject([
      { id: 'u1', text: 'good morning' },
    ]);
    expect(parseJsonl(json([both]), hypothesis, 'a.jsonl').rows).toMatchObject([
      { id: 'u1', text: 'good evening' },
    ]);
  });

  it('prefers `text` and `id` to others', () => {
    expect(jsonRow({ file: 'a.wav', id: 7, transcript: 'no', text: 'yes' })).toMatchObject({
      id: '7',
      text: 'yes',
    });
  });

  it('takes those that are named', () => {
    const choice = { side: 'reference', column: 'human', idColumn: 'key' } as const;
    const record = { id: 1, key: 'k1', text: 'machine', human: 'hand' };
    expect(parseJsonl(json([record]), choice, 'a.jsonl').rows).toMatchObject([{ id: 'k1', text: 'hand' }]);
  });

  it('numbers rows without a column of ids', () => {
    const lines = ['{"text": "one"}', '', '{"text": "two"}'];
    expect(parseJsonl(lines, reference, 'a.jsonl').rows).toMatchObject([
      { id: '1', line: 1 },
      { id: '2', line: 3 },
    ]);
  });

  it('names the columns there are when a wanted one is missing', () => {
    const lines = ['{"id": "1", "said": "yes"}'];
    expect(() => parseJsonl(lines, { ...reference, column: 'sead' }, 'a.jsonl')).toThrow(
      'a.jsonl has no column "sead"; it has id, said',
    );
    expect(() => parseJsonl(lines, hypothesis, 'a.jsonl')).toThrow(
      'a.jsonl has none of the columns text, hypothesis, hyp, prediction, pred_text, transcript; it has id, said',
    );
    expect(() => parseCsv(['id,said', '1,yes'], { ...reference, idColumn: 'nr' }, 'a.csv')).toThrow(
      'a.csv has no column "nr"; it has id, said',
    );
    expect(() => parseCsv(['good morning'], reference, 'a.csv')).toThrow('it has good morning');
  });
});

describe('JSONL', () => {
  it('reads times, groups and sound', () => {
    const record = {
      id: 'u1',
      text: 'good morning',
      session_id: 's1',
      speaker: 'ann',
      domain: 'clinic',
      take: 2,
      noisy: false,
      note: null,
      meta: { room: 1 },
      audio_filepath: 'calls/u1.wav',
      start: 1.5,
      duration: 2.1,
    };
    expect(jsonRow(record)).toEqual({
      id: 'u1',
      text: 'good morning',
      line: 1,
      groups: { call: 's1', speaker: 'ann', domain: 'clinic', take: '2', noisy: 'false' },
      start: 1.5,
      end: 3.6,
      audio: 'calls/u1.wav',
    });
  });

  it('takes a duration alone for a recording from its start', () => {
    expect(jsonRow({ text: 'yes', duration: 2 })).toMatchObject({ start: 0, end: 2 });
    expect(jsonRow({ text: 'yes', offset: 10, duration: 2 })).toMatchObject({ start: 10, end: 12 });
  });

  it('makes one group of the names of a call, the rest keep theirs', () => {
    expect(jsonRow({ text: 'yes', recording: 'r', session: 's' })?.groups).toEqual({
      call: 's',
      recording: 'r',
    });
  });

  it('makes no groups of texts', () => {
    expect(jsonRow({ text: 'yes', hypothesis: 'no', pred_text: 'nay' })?.groups).toEqual({});
  });

  it('reads timed words, and makes the text of them where there is none', () => {
    const words = [
      { word: ' good', start: 0, end: 0.4, probability: 0.9 },
      { text: 'morning', start: 0.4, end: 1, confidence: 0.8 },
    ];
    expect(jsonRow({ id: 'u1', words })).toMatchObject({
      text: 'good morning',
      words: [
        { text: 'good', start: 0, end: 0.4 },
        { text: 'morning', start: 0.4, end: 1, confidence: 0.8 },
      ],
    });
  });

  it('takes `words` for the text where it is one', () => {
    expect(jsonRow({ id: 'u1', words: 'good morning' })).toMatchObject({ text: 'good morning' });
  });

  it('reads spans of tokens in both ways of writing them', () => {
    const tokens = ['call', 'Ann', 'Lee', 'at', '9'];
    const entities = [['e7', 'PERSON', [1, 2]]];
    const spans = [{ class: 'TIME', tokens: [4] }];
    expect(jsonRow({ tokens, entities, spans })).toMatchObject({
      text: 'call Ann Lee at 9',
      tokens,
      spans: [
        { id: 'e7', className: 'PERSON', tokens: [1, 2] },
        { id: 'spans1', className: 'TIME', tokens: [4] },
      ],
    });
  });

  it('counts spans in the words of the text where there are no tokens', () => {
    const row = jsonRow({ text: 'call Ann', entities: [{ id: 1, class: 'PERSON', tokens: [1] }] });
    expect(row).toMatchObject({ tokens: ['call', 'Ann'], spans: [{ id: '1', tokens: [1] }] });
  });

  it('leaves the entities of a hypothesis alone', () => {
    const record = { text: 'call Ann', entities: [{ label: 'PER', start: 5 }] };
    const { rows, faults } = parseJsonl(json([record]), hypothesis, 'a.jsonl');
    expect(faults).toEqual([]);
    expect(rows[0]).not.toHaveProperty('spans');
  });

  it('reads other readings', () => {
    expect(jsonRow({ text: 'one', nbest: ['won', 'wan'] })).toMatchObject({ nbest: ['won', 'wan'] });
  });

  it.each([
    [
      { text: 'a', words: [{ text: 'a', start: 2, end: 1 }] },
      'the word "a" ends (1 s) before it starts (2 s)',
    ],
    [
      { text: 'a', words: [{ text: 'a', start: '0', end: 1 }] },
      'words[0].start: expected number, received string',
    ],
    [{ text: 'a', words: [{ start: 0, end: 1 }] }, 'words[0] has neither "text" nor "word"'],
    [{ text: 'a', nbest: ['b', 3] }, 'nbest[1]: expected string, received number'],
    [{ text: 'a', start: 3, end: 2 }, 'ends (2 s) before it starts (3 s)'],
    [{ text: 'a', entities: [['1', 'DATE', [1]]] }, 'span "1" names token 1 of 1'],
    [
      {
        text: 'a',
        entities: [
          ['1', 'A', [0]],
          ['1', 'B', [0]],
        ],
      },
      'two spans with the id "1"',
    ],
    [{ text: null }, 'no "text"'],
    [{ text: 5 }, '"text" is 5, not a text'],
    [{ text: 'a', id: '' }, 'no "id"'],
    [['a'], 'not a JSON object'],
  ])('names what is wrong with %j', (record, what) => {
    expect(jsonFault(record)).toMatchObject({ line: 1, what });
  });

  it('names broken JSON and goes on', () => {
    const { rows, faults } = parseJsonl(['{"text": "a"}', '{"text": "b"', '{"text": "c"}'], reference, 'a');
    expect(faults).toMatchObject([
      { line: 2, code: 'evaluate/json', what: expect.stringContaining('broken JSON (') },
    ]);
    expect(rows.map(({ text }) => text)).toEqual(['a', 'c']);
  });
});

describe('CSV', () => {
  it('reads quoted cells, and the line on which a row begins', () => {
    const lines = ['id,text,speaker', 'u1,"good, ""very""', 'good",ann', '', 'u2,,bob'];
    expect(parseCsv(lines, reference, 'a.csv').rows).toEqual([
      { id: 'u1', text: 'good, "very"\ngood', line: 2, groups: { speaker: 'ann' } },
      { id: 'u2', text: '', line: 5, groups: { speaker: 'bob' } },
    ]);
  });

  it('reads times that are written as text', () => {
    const lines = ['text,start,end', 'yes,0.5,1.5'];
    expect(parseCsv(lines, reference, 'a.csv').rows).toMatchObject([{ start: 0.5, end: 1.5 }]);
  });

  it('sees semicolons', () => {
    expect(parseCsv(['id;text', 'u1;yes, well'], reference, 'a.csv').rows).toMatchObject([
      { id: 'u1', text: 'yes, well' },
    ]);
  });

  it('keeps a blank line of a single column: it is an empty text', () => {
    expect(parseCsv(['text', 'one', '', 'three'], reference, 'a.csv').rows).toMatchObject([
      { id: '1', text: 'one' },
      { id: '2', text: '' },
      { id: '3', text: 'three' },
    ]);
  });

  it('names rows with too many cells, and quotes that do not match', () => {
    const { faults } = parseCsv(['id,text', 'u1,yes, well'], reference, 'a.csv');
    expect(faults).toMatchObject([{ line: 2, what: '3 cells where the first line names 2 columns' }]);
    const open = ['id,text', 'u0,"no', 'no"', 'u1,"yes', 'u2,well'];
    expect(() => parseCsv(open, reference, 'a.csv')).toThrow(
      'a.csv, line 4: a quote that this row opens is never closed',
    );
  });

  it('refuses two columns of the name that is read, not two of another', () => {
    expect(() => parseCsv(['id,text,text', 'u1,yes,no'], reference, 'a.csv')).toThrow(
      'a.csv has 2 columns called "text"',
    );
    expect(() => parseCsv(['id,id,text', 'u1,u2,yes'], reference, 'a.csv')).toThrow(
      'a.csv has 2 columns called "id"',
    );
    expect(parseCsv(['id,text,,', 'u1,yes,,'], reference, 'a.csv').rows).toMatchObject([{ text: 'yes' }]);
  });
});

describe('TSV', () => {
  it('lets a text open with a quotation', () => {
    const lines = ['path\tsentence', 'a.mp3\t"Yes," she said.', 'b.mp3\t"He said ""no""."'];
    expect(parseTsv(lines, reference, 'a.tsv').rows).toMatchObject([
      { id: 'a.mp3', text: '"Yes," she said.', audio: 'a.mp3' },
      { id: 'b.mp3', text: 'He said "no".' },
    ]);
  });
});
