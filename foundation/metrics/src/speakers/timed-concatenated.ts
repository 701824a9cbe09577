import { UsageError } from '@parlando/core';
import { bySpeaker, inOrder, requireTimes, type SpeakerSegment, type TimedSegment } from './segment.ts';
import { type PairedSpeakerErrors, pairSpeakers } from './speaker-pairs.ts';
import { type TimedWord, timedDistance, timedWordErrors, timedWords } from './timed-distance.ts';
import { wordNumbering } from './word-numbers.ts';
import { aroundTheMiddle, sharedOutTimes, type WordTime } from './word-times.ts';

/** How far a word may be from its time. */
export interface TimedConcatenatedOptions {
  /** Seconds by which a hypothesis word may miss its reference word. 5 is usual for meetings. */
  readonly collar: number;
}

/**
 * tcpWER, the time-constrained cpWER: who said what when. As `concatenatedWordErrors`, but a hypothesis word counts
 * for a reference word only if it was said at the same time, give or take the collar. This keeps a long transcript
 * from being matched with words said elsewhere, and shows times that are wrong.
 *
 * Where segments hold several words, their times are estimated: a reference word takes a share of its segment by
 * its length in characters, a hypothesis word the middle of that share, with the collar on either side. Give one
 * word a segment to have real word times used.
 *
 * T. von Neumann et al., "MeetEval: A toolkit for computation of word error rates for meeting transcription systems",
 * CHiME workshop 2023.
 *
 * @param reference segments of one session, each with a start and an end
 * @throws InputError `metrics/segment-times` if a segment has no times, or its end is before its start
 * @throws UsageError `metrics/collar` if the collar is negative or no number; `metrics/sessions` if the segments
 *   belong to several sessions
 */
export function timedConcatenatedWordErrors(
  reference: readonly SpeakerSegment[],
  hypothesis: readonly SpeakerSegment[],
  { collar }: TimedConcatenatedOptions,
): PairedSpeakerErrors {
  if (!(collar >= 0)) {
    throw new UsageError('metrics/collar', `a collar of ${collar} s is impossible`, {
      remedy: 'Give the seconds by which a word may be early or late, 0 or more.',
    });
  }
  const sides = inOrder(reference, hypothesis);
  const numbersOf = wordNumbering();
  const timed = (segments: readonly TimedSegment[], widen: (time: WordTime) => WordTime) => {
    const wordsOf = (segment: TimedSegment): TimedWord[] => {
      const numbers = numbersOf(segment.words);
      return sharedOutTimes(segment.words, segment).map((time, i) => ({
        word: numbers[i] ?? -1,
        ...widen(time),
      }));
    };
    return new Map(
      [...bySpeaker(segments)].map(([speaker, list]) => [speaker, timedWords(list.flatMap(wordsOf))]),
    );
  };
  return pairSpeakers(
    timed(requireTimes(sides.reference, 'reference'), (time) => time),
    timed(requireTimes(sides.hypothesis, 'hypothesis'), (time) => aroundTheMiddle(time, collar)),
    { distance: timedDistance, errors: timedWordErrors, silent: timedWords([]) },
  );
}
