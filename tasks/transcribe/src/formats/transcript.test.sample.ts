import type { Segment, Transcript, Word } from '@parlando/core';

/** A transcript for tests around the given segments; 60 s long unless said otherwise. */
export function sampleTranscript(segments: readonly Segment[], duration = 60): Transcript {
  return {
    version: 1,
    id: 'call-1',
    audio: { source: 'call_1.wav', duration, channels: 2, sampleRate: 16000 },
    language: 'en',
    model: { id: 'moonshine-base-en', sha256: 'ab12', runtime: 'onnxruntime-node 1.30.0' },
    segments,
    warnings: [],
    timing: { seconds: 1.23456 },
  };
}

/** A segment whose words follow each other without a gap, 0.3 s each. */
export function spoken(text: string, start: number, channel?: number): Segment {
  const words = text.split(' ').map(
    (word, i): Word => ({
      text: word,
      start: start + 0.3 * i,
      end: start + 0.3 * (i + 1),
      confidence: 0.9,
    }),
  );
  return { start, end: start + 0.3 * words.length, channel, text, score: -0.25, alternatives: [], words };
}
