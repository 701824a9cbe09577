import { requireSameLength } from '../numbers/same-length.ts';
import { expectedMutualInformation } from './expected-mutual-information.ts';

/** How far two groupings of the same items agree, whatever their groups are called. */
export interface ClusterAgreement {
  /** Rand index less what chance gives: 1 for the same grouping, about 0 for unrelated ones. */
  readonly adjustedRandIndex: number;
  /** Mutual information less what chance gives, over the mean entropy less the same. */
  readonly adjustedMutualInformation: number;
  /** Mutual information over the mean entropy, 0..1. */
  readonly normalizedMutualInformation: number;
  /** Whether each group of `found` holds items of one group of `truth` alone, 0..1. */
  readonly homogeneity: number;
  /** Whether the items of each group of `truth` are in one group of `found`, 0..1. */
  readonly completeness: number;
  /** Harmonic mean of the two: the same number as the normalised mutual information. */
  readonly vMeasure: number;
}

/**
 * Compares a grouping with a true one. Sources: Hubert & Arabie, "Comparing partitions", 1985 (Rand index); Vinh,
 * Epps & Bailey, "Information theoretic measures for clusterings comparison", JMLR 2010 (mutual information, with
 * the arithmetic mean of the entropies); Rosenberg & Hirschberg, EMNLP 2007 (V-measure). Figures agree with
 * scikit-learn's.
 *
 * Where both groupings are one single group, or both all single items, every figure is 1; without items too.
 *
 * @param truth group of each item
 * @param found group of each item, in any other naming
 * @throws UsageError `metrics/length` if the lists differ in length
 */
export function clusterAgreement(
  truth: readonly (string | number)[],
  found: readonly (string | number)[],
): ClusterAgreement {
  requireSameLength(truth, found, 'true and found groups');
  const table = contingency(truth, found);
  const [entropyTruth, entropyFound] = [entropyOf(table.truth), entropyOf(table.found)];
  const information = mutualInformation(table);
  const homogeneity = entropyTruth === 0 ? 1 : information / entropyTruth;
  const completeness = entropyFound === 0 ? 1 : information / entropyFound;
  const vMeasure = harmonicMean(homogeneity, completeness);
  return {
    adjustedRandIndex: adjustedRandIndex(table),
    adjustedMutualInformation: adjusted(table, information, (entropyTruth + entropyFound) / 2),
    normalizedMutualInformation: vMeasure,
    homogeneity,
    completeness,
    vMeasure,
  };
}

interface Contingency {
  readonly items: number;
  /** Sizes of the groups. */
  readonly truth: readonly number[];
  readonly found: readonly number[];
  /** Items that two groups share, where there are any. */
  readonly cells: readonly { readonly count: number; readonly truth: number; readonly found: number }[];
}

function contingency(truth: readonly (string | number)[], found: readonly (string | number)[]): Contingency {
  const sizes = { truth: countOf(truth), found: countOf(found) };
  const rows = new Map<string | number, Map<string | number, number>>();
  truth.forEach((group, i) => {
    const row = rows.get(group) ?? new Map<string | number, number>();
    const other = found[i] ?? '';
    rows.set(group, row.set(other, (row.get(other) ?? 0) + 1));
  });
  const cells = [...rows].flatMap(([group, row]) =>
    [...row].map(([other, count]) => ({
      count,
      truth: sizes.truth.get(group) ?? 0,
      found: sizes.found.get(other) ?? 0,
    })),
  );
  return { items: truth.length, truth: [...sizes.truth.values()], found: [...sizes.found.values()], cells };
}

function countOf(groups: readonly (string | number)[]): Map<string | number, number> {
  const counts = new Map<string | number, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

/** In nats. */
function entropyOf(sizes: readonly number[]): number {
  const items = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.reduce((sum, size) => sum + (size / items) * Math.log(items / size), 0);
}

/** In nats. */
function mutualInformation({ cells, items }: Contingency): number {
  const sum = cells.reduce(
    (total, { count, truth, found }) => total + count * Math.log((count * items) / (truth * found)),
    0,
  );
  return items === 0 ? 0 : Math.max(0, sum / items);
}

function harmonicMean(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function adjusted(table: Contingency, information: number, meanEntropy: number): number {
  if (isTrivial(table)) return 1;
  const expected = expectedMutualInformation(table.truth, table.found);
  return (information - expected) / (meanEntropy - expected);
}

/** Both groupings are one group, or both are all single items: chance gives the same, and nothing is left to adjust. */
function isTrivial({ truth, found, items }: Contingency): boolean {
  return truth.length === found.length && (truth.length <= 1 || truth.length === items);
}

function adjustedRandIndex(table: Contingency): number {
  if (isTrivial(table)) return 1;
  const pairs = (sizes: readonly number[]): number => sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const together = pairs(table.cells.map(({ count }) => count));
  const [inTruth, inFound] = [pairs(table.truth), pairs(table.found)];
  const expected = (inTruth * inFound) / pairs([table.items]);
  return (together - expected) / ((inTruth + inFound) / 2 - expected);
}
