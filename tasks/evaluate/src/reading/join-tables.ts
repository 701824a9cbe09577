import { InputError } from '@parlando/core';
import { canCutByTime, cutByTime } from './cut-by-time.ts';
import { matchRows } from './match-rows.ts';
import type { Row, RowTable } from './row.ts';
import { nameOf } from './text-errors.ts';

export interface JoinOptions {
  /** What a reference without a hypothesis is: an error, or words that were all deleted. */
  readonly missing: 'error' | 'delete';
}

/** A reference and what each hypothesis made of it; undefined where it lacks the row. */
export interface JoinedRow {
  /** With the groups of the hypotheses, its own kept where both have one of a name. */
  readonly reference: Row;
  readonly hypotheses: readonly (Row | undefined)[];
}

/** Tables side by side. */
export interface JoinedTables {
  /** In the order of the reference. */
  readonly rows: readonly JoinedRow[];
  /** What the reader should know of how rows were joined, a line each. */
  readonly notes: readonly string[];
}

/** The hypothesis rows for the rows of a reference, in its order. */
interface Pairing {
  readonly rows: readonly (Row | undefined)[];
  readonly notes: readonly string[];
}

/**
 * Puts hypotheses beside their references, joined by id.
 *
 * Where ids are numbers of lines or rows on both sides, both must have as many. Where no ids meet, they are compared
 * without folders and endings (`calls/1.wav` and `1`); and where both sides are a single row, these are joined. The
 * words of a ctm, or of transcripts, are given to the segments of a stm by their times: see {@link cutByTime}.
 *
 * @throws InputError `evaluate/line-counts`, `evaluate/missing-rows`, `evaluate/unknown-ids`, `evaluate/no-common-ids`
 */
export function joinTables(
  reference: RowTable,
  hypotheses: readonly RowTable[],
  options: JoinOptions,
): JoinedTables {
  const pairings = hypotheses.map((hypothesis) => {
    const pairing = pair(reference, hypothesis, options);
    if (options.missing === 'error') requireAll(reference, hypothesis, pairing.rows);
    return pairing;
  });
  const rows = reference.rows.map((row, index) => {
    const heard = pairings.map((pairing) => pairing.rows[index]);
    return { reference: withGroupsOf(row, heard), hypotheses: heard };
  });
  return { rows, notes: pairings.flatMap((pairing) => pairing.notes) };
}

function pair(reference: RowTable, hypothesis: RowTable, options: JoinOptions): Pairing {
  if (canCutByTime(reference, hypothesis)) return pairByTime(reference, hypothesis);
  requireSameCount(reference, hypothesis, options);
  const ignored = (reference.ignored ?? []).map((row) => row.id);
  const match = matchRows(reference.rows, hypothesis.rows, ignored);
  if (match === undefined) throw noCommonIds(reference, hypothesis);
  if (match.unknown.length > 0) throw unknownIds(hypothesis, match.unknown);
  const name = nameOf(hypothesis.source);
  const notes = {
    id: [],
    name: [`${name} is joined without folders and endings: ${match.example}`],
    single: [`${name} and the reference are one row each, joined though their ids differ: ${match.example}`],
  };
  return { rows: match.rows, notes: notes[match.by] };
}

function pairByTime(reference: RowTable, hypothesis: RowTable): Pairing {
  const { rows, ignoredWords, unknown } = cutByTime(reference, hypothesis);
  if (rows.every((row) => row === undefined)) throw noCommonIds(reference, hypothesis);
  if (unknown.length > 0) throw unknownIds(hypothesis, unknown);
  const name = nameOf(hypothesis.source);
  const notes = [`${name}: words are given to the segments of the reference by their times`];
  if (ignoredWords > 0)
    notes.push(`${name}: words in stretches that are not scored, and left out: ${ignoredWords}`);
  return { rows, notes };
}

function withGroupsOf(row: Row, heard: readonly (Row | undefined)[]): Row {
  const groups: Record<string, string> = {};
  for (const other of heard.toReversed()) Object.assign(groups, other?.groups);
  return { ...row, groups: Object.assign(groups, row.groups) };
}

/** Rows that are numbered say nothing of which is missing where one side has fewer. */
function requireSameCount(reference: RowTable, hypothesis: RowTable, { missing }: JoinOptions): void {
  const [wanted, given] = [reference.rows.length, hypothesis.rows.length];
  const isShort = missing === 'delete' && given < wanted;
  if (wanted === given || isShort || !isNumbered(reference) || !isNumbered(hypothesis)) return;
  const what = `rows: ${wanted} in ${nameOf(reference.source)}, ${given} in ${nameOf(hypothesis.source)}`;
  throw new InputError('evaluate/line-counts', `${what}; without ids they are joined by number`, {
    remedy: 'give both as many rows, or ids: JSONL with "id" and "text", or Kaldi text (`id words`)',
  });
}

function isNumbered({ rows }: RowTable): boolean {
  return rows.every((row, index) => row.id === String(index + 1));
}

function requireAll(reference: RowTable, hypothesis: RowTable, rows: readonly (Row | undefined)[]): void {
  const missing = reference.rows.filter((_, index) => rows[index] === undefined).map((row) => row.id);
  if (missing.length === 0) return;
  const what = `${nameOf(hypothesis.source)} lacks ${missing.length} of ${reference.rows.length} rows`;
  throw new InputError('evaluate/missing-rows', `${what}: ${listed(missing)}`, {
    remedy: 'add them, or count their words as deleted with --missing delete',
  });
}

function unknownIds(hypothesis: RowTable, unknown: readonly string[]): InputError {
  const rows = unknown.length === 1 ? 'a row' : `${unknown.length} rows`;
  const what = `${nameOf(hypothesis.source)} has ${rows} without a reference: ${listed(unknown)}`;
  return new InputError('evaluate/unknown-ids', what, {
    remedy: 'add their references, or take them out of the hypothesis: nothing is left out in silence',
  });
}

function noCommonIds(reference: RowTable, hypothesis: RowTable): InputError {
  const example = (table: RowTable): string => `"${table.rows[0]?.id}" in ${nameOf(table.source)}`;
  const what = `no id of the reference is in the hypothesis: ${example(reference)}, ${example(hypothesis)}`;
  return new InputError('evaluate/no-common-ids', what, {
    remedy: 'give the same ids to both, tables in their column "id"',
  });
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 5).map((id) => `"${id}"`);
  return ids.length > shown.length ? `${shown.join(', ')}, ...` : shown.join(', ');
}
