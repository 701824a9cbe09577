import { readAlternatives } from '../reading/read-alternatives.ts';
import { readEquivalents } from '../reading/read-equivalents.ts';
import type { Row } from '../reading/row.ts';
import type { Allowances } from './allowances.ts';

interface AllowanceFiles {
  readonly referenceAlternatives: string | undefined;
  readonly equivalent: string | undefined;
  readonly entities: boolean;
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
