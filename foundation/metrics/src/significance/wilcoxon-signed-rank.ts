import { sum } from '../numbers/mean.ts';
import { normalCdf } from '../numbers/normal-distribution.ts';
import { averageRanks } from './average-ranks.ts';
import { pairedDifferences } from './paired-differences.ts';
import type { TestResult } from './test-result.ts';

/** How {@link wilcoxonSignedRank} treats its data. */
export interface WilcoxonOptions {
  /**
   * What becomes of pairs without a difference: `drop` leaves them out (Wilcoxon), `rank` ranks them and then leaves
   * them out (Pratt), `split` gives half of their ranks to each side. @default 'drop'
   */
  readonly zeros?: 'drop' | 'rank' | 'split';
  /** @default 'exact' up to 50 differences, 'normal' above */
  readonly method?: 'exact' | 'normal';
  /** Moves the statistic by 1/2 towards its mean, for the normal method. @default false */
  readonly continuityCorrection?: boolean;
}

/** Outcome of {@link wilcoxonSignedRank}. */
export interface WilcoxonResult extends TestResult {
  /** The smaller of the two sums of ranks. */
  readonly statistic: number;
  readonly method: 'exact' | 'normal';
}

/** Above this many differences the exact distribution tells nothing that the normal one does not. */
const mostExact = 50;

/**
 * Wilcoxon's signed-rank test: whether the differences of pairs lie symmetrically about 0 ("Individual comparisons by
 * ranking methods", Biometrics Bulletin, 1945). Equal sizes share their mean rank. The exact method counts all
 * signs of the ranks as they are, so that it holds with equal sizes too (SciPy's does not); without these the
 * two agree. Where all pairs are equal p is 1 by the exact method and NaN by the normal one (as in SciPy).
 *
 * @throws UsageError `metrics/length` if the lists differ in length
 * @throws InputError `metrics/no-number` if a difference is NaN
 */
export function wilcoxonSignedRank(
  first: readonly number[],
  second: readonly number[],
  { zeros = 'drop', method, continuityCorrection = false }: WilcoxonOptions = {},
): WilcoxonResult {
  const all = pairedDifferences(first, second);
  const differences = zeros === 'drop' ? all.filter((difference) => difference !== 0) : all;
  const { ranks } = averageRanks(differences.map(Math.abs));
  const where = (keep: (difference: number) => boolean): number[] =>
    ranks.filter((_, i) => keep(differences[i] ?? 0));
  const signed = where((difference) => difference !== 0);
  const shared = zeros === 'split' ? sum(where((difference) => difference === 0)) / 2 : 0;
  const [above, below] = [sum(where((d) => d > 0)), sum(where((d) => d < 0))];
  const statistic = Math.min(above, below);
  const chosen = method ?? (signed.length <= mostExact ? 'exact' : 'normal');
  const pValue =
    chosen === 'exact'
      ? exactPValue(statistic, signed)
      : normalPValue(statistic + shared, zeros === 'split' ? ranks : signed, continuityCorrection);
  return { statistic: statistic + shared, pValue, method: chosen };
}

/** Each rank lies on either side with probability 1/2. */
function normalPValue(statistic: number, ranks: readonly number[], corrected: boolean): number {
  const distance = sum(ranks) / 2 - statistic;
  const correction = corrected && distance > 0 ? 0.5 : 0;
  const deviation = Math.sqrt(sum(ranks.map((rank) => rank * rank))) / 2;
  return 2 * normalCdf(-Math.abs(distance - correction) / deviation);
}

/** Probability of a sum of ranks up to `statistic` on either side, over all 2^n ways to share them out. */
function exactPValue(statistic: number, ranks: readonly number[]): number {
  // Doubled, mean ranks are whole numbers: chance[s] is the probability that one side holds the doubled sum s.
  const doubled = ranks.map((rank) => Math.round(2 * rank));
  const chance = new Float64Array(sum(doubled) + 1);
  chance[0] = 1;
  let reached = 0;
  for (const rank of doubled) {
    reached += rank;
    for (let s = reached; s >= 0; s--) {
      chance[s] = ((chance[s] ?? 0) + (s >= rank ? (chance[s - rank] ?? 0) : 0)) / 2;
    }
  }
  const tail = chance.subarray(0, Math.round(2 * statistic) + 1).reduce((total, p) => total + p, 0);
  return Math.min(1, 2 * tail);
}
