import { InputError, UsageError } from '@parlando/core';

/** An estimate, and the range that it would fall into in `level` of all repetitions with other blocks. */
export interface Interval {
  /** The statistic over all blocks as given. */
  readonly estimate: number;
  /** Ends of the range; NaN if they could not be found. */
  readonly low: number;
  readonly high: number;
  /** Share of repetitions that the range aims to cover, such as 0.95. */
  readonly level: number;
  /** Number of blocks that the range rests on: print it beside the range. */
  readonly blocks: number;
}

/** Fewer blocks than this say nothing about other blocks. */
export const fewestBlocks = 5;

/** Throws unless there are blocks enough for an interval of this level. */
export function requireFit(blocks: number, level: number): void {
  if (blocks < fewestBlocks) {
    throw new InputError('metrics/few-blocks', `an interval over ${blocks} blocks would mean nothing`, {
      remedy: `Measure at least ${fewestBlocks} blocks, or report the estimate without an interval.`,
    });
  }
  if (!(level > 0 && level < 1)) {
    throw new UsageError('metrics/level', `${level} is no level of an interval`, {
      remedy: 'Give 0.95, say.',
    });
  }
}
