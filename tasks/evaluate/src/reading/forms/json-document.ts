import { brokenJson } from './jsonl.ts';
import type { Fault } from './parsed.ts';

/** A text that is one JSON value, or what is wrong with it. */
export function parseDocument(lines: readonly string[]): { value: unknown } | { fault: Fault } {
  const text = lines.join('\n');
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { fault: brokenJson(lineOf(text, why), why) };
  }
}

/** The engine tells the position in words only: `... at position 123`. */
function lineOf(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
