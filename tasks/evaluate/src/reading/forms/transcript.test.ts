import type { Segment, Transcript } from '@parlando/core';
import { expect, it } from 'vitest';
import { parseTranscripts } from './transcript.ts';

const segment = (text: string, start: number, more: Partial<Segment> = {}): Segment => ({
  start,
  end: start + 1,
  text,
  score: -0.1,
  alternatives: [],
  words: [{ text, start, end: start + 1, confidence: 0.9 }],
  ...more,
});

const transcript = (id: string, segments: readonly Segment[]): Transcript => ({
  version: 1,
  id,
  audio: { source: `${id}.wav`, duration: 9, channels: 2, sampleRate: 16000 },
  language: 'en',
  model: { id: 'm', sha256: 'ab', runtime: 'r' },
  segments,
  warnings: [],
  timing: { seconds: 1 },
});

const usual = { whole: false, turns: false };

it('is a row with timed words', () => {
  const written = JSON.stringify(transcript('call', [segment('Good', 0), segment('morning.', 2)]));
  expect(parseTranscripts([written], usual)).toEqual({
    rows: [
      {
        id: 'call',
        text: 'Good morning.',
        line: 1,
        groups: { call: 'call' },
        start: 0,
        end: 9,
        audio: 'call.wav',
        words: [
          { text: 'Good', start: 0, end: 1, confidence: 0.9 },
          { text: 'morning.', start: 2, end: 3, confidence: 0.9 },
        ],
      },
    ],
    faults: [],
  });
});

it('reads one that is written over many lines, and many that are written one a line', () => {
  const pretty = JSON.stringify(transcript('call', [segment('yes', 0)]), null, 2).split('\n');
  expect(parseTranscripts(pretty, usual).rows).toMatchObject([{ id: 'call', text: 'yes' }]);
  const two = ['one', 'two'].map((id) => JSON.stringify(transcript(id, [segment(id, 0)])));
  expect(parseTranscripts(two, usual).rows).toMatchObject([
    { id: 'one', line: 1 },
    { id: 'two', line: 2 },
  ]);
});

it('is a row a channel where these were transcribed apart, or one in order of time', () => {
  const spoken = [segment('hi', 3, { channel: 0 }), segment('bye', 7, { channel: 0 })];
  const written = JSON.stringify(transcript('call', [...spoken, segment('hello', 5, { channel: 1 })]));
  expect(parseTranscripts([written], usual).rows).toMatchObject([
    { id: 'call-1', text: 'hi bye', groups: { call: 'call', channel: '1' } },
    { id: 'call-2', text: 'hello', groups: { call: 'call', channel: '2' } },
  ]);
  expect(parseTranscripts([written], { ...usual, whole: true }).rows).toMatchObject([
    { id: 'call', text: 'hi hello bye' },
  ]);
});

it('is a row a segment if wanted', () => {
  const spoken = [segment('hi', 3, { channel: 1 }), segment('bye', 7)];
  const written = JSON.stringify(transcript('call', spoken));
  expect(parseTranscripts([written], { ...usual, turns: true }).rows).toMatchObject([
    { id: 'call-1', text: 'hi', groups: { call: 'call', channel: '2' }, start: 3, end: 4 },
    { id: 'call-2', text: 'bye', groups: { call: 'call' }, start: 7, end: 8 },
  ]);
});

it('keeps the other readings of a single segment', () => {
  const alternatives = [{ text: 'won', score: -0.4 }];
  const one = transcript('call', [segment('one', 0, { alternatives })]);
  const two = transcript('call', [segment('one', 0, { alternatives }), segment('two', 2)]);
  expect(parseTranscripts([JSON.stringify(one)], usual).rows[0]?.nbest).toEqual(['won']);
  expect(parseTranscripts([JSON.stringify(two)], usual).rows[0]?.nbest).toBeUndefined();
});

it('takes the name of the file for the id where it is told', () => {
  const written = JSON.stringify(transcript('call', []));
  expect(parseTranscripts([written], { ...usual, id: 'renamed' }).rows).toMatchObject([
    { id: 'renamed', text: '' },
  ]);
});

it('names what is no transcript, broken JSON, and words that run backwards', () => {
  const { segments, ...bare } = transcript('call', []);
  expect(parseTranscripts([JSON.stringify(bare)], usual).faults).toMatchObject([
    { line: 1, what: expect.stringContaining('not a transcript of Parlando: segments: ') },
  ]);
  expect(parseTranscripts(['{', '"version": 1,', '}'], usual).faults).toMatchObject([
    { line: 3, code: 'evaluate/json' },
  ]);
  const words = [{ text: 'yes', start: 2, end: 1, confidence: 1 }];
  const backwards = transcript('call', [segment('yes', 0, { words })]);
  expect(parseTranscripts([JSON.stringify(backwards)], usual).faults).toMatchObject([
    { line: 1, code: 'evaluate/word-times' },
  ]);
});
