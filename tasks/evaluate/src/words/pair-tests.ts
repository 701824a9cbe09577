import {
  matchedPairsTest,
  mcnemarTest,
  type SegmentErrors,
  segmentErrors,
  signTest,
  wilcoxonSignedRank,
} from '@parlando/metrics';
import type { ErrorPlace } from './aligned-row.ts';
import { stepsOf } from './row-steps.ts';
import type { WordReport } from './word-report.ts';

type Test = WordReport['differences'][number]['tests'][number];

/** What a system made of a row. */
export interface RowOutput {
  readonly reference: readonly string[];
  readonly errors: readonly ErrorPlace[];
}

/** The error rate of two systems in one block. */
export interface BlockRates {
  readonly first: number;
  readonly second: number;
}

/**
 * The tests that the field reports: MAPSSWE over rows and over the segments of NIST's sc_stats, McNemar's over words,
 * Wilcoxon's and the sign test over blocks. Those over words and segments need one reference for both systems, which
 * alternatives do not leave. A test that has nothing to go by is left out.
 */
export function pairTests(
  first: readonly RowOutput[],
  second: readonly RowOutput[],
  blocks: readonly BlockRates[],
): Test[] {
  const rows = first.map((row, i): SegmentErrors => {
    return { first: row.errors.length, second: second[i]?.errors.length ?? 0 };
  });
  const [before, after] = [blocks.map((block) => block.first), blocks.map((block) => block.second)];
  const rank = wilcoxonSignedRank(before, after);
  const sign = signTest(before, after);
  const tests: Test[] = [
    ...(rows.length < fewestSegments ? [] : [mapsswe('MAPSSWE (rows)', rows)]),
    ...(sameReferences(first, second) ? wordTests(first, second) : []),
    { name: 'Wilcoxon (blocks)', statistic: rank.statistic, pValue: rank.pValue, pairs: blocks.length },
    {
      name: 'sign (blocks)',
      statistic: Math.min(sign.firstLarger, sign.secondLarger),
      pValue: sign.pValue,
      pairs: blocks.length,
    },
  ];
  return tests.map((test) => ({
    ...test,
    statistic: Number.isFinite(test.statistic) ? test.statistic : null,
  }));
}

/** Below this many segments its normal approximation does not hold. */
const fewestSegments = 50;

function mapsswe(name: string, segments: readonly SegmentErrors[]): Test {
  const { statistic, pValue } = matchedPairsTest(segments);
  // Systems that never differ leave nothing to be surprised by.
  return { name, statistic, pValue: Number.isNaN(pValue) ? 1 : pValue, pairs: segments.length };
}

function wordTests(first: readonly RowOutput[], second: readonly RowOutput[]): Test[] {
  const segments: SegmentErrors[] = [];
  let onlyFirst = 0;
  let onlySecond = 0;
  first.forEach((row, i) => {
    const other = second[i] ?? row;
    const words = row.reference.length;
    segments.push(...segmentErrors(stepsOf(words, row.errors), stepsOf(words, other.errors)));
    const wrongFirst = wrongWords(row);
    const wrongSecond = wrongWords(other);
    for (const word of wrongSecond) if (!wrongFirst.has(word)) onlyFirst++;
    for (const word of wrongFirst) if (!wrongSecond.has(word)) onlySecond++;
  });
  const { statistic, pValue } = mcnemarTest({ onlyFirst, onlySecond });
  return [
    ...(segments.length < fewestSegments ? [] : [mapsswe('MAPSSWE (segments)', segments)]),
    { name: 'McNemar (words)', statistic, pValue, pairs: onlyFirst + onlySecond },
  ];
}

function wrongWords({ errors }: RowOutput): Set<number> {
  return new Set(errors.flatMap(([said]) => (said === null ? [] : [said])));
}

function sameReferences(first: readonly RowOutput[], second: readonly RowOutput[]): boolean {
  return first.every(({ reference }, i) => {
    const other = second[i]?.reference ?? [];
    return reference.length === other.length && reference.every((word, w) => word === other[w]);
  });
}
