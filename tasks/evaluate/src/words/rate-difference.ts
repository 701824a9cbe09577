import { fewestBlocks, rateDifferenceInterval } from '@parlando/metrics';
import { pairTests, type RowOutput } from './pair-tests.ts';
import { type BlockSum, inBlocks } from './rates.ts';
import type { WordReport } from './word-report.ts';

type Difference = WordReport['differences'][number];

/** What a system made of each row. */
interface SystemOutputs {
  readonly name: string;
  readonly outputs: readonly RowOutput[];
}

/**
 * How far the second system's word error rate is from the first's: the interval over blocks, and the tests that the
 * field reports. Those take rows for independent of one another, which rows of one speaker are not: where interval
 * and tests disagree, the interval is to be believed.
 *
 * @param blocks the block of each row
 */
export function rateDifference(
  first: SystemOutputs,
  second: SystemOutputs,
  blocks: readonly string[],
  level: number,
): Difference {
  const [before, after] = [sumsOf(first, blocks), sumsOf(second, blocks)];
  const interval = before.length < fewestBlocks ? null : rateDifferenceInterval(before, after, level);
  return {
    first: first.name,
    second: second.name,
    difference: rateOfSums(after) - rateOfSums(before),
    interval:
      interval === null ? null : { low: interval.low, high: interval.high, level, blocks: interval.blocks },
    tests: pairTests(
      first.outputs,
      second.outputs,
      before.map((block, i) => ({ first: rateOfSums([block]), second: rateOfSums(after.slice(i, i + 1)) })),
    ),
  };
}

function sumsOf({ outputs }: SystemOutputs, blocks: readonly string[]): readonly BlockSum[] {
  const rows = outputs.map(({ errors, reference }) => {
    return { numerator: errors.length, denominator: reference.length };
  });
  return inBlocks(rows, { of: blocks });
}

function rateOfSums(sums: readonly BlockSum[]): number {
  const errors = sums.reduce((total, { numerator }) => total + numerator, 0);
  const words = sums.reduce((total, { denominator }) => total + denominator, 0);
  return errors / Math.max(words, 1);
}
