import type { Segment, Transcript, Word } from '@parlando/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cue, transcriptCues } from './cues.ts';
import { sampleTranscript, spoken } from './transcript.test.sample.ts';

const noLead = (): string => '';
const texts = (segments: readonly Segment[]): string[] =>
  transcriptCues(sampleTranscript(segments), noLead).map((cue) =>
    cue.lines.map((line) => line.text).join(' / '),
  );

describe('transcriptCues', () => {
  it.each<[string, string, string[]]>([
    ['keeps a short text on one line', 'We went home.', ['We went home.']],
    [
      'breaks a line before a conjunction',
      'They walked down to the harbour and looked at the boats.',
      ['They walked down to the harbour / and looked at the boats.'],
    ],
    [
      'cuts between sentences',
      'It had rained for a week in the valley and nobody went out. Then the sun came back over the hills that we know.',
      [
        'It had rained for a week / in the valley and nobody went out.',
        'Then the sun came back / over the hills that we know.',
      ],
    ],
    [
      'does not part an article from its noun',
      'Nobody in that town had ever looked behind the old green gate there.',
      ['Nobody in that town had ever looked / behind the old green gate there.'],
    ],
    [
      'breaks a word that is longer than a line',
      `see ${'m'.repeat(50)} here`,
      ['see', `${'m'.repeat(42)} / mmmmmmmm here`],
    ],
  ])('%s', (_, text, expected) => {
    expect(texts([spoken(text, 1)])).toEqual(expected);
  });

  it('cuts at a silence', () => {
    expect(texts([spoken('Yes', 1), spoken('it is', 3)])).toEqual(['Yes', 'it is']);
    expect(texts([spoken('Yes', 1), spoken('it is', 1.4)])).toEqual(['Yes it is']);
  });

  it('gives a line to each of two channels that speak at once', () => {
    const asked = spoken('so we should go there on Monday', 1, 0);
    expect(texts([asked, spoken('Right.', 2, 1)])).toEqual(['so we should go there on Monday / Right.']);
  });

  it('gives a cue to each of two channels that speak in turn', () => {
    const segments = [spoken('How can I help you?', 1, 0), spoken('I have lost my card.', 3, 1)];
    expect(texts(segments)).toEqual(['How can I help you?', 'I have lost my card.']);
  });

  it('guesses times where a segment has no words', () => {
    const bare = { ...spoken('We went home.', 2), end: 5, words: [] };
    expect(transcriptCues(sampleTranscript([bare]), noLead)).toEqual([
      { startMs: 2000, endMs: 5000, lines: [{ channel: undefined, text: 'We went home.' }] },
    ]);
  });

  it('has no cues for silence', () => {
    expect(texts([])).toEqual([]);
  });
});

const wordText = fc.oneof(
  { weight: 12, arbitrary: fc.stringMatching(/^[a-zA-Z]{1,12}[,.?]?$/) },
  { weight: 2, arbitrary: fc.constantFrom('the', 'and', 'of', 'Mr.', '😀😀', 'naïve') },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{38,100}$/) },
);
const gap = fc.oneof(
  fc.constant(0),
  fc.double({ min: 0, max: 0.3, noNaN: true }),
  fc.constantFrom(0.0004, 1.2, 8),
);
const length = fc.oneof(fc.double({ min: 0.05, max: 0.8, noNaN: true }), fc.constantFrom(0.002, 3, 12));
const channelWords = fc.array(fc.record({ text: wordText, gap, length }), { maxLength: 40 });

function wordsFrom(steps: readonly { text: string; gap: number; length: number }[]): Word[] {
  let now = 0.2;
  return steps.map(({ text, gap: before, length: lasts }) => {
    const start = now + before;
    now = start + lasts;
    return { text, start, end: now, confidence: 0.9 };
  });
}

/** One segment for every seven words, segments in the order of their starts. */
function transcriptFrom(channels: readonly Word[][]): Transcript {
  const segments = channels.flatMap((words, channel) =>
    Array.from({ length: Math.ceil(words.length / 7) }, (_, i): Segment => {
      const part = words.slice(7 * i, 7 * i + 7);
      return {
        start: part[0]!.start,
        end: part.at(-1)!.end,
        channel: channels.length > 1 ? channel : undefined,
        text: part.map((word) => word.text).join(' '),
        score: -1,
        alternatives: [],
        words: part,
      };
    }),
  );
  const duration = Math.max(1, ...segments.map((segment) => segment.end));
  return sampleTranscript(
    segments.toSorted((a, b) => a.start - b.start),
    duration,
  );
}

const width = (text: string): number => Array.from(text).length;
const letters = (text: string): string => text.replace(/\s/g, '');

function expectReadable(cues: readonly Cue[], durationMs: number): void {
  for (const [i, cue] of cues.entries()) {
    const next = cues[i + 1];
    expect(cue.lines.length === 1 || cue.lines.length === 2).toBe(true);
    for (const line of cue.lines) {
      expect(width(line.text)).toBeLessThanOrEqual(42);
      expect(line.text.trim()).toBe(line.text);
      expect(line.text).not.toBe('');
    }
    expect(Number.isInteger(cue.startMs) && Number.isInteger(cue.endMs)).toBe(true);
    expect(cue.startMs).toBeGreaterThanOrEqual(0);
    expect(cue.endMs).toBeGreaterThan(cue.startMs);
    expect(cue.endMs - cue.startMs).toBeLessThanOrEqual(7000);
    expect(cue.endMs).toBeLessThanOrEqual(next?.startMs ?? durationMs);
    if (cue.endMs - cue.startMs < 1000) expect(cue.endMs).toBe(next?.startMs ?? durationMs);
  }
}

describe('cues of any words', () => {
  it('are readable and hold every word once, in order', () => {
    fc.assert(
      fc.property(channelWords, (steps) => {
        const words = wordsFrom(steps);
        const transcript = transcriptFrom([words]);
        const cues = transcriptCues(transcript, noLead);
        expectReadable(cues, Math.round(transcript.audio.duration * 1000));
        const lines = cues.flatMap((cue) => cue.lines.map((line) => line.text));
        expect(letters(lines.join(' '))).toBe(letters(words.map((word) => word.text).join(' ')));
        const short = words.map((word) => word.text).filter((text) => width(text) <= 42);
        expect(lines.join(' ').split(' ')).toEqual(expect.arrayContaining(short));
      }),
      { numRuns: 150 },
    );
  });

  it('hold every word of each channel in its order when channels overlap', () => {
    fc.assert(
      fc.property(fc.array(channelWords, { minLength: 2, maxLength: 3 }), (channels) => {
        const spokenWords = channels.map(wordsFrom);
        const transcript = transcriptFrom(spokenWords);
        const cues = transcriptCues(transcript, () => '> ');
        expectReadable(cues, Math.round(transcript.audio.duration * 1000));
        for (const [channel, words] of spokenWords.entries()) {
          const lines = cues.flatMap((cue) => cue.lines.filter((line) => line.channel === channel));
          const text = lines.map((line) => line.text.replace(/^> /, '')).join('');
          expect(letters(text)).toBe(letters(words.map((word) => word.text).join('')));
        }
      }),
      { numRuns: 60 },
    );
  });
});
