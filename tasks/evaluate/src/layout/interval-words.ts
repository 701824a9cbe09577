import type { ReportInterval } from '../words/word-report.ts';
import { figure } from './section.ts';

/** `95 % interval`: the heading of a column of intervals, which all have one level. */
export function intervalHeading(intervals: readonly ReportInterval[]): string {
  const level = intervals.find((interval) => interval !== null)?.level;
  return level === undefined ? 'interval' : `${figure(100 * level)} % interval`;
}

/** What the intervals draw, or why there are none. */
export function intervalRemark(block: {
  readonly name: string;
  readonly count: number;
  readonly refused: string | null;
}): string {
  return block.refused === null
    ? `intervals over ${block.count} ${block.name}s`
    : `no intervals: ${block.refused}`;
}
