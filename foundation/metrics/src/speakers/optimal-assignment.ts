import { InputError } from '@parlando/core';
import type { Combination } from './greedy-combination.ts';
import { readStreamWord, type StreamPrices } from './stream-prices.ts';

/** How far each stream is read after some segments; a linked list back to the first segment. */
interface State {
  /** What is paid above the bound so far. */
  readonly regret: number;
  readonly stream: number;
  readonly before: State | undefined;
}

/**
 * The assignment that costs least, if it costs less than `known`.
 *
 * Goes from segment to segment and keeps, for every way in which streams can be read that far, the cheapest state.
 * What a state must still pay is known from below ({@link StreamPrices}), so that only states are kept that may end
 * within a limit. The limit rises from the bound until a state reaches the end.
 *
 * @param mostStates states that one search may visit; above, it is given up
 * @throws InputError `metrics/combinations` if those do not suffice
 */
export function optimalAssignment(
  combination: Combination,
  priced: StreamPrices,
  known: number,
  mostStates = 1_000_000,
): readonly number[] | undefined {
  const most = known - 1 - priced.bound;
  let least = priced.bound;
  while (least < known) {
    const tried = least - priced.bound;
    // Larger steps further up, since a search that fails is repeated from its start.
    const allowed = Math.min(most, tried + Math.floor(tried / 5));
    const found = search(combination, priced, allowed, mostStates);
    if (found === 'too many') {
      const range = `between ${least} and ${known}`;
      throw new InputError(
        'metrics/combinations',
        `too many combinations to find the best: the errors lie ${range}`,
        { remedy: 'Cut the session into shorter ones, or measure with fewer hypothesis speakers.' },
      );
    }
    if (found !== undefined) return streamsOf(found);
    least = priced.bound + allowed + 1;
  }
  return undefined;
}

function search(
  combination: Combination,
  priced: StreamPrices,
  allowed: number,
  mostStates: number,
): State | 'too many' | undefined {
  const { segments, streams } = combination;
  let layer = new Map<string, State>([
    [keyOf(streams.map(() => 0)), { regret: 0, stream: 0, before: undefined }],
  ]);
  let visited = 0;
  for (const index of segments.keys()) {
    const next = new Map<string, State>();
    const endsOf = endsAfter(combination, priced, index, allowed);
    for (const [key, state] of layer) {
      const left = streams.map((words, stream) => words.length - key.charCodeAt(stream));
      const leaving = left.map((words, stream) => regretOfLeaving(priced, stream, index, words));
      const leavingAll = leaving.reduce((sum, regret) => sum + regret, state.regret);
      for (const [stream, regretHere] of leaving.entries()) {
        const others = leavingAll - regretHere;
        if (others > allowed) continue;
        for (const { place, regret } of endsOf(stream, key.charCodeAt(stream))) {
          const sum = others + regret;
          if (sum > allowed) continue;
          const reached = key.slice(0, stream) + String.fromCharCode(place) + key.slice(stream + 1);
          const other = next.get(reached);
          if (other !== undefined && other.regret <= sum) continue;
          next.set(reached, { regret: sum, stream, before: state });
        }
      }
      if (visited + next.size > mostStates) return 'too many';
    }
    visited += next.size;
    layer = next;
  }
  return [...layer.values()].reduce<State | undefined>(
    (best, state) => (best === undefined || state.regret < best.regret ? state : best),
    undefined,
  );
}

/** Words read of each stream, as the characters of a string: quick to compare, at most 65,535 each. */
const keyOf = (places: readonly number[]): string => String.fromCharCode(...places);

/** What a stream that does not take a segment pays above what it would have liked to. */
function regretOfLeaving({ rest }: StreamPrices, stream: number, segment: number, left: number): number {
  const table = rest[stream] ?? [];
  return (table[segment + 1]?.[left] ?? 0) - (table[segment]?.[left] ?? 0);
}

/** Where in a stream a segment that is read from a place on may end, and what this pays above the stream's wish. */
interface SegmentEnd {
  readonly place: number;
  readonly regret: number;
}

function endsAfter(
  { segments, streams }: Combination,
  { prices, rest }: StreamPrices,
  index: number,
  allowed: number,
): (stream: number, from: number) => readonly SegmentEnd[] {
  const segment = segments[index] as Int32Array;
  const known = streams.map(() => new Map<number, SegmentEnd[]>());
  return (stream, from) => {
    const kept = known[stream]?.get(from);
    if (kept !== undefined) return kept;
    const words = streams[stream] as Int32Array;
    const after = rest[stream]?.[index + 1] as Int32Array;
    const wish = (rest[stream]?.[index]?.[words.length - from] ?? 0) - (prices[index] ?? 0);
    const ends = endsFrom(
      words,
      from,
      segment,
      (place) => (after[words.length - place] ?? 0) - wish,
      allowed,
    );
    known[stream]?.set(from, ends);
    return ends;
  };
}

/** @param extra what is paid above the wish if the segment ends at a place, but for the errors within it */
function endsFrom(
  words: Int32Array,
  from: number,
  segment: Int32Array,
  extra: (place: number) => number,
  allowed: number,
): SegmentEnd[] {
  const ends: SegmentEnd[] = [];
  let column = Int32Array.from({ length: segment.length + 1 }, (_, deleted) => deleted);
  let next = new Int32Array(column.length);
  // Words inserted after a segment are left to the next segment or to the end, so that each way is met once.
  let errors = segment.length;
  for (let place = from; ; place++) {
    const regret = errors + extra(place);
    if (regret <= allowed) ends.push({ place, regret });
    // The segment words that are left may all meet words of the stream, each of which may save one later on.
    const atLeast = column.reduce((least, cell, k) => Math.min(least, cell - segment.length + k), errors);
    if (place === words.length || atLeast + extra(place) > allowed) return ends;
    const word = words[place] as number;
    readStreamWord(column, next, segment, word);
    const last = segment.length - 1;
    errors = Math.min(
      (column[last] as number) + (segment[last] === word ? 0 : 1),
      (next[last] as number) + 1,
    );
    [column, next] = [next, column];
  }
}

function streamsOf(last: State): number[] {
  const streams: number[] = [];
  for (let state: State = last; state.before !== undefined; state = state.before) streams.push(state.stream);
  return streams.reverse();
}
