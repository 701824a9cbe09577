import type { PackedReport } from '../../src/html/packed-report.ts';
import type { ReportData, Side } from './report-data.ts';
import { startsOf } from './row-starts.ts';
import { unpackSystem } from './unpack-system.ts';

/** Spreads a packed report out into flat arrays. */
export function unpackReport(packed: PackedReport): ReportData {
  const { head, words, rows } = packed;
  const base: Side = { words: Int32Array.from(packed.reference), starts: startsOf(rows.lengths) };
  return {
    head,
    words,
    rows: {
      count: rows.ids.length,
      ids: rows.ids,
      blocks: rows.blocks,
      groups: new Map(rows.groups.map(({ name, ...column }) => [name, column])),
      audio: rows.audio,
      starts: rows.starts,
      ends: rows.ends,
    },
    systems: packed.outputs.map((output, i) => unpackSystem(head.systems[i]?.name ?? '', base, output)),
  };
}
