import type { Segment, Transcript, Word } from '@parlando/core';
import { spreadWords } from './spread-words.ts';
import { textWidth } from './text-width.ts';

/** A word, or a piece of one that is too long for a line, on its way into a cue. Times are whole milliseconds. */
export interface CueToken {
  readonly text: string;
  readonly width: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly channel: number | undefined;
  /** The token goes on with the word of the token before it: no space between them. */
  readonly glued: boolean;
}

/**
 * All words of a transcript in the order of their starts, the words of each channel in their own order.
 *
 * @param pieceWidth longest token, characters; longer words are cut into pieces
 */
export function cueTokens(transcript: Transcript, pieceWidth: number): CueToken[] {
  // Within a channel a start never falls back, so that the sort below cannot change the order of its words.
  const latest = new Map<number | undefined, number>();
  const tokens: CueToken[] = [];
  for (const segment of transcript.segments) {
    for (const word of wordsOf(segment)) {
      const startMs = Math.max(latest.get(segment.channel) ?? 0, Math.round(word.start * 1000));
      const endMs = Math.max(startMs + 1, Math.round(word.end * 1000));
      latest.set(segment.channel, startMs);
      tokens.push(...piecesOf(cleanText(word.text), startMs, endMs, segment.channel, pieceWidth));
    }
  }
  return tokens.sort((a, b) => a.startMs - b.startMs);
}

function wordsOf(segment: Segment): readonly Word[] {
  return segment.words.length > 0 ? segment.words : spreadWords(segment);
}

/** One line, and no arrow: `-->` separates the two times of a cue and may not stand in a text. */
function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replaceAll('-->', '->');
}

function piecesOf(
  text: string,
  startMs: number,
  endMs: number,
  channel: number | undefined,
  pieceWidth: number,
): CueToken[] {
  const letters = Array.from(text);
  const count = Math.ceil(letters.length / pieceWidth);
  const timeAt = (letter: number): number =>
    startMs + Math.round(((endMs - startMs) * Math.min(letter, letters.length)) / letters.length);
  return Array.from({ length: count }, (_, i) => {
    const piece = letters.slice(i * pieceWidth, (i + 1) * pieceWidth).join('');
    return {
      text: piece,
      width: textWidth(piece),
      startMs: timeAt(i * pieceWidth),
      endMs: timeAt((i + 1) * pieceWidth),
      channel,
      glued: i > 0,
    };
  });
}
