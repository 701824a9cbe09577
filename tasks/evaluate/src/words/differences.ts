import { holm } from '@parlando/metrics';
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
  return adjusted(pairs);
}

/** Each test is adjusted over the pairs that it was made for. */
function adjusted(pairs: WordReport['differences']): WordReport['differences'] {
  const names = new Set(pairs.flatMap(({ tests }) => tests.map(({ name }) => name)));
  const values = new Map(
    [...names].map((name) => {
      const having = pairs.filter(({ tests }) => tests.some((test) => test.name === name));
      const raw = having.map(({ tests }) => tests.find((test) => test.name === name)?.pValue ?? 1);
      const { adjusted: pValues } = holm(raw);
      return [name, new Map(having.map((pair, i) => [pair, pValues[i] ?? 1]))] as const;
    }),
  );
  return pairs.map((pair) => ({
    ...pair,
    tests: pair.tests.map((test) => ({ ...test, pValue: values.get(test.name)?.get(pair) ?? test.pValue })),
  }));
}
