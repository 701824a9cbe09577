import { InputError } from '@parlando/core';

/** Throws an {@link InputError} `metrics/no-number` that names the first NaN of a list. */
export function requireNumbers(values: ArrayLike<number>, name: string): void {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) continue;
    throw new InputError('metrics/no-number', `the ${name} at index ${i} is no number`, {
      remedy: 'Leave the item out, or find out why it has none.',
    });
  }
}
