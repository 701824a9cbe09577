import { fewestBlocks, rateDifferenceInterval } from '@parlando/metrics';
import { pairTests, type RowOutput } from './pair-tests.ts';
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
  const counts = [first, second].map(({ outputs }) => outputs.map(({ errors }) => errors.length));
  const words = [first, second].map(({ outputs }) => outputs.map(({ reference }) => reference.length));
  const [before = [], after = []] = counts.map((errors, s) => blockRates(errors, words[s] ?? [], blocks));
  const interval = before.length < fewestBlocks ? null : rateDifferenceInterval(before, after, level);
  return {
    first: first.name,
    second: second.name,
    difference: rate(counts[1] ?? [], words[1] ?? []) - rate(counts[0] ?? [], words[0] ?? []),
    interval:
      interval === null ? null : { low: interval.low, high: interval.high, level, blocks: interval.blocks },
    tests: pairTests(
      first.outputs,
      second.outputs,
      before.map((block, i) => ({ first: ratioOf(block), second: ratioOf(after[i]) })),
    ),
  };
}

function ratioOf(block: { readonly numerator: number; readonly denominator: number } | undefined): number {
  return block === undefined ? 0 : block.numerator / Math.max(block.denominator, 1);
}

function rate(errors: readonly number[], words: readonly number[]): number {
  return sum(errors) / Math.max(sum(words), 1);
}

function blockRates(errors: readonly number[], words: readonly number[], blocks: readonly string[]) {
  const sums = new Map<string, { numerator: number; denominator: number }>();
  blocks.forEach((block, row) => {
    const total = sums.get(block) ?? { numerator: 0, denominator: 0 };
    total.numerator += errors[row] ?? 0;
    total.denominator += words[row] ?? 0;
    sums.set(block, total);
  });
  return [...sums.values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
