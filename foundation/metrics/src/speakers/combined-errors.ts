import type { WordErrors } from '../words/word-errors.ts';
import { cheapestAssignment } from './cheapest-assignment.ts';
import { distanceTo, streamOf } from './edit-column.ts';
import type { Combination } from './greedy-combination.ts';
import { bySpeaker, groupBy, type SpeakerSegment } from './segment.ts';
import { wordNumbering } from './word-numbers.ts';

/** Word errors after each segment of one side was given to a speaker of the other side. */
export interface CombinedErrors {
  readonly errors: WordErrors;
  /** The speaker that each segment was given to, in the order of the call; null for a segment without words. */
  readonly assignment: readonly (string | null)[];
}

/** The words that a speaker said and those that were given to this speaker. */
export interface Lane {
  readonly said: readonly string[];
  readonly given: readonly string[];
}

/** Finds the stream of each segment, from a reasonable start. */
export type CombinationSearch = (combination: Combination, start: readonly number[]) => readonly number[];

/**
 * Gives segments to speakers by a search.
 *
 * @param segments in order; `index` is the place of each in the call
 */
export function combine(
  segments: readonly (SpeakerSegment & { readonly index: number })[],
  speakers: readonly SpeakerSegment[],
  search: CombinationSearch,
): { readonly lanes: readonly Lane[]; readonly assignment: readonly (string | null)[] } {
  const spoken = segments.filter(({ words }) => words.length > 0);
  const sides = [...bySpeaker(speakers)].map(([speaker, list]) => ({
    speaker,
    words: list.flatMap(({ words }) => words),
  }));
  const streams = sides.filter(({ words }) => words.length > 0);
  const assignment = new Array<string | null>(segments.length).fill(null);
  if (streams.length === 0) {
    return { lanes: [{ said: [], given: spoken.flatMap(({ words }) => words) }], assignment };
  }

  const numbersOf = wordNumbering();
  const combination = {
    segments: spoken.map(({ words }) => numbersOf(words)),
    streams: streams.map(({ words }) => numbersOf(words)),
  };
  const chosen = search(combination, startingAssignment(combination, spoken));
  const given = streams.map((): string[] => []);
  spoken.forEach(({ index, words }, place) => {
    const stream = chosen[place] ?? 0;
    assignment[index] = streams[stream]?.speaker ?? null;
    given[stream]?.push(...words);
  });
  return {
    lanes: streams.map(({ words }, stream) => ({ said: words, given: given[stream] ?? [] })),
    assignment,
  };
}

/** Each speaker's segments to the stream that the speaker is paired with, or to the nearest if there are too few. */
function startingAssignment({ segments, streams }: Combination, spoken: readonly SpeakerSegment[]): number[] {
  const prepared = streams.map(streamOf);
  const groups = groupBy(spoken.keys(), (place) => spoken[place]?.speaker);
  const speakers = [...groups].map(([speaker, places]) => {
    const words = places.map((place) => segments[place] ?? new Int32Array());
    const length = words.reduce((sum, list) => sum + list.length, 0);
    return { speaker, length, distances: prepared.map((stream) => distanceTo(stream, words)) };
  });
  const size = Math.max(speakers.length, streams.length);
  const sizes = Array.from({ length: size }, (_, index) => index);
  const costs = sizes.map((row) =>
    // A speaker or stream without a partner is deleted or inserted whole.
    sizes.map((column) => {
      const { length = 0, distances = [] } = speakers[row] ?? {};
      return distances[column] ?? length + (streams[column]?.length ?? 0);
    }),
  );
  const paired = cheapestAssignment(costs);
  const streamOfSpeaker = new Map(
    speakers.map(({ speaker, distances }, row) => {
      const stream = paired[row] ?? 0;
      return [speaker, stream < streams.length ? stream : distances.indexOf(Math.min(...distances))];
    }),
  );
  return spoken.map(({ speaker }) => streamOfSpeaker.get(speaker) ?? 0);
}
