import type { SystemReport, WordReport } from '../words/word-report.ts';

/**
 * A report as the page carries it: words are numbers into one vocabulary, references are written once, and a
 * hypothesis is only what it does to its reference.
 */
export interface PackedReport {
  readonly head: ReportHead;
  /** Every word of every side, the most frequent first: its numbers are the shortest. */
  readonly words: readonly string[];
  readonly rows: PackedRows;
  /** The words of all rows, one row after the other, as the first system's ruler saw them. */
  readonly reference: readonly number[];
  /** One for each system. */
  readonly outputs: readonly PackedOutput[];
}

/** Everything but the rows, and what the page counts from them itself. */
export interface ReportHead extends Omit<WordReport, 'rows' | 'systems'> {
  readonly systems: readonly SystemHead[];
}

export type SystemHead = Omit<SystemReport, 'confusions'>;

export interface PackedRows {
  readonly ids: readonly string[];
  /** Words of the reference of each row. */
  readonly lengths: readonly number[];
  readonly blocks: PackedColumn;
  readonly groups: readonly (PackedColumn & { readonly name: string })[];
  readonly audio: PackedColumn;
  /** Seconds into the audio; null where the row does not say. */
  readonly starts: readonly (number | null)[];
  readonly ends: readonly (number | null)[];
}

/** The different values of a column and the one that each row has, -1 for none. */
export interface PackedColumn {
  readonly values: readonly string[];
  readonly of: readonly number[];
}

/** What one system made of the references. */
export interface PackedOutput {
  /** Rows without a hypothesis. */
  readonly missing: readonly number[];
  /**
   * Where this system is held against another right form of the reference: row, first word replaced, how many are
   * replaced, by how many, and those words; then the next.
   */
  readonly rereadings: readonly number[];
  /** Number of steps of each row. */
  readonly lengths: readonly number[];
  /** Steps that are no plain match: words that match since the last one times 4, plus the kind. */
  readonly steps: readonly number[];
  /** The word heard at each step, but for deletions. */
  readonly heard: readonly number[];
}

/** Kinds of steps. A variant is matched although it is written otherwise. */
export const substitution = 0;
export const deletion = 1;
export const insertion = 2;
export const variant = 3;
