import {
  characterErrors,
  matchErrorRate,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
  wordInformationLost,
  wordInformationPreserved,
} from '@parlando/metrics';
import type { AlignedRow } from './aligned-row.ts';
import type { Blocks } from './blocks.ts';
import { blockSums, intervalOf, rateOf } from './rates.ts';
import type { Ruler, SystemReport } from './word-report.ts';

type Total = SystemReport['totals'][number];

/** All figures of one ruler over all rows. */
export function totalOf(counts: readonly WordErrors[], ruler: Ruler, blocks: Blocks, level: number): Total {
  const rows = counts.map((_, row) => row);
  const sum = sumWordErrors(counts);
  return {
    ruler,
    ...rateOf(counts, rows, blocks, level),
    mer: matchErrorRate(sum),
    wil: wordInformationLost(sum),
    wip: wordInformationPreserved(sum),
    wrongRows: counts.filter((c) => c.substitutions + c.deletions + c.insertions > 0).length,
    rows: counts.length,
  };
}

/** Character errors over the words of the ruler, joined by spaces. */
export function charactersOf(
  rows: readonly AlignedRow[],
  blocks: Blocks,
  level: number,
): SystemReport['characters'] {
  const counts = rows.map(({ reference, hypothesis, errors }) => {
    const said = reference.join(' ');
    if (errors.length > 0) return characterErrors(said, hypothesis.join(' '));
    const characters = [...said].length;
    return { substitutions: 0, deletions: 0, insertions: 0, hits: characters, referenceWords: characters };
  });
  const sum = sumWordErrors(counts);
  const all = rows.map((_, row) => row);
  return {
    errors: sum.substitutions + sum.deletions + sum.insertions,
    referenceCharacters: sum.referenceWords,
    cer: wordErrorRate(sum),
    interval: intervalOf(blockSums(counts, all, blocks), level),
  };
}
