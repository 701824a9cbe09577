import { InputError, UsageError } from '@parlando/core';

/** What one speaker said in one go. The words are compared as they are: normalise them first. */
export interface SpeakerSegment {
  /** A name within its side; reference and hypothesis need not share names. */
  readonly speaker: string;
  readonly words: readonly string[];
  /** Seconds from the start of the session. */
  readonly start?: number;
  /** Seconds, not before `start`. */
  readonly end?: number;
  /** The recording it belongs to; the measures take one recording at a time. */
  readonly session?: string;
}

/** Both sides of one session. */
export interface SessionPair {
  readonly session: string | undefined;
  readonly reference: readonly SpeakerSegment[];
  readonly hypothesis: readonly SpeakerSegment[];
}

/**
 * Splits segments by their session, in order of first appearance, reference before hypothesis. A session that one
 * side lacks has an empty list there: its words will count as deleted or inserted.
 */
export function sessionPairs(
  reference: readonly SpeakerSegment[],
  hypothesis: readonly SpeakerSegment[],
): SessionPair[] {
  const sides = [groupBy(reference, sessionOf), groupBy(hypothesis, sessionOf)] as const;
  const sessions = new Set(sides.flatMap((side) => [...side.keys()]));
  return [...sessions].map((session) => ({
    session,
    reference: sides[0].get(session) ?? [],
    hypothesis: sides[1].get(session) ?? [],
  }));
}

/**
 * The segments in order of their start, or as given unless all have a start.
 *
 * @throws UsageError `metrics/sessions` if both sides together name more than one session
 */
export function inOrder<Reference extends SpeakerSegment, Hypothesis extends SpeakerSegment>(
  reference: readonly Reference[],
  hypothesis: readonly Hypothesis[],
): { readonly reference: readonly Reference[]; readonly hypothesis: readonly Hypothesis[] } {
  const sessions = new Set([...reference, ...hypothesis].map(sessionOf));
  if (sessions.size > 1) {
    throw new UsageError('metrics/sessions', `the segments belong to ${sessions.size} sessions`, {
      remedy: 'Split them with sessionPairs, measure each pair and add the counts with sumWordErrors.',
    });
  }
  return { reference: sorted(reference), hypothesis: sorted(hypothesis) };
}

/** The segments of every speaker, speakers in order of first appearance. */
export function bySpeaker<Segment extends SpeakerSegment>(
  segments: readonly Segment[],
): Map<string, Segment[]> {
  return groupBy(segments, ({ speaker }) => speaker);
}

/** A segment whose times are known. */
export interface TimedSegment extends SpeakerSegment {
  readonly start: number;
  readonly end: number;
}

/** Throws an {@link InputError} `metrics/segment-times` unless every segment has a start and no end before it. */
export function requireTimes(segments: readonly SpeakerSegment[], side: string): TimedSegment[] {
  return segments.map((segment) => {
    const { start, end, speaker, words } = segment;
    if (start !== undefined && end !== undefined && start <= end) return { ...segment, start, end };
    const which = `"${words.join(' ')}" of ${speaker} in the ${side}`;
    throw new InputError('metrics/segment-times', `${which} has start ${start} and end ${end}`, {
      remedy: 'Give every segment a start and an end in seconds, the end not before the start.',
    });
  });
}

const sessionOf = ({ session }: SpeakerSegment): string | undefined => session;

function sorted<Segment extends SpeakerSegment>(segments: readonly Segment[]): readonly Segment[] {
  if (segments.some(({ start }) => start === undefined)) return segments;
  return [...segments].sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

export function groupBy<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
