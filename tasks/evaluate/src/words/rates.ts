import { fewestBlocks, rateInterval, sumWordErrors, type WordErrors, wordErrorRate } from '@parlando/metrics';
import type { Blocks } from './blocks.ts';
import type { ReportInterval, SystemReport } from './word-report.ts';

type Rate = SystemReport['groups'][number];

/** Sums over rows, their rate, and its interval over the blocks that the rows fall into. */
export function rateOf(
  counts: readonly WordErrors[],
  rows: readonly number[],
  blocks: Blocks,
  level: number,
): Omit<Rate, 'by' | 'value' | 'rows'> {
  const sum = sumWordErrors(rows.map((row) => counts[row] as WordErrors));
  return { ...sum, wer: wordErrorRate(sum), interval: intervalOf(blockSums(counts, rows, blocks), level) };
}

/** Errors and words of a block. */
export interface BlockSum {
  readonly numerator: number;
  readonly denominator: number;
}

/** The sums of each block that has some of the rows, in the order of the blocks. */
export function blockSums(
  counts: readonly WordErrors[],
  rows: readonly number[],
  blocks: Blocks,
): readonly BlockSum[] {
  const sums = rows.map((row): BlockSum => {
    const { substitutions, deletions, insertions, referenceWords } = counts[row] as WordErrors;
    return { numerator: substitutions + deletions + insertions, denominator: referenceWords };
  });
  return summed(sums, rows, blocks);
}

/** What rows add to a rate, summed by their blocks. */
export function inBlocks(
  perRow: readonly BlockSum[],
  blocks: Pick<Blocks, 'of'>,
  rows: readonly number[] = perRow.map((_, row) => row),
): readonly BlockSum[] {
  const parts = rows.map((row) => perRow[row] as BlockSum);
  return summed(parts, rows, blocks);
}

/** `rows` are those that `parts` are of, one by one. */
function summed(
  parts: readonly BlockSum[],
  rows: readonly number[],
  blocks: Pick<Blocks, 'of'>,
): readonly BlockSum[] {
  const sums = new Map<string, { numerator: number; denominator: number }>();
  for (const [i, { numerator, denominator }] of parts.entries()) {
    const block = blocks.of[rows[i] as number] as string;
    const sum = sums.get(block) ?? { numerator: 0, denominator: 0 };
    sum.numerator += numerator;
    sum.denominator += denominator;
    sums.set(block, sum);
  }
  return [...sums.values()];
}

/** Null where there are too few blocks for one. */
export function intervalOf(sums: readonly BlockSum[], level: number): ReportInterval {
  if (sums.length < fewestBlocks) return null;
  const { low, high, blocks } = rateInterval(sums, level);
  return { low, high, level, blocks };
}

/** The interval of a share that is mostly right, such as an accuracy: that of what is wrong, turned round. */
export function shareInterval(wrong: readonly BlockSum[], level: number): ReportInterval {
  const interval = intervalOf(wrong, level);
  if (interval === null) return null;
  return { ...interval, low: Math.max(0, 1 - interval.high), high: 1 - interval.low };
}
