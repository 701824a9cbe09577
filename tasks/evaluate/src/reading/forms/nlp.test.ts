import { expect, it } from 'vitest';
import { parseNlp } from './nlp.ts';

const whole = { id: 'call', turns: false };
const header = 'token|speaker|ts|endTs|punctuation|case|tags';

it('is one row with tokens, spans and the words that have times', () => {
  const lines = [
    header,
    'It|1|0.5|0.7||UC|[]',
    'costs|1|0.7|1.1||LC|[]',
    "$10|1||||LC|['0:MONEY']",
    "billions|1|||,|LC|['0:MONEY', '3:CARDINAL']",
    "today|1|||.|LC|['1:DATE']",
  ];
  expect(parseNlp(lines, whole)).toEqual({
    rows: [
      {
        id: 'call',
        text: 'It costs $10 billions, today.',
        line: 2,
        groups: { call: 'call', speaker: '1' },
        tokens: ['It', 'costs', '$10', 'billions', 'today'],
        spans: [
          { id: '0', className: 'MONEY', tokens: [2, 3] },
          { id: '3', className: 'CARDINAL', tokens: [3] },
          { id: '1', className: 'DATE', tokens: [4] },
        ],
        words: [
          { text: 'It', start: 0.5, end: 0.7 },
          { text: 'costs', start: 0.7, end: 1.1 },
        ],
      },
    ],
    faults: [],
  });
});

it('reads the columns by their names, and those that are empty', () => {
  const lines = ['token|speaker|punctuation|prepunctuation|tags', 'Si|1|?|¿|', 'sí|2|||'];
  expect(parseNlp(lines, whole).rows).toEqual([
    { id: 'call', text: '¿Si? sí', line: 2, groups: { call: 'call' }, tokens: ['Si', 'sí'] },
  ]);
});

it('is a row without words where there are no tokens', () => {
  expect(parseNlp([header], whole).rows).toMatchObject([{ text: '', tokens: [] }]);
});

it('starts a new span where the same one comes again later', () => {
  const lines = [header, "a|1||||LC|['0:X']", 'b|1||||LC|[]', "c|1||||LC|['0:X']"];
  expect(parseNlp(lines, whole).rows[0]?.spans).toEqual([
    { id: '0', className: 'X', tokens: [0] },
    { id: '0', className: 'X', tokens: [2] },
  ]);
});

it('names a missing header, lines that are none and times that run backwards', () => {
  expect(parseNlp(['It|1|||||'], whole).faults).toMatchObject([{ line: 1, code: 'evaluate/row' }]);
  const { faults } = parseNlp([header, 'a|1', 'b|1|2.0|1.0||LC|[]'], whole);
  expect(faults).toMatchObject([
    { line: 2, what: '2 cells where the first line names 7' },
    { line: 3, code: 'evaluate/word-times' },
  ]);
});

it('is a row a turn if wanted', () => {
  const lines = [
    header,
    "Ten|1|0.5|0.7||UC|['0:CARDINAL']",
    'dollars|1|0.7|1.1|?|LC|[]',
    "Five|2|||.|UC|['1:CARDINAL']",
    'Oh|1|||.|UC|[]',
  ];
  const { rows } = parseNlp(lines, { id: 'call', turns: true });
  expect(rows).toMatchObject([
    {
      id: 'call-1',
      text: 'Ten dollars?',
      line: 2,
      groups: { call: 'call', speaker: '1' },
      start: 0.5,
      end: 1.1,
    },
    { id: 'call-2', text: 'Five.', line: 4, groups: { call: 'call', speaker: '2' } },
    { id: 'call-3', text: 'Oh.', line: 5, groups: { call: 'call', speaker: '1' } },
  ]);
  expect(rows[1]?.spans).toEqual([{ id: '1', className: 'CARDINAL', tokens: [0] }]);
});
