import type { Row } from './row.ts';

/** Which row of a hypothesis belongs to which of a reference. */
export interface RowMatch {
  /** By equal ids; by ids without folders and endings; or since each side has but one row. */
  readonly by: 'id' | 'name' | 'single';
  /** In the order of the reference. */
  readonly rows: readonly (Row | undefined)[];
  /** Ids of the hypothesis that the reference lacks. */
  readonly unknown: readonly string[];
  /** Two ids that were joined, such as `"a/1.wav" is "1"`. */
  readonly example: string;
}

/**
 * Matches rows by id.
 *
 * @param ignored ids that the hypothesis may have in vain
 * @returns undefined if no ids meet
 */
export function matchRows(
  reference: readonly Row[],
  hypothesis: readonly Row[],
  ignored: readonly string[],
): RowMatch | undefined {
  return (
    matchBy('id', reference, hypothesis, ignored) ??
    matchBy('name', reference, hypothesis, ignored) ??
    matchSingle(reference, hypothesis)
  );
}

function matchBy(
  by: 'id' | 'name',
  reference: readonly Row[],
  hypothesis: readonly Row[],
  ignored: readonly string[],
): RowMatch | undefined {
  const keyOf = by === 'id' ? (id: string): string => id : bareId;
  const heard = new Map(hypothesis.map((row) => [keyOf(row.id), row]));
  const wanted = new Set(reference.map((row) => keyOf(row.id)));
  // Names that stand for several rows tell nothing.
  if (heard.size < hypothesis.length || wanted.size < reference.length) return undefined;
  const rows = reference.map((row) => heard.get(keyOf(row.id)));
  const at = rows.findIndex((row, index) => row !== undefined && row.id !== reference[index]?.id);
  if (rows.every((row) => row === undefined)) return undefined;
  const spare = new Set(ignored.map(keyOf));
  const unknown = hypothesis
    .map((row) => row.id)
    .filter((id) => !wanted.has(keyOf(id)) && !spare.has(keyOf(id)));
  return { by, rows, unknown, example: exampleOf(reference[at], rows[at]) };
}

function matchSingle(reference: readonly Row[], hypothesis: readonly Row[]): RowMatch | undefined {
  if (reference.length !== 1 || hypothesis.length !== 1) return undefined;
  return { by: 'single', rows: hypothesis, unknown: [], example: exampleOf(reference[0], hypothesis[0]) };
}

function exampleOf(reference: Row | undefined, hypothesis: Row | undefined): string {
  return `"${hypothesis?.id}" is "${reference?.id}"`;
}

/** An id without folders and ending: `1` of `calls/1.wav`. */
function bareId(id: string): string {
  return id.replace(/^.*[/\\]/, '').replace(/(?<=.)\.[a-z\d]{1,5}$/i, '');
}
