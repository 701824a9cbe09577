import type { AlignedRow } from './aligned-row.ts';
import type { Blocks } from './blocks.ts';
import { rateDifference } from './rate-difference.ts';
import type { SystemReport, WordReport } from './word-report.ts';

interface Measured {
  readonly systems: readonly SystemReport[];
  /** The rows of each system by the first ruler. */
  readonly aligned: readonly (readonly AlignedRow[])[];
}

/** Every pair of systems, the earlier one first; probabilities are adjusted for the number of pairs (Holm). */
export function differencesOf(
  { systems, aligned }: Measured,
  blocks: Blocks,
  level: number,
): WordReport['differences'] {
  const sides = systems.map(({ name }, s) => ({ name, outputs: aligned[s] ?? [] }));
  const pairs = sides.flatMap((first, i) =>
    sides.slice(i + 1).map((second) => rateDifference(first, second, blocks.of, level)),
  );
  return pairs;
}
