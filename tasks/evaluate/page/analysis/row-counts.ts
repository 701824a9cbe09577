import {
  fewestBlocks,
  type Interval,
  type RateBlock,
  rateInterval,
  type WordErrors,
} from '@parlando/metrics';
import type { PackedColumn } from '../../src/html/packed-report.ts';
import { deletion, insertion, substitution } from '../../src/html/packed-report.ts';
import type { SystemData } from '../data/report-data.ts';
import type { MarkedPairs } from './marked-pairs.ts';

/** Counts of each row of one system. */
export interface RowCounts {
  readonly substitutions: Int32Array;
  readonly deletions: Int32Array;
  readonly insertions: Int32Array;
  readonly referenceWords: Int32Array;
}

/** Counts the steps of every row; a substitution of marked words is a hit. */
export function countRows(system: SystemData, marked: MarkedPairs): RowCounts {
  const { reference } = system;
  const rows = reference.starts.length - 1;
  const counts = {
    substitutions: new Int32Array(rows),
    deletions: new Int32Array(rows),
    insertions: new Int32Array(rows),
    referenceWords: new Int32Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    counts.referenceWords[row] = (reference.starts[row + 1] as number) - (reference.starts[row] as number);
    const [substitutions, deletions, insertions] = countErrors(system, row, marked);
    counts.substitutions[row] = substitutions;
    counts.deletions[row] = deletions;
    counts.insertions[row] = insertions;
  }
  return counts;
}

/** Every row of every system is counted again at each mark: a plain loop, several times faster than a visitor. */
function countErrors({ reference, hypothesis, steps }: SystemData, row: number, marked: MarkedPairs) {
  const counts: [substitutions: number, deletions: number, insertions: number] = [0, 0, 0];
  const end = steps.starts[row + 1] as number;
  for (let step = steps.starts[row] as number; step < end; step++) {
    const kind = steps.kinds[step];
    if (kind === deletion) counts[1]++;
    else if (kind === insertion) counts[2]++;
    else if (kind === substitution) {
      const said = reference.words[steps.reference[step] as number] as number;
      if (!marked.holds(said, hypothesis.words[steps.hypothesis[step] as number] as number)) counts[0]++;
    }
  }
  return counts;
}

export function errorsOf(counts: RowCounts, row: number): number {
  return (counts.substitutions[row] ?? 0) + (counts.deletions[row] ?? 0) + (counts.insertions[row] ?? 0);
}

/** Sums over some rows. */
export function sumRows(counts: RowCounts, rows: Iterable<number>): WordErrors {
  const sum = { substitutions: 0, deletions: 0, insertions: 0, hits: 0, referenceWords: 0 };
  for (const row of rows) {
    sum.substitutions += counts.substitutions[row] ?? 0;
    sum.deletions += counts.deletions[row] ?? 0;
    sum.insertions += counts.insertions[row] ?? 0;
    sum.referenceWords += counts.referenceWords[row] ?? 0;
  }
  sum.hits = sum.referenceWords - sum.substitutions - sum.deletions;
  return sum;
}

/** Errors and words of each block that has some of the rows, in the order of the blocks. */
export function blockSums(counts: RowCounts, rows: Iterable<number>, blocks: PackedColumn): RateBlock[] {
  const errors = new Float64Array(blocks.values.length);
  const words = new Float64Array(blocks.values.length);
  const used = new Uint8Array(blocks.values.length);
  for (const row of rows) {
    const block = blocks.of[row] ?? 0;
    used[block] = 1;
    errors[block] = (errors[block] ?? 0) + errorsOf(counts, row);
    words[block] = (words[block] ?? 0) + (counts.referenceWords[row] ?? 0);
  }
  const sums: RateBlock[] = [];
  used.forEach((isUsed, block) => {
    if (isUsed) sums.push({ numerator: errors[block] as number, denominator: words[block] as number });
  });
  return sums;
}

/** Null where there are too few blocks for one. */
export function intervalOf(sums: readonly RateBlock[], level: number): Interval | null {
  return sums.length < fewestBlocks ? null : rateInterval(sums, level);
}
