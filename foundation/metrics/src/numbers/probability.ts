import { UsageError } from '@parlando/core';

/** Throws a {@link UsageError} unless the value lies from 0 to 1. */
export function requireProbability(value: number): void {
  if (value >= 0 && value <= 1) return;
  throw new UsageError('metrics/probability', `${value} is no probability`, { remedy: 'Give 0 to 1.' });
}
