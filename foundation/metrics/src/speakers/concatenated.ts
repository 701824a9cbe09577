import { wordErrors } from '../words/word-errors.ts';
import { distanceTo, type Stream, streamOf } from './edit-column.ts';
import { bySpeaker, inOrder, type SpeakerSegment } from './segment.ts';
import { type PairedSpeakerErrors, pairSpeakers } from './speaker-pairs.ts';
import { wordNumbering } from './word-numbers.ts';

/**
 * cpWER, the concatenated minimum-permutation word error: who said what, names aside. All words of a speaker are
 * strung together in order of time, reference and hypothesis speakers are paired one to one, and of all pairings the
 * one with the fewest word errors counts. A word given to the wrong speaker costs two errors (a deletion there, an
 * insertion here); when it was said does not matter.
 *
 * S. Watanabe et al., "CHiME-6 challenge", 2020, section 5.2. The pairing is found by the Hungarian method, so the
 * number of speakers is not limited; time grows with the words of one side times the words of the other / 32.
 *
 * @param reference segments of one session, in order of time unless all have a start
 * @throws UsageError `metrics/sessions` if the segments belong to several sessions
 *
 * ```ts
 * concatenatedWordErrors(
 *   [{ speaker: 'Ann', words: ['good', 'morning'] }, { speaker: 'Ben', words: ['hello'] }],
 *   [{ speaker: '1', words: ['hello'] }, { speaker: '2', words: ['good', 'evening'] }],
 * ).assignment; // Ann with 2, Ben with 1
 * ```
 */
export function concatenatedWordErrors(
  reference: readonly SpeakerSegment[],
  hypothesis: readonly SpeakerSegment[],
): PairedSpeakerErrors {
  const sides = inOrder(reference, hypothesis);
  const numbersOf = wordNumbering();
  const spoken = (segments: readonly SpeakerSegment[]): Map<string, Spoken> =>
    new Map([...bySpeaker(segments)].map(([speaker, list]) => [speaker, spokenOf(list, numbersOf)]));
  return pairSpeakers(spoken(sides.reference), spoken(sides.hypothesis), {
    distance: (from, to) => distanceTo(to.stream, [from.numbers]),
    errors: (from, to) => wordErrors(from.words, to.words),
    silent: spokenOf([], numbersOf),
  });
}

/** All that one speaker said. */
interface Spoken {
  readonly words: readonly string[];
  readonly numbers: Int32Array;
  readonly stream: Stream;
}

function spokenOf(
  segments: readonly SpeakerSegment[],
  numbersOf: (words: readonly string[]) => Int32Array,
): Spoken {
  const words = segments.flatMap((segment) => segment.words);
  const numbers = numbersOf(words);
  return { words, numbers, stream: streamOf(numbers) };
}
