import { describe, expect, it } from 'vitest';
import { parseSrt, parseVtt } from './subtitles.ts';

const cues = { id: 'talk', turns: true };
const whole = { id: 'talk', turns: false };

describe('SubRip', () => {
  const srt = `1
00:00:01,000 --> 00:00:02,300
They walked <i>down</i>
to the harbour.

2
00:59:59,500 --> 01:00:01,000
{\\an8}- Was it 5 < 6?
- It was.
`.split('\n');

  it('is one row, without tags, numbers and dashes', () => {
    expect(parseSrt(srt, whole)).toEqual({
      rows: [
        {
          id: 'talk',
          text: 'They walked down to the harbour. Was it 5 < 6? It was.',
          line: 1,
          groups: { call: 'talk' },
        },
      ],
      faults: [],
    });
  });

  it('is a row a cue if wanted', () => {
    expect(parseSrt(srt, cues).rows).toEqual([
      {
        id: 'talk-1',
        text: 'They walked down to the harbour.',
        line: 2,
        groups: { call: 'talk' },
        start: 1,
        end: 2.3,
      },
      {
        id: 'talk-2',
        text: 'Was it 5 < 6? It was.',
        line: 7,
        groups: { call: 'talk' },
        start: 3599.5,
        end: 3601,
      },
    ]);
  });

  it('parts the channels that Parlando writes', () => {
    const lines = ['1', '00:01,000 --> 00:03,250', '[1] so we should', 'go there', '[2] Right.'];
    expect(parseSrt(lines, cues).rows).toMatchObject([
      { id: 'talk-1', text: 'so we should go there', groups: { speaker: '1' }, start: 1, end: 3.25 },
      { id: 'talk-2', text: 'Right.', groups: { speaker: '2' } },
    ]);
  });

  it('keeps a blank line and a number that are said', () => {
    const lines = [
      '1',
      '00:01,000 --> 00:02,000',
      'The answer is',
      '',
      '42',
      '',
      '2',
      '00:03,0 --> 00:04,0',
      '7',
    ];
    expect(parseSrt(lines, cues).rows.map(({ text }) => text)).toEqual(['The answer is 42', '7']);
  });

  it('has a row without words where nothing was said', () => {
    expect(parseSrt([], whole).rows).toEqual([{ id: 'talk', text: '', line: 1, groups: { call: 'talk' } }]);
  });

  it('names times that are none or run backwards', () => {
    const { faults } = parseSrt(['1', '0:01 --> later', 'a', '', '2', '00:02,0 --> 00:01,0', 'b'], whole);
    expect(faults).toMatchObject([
      { line: 2, code: 'evaluate/row', what: 'not the times of a cue' },
      { line: 6, code: 'evaluate/times' },
    ]);
  });
});

it.each([
  ['00:00:03,000 -> 00:00:04,000', parseSrt],
  ['00:03.000 – 00:04.000', parseVtt],
])('two times without the arrow, %s, are no words of the cue before', (times, parse) => {
  const lines = [
    'WEBVTT',
    '',
    '00:01.000 --> 00:02.000',
    'It starts at 10:30, ends at 11:00',
    '',
    times,
    'lost',
  ];
  expect(parse(lines, whole).faults).toMatchObject([
    { line: 6, code: 'evaluate/row', what: 'not the times of a cue' },
  ]);
});

describe('WebVTT', () => {
  const vtt = `WEBVTT

NOTE not said

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v Ann>Fish &amp; chips,</v> <v.loud Bob>please &#233;t <c.yellow>vite</c>

00:03.000 --> 00:04.000
Thanks.
`.split('\n');

  it('is one row', () => {
    expect(parseVtt(vtt, whole).rows).toMatchObject([{ text: 'Fish & chips, please ét vite Thanks.' }]);
  });

  it('is a row a speaker and cue if wanted', () => {
    expect(parseVtt(vtt, cues).rows).toMatchObject([
      { id: 'talk-1', text: 'Fish & chips,', groups: { call: 'talk', speaker: 'Ann' }, start: 1, end: 3 },
      { id: 'talk-2', text: 'please ét vite', groups: { call: 'talk', speaker: 'Bob' }, start: 1, end: 3 },
      { id: 'talk-3', text: 'Thanks.', groups: { call: 'talk' }, start: 3, end: 4 },
    ]);
  });
});
