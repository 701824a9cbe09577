import type { Row } from '../row.ts';
import { parseNistText } from './nist-text.ts';
import { type Fault, formFault, type Parsed, timesFault } from './parsed.ts';

const record = /^\s*(\S+)\s+(\S+)\s+(\S+)\s+([\d.]+)\s+([\d.]+)(?:\s+<([^>]*)>(?=\s|$))?(?:\s+(.*))?$/;
const takenOut = /^\s*ignore_?time_?segment_?in_?scoring\s*$/i;

/**
 * NIST stm: a segment a line, `file channel speaker start end [<labels>] text`. Ids are `file-channel-1`,
 * `file-channel-2` and so on, as the segments come; `labels` become the group of that name. Alternations and optional
 * words are read as {@link parseNistText} says. Segments whose text is `IGNORE_TIME_SEGMENT_IN_SCORING` come apart,
 * as ignored. Blank lines and `;;` comments are skipped.
 */
export function parseStm(lines: readonly string[]): Parsed {
  const rows: Row[] = [];
  const ignored: Row[] = [];
  const faults: Fault[] = [];
  const counts = new Map<string, number>();
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '' || written.startsWith(';;')) continue;
    const row = stmRow(written, index + 1, counts);
    if ('code' in row) faults.push(row);
    else if (takenOut.test(row.text)) ignored.push({ ...row, text: '' });
    else rows.push(row);
  }
  return { rows, faults, ignored };
}

function stmRow(written: string, line: number, counts: Map<string, number>): Row | Fault {
  const found = record.exec(written);
  if (found === null) {
    return formFault(line, 'not a segment', 'write `file channel speaker start end text`, times in seconds');
  }
  const [, call = '', channel = '', speaker = '', from, to, labels, transcript = ''] = found;
  const [start, end] = [Number(from), Number(to)];
  const said = parseNistText(transcript);
  if (typeof said === 'string') return formFault(line, said, 'write `{ one / other }`, spaces around');
  const place = `${call}-${channel}`;
  const number = (counts.get(place) ?? 0) + 1;
  counts.set(place, number);
  const groups = { call, channel, speaker, ...(labels === undefined ? {} : { labels }) };
  return timesFault(line, start, end) ?? { id: `${place}-${number}`, ...said, line, groups, start, end };
}
