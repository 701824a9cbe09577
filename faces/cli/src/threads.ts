import { availableParallelism } from 'node:os';

/** Beyond eight, memory bandwidth and not cores is what decoding waits for. */
const enough = 8;

export function defaultThreads(): number {
  return Math.min(enough, availableParallelism());
}
