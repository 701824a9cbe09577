import { requireLevel } from '../numbers/level.ts';
import { requireProbability } from '../numbers/probability.ts';

/** Probabilities of several tests, adjusted for their number. Lists are in the order of the tests given. */
export interface AdjustedTests {
  /** To be read like a single p: compared with the level. */
  readonly adjusted: readonly number[];
  /** Whether each adjusted p is at most the level. */
  readonly rejected: readonly boolean[];
}

/**
 * Bonferroni's correction: each p times the number of tests. Holm's is never weaker; take that.
 *
 * @param level chance of any false finding. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export function bonferroni(pValues: readonly number[], level = 0.05): AdjustedTests {
  return adjust(pValues, level, (sorted) => sorted.map((p) => p * sorted.length));
}

/**
 * Holm's correction: keeps the chance of any false finding at the level, however the tests depend on one another ("A
 * simple sequentially rejective multiple test procedure", 1979).
 *
 * ```ts
 * holm([0.01, 0.04, 0.03]).adjusted; // [0.03, 0.06, 0.06]
 * ```
 *
 * @param level chance of any false finding. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export function holm(pValues: readonly number[], level = 0.05): AdjustedTests {
  return adjust(pValues, level, (sorted) => risingMaxima(sorted.map((p, i) => p * (sorted.length - i))));
}

/**
 * Hommel's correction: like Holm's, stronger, for tests that are independent or depend positively (Hommel, "A
 * stagewise rejective multiple test procedure", 1988; computed as in Wright, "Adjusted p-values for simultaneous
 * inference", 1992).
 *
 * @param level chance of any false finding. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export function hommel(pValues: readonly number[], level = 0.05): AdjustedTests {
  return adjust(pValues, level, (sorted) => {
    const n = sorted.length;
    const adjusted = [...sorted];
    for (let m = n; m >= 2; m--) {
      const largest = sorted.slice(n - m + 1);
      const bound = Math.min(...largest.map((p, i) => (m * p) / (i + 2)));
      sorted.forEach((p, i) => {
        const least = i <= n - m ? Math.min(bound, m * p) : bound;
        adjusted[i] = Math.max(adjusted[i] ?? 0, least);
      });
    }
    return adjusted;
  });
}

/**
 * Benjamini and Hochberg's correction: keeps the expected share of false findings among the findings at the level, for
 * tests that are independent or depend positively ("Controlling the false discovery rate", 1995).
 *
 * @param level expected share of false findings. @default 0.05
 * @throws UsageError `metrics/probability`, `metrics/level` if these are out of range
 */
export function benjaminiHochberg(pValues: readonly number[], level = 0.05): AdjustedTests {
  return adjust(pValues, level, (sorted) => {
    const scaled = sorted.map((p, i) => (p * sorted.length) / (i + 1));
    let least = Number.POSITIVE_INFINITY;
    return scaled.reduceRight<number[]>((list, p) => {
      least = Math.min(least, p);
      list.unshift(least);
      return list;
    }, []);
  });
}

/** Sorts, adjusts the rising list, puts it back in order, and cuts at 1. */
function adjust(
  pValues: readonly number[],
  level: number,
  adjustSorted: (sorted: readonly number[]) => readonly number[],
): AdjustedTests {
  requireLevel(level);
  pValues.forEach(requireProbability);
  const order = pValues.map((_, i) => i).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const sorted = adjustSorted(order.map((i) => pValues[i] ?? 0));
  const adjusted = new Array<number>(pValues.length).fill(1);
  order.forEach((place, i) => {
    adjusted[place] = Math.min(1, sorted[i] ?? 1);
  });
  return { adjusted, rejected: adjusted.map((p) => p <= level) };
}

function risingMaxima(values: readonly number[]): number[] {
  let most = 0;
  return values.map((value) => {
    most = Math.max(most, value);
    return most;
  });
}
