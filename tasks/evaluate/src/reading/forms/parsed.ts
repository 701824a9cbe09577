import type { Row, TimedWord } from '../row.ts';

/** What a parser makes of a text. It never throws for bad data: a reader of many bad lines wants to hear of all. */
export interface Parsed {
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
  /** See {@link RowTable.ignored}. */
  readonly ignored?: readonly Row[];
}

/** Something wrong with a text. */
export interface Fault {
  /** From 1. */
  readonly line: number;
  readonly code: `evaluate/${string}`;
  /** Completes "FILE, line 3: ...". */
  readonly what: string;
  readonly remedy: string;
}

/** The end of something that lasts `duration`: to the microsecond, since sums of decimals gather dust beyond. */
export function endOf(start: number, duration: number): number {
  return Math.round((start + duration) * 1e6) / 1e6;
}

/** A row whose end lies before its start; undefined if all is well. */
export function timesFault(line: number, start: number, end: number): Fault | undefined {
  if (end >= start) return undefined;
  return {
    line,
    code: 'evaluate/times',
    what: `ends (${end} s) before it starts (${start} s)`,
    remedy: 'correct the times: seconds from the start of the recording, the start first',
  };
}

/** The first word whose end lies before its start; undefined if all is well. */
export function wordTimesFault(line: number, words: readonly TimedWord[]): Fault | undefined {
  const word = words.find(({ start, end }) => !(end >= start));
  if (word === undefined) return undefined;
  return {
    line,
    code: 'evaluate/word-times',
    what: `the word "${word.text}" ends (${word.end} s) before it starts (${word.start} s)`,
    remedy: 'correct the times of the words: seconds from the start of the recording',
  };
}

/** A line that is not in the form it should be in. */
export function formFault(line: number, what: string, remedy: string): Fault {
  return { line, code: 'evaluate/row', what, remedy };
}

/** The words of a text, cut at white space. */
export function wordsOf(text: string): string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/);
}
