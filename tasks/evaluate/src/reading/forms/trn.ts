import type { Row } from '../row.ts';
import { parseNistText } from './nist-text.ts';
import { type Fault, formFault, type Parsed } from './parsed.ts';

/**
 * NIST trn: an utterance a line, its words and then its id in parentheses. Alternations and optional words are read
 * as {@link parseNistText} says; blank lines and `;;` comments are skipped.
 */
export function parseTrn(lines: readonly string[]): Parsed {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '' || written.startsWith(';;')) continue;
    const line = index + 1;
    const [, words, id] = /^(.*?)\(\s*([^()]*[^()\s])\s*\)\s*$/.exec(written) ?? [];
    if (words === undefined || id === undefined) {
      faults.push(formFault(line, 'no id in parentheses at its end', 'write `the words (utterance-id)`'));
      continue;
    }
    const said = parseNistText(words);
    if (typeof said === 'string')
      faults.push(formFault(line, said, 'write `{ one / other }`, spaces around'));
    else rows.push({ id, ...said, line, groups: {} });
  }
  return { rows, faults };
}
