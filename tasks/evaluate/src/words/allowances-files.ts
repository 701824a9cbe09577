import { readAlternatives } from '../reading/read-alternatives.ts';
import { readEquivalents } from '../reading/read-equivalents.ts';
import type { Row } from '../reading/row.ts';
import type { Allowances } from './allowances.ts';

interface AllowanceFiles {
  readonly referenceAlternatives: string | undefined;
  readonly equivalent: string | undefined;
  readonly entities: boolean;
}

/** Alternatives that no span of the references asks for: a slip in an id would make them errors without a word. */
export function unusedNotes(references: readonly Row[], { alternatives }: Allowances): string[] {
  const spansOf = new Map(
    references.map(({ id, spans = [] }) => [id, new Set(spans.map((span) => span.id))]),
  );
  const everySpan = new Set(references.flatMap(({ spans = [] }) => spans.map((span) => span.id)));
  const entries = [...alternatives].flatMap(([row, spans]) =>
    Object.keys(spans).map((span) => ({ row, span })),
  );
  const unused = entries.filter(({ row, span }) => !(row === '' ? everySpan : spansOf.get(row))?.has(span));
  const [first] = unused;
  if (first === undefined) return [];
  const place = first.row === '' ? `"${first.span}"` : `"${first.span}" of the row "${first.row}"`;
  return [
    `${unused.length} of ${entries.length} alternatives fit no span of the references, such as ${place}`,
  ];
}

/** What counts as right beside the words of the references; undefined where nothing does. */
export async function readAllowances(
  references: readonly Row[],
  { referenceAlternatives, equivalent, entities }: AllowanceFiles,
): Promise<Allowances | undefined> {
  const marked = references.some(({ alternatives }) => alternatives !== undefined);
  if (referenceAlternatives === undefined && equivalent === undefined && !marked && !entities)
    return undefined;
  return {
    alternatives:
      referenceAlternatives === undefined ? new Map() : await readAlternatives(referenceAlternatives),
    equivalents: equivalent === undefined ? [] : await readEquivalents(equivalent),
  };
}
