import { InputError } from '@parlando/core';
import { z } from 'zod';
import { endingOf } from './detect-form.ts';
import { firstIssue } from './forms/first-issue.ts';
import { parseDocument } from './forms/json-document.ts';
import { wordsOf } from './forms/parsed.ts';
import type { SpanAlternatives } from './row.ts';
import { kindOf, readFileLines, textsIn } from './text-source.ts';

const normSchema = z.record(
  z.string(),
  z.object({ candidates: z.array(z.object({ verbalization: z.array(z.string()) })) }),
);

const rowSchema = z.object({
  id: z.string(),
  norm: z.record(z.string(), z.object({ alts: z.array(z.array(z.string())) })),
});

export type { SpanAlternatives } from './row.ts';

/** What may be said for the spans of rows, by the rows' ids; what stands under the empty id holds for every row. */
export type Alternatives = ReadonlyMap<string, SpanAlternatives>;

/**
 * Reads what may be said for spans: JSON Lines with a row each,
 * `{"id": "talk", "norm": {"0": {"alts": [["twenty", "twenty"]]}}}`; or a norm.json of fstalign
 * (github.com/revdotcom/fstalign, docs/Usage.md, "Normalizations"), which names no row and so holds for all; or a
 * folder of such files, `ROW.norm.json` each. Words that hold spaces are cut there.
 *
 * @throws InputError `evaluate/alternatives` where the file is neither, `evaluate/json`, and those of reading a file
 */
export async function readAlternatives(path: string): Promise<Alternatives> {
  if ((await kindOf(path)) !== 'folder') {
    const lines = await readFileLines(path);
    return endingOf(path) === 'json' ? new Map([['', parseNorm(lines, path)]]) : parseNormLines(lines, path);
  }
  const rows = new Map<string, SpanAlternatives>();
  for (const file of await textsIn(path, 'jsonl')) {
    rows.set(file.stem.replace(/\.norm$/, ''), parseNorm(await readFileLines(file.path), file.path));
  }
  return rows;
}

export function parseNorm(lines: readonly string[], source: string): SpanAlternatives {
  const norm = checked(normSchema, lines, source, 1);
  const spans = Object.entries(norm).map(([id, { candidates }]) => {
    return [id, candidates.map(({ verbalization }) => verbalization.flatMap(wordsOf))] as const;
  });
  return Object.fromEntries(spans);
}

function parseNormLines(lines: readonly string[], source: string): Map<string, SpanAlternatives> {
  const rows = new Map<string, SpanAlternatives>();
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '') continue;
    const { id, norm } = checked(rowSchema, [written], source, index + 1);
    const spans = Object.entries(norm).map(([span, { alts }]) => [span, alts.map(cut)] as const);
    rows.set(id, Object.fromEntries(spans));
  }
  return rows;
}

function cut(words: readonly string[]): string[] {
  return words.flatMap(wordsOf);
}

function checked<Value>(
  schema: z.ZodType<Value>,
  lines: readonly string[],
  source: string,
  firstLine: number,
): Value {
  const document = parseDocument(lines);
  if ('fault' in document) {
    const { code, line, what } = document.fault;
    throw new InputError(code, `${source}, line ${line + firstLine - 1}: ${what}`, {
      remedy: 'correct the JSON',
    });
  }
  const parsed = schema.safeParse(document.value);
  if (parsed.success) return parsed.data;
  throw new InputError('evaluate/alternatives', `${source}, line ${firstLine}: ${firstIssue(parsed.error)}`, {
    remedy: 'give a norm.json of fstalign, or lines like {"id": "talk", "norm": {"0": {"alts": [["two"]]}}}',
  });
}
