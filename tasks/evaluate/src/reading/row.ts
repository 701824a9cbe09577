import type { InputFormat } from './input-format.ts';

/** A word with its place in a recording; seconds from its start. */
export interface TimedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 0..1, where the file tells. */
  readonly confidence?: number;
}

/** A stretch of a row's tokens that means one thing, such as a person's name. */
export interface TokenSpan {
  readonly id: string;
  /** Class of the span, such as `PERSON`. */
  readonly className: string;
  /** Indices into the row's tokens, rising. */
  readonly tokens: readonly number[];
}

/** What may be said for spans: lists of words, by the span's id. */
export type SpanAlternatives = Readonly<Record<string, readonly (readonly string[])[]>>;

/** One unit of text that is compared: an utterance, a turn, or a whole recording. */
export interface Row {
  /** What joins a reference with its hypotheses. */
  readonly id: string;
  /** The text as written, case and punctuation included. */
  readonly text: string;
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** What the row belongs to: `call`, `speaker`, `channel`, `domain`, and every other column of the file. */
  readonly groups: Readonly<Record<string, string>>;
  /** Seconds from the start of the recording, where the file tells. */
  readonly start?: number;
  readonly end?: number;
  /** Words with times, where the file tells. */
  readonly words?: readonly TimedWord[];
  /** The text cut into tokens, where the file tells (.nlp); spans count in these. */
  readonly tokens?: readonly string[];
  readonly spans?: readonly TokenSpan[];
  /**
   * What may be said for spans, where the file tells (NIST's `{ um / uh / @ }` and `(um)`): the tokens of the span among
   * them, the empty list where nothing may be said.
   */
  readonly alternatives?: SpanAlternatives;
  /** Other readings, best first, the text itself not among them. */
  readonly nbest?: readonly string[];
  /** The sound file that the row was heard in, as the file names it. */
  readonly audio?: string;
}

/** What a file or folder says. */
export interface RowTable {
  /** The path as given. */
  readonly source: string;
  readonly format: InputFormat;
  readonly rows: readonly Row[];
  /** Stretches that the file takes out of scoring (stm's `IGNORE_TIME_SEGMENT_IN_SCORING`); their text is empty. */
  readonly ignored?: readonly Row[];
}
