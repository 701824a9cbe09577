import { expect, it } from 'vitest';
import { detectForm, isTextFile } from './detect-form.ts';

it.each([
  ['talk.txt', 'text'],
  ['data/test/text', 'kaldi'],
  ['hyp.CSV', 'csv'],
  ['hyp.tsv', 'tsv'],
  ['hyp.jsonl', 'jsonl'],
  ['hyp.ndjson', 'jsonl'],
  ['hyp.trn', 'trn'],
  ['ref.stm', 'stm'],
  ['hyp.ctm', 'ctm'],
  ['who.rttm', 'rttm'],
  ['talk.srt', 'srt'],
  ['talk.vtt', 'vtt'],
  ['talk.nlp', 'nlp'],
] as const)('tells %s by its name', (name, form) => {
  expect(detectForm(name, ['anything'])).toBe(form);
});

it.each([
  ['{"id": "1", "text": "a"}\n{"id": "2", "text": "b"}', 'jsonl'],
  ['{"version":1,"id":"a","audio":{"source":"a.wav"},"segments":[]}', 'transcript'],
  ['{\n  "version": 1,\n  "id": "a",\n  "audio": {\n    "source": "a.wav"', 'transcript'],
  ['[{"session_id": "s", "words": "good"}]', 'seglst'],
] as const)('tells what JSON it is: %s', (text, form) => {
  expect(detectForm('hyp.json', text.split('\n'))).toBe(form);
  expect(detectForm('', text.split('\n'))).toBe(form);
});

it('tells transcripts one a line from other JSON lines', () => {
  const line = '{"version":1,"id":"a","audio":{"source":"a.wav"},"segments":[]}';
  expect(detectForm('all.jsonl', [line, line])).toBe('transcript');
});

it.each([
  ['WEBVTT - a talk\n\n00:01.000 --> 00:02.000\nhi', 'vtt'],
  ['\n1\n00:00:01,000 --> 00:00:02,000\nhi', 'srt'],
  ['token|speaker|ts|endTs|punctuation|case|tags\na|1|||||', 'nlp'],
  ['SPEAKER call 1 0.5 1.2 <NA> <NA> ann <NA> <NA>', 'rttm'],
  [';; comment\ncall A 1 0.2 good 0.5\ncall A 1.5 0.2 morning 0.5', 'ctm'],
  ['call A ann 0.10 2.03 good morning\ncall A ann 2.10 3.04', 'stm'],
  ['good morning (ann-001)\n\nbye (ann-002)', 'trn'],
  ['id,text\n1,hi', 'csv'],
  ['utt_id\tsentence\n1\thi', 'tsv'],
  ['Good morning, Ann.\nBye.', 'text'],
  ['', 'text'],
] as const)('tells a text without a name by what it holds: %s', (text, form) => {
  expect(detectForm('', text.split('\n'))).toBe(form);
});

it('knows neither an unknown name with any text nor JSON of some other kind', () => {
  expect(detectForm('talk.xml', ['<talk>hello</talk>'])).toBeUndefined();
  expect(detectForm('talk.json', ['[{"text": "hello"}]'])).toBeUndefined();
});

it('picks texts out of a folder by their endings', () => {
  expect(
    ['a.txt', 'a.json', 'text', 'a.wav', 'README.md'].map((name) => isTextFile(name, undefined)),
  ).toEqual([true, true, true, false, false]);
  expect(['a.txt', 'a.json', 'a.srt'].map((name) => isTextFile(name, 'transcript'))).toEqual([
    false,
    true,
    false,
  ]);
});
