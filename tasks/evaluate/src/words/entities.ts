import { InputError } from '@parlando/core';
import { classErrors, sumWordErrors, type WordErrors, wordErrorRate } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import type { AlignedRow } from './aligned-row.ts';
import type { Blocks } from './blocks.ts';
import { blockSums, intervalOf } from './rates.ts';
import type { SystemReport } from './word-report.ts';

/**
 * Errors in the words of each class of entity.
 *
 * @throws InputError `evaluate/no-spans` if the references mark no entities
 */
export function classesOf(
  references: readonly Row[],
  aligned: readonly AlignedRow[],
  blocks: Blocks,
  level: number,
): NonNullable<SystemReport['classes']> {
  requireSpans(references);
  const byRow = aligned.map(({ lattice }, row) =>
    lattice === undefined ? [] : classErrors(lattice, references[row]?.spans ?? []).entities,
  );
  const names = [...new Set(byRow.flatMap((entities) => entities.map(({ className }) => className)))].sort();
  return names.map((className) => {
    const inClass = byRow.map((entities) => entities.filter((entity) => entity.className === className));
    const counts = inClass.map((entities): WordErrors => sumWordErrors(entities));
    const withSome = counts.map((_, row) => row).filter((row) => (inClass[row]?.length ?? 0) > 0);
    const sum = sumWordErrors(counts);
    const entities = inClass.flat();
    return {
      className,
      words: sum.referenceWords,
      errors: sum.substitutions + sum.deletions + sum.insertions,
      wer: wordErrorRate(sum),
      interval: intervalOf(blockSums(counts, withSome, blocks), level),
      entities: entities.length,
      entitiesRight: entities.filter(({ right }) => right).length,
    };
  });
}

function requireSpans(references: readonly Row[]): void {
  if (references.some(({ spans }) => (spans?.length ?? 0) > 0)) return;
  throw new InputError('evaluate/no-spans', 'the references mark no entities', {
    remedy: 'give .nlp files, or JSONL with "tokens" and "spans": [{"id", "class", "tokens": [0, 1]}]',
  });
}
