import type { Row } from '../row.ts';
import type { Parsed } from './parsed.ts';

/** Plain text, a row a line; ids are the lines' numbers from 1. A blank line is a row without words. */
export function parseText(lines: readonly string[]): Parsed {
  const rows = lines.map((text, index) => ({ id: String(index + 1), text, line: index + 1, groups: {} }));
  return { rows, faults: [] };
}

/** Plain text as one row; its lines are joined by spaces. */
export function parseWholeText(lines: readonly string[], id: string): Parsed {
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
  const row: Row = { id, text, line: 1, groups: {} };
  return { rows: [row], faults: [] };
}
