import type { Segment, Transcript, TranscriptWarning, Word } from '@parlando/core';

const rounded = (value: number, places: number): number => Number(value.toFixed(places));
const time = (seconds: number): number => rounded(seconds, 3);
const score = (value: number): number => rounded(value, 4);

/**
 * The transcript as one line of JSON, its keys in the order of the contract: fit for JSONL. Times are rounded to
 * milliseconds, scores and confidences to four places, so that runs can be compared by their text.
 */
export function renderJson(transcript: Transcript): string {
  const { version, id, audio, language, model, segments, warnings, timing } = transcript;
  const ordered: Transcript = {
    version,
    id,
    audio: {
      source: audio.source,
      duration: time(audio.duration),
      channels: audio.channels,
      sampleRate: audio.sampleRate,
    },
    language,
    model: { id: model.id, sha256: model.sha256, runtime: model.runtime },
    segments: segments.map(orderedSegment),
    warnings: warnings.map(orderedWarning),
    timing: { seconds: time(timing.seconds) },
  };
  return `${JSON.stringify(ordered)}\n`;
}

function orderedSegment(segment: Segment): Segment {
  return {
    start: time(segment.start),
    end: time(segment.end),
    // JSON.stringify leaves out what is undefined.
    channel: segment.channel,
    text: segment.text,
    score: score(segment.score),
    alternatives: segment.alternatives.map((other) => ({ text: other.text, score: score(other.score) })),
    words: segment.words.map(orderedWord),
  };
}

function orderedWord(word: Word): Word {
  return {
    text: word.text,
    start: time(word.start),
    end: time(word.end),
    confidence: score(word.confidence),
  };
}

function orderedWarning({ code, message, start, end }: TranscriptWarning): TranscriptWarning {
  return {
    code,
    message,
    start: start === undefined ? undefined : time(start),
    end: end === undefined ? undefined : time(end),
  };
}
