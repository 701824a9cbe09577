import { z } from 'zod';
import type { Row } from '../row.ts';
import { firstIssue } from './first-issue.ts';
import { parseDocument } from './json-document.ts';
import { type Fault, formFault, type Parsed, timesFault } from './parsed.ts';

const label = z.union([z.string(), z.number()]).transform(String);
// meeteval writes decimals as strings where it must not lose digits.
const seconds = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number),
]);

const segmentSchema = z.looseObject({
  session_id: label,
  speaker: label.optional(),
  start_time: seconds.optional(),
  end_time: seconds.optional(),
  words: z.string().optional(),
});

type Segment = z.infer<typeof segmentSchema>;

/**
 * SegLST (meeteval, CHiME-7): a JSON array of segments with `session_id`, `speaker`, `start_time`, `end_time` and
 * `words`. Ids are `session-1`, `session-2` and so on, as the segments come; other entries with one value become groups.
 */
export function parseSegLst(lines: readonly string[]): Parsed {
  const document = parseDocument(lines);
  if ('fault' in document) return { rows: [], faults: [document.fault] };
  if (!Array.isArray(document.value)) {
    return { rows: [], faults: [formFault(1, 'not a JSON array', 'write a list of segments')] };
  }
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const counts = new Map<string, number>();
  for (const [index, value] of document.value.entries()) {
    const parsed = segmentSchema.safeParse(value);
    if (!parsed.success) {
      const remedy = 'write {"session_id", "speaker", "start_time", "end_time", "words"}';
      faults.push(formFault(1, `segment ${index + 1}: ${firstIssue(parsed.error)}`, remedy));
      continue;
    }
    const number = (counts.get(parsed.data.session_id) ?? 0) + 1;
    counts.set(parsed.data.session_id, number);
    const row = segmentRow(parsed.data, number);
    const fault = timesFault(row.line, row.start ?? 0, row.end ?? Number.POSITIVE_INFINITY);
    if (fault === undefined) rows.push(row);
    else faults.push({ ...fault, what: `segment ${index + 1} ${fault.what}` });
  }
  return { rows, faults };
}

function segmentRow(segment: Segment, number: number): Row {
  const { session_id: call, speaker, start_time: start, end_time: end, words, ...others } = segment;
  const groups: Record<string, string> = { call, ...(speaker === undefined ? {} : { speaker }) };
  for (const [name, value] of Object.entries(others)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      groups[name] = String(value);
    }
  }
  return {
    id: `${call}-${number}`,
    text: words ?? '',
    line: 1,
    groups,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
  };
}
