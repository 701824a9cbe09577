import type { Segment, Word } from '@parlando/core';

/**
 * Words of a segment that has a text but no word times: its time is shared out by the number of letters. Only for
 * showing; the times are guesses.
 */
export function spreadWords(segment: Segment): Word[] {
  const texts = segment.text.split(/\s+/u).filter((text) => text !== '');
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  let passed = 0;
  const timeAt = (letter: number): number =>
    segment.start + ((segment.end - segment.start) * letter) / Math.max(letters, 1);
  return texts.map((text) => {
    const start = timeAt(passed);
    passed += text.length;
    return { text, start, end: timeAt(passed), confidence: 0 };
  });
}
