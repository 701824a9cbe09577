import { describe, expect, it } from 'vitest';
import { nlpSpans, parseNlp } from './nlp-file.ts';
import { parseNormalizations } from './normalizations-file.ts';
import { parseSynonyms } from './synonym-file.ts';

describe('parseNlp', () => {
  const text = `token|speaker|ts|endTs|punctuation|case|tags|wer_tags|unknown
Good|0|0.5|0.75||UC|[]|[]|x
morning |0|||,|LC|['5:TIME']|['5']|
all|0||||LC|[]|[]|
the|1||||LC|['6:DATE']|['6']|
first|1||||LC|['6:DATE', '7:ORDINAL']|['6', '7']|

of|1||||LC|['8:DATE']|['8']|
`;
  const tokens = parseNlp(text);

  it('reads one token a line', () => {
    expect(tokens).toHaveLength(6);
    expect(tokens[0]).toEqual({
      token: 'Good',
      speaker: '0',
      start: 0.5,
      end: 0.75,
      punctuation: '',
      letterCase: 'UC',
      tags: [],
      entityIds: [],
    });
    expect(tokens[1]).toMatchObject({
      token: 'morning',
      punctuation: ',',
      tags: [{ id: '5', className: 'TIME' }],
    });
    expect(tokens[4]).toMatchObject({ tags: [{ id: '6' }, { id: '7' }], entityIds: ['6', '7'] });
  });

  it('reads files without most fields, with CRLF and a byte order mark', () => {
    expect(parseNlp('\uFEFFspeaker|token\r\nA|yes\r\n')).toEqual([
      { token: 'yes', speaker: 'A', punctuation: '', letterCase: '', tags: [], entityIds: [] },
    ]);
    expect(parseNlp('token|speaker')).toEqual([]);
  });

  it('finds the runs of tokens with one tag', () => {
    expect(nlpSpans(tokens)).toEqual([
      { id: '5', className: 'TIME', tokens: [1] },
      { id: '6', className: 'DATE', tokens: [3, 4] },
      { id: '8', className: 'DATE', tokens: [5] },
    ]);
  });

  it.each([
    ['', 1],
    ['word|speaker\na|1', 1],
    ['token|speaker\na|1\nb', 3],
    ['token|speaker\n|1', 2],
    ['token|ts\na|soon', 2],
    ["token|tags\na|['5:TIME'", 2],
    ["token|tags\na|['TIME']", 2],
  ])('refuses %j and names line %d', (bad, line) => {
    expect(() => parseNlp(bad)).toThrow(
      expect.objectContaining({ code: 'metrics/nlp', message: expect.stringContaining(`line ${line} `) }),
    );
  });
});

describe('parseNormalizations', () => {
  it('reads classes and candidates by span', () => {
    const text = `{"0": {"class": "YEAR", "candidates": [
      {"probability": 0.5, "verbalization": ["twenty", "twenty"]}, {"verbalization": []}]}}`;
    expect(parseNormalizations(text)).toEqual(
      new Map([['0', { className: 'YEAR', alternatives: [['twenty', 'twenty'], []] }]]),
    );
    expect(parseNormalizations('{}').size).toBe(0);
  });

  it.each([
    ['[]', /no object/],
    ['{"7": {"class": "YEAR"}}', /span 7/],
    ['{"7": {"class": 1, "candidates": []}}', /span 7/],
    ['{"7": {"candidates": [{"verbalization": "twenty"}]}}', /span 7/],
    ['{"7": {"candidates": [{"verbalization": [20]}]}}', /span 7/],
    ['{\n"7": ,\n}', /no JSON/],
  ])('refuses %j', (bad, message) => {
    expect(() => parseNormalizations(bad)).toThrow(
      expect.objectContaining({ code: 'metrics/normalizations', message: expect.stringMatching(message) }),
    );
  });
});

describe('parseSynonyms', () => {
  it('reads rules and passes over comments', () => {
    expect(parseSynonyms("# fillers\n\n  'cause   | cause ; because \r\nall right|alright\n")).toEqual([
      { words: ["'cause"], equivalents: [['cause'], ['because']] },
      { words: ['all', 'right'], equivalents: [['alright']] },
    ]);
  });

  it.each(['ok', '| okay', 'ok |', 'ok | okay ;', 'ok | okay | oke'])(
    'refuses %j and names its line',
    (bad) => {
      expect(() => parseSynonyms(`# first\n${bad}`)).toThrow(
        expect.objectContaining({ code: 'metrics/synonyms', message: expect.stringContaining('line 2') }),
      );
    },
  );
});
