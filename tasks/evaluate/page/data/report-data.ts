import type { PackedColumn, ReportHead } from '../../src/html/packed-report.ts';

/** The report as the page works with it: flat arrays over all rows. */
export interface ReportData {
  readonly head: ReportHead;
  readonly words: readonly string[];
  readonly rows: RowData;
  readonly systems: readonly SystemData[];
}

export interface RowData {
  readonly count: number;
  readonly ids: readonly string[];
  readonly blocks: PackedColumn;
  readonly groups: ReadonlyMap<string, PackedColumn>;
  readonly audio: PackedColumn;
  readonly starts: readonly (number | null)[];
  readonly ends: readonly (number | null)[];
}

/** Words of all rows: those of row r lie from starts[r] up to, not including, starts[r + 1]. */
export interface Side {
  readonly words: Int32Array;
  readonly starts: Int32Array;
}

/** One system's alignments. */
export interface SystemData {
  readonly name: string;
  /** 1 for rows without a hypothesis. */
  readonly missing: Uint8Array;
  readonly reference: Side;
  readonly hypothesis: Side;
  /** Place in the first system's reference of each word of this one; null where they are the same. */
  readonly basePlaces: Int32Array | null;
  /** First word of each row in the first system's reference. */
  readonly baseStarts: Int32Array;
  readonly steps: StepData;
}

/** Everything that is no plain match, in order; places are into the words of both sides. */
export interface StepData {
  /** First step of each row, and their number at the end. */
  readonly starts: Int32Array;
  readonly kinds: Uint8Array;
  /** For insertions, the place that they stand before. */
  readonly reference: Int32Array;
  /** For deletions, the place that they would stand before. */
  readonly hypothesis: Int32Array;
}
