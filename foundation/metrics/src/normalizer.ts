/**
 * Turns text into the words that are compared. A rate means nothing without the ruler it was taken with, hence the
 * name and version, which every report prints. The version rises whenever any text may give other words.
 *
 * The English ruler of OpenAI's Whisper is not among ours: it rests on a table of some 1,700 British spellings, and
 * rates taken with a part of it would agree with nobody's.
 */
export interface Normalizer {
  readonly name: string;
  readonly version: number;
  words(text: string): string[];
}
