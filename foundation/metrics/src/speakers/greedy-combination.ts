import {
  type EditColumn,
  firstColumn,
  lastCell,
  leastSum,
  mirrored,
  overwrite,
  readInto,
  type Stream,
  type SubstitutionCost,
  streamOf,
} from './edit-column.ts';

/** Segments in order and the streams they are put into, all words as numbers. */
export interface Combination {
  readonly segments: readonly Int32Array[];
  readonly streams: readonly Int32Array[];
}

/** A way of putting segments into streams. */
export interface CombinationResult {
  /** The stream of each segment. */
  readonly assignment: readonly number[];
  /** What each segment adds to the distance of each stream, all others staying where they are. */
  readonly marginals: readonly Int32Array[];
}

/** More rounds than are ever needed in practice: every round but the last lowers the distance. */
const mostRounds = 49;

/**
 * Puts segments into streams so that the segments of each stream, strung together, are close to it: each segment in
 * turn moves to the stream where it is cheapest, until none moves, first with a substitution counted as two errors,
 * then as one. The result need not be the best one.
 *
 * T. von Neumann et al., "Word error rate definitions and algorithms for long-form multi-talker speech recognition",
 * 2024, the greedy algorithm.
 *
 * @param start the stream of each segment to begin with
 */
export function greedyCombination(combination: Combination, start: readonly number[]): CombinationResult {
  const coarse = improved(combination, start, 2);
  return improved(combination, coarse.assignment, 1);
}

function improved(
  combination: Combination,
  start: readonly number[],
  substitution: SubstitutionCost,
): CombinationResult {
  let assignment = start;
  for (let round = 1; ; round++) {
    const next = oneRound(combination, assignment, substitution);
    const settled = next.assignment.every((stream, segment) => stream === assignment[segment]);
    if (settled || round === mostRounds) return next;
    assignment = next.assignment;
  }
}

function oneRound(
  { segments, streams }: Combination,
  before: readonly number[],
  substitution: SubstitutionCost,
): CombinationResult {
  const lanes = streams.map((words, index) => {
    const own = segments.filter((_, segment) => before[segment] === index);
    return laneOf(words, own, substitution);
  });
  const assignment: number[] = [];
  const marginals: Int32Array[] = [];
  for (const [segment, words] of segments.entries()) {
    const current = before[segment] ?? 0;
    const trials = lanes.map((lane, index) => tryIn(lane, words, substitution, index === current));
    const added = Int32Array.from(trials, ({ joins, leaves }) => joins - leaves);
    const least = Math.min(...added);
    // Where it costs the same elsewhere it stays, so that the best assignment is never left.
    const best = added[current] === least ? current : added.indexOf(least);
    const old = lanes[current] as Lane;
    old.remaining.pop();
    old.distance = (trials[current] as Trial).leaves;
    const chosen = lanes[best] as Lane;
    [chosen.read, chosen.tried] = [chosen.tried, chosen.read];
    chosen.distance = (trials[best] as Trial).joins;
    assignment.push(best);
    marginals.push(added);
  }
  return { assignment, marginals };
}

/** A stream with the segments it has so far and those it has still to come. */
interface Lane {
  readonly stream: Stream;
  /** What it costs to read, from each place of the stream on, nothing more, the last segment, the last two... */
  readonly remaining: EditColumn[];
  read: EditColumn;
  /** What `read` would be with the segment that is being tried. */
  tried: EditColumn;
  /** Between the stream and its segments, read or to come. */
  distance: number;
}

function laneOf(words: Int32Array, segments: readonly Int32Array[], substitution: SubstitutionCost): Lane {
  const stream = streamOf(words);
  const reversed = streamOf(words.toReversed());
  const column = firstColumn(reversed);
  const remaining = [mirrored(column, reversed)];
  for (const segment of segments.toReversed()) {
    readInto(column, reversed, segment.toReversed(), substitution);
    remaining.push(mirrored(column, reversed));
  }
  const distance = lastCell(column, reversed);
  return { stream, remaining, read: firstColumn(stream), tried: firstColumn(stream), distance };
}

/** The distance of a lane with and without a segment. */
interface Trial {
  readonly joins: number;
  readonly leaves: number;
}

function tryIn(lane: Lane, words: Int32Array, substitution: SubstitutionCost, isItsOwn: boolean): Trial {
  const { stream, remaining, read, tried, distance } = lane;
  overwrite(tried, read);
  readInto(tried, stream, words, substitution);
  const after = remaining.at(isItsOwn ? -2 : -1) as EditColumn;
  return isItsOwn
    ? { joins: distance, leaves: leastSum(read, after, stream) }
    : { joins: leastSum(tried, after, stream), leaves: distance };
}
