import type { Row } from '../row.ts';
import type { Parsed } from './parsed.ts';

/**
 * Kaldi's `text`: an utterance a line, its id and then its words, parted by white space. An id alone is an utterance
 * without words; blank lines are skipped.
 */
export function parseKaldi(lines: readonly string[]): Parsed {
  const rows: Row[] = [];
  for (const [index, line] of lines.entries()) {
    const [, id, text = ''] = /^\s*(\S+)(?:\s+(.*))?$/.exec(line) ?? [];
    if (id !== undefined) rows.push({ id, text: text.trim(), line: index + 1, groups: {} });
  }
  return { rows, faults: [] };
}
