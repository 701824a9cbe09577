import { UsageError } from '@parlando/core';

/** Throws a {@link UsageError} unless a level of confidence, or of error, lies between 0 and 1. */
export function requireLevel(level: number): void {
  if (level > 0 && level < 1) return;
  throw new UsageError('metrics/level', `${level} is no level`, { remedy: 'Give a number between 0 and 1.' });
}
