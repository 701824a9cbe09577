import { mean, sampleVariance } from '../numbers/mean.ts';
import { normalCdf } from '../numbers/normal-distribution.ts';
import type { TestResult } from './test-result.ts';

/** Errors that two systems made in one stretch of speech. */
export interface SegmentErrors {
  readonly first: number;
  readonly second: number;
}

/** Outcome of {@link matchedPairsTest}. */
export interface MatchedPairsResult extends TestResult {
  readonly segments: number;
  /** Errors of the first system less those of the second, a segment: below 0 the first is better. */
  readonly meanDifference: number;
  /** Of the differences, over segments - 1. */
  readonly variance: number;
}

/**
 * Matched pairs sentence-segment word error test (MAPSSWE): whether two recognisers make equally many errors over
 * the same segments, which must be independent of one another (Gillick & Cox, "Some statistical issues in the
 * comparison of speech recognition algorithms", ICASSP 1989). The statistic is the mean difference over its standard
 * error, taken as standard normal: a test for 50 segments and more.
 *
 * Segments are utterances, or better those of {@link segmentErrors}, which tell more from the same speech. Neither is
 * independent within one speaker or one call: a block interval of the difference asks less.
 *
 * ```ts
 * matchedPairsTest(pairs.flatMap(({ reference, a, b }) => segmentErrors(alignWords(reference, a), alignWords(reference, b))));
 * ```
 *
 * Statistic and p are NaN below two segments, or if every difference is 0 (NIST's sc_stats prints 0 then); with
 * differences that are all the same and not 0 the statistic is infinite.
 */
export function matchedPairsTest(segments: readonly SegmentErrors[]): MatchedPairsResult {
  const differences = segments.map(({ first, second }) => first - second);
  const meanDifference = mean(differences);
  const variance = sampleVariance(differences);
  const statistic = meanDifference / Math.sqrt(variance / differences.length);
  const pValue = 2 * normalCdf(-Math.abs(statistic));
  return { statistic, pValue, segments: segments.length, meanDifference, variance };
}
