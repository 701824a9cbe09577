import type { Transcript } from '@parlando/core';
import { transcriptSchema } from '@parlando/core/transcript-schema';
import { describe, expect, it } from 'vitest';
import { formatExtensions, renderTranscript } from './render-transcript.ts';
import { sampleTranscript, spoken } from './transcript.test.sample.ts';

const twoChannels = sampleTranscript([spoken('Good morning.', 1, 0), spoken('Hello.', 2.5, 1)]);

describe('text', () => {
  it('has a line per segment', () => {
    const transcript = sampleTranscript([spoken('Good morning.', 1), spoken('How are you?', 3)]);
    expect(renderTranscript(transcript, 'text')).toBe('Good morning.\nHow are you?\n');
  });

  it('names the channels, from 1', () => {
    expect(renderTranscript(twoChannels, 'text')).toBe('[channel 1] Good morning.\n[channel 2] Hello.\n');
  });

  it('is empty without speech', () => {
    expect(renderTranscript(sampleTranscript([]), 'text')).toBe('');
  });
});

describe('json', () => {
  const transcript: Transcript = {
    ...sampleTranscript([
      {
        words: [{ confidence: 0.123456, end: 1.00049, start: 0.2, text: 'Hi' }],
        alternatives: [{ score: -0.98765, text: 'High' }],
        score: -1.23456,
        text: 'Hi',
        channel: 0,
        end: 1.00049,
        start: 0.2,
      },
    ]),
    warnings: [{ message: 'Sound is clipped.', code: 'clipped', start: 1 / 3 }],
  };

  it('is one line, keys in the order of the contract, numbers rounded', () => {
    expect(renderTranscript(transcript, 'json')).toBe(
      '{"version":1,"id":"call-1",' +
        '"audio":{"source":"call_1.wav","duration":60,"channels":2,"sampleRate":16000},"language":"en",' +
        '"model":{"id":"moonshine-base-en","sha256":"ab12","runtime":"onnxruntime-node 1.30.0"},' +
        '"segments":[{"start":0.2,"end":1,"channel":0,"text":"Hi","score":-1.2346,' +
        '"alternatives":[{"text":"High","score":-0.9877}],' +
        '"words":[{"text":"Hi","start":0.2,"end":1,"confidence":0.1235}]}],' +
        '"warnings":[{"code":"clipped","message":"Sound is clipped.","start":0.333}],' +
        '"timing":{"seconds":1.235}}\n',
    );
  });

  it('keeps to the schema, and what it writes is written the same again', () => {
    const once = renderTranscript(transcript, 'json');
    expect(renderTranscript(transcriptSchema.parse(JSON.parse(once)), 'json')).toBe(once);
  });
});

describe('md', () => {
  it('has a title, warnings, time marks, and doubtful words in italics', () => {
    const first = spoken('We met on the 2nd_floor at noon.', 62);
    const words = first.words.map((word, i) => (i >= 3 && i <= 4 ? { ...word, confidence: 0.3 } : word));
    const transcript: Transcript = {
      ...sampleTranscript([{ ...first, words }, spoken('It was cold.', 65), spoken('Good bye.', 3700)], 3725),
      warnings: [
        { code: 'clipped', message: 'Sound is clipped.', start: 3, end: 4.5 },
        { code: 'language', message: 'This may not be English.' },
      ],
    };
    expect(renderTranscript(transcript, 'md')).toBe(`# call\\_1.wav

1:02:05 · en · moonshine-base-en

> **Warning 00:03–00:04:** Sound is clipped.
>
> **Warning:** This may not be English.

*Words in italics* are doubtful.

[01:02] We met on *the 2nd\\_floor* at noon. It was cold.

[1:01:40] Good bye.
`);
  });

  it('begins a paragraph where the channel changes', () => {
    expect(renderTranscript(twoChannels, 'md')).toContain(
      '**Channel 1** [00:01] Good morning.\n\n**Channel 2** [00:02] Hello.\n',
    );
  });
});

it('knows the extension of every format', () => {
  expect(formatExtensions).toEqual({ text: '.txt', json: '.json', srt: '.srt', vtt: '.vtt', md: '.md' });
});
