import { sumWordErrors, wordErrors } from '../words/word-errors.ts';
import { type CombinedErrors, combine } from './combined-errors.ts';
import { greedyCombination } from './greedy-combination.ts';
import { inOrder, type SpeakerSegment } from './segment.ts';

/**
 * DI-cpWER, the diarization-invariant cpWER: how good the words are, whoever was named as the speaker. Each
 * hypothesis segment is given to the reference speaker where it costs least, whatever speaker it was labelled with;
 * then the words of each speaker are compared. The cpWER less this is what wrong speaker labels cost; what is left
 * are wrong words, and segments that run across a change of speaker.
 *
 * The segments are assigned by the greedy search of T. von Neumann et al., "Word error rate definitions and
 * algorithms for long-form multi-talker speech recognition", 2024: it starts from the pairing of the cpWER and
 * moves one segment at a time, so the result is at most the cpWER and may be above the true least.
 *
 * @param reference segments of one session, in order of time unless all have a start
 * @throws UsageError `metrics/sessions` if the segments belong to several sessions
 * @returns the assignment names a reference speaker for each hypothesis segment
 */
export function diarizationInvariantErrors(
  reference: readonly SpeakerSegment[],
  hypothesis: readonly SpeakerSegment[],
): CombinedErrors {
  const sides = inOrder(
    reference,
    hypothesis.map((segment, index) => ({ ...segment, index })),
  );
  const search = (...[combination, start]: Parameters<typeof greedyCombination>): readonly number[] =>
    greedyCombination(combination, start).assignment;
  const { lanes, assignment } = combine(sides.hypothesis, sides.reference, search);
  return { errors: sumWordErrors(lanes.map(({ said, given }) => wordErrors(said, given))), assignment };
}
