import { describe, expect, it } from 'vitest';
import { parseCtm } from './ctm.ts';
import { parseKaldi } from './kaldi.ts';
import { parseRttm } from './rttm.ts';
import { parseStm } from './stm.ts';
import { parseText, parseWholeText } from './text.ts';
import { parseTrn } from './trn.ts';

describe('plain text', () => {
  it('is a row a line, blank ones kept', () => {
    expect(parseText(['Good morning.', '', 'Goodbye.']).rows).toEqual([
      { id: '1', text: 'Good morning.', line: 1, groups: {} },
      { id: '2', text: '', line: 2, groups: {} },
      { id: '3', text: 'Goodbye.', line: 3, groups: {} },
    ]);
  });

  it('is one row if wanted', () => {
    expect(parseWholeText([' Good morning.', '', 'Goodbye. '], 'call').rows).toEqual([
      { id: 'call', text: 'Good morning. Goodbye.', line: 1, groups: {} },
    ]);
  });
});

describe('Kaldi text', () => {
  it('is an id and then words', () => {
    expect(parseKaldi(['u1 good  morning ', '', 'u2', 'u3\tbye']).rows).toEqual([
      { id: 'u1', text: 'good  morning', line: 1, groups: {} },
      { id: 'u2', text: '', line: 3, groups: {} },
      { id: 'u3', text: 'bye', line: 4, groups: {} },
    ]);
  });
});

describe('trn', () => {
  it('is words and then an id', () => {
    expect(parseTrn([';; made by hand', 'good morning (ann-001)', '', '(ann-002)']).rows).toEqual([
      { id: 'ann-001', text: 'good morning', line: 2, groups: {} },
      { id: 'ann-002', text: '', line: 4, groups: {} },
    ]);
  });

  it('tells optional words from the id', () => {
    const [row] = parseTrn(['(uh) yes (ann-001)']).rows;
    expect(row).toMatchObject({ id: 'ann-001', text: 'uh yes', alternatives: { nist1: [['uh'], []] } });
  });

  it('names lines without an id, and braces that do not match', () => {
    const { faults } = parseTrn(['good morning', '{ uh / um (ann-001)']);
    expect(faults).toMatchObject([
      { line: 1, what: 'no id in parentheses at its end' },
      { line: 2, what: 'a { without its }' },
    ]);
  });
});

describe('stm', () => {
  it('is a segment a line', () => {
    const lines = [
      ';; comment',
      'call A ann 0.10 2.03 <O,F> good morning',
      'call A bob 2.10 3.04 hello',
      'call B ann 0.50 1.00',
    ];
    expect(parseStm(lines)).toEqual({
      rows: [
        {
          id: 'call-A-1',
          text: 'good morning',
          line: 2,
          groups: { call: 'call', channel: 'A', speaker: 'ann', labels: 'O,F' },
          start: 0.1,
          end: 2.03,
        },
        {
          id: 'call-A-2',
          text: 'hello',
          line: 3,
          groups: { call: 'call', channel: 'A', speaker: 'bob' },
          start: 2.1,
          end: 3.04,
        },
        {
          id: 'call-B-1',
          text: '',
          line: 4,
          groups: { call: 'call', channel: 'B', speaker: 'ann' },
          start: 0.5,
          end: 1,
        },
      ],
      faults: [],
      ignored: [],
    });
  });

  it('sets segments apart that are not scored', () => {
    const { rows, ignored } = parseStm([
      'call A ann 0 2 good',
      'call A ann 2 4 IGNORE_TIME_SEGMENT_IN_SCORING',
      'call A ann 4 6 morning',
    ]);
    expect(rows.map(({ id }) => id)).toEqual(['call-A-1', 'call-A-3']);
    expect(ignored).toMatchObject([{ id: 'call-A-2', text: '', start: 2, end: 4 }]);
  });

  it('does not take a tag in the text for labels', () => {
    expect(parseStm(['call A ann 0 2 <laugh>yes']).rows).toMatchObject([{ text: '<laugh>yes' }]);
  });

  it('names lines that are none, and times that run backwards', () => {
    const { faults } = parseStm(['call A ann good morning', 'call A ann 3.0 2.0 good morning']);
    expect(faults).toMatchObject([
      { line: 1, code: 'evaluate/row', what: 'not a segment' },
      { line: 2, code: 'evaluate/times', what: 'ends (2 s) before it starts (3 s)' },
    ]);
  });
});

describe('ctm', () => {
  it('is a row a file, in order of time', () => {
    const lines = [';; comment', 'call 1 0.9 0.3 morning 0.8', 'call 1 0.5 0.2 good 0.9'];
    expect(parseCtm(lines).rows).toEqual([
      {
        id: 'call',
        text: 'good morning',
        line: 2,
        groups: { call: 'call', channel: '1' },
        words: [
          { text: 'good', start: 0.5, end: 0.7, confidence: 0.9 },
          { text: 'morning', start: 0.9, end: 1.2, confidence: 0.8 },
        ],
      },
    ]);
  });

  it('is a row a channel where a file has several', () => {
    const { rows } = parseCtm(['one A 0 1 hello', 'one B 1 1 hi', 'two A 0 1 bye']);
    expect(rows.map(({ id, text }) => [id, text])).toEqual([
      ['one-A', 'hello'],
      ['one-B', 'hi'],
      ['two', 'bye'],
    ]);
  });

  it('takes no log likelihood for a probability', () => {
    const [row] = parseCtm(['call A 11.34 0.2 YES -6.763', 'call A 12 0.34 YOU 0.5']).rows;
    expect(row?.words?.map((word) => word.confidence)).toEqual([undefined, undefined]);
  });

  it('keeps the first of alternatives, and optional words', () => {
    const lines = [
      'call A * * <ALT_BEGIN>',
      'call A 1 0.5 um',
      'call A * * <ALT>',
      'call A 1 0.5 uh',
      'call A * * <ALT_END>',
      'call A 2 0.5 (yes)',
    ];
    expect(parseCtm(lines).rows).toMatchObject([{ text: 'um yes' }]);
  });

  it('names lines that are none, and words that end before they start', () => {
    const { faults } = parseCtm(['call A 1.0 good', 'call A 2.0 -0.5 good']);
    expect(faults).toMatchObject([
      { line: 1, code: 'evaluate/row' },
      { line: 2, code: 'evaluate/word-times', what: 'the word "good" ends (1.5 s) before it starts (2 s)' },
    ]);
  });
});

describe('RTTM', () => {
  it('is a turn a line, other records skipped', () => {
    const lines = [
      'SPKR-INFO call 1 <NA> <NA> <NA> adult_female ann <NA> <NA>',
      'SPEAKER call 1 0.5 1.2 <NA> <NA> ann <NA> <NA>',
      'SPEAKER call 1 1.5 2 <NA> <NA> bob <NA> <NA>',
    ];
    expect(parseRttm(lines).rows).toEqual([
      {
        id: 'call-1',
        text: '',
        line: 2,
        groups: { call: 'call', channel: '1', speaker: 'ann' },
        start: 0.5,
        end: 1.7,
      },
      {
        id: 'call-2',
        text: '',
        line: 3,
        groups: { call: 'call', channel: '1', speaker: 'bob' },
        start: 1.5,
        end: 3.5,
      },
    ]);
  });

  it('names turns that are none', () => {
    const { faults } = parseRttm(['SPEAKER call 1 half', 'SPEAKER call 1 1 -1 <NA> <NA> ann']);
    expect(faults).toMatchObject([
      { line: 1, code: 'evaluate/row' },
      { line: 2, code: 'evaluate/times' },
    ]);
  });
});
