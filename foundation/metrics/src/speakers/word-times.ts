/** From when to when, in seconds. */
export interface WordTime {
  readonly start: number;
  readonly end: number;
}

/**
 * Times for the words of a segment of which only the whole is timed: each word gets a share of the segment that is
 * proportional to its length in characters (code points). The words are none of them empty.
 */
export function sharedOutTimes(words: readonly string[], { start, end }: WordTime): WordTime[] {
  if (words.length === 1) return [{ start, end }];
  const lengths = words.map((word) => [...word].length);
  const perCharacter = (end - start) / lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return lengths.map((length) => {
    const from = start + perCharacter * before;
    before += length;
    return { start: from, end: start + perCharacter * before };
  });
}

/** An interval shrunk to its middle and then widened by a collar on either side. */
export function aroundTheMiddle({ start, end }: WordTime, collar: number): WordTime {
  const middle = (start + end) / 2;
  return { start: middle - collar, end: middle + collar };
}
