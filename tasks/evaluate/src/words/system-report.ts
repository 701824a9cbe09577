import {
  editDistance,
  matchErrorRate,
  sumWordErrors,
  type WordErrors,
  wordInformationLost,
  wordInformationPreserved,
} from '@parlando/metrics';
import type { AlignedRow } from './aligned-row.ts';
import type { Blocks } from './blocks.ts';
import { inBlocks, intervalOf, rateOf } from './rates.ts';
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
  const sums = rows.map(({ reference, hypothesis, errors }) => {
    const said = [...reference.join(' ')];
    const wrong = errors.length === 0 ? 0 : editDistance(said, [...hypothesis.join(' ')]);
    return { numerator: wrong, denominator: said.length };
  });
  const wrong = sums.reduce((total, { numerator }) => total + numerator, 0);
  const characters = sums.reduce((total, { denominator }) => total + denominator, 0);
  return {
    errors: wrong,
    referenceCharacters: characters,
    cer: wrong / Math.max(characters, 1),
    interval: intervalOf(inBlocks(sums, blocks), level),
  };
}
