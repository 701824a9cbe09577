import { UsageError } from '@parlando/core';

/** Throws a {@link UsageError} unless two lists that belong together are equally long. */
export function requireSameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>, names: string): void {
  if (a.length === b.length) return;
  throw new UsageError('metrics/length', `${names} differ in length: ${a.length} and ${b.length}`, {
    remedy: 'Give one value of each per item, in the same order.',
  });
}
