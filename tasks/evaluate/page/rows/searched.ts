import type { WordError } from '../analysis/error-place.ts';
import type { Workbench } from '../workbench.ts';

/** While a word is searched for, only the errors with that word in them. */
export function searched<Found extends WordError>(
  bench: Workbench,
  errors: readonly Found[],
): readonly Found[] {
  const query = bench.query();
  if (query.length !== 1) return errors;
  const hits = errors.filter(({ said, heard }) => {
    return (said !== null && query.allows(said)) || (heard !== null && query.allows(heard));
  });
  // A search for an id finds no word.
  return hits.length === 0 ? errors : hits;
}
