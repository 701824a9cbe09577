import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder } from '../data-folder.ts';

/** Reads a packed JSON file of expected values; the type is what the caller knows of that file. */
export function readVectors<Case extends { readonly id: string }>(name: string): Case[] {
  return unpack<{ readonly cases: Case[] }>(join('vectors', `${name}_cases.json.gz`)).cases;
}

/** Reads any packed JSON file below the evaluate data. */
export function unpack<Content>(path: string): Content {
  return JSON.parse(unpackText(path), numbersOf);
}

export function unpackText(path: string): string {
  return gunzipSync(readFileSync(join(dataFolder, 'evaluate', path))).toString('utf8');
}

/** JSON has no NaN: the files write it as a word. */
function numbersOf(_key: string, value: unknown): unknown {
  if (value === 'NaN') return Number.NaN;
  if (value === 'Infinity') return Number.POSITIVE_INFINITY;
  return value === '-Infinity' ? Number.NEGATIVE_INFINITY : value;
}

/** How many cases a check accepts, and the first that it refuses. */
export function countAccepted<Case extends { readonly id: string }>(
  cases: readonly Case[],
  accepts: (each: Case) => boolean,
): { readonly accepted: number; readonly firstRefused: string | undefined } {
  const refused = cases.filter((each) => !accepts(each));
  return { accepted: cases.length - refused.length, firstRefused: refused[0]?.id };
}

/** Whether two figures agree: by difference for small ones, by ratio for large ones; NaN agrees with NaN. */
export function agree(a: number, b: number, tolerance: number): boolean {
  if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b))) return true;
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
