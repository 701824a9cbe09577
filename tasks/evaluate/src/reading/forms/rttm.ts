import type { Row } from '../row.ts';
import { endOf, type Fault, formFault, type Parsed, timesFault } from './parsed.ts';

/**
 * NIST RTTM: who speaks when, `SPEAKER file channel start duration <NA> <NA> speaker ...`, without words. A row is a
 * turn; ids are `file-1`, `file-2` and so on. Records of other types are skipped, and so are blank lines and `;;`
 * comments.
 */
export function parseRttm(lines: readonly string[]): Parsed {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const counts = new Map<string, number>();
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const [type, call = '', channel = '', from, length, , , speaker] = written.trim().split(/\s+/);
    if (type !== 'SPEAKER') continue;
    const [start, duration] = [Number(from), Number(length)];
    if (speaker === undefined || !Number.isFinite(start) || !Number.isFinite(duration)) {
      faults.push(
        formFault(line, 'not a turn', 'write `SPEAKER file channel start duration <NA> <NA> speaker`'),
      );
      continue;
    }
    const end = endOf(start, duration);
    const fault = timesFault(line, start, end);
    if (fault !== undefined) faults.push(fault);
    const number = (counts.get(call) ?? 0) + 1;
    counts.set(call, number);
    rows.push({ id: `${call}-${number}`, text: '', line, groups: { call, channel, speaker }, start, end });
  }
  return { rows, faults };
}
