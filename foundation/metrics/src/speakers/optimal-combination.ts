import { InputError } from '@parlando/core';
import { sumWordErrors, wordErrors } from '../words/word-errors.ts';
import { type CombinedErrors, combine } from './combined-errors.ts';
import { distanceTo, streamOf } from './edit-column.ts';
import { type Combination, greedyCombination } from './greedy-combination.ts';
import { optimalAssignment } from './optimal-assignment.ts';
import { inOrder, type SpeakerSegment } from './segment.ts';
import { bestPrices } from './stream-prices.ts';

/** Words of one hypothesis speaker. */
const mostStreamWords = 65_535;
/** Reference segments times hypothesis words: a table of up to four bytes each is held. */
const mostTableCells = 100_000_000;

/**
 * ORC WER, the optimal reference combination word error: how good the words are when voices were separated but
 * nobody was named. Each reference segment is given, whole, to the hypothesis speaker (or channel) where it helps
 * most; of all ways to do so the one with the fewest word errors counts. One speaker's segments may lie on several
 * channels at no cost. Where the segments of the hypothesis should be free and those of the reference stay with their
 * speakers, see `diarizationInvariantErrors`.
 *
 * I. Sklyar et al., "Multi-turn RNN-T for streaming recognition of multi-party speech", ICASSP 2022. The published
 * way to find the best assignment looks at every combination of places in all streams, which grows with the product
 * of their lengths. Here the greedy assignment of T. von Neumann et al. (2024) is compared with a bound from below
 * (Lagrangian relaxation); where they differ, a search between the two finds the best. It is always exact. Each round
 * of bounding takes reference words times hypothesis words / 32, and there are some dozens of them; the search grows
 * with how ambiguous the segments are, not with their number. Meetings of eight speakers and 6,000 words take from a
 * fraction of a second, where few segments are torn apart or misheard, to seconds.
 *
 * @param reference segments of one session, in order of time unless all have a start
 * @throws InputError `metrics/combinations` if the search would visit more than 1,000,000 states, if reference
 *   segments times hypothesis words exceed 100,000,000, or if a hypothesis speaker has more than 65,535 words
 * @throws UsageError `metrics/sessions` if the segments belong to several sessions
 * @returns the assignment names a hypothesis speaker for each reference segment
 */
export function optimalReferenceCombinationErrors(
  reference: readonly SpeakerSegment[],
  hypothesis: readonly SpeakerSegment[],
): CombinedErrors {
  const sides = inOrder(
    reference.map((segment, index) => ({ ...segment, index })),
    hypothesis,
  );
  const { lanes, assignment } = combine(sides.reference, sides.hypothesis, optimalCombination);
  return { errors: sumWordErrors(lanes.map(({ said, given }) => wordErrors(given, said))), assignment };
}

function optimalCombination(combination: Combination, start: readonly number[]): readonly number[] {
  requireSize(combination);
  const greedy = greedyCombination(combination, start);
  const known = costOf(combination, greedy.assignment);
  const priced = bestPrices(combination, greedy, known);
  return optimalAssignment(combination, priced, known) ?? greedy.assignment;
}

function requireSize({ segments, streams }: Combination): void {
  const words = streams.reduce((sum, { length }) => sum + length, 0);
  const longest = Math.max(...streams.map(({ length }) => length));
  if (longest <= mostStreamWords && segments.length * words <= mostTableCells) return;
  const found = `${segments.length} reference segments and ${words} hypothesis words, ${longest} of one speaker`;
  throw new InputError('metrics/combinations', `too long to find the best combination: ${found}`, {
    remedy: 'Cut the session into shorter ones.',
  });
}

function costOf({ segments, streams }: Combination, assignment: readonly number[]): number {
  return streams.reduce((sum, words, stream) => {
    const own = segments.filter((_, segment) => assignment[segment] === stream);
    return sum + distanceTo(streamOf(words), own);
  }, 0);
}
