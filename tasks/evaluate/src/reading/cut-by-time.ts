import type { Row, RowTable, TimedWord } from './row.ts';

/** The words that were heard in the segments of a reference. */
export interface CutTable {
  /** One row for each of the reference, in its order; undefined where its recording was not heard at all. */
  readonly rows: readonly (Row | undefined)[];
  /** Words in stretches that the reference takes out of scoring. */
  readonly ignoredWords: number;
  /** Recordings of the hypothesis that the reference does not know. */
  readonly unknown: readonly string[];
}

/** One channel of a recording. */
interface Track {
  readonly call: string;
  readonly channel: string | undefined;
}

/** Whether the hypothesis is words with times and the reference segments of recordings. */
export function canCutByTime(reference: RowTable, hypothesis: RowTable): boolean {
  return (
    reference.format === 'stm' &&
    hypothesis.rows.every((row) => row.words !== undefined && row.groups['call'])
  );
}

/**
 * Gives the words of recordings to the segments of the same recording and channel, as sclite does (SCTK, "Reference
 * Segment Time Mark to Hypothesis Word Time Mark"): a word belongs to the first segment that ends after the word's
 * middle, so that words between two segments go to the later one; what comes after the last segment belongs to that.
 * Words in ignored segments are left out. Where both sides know one channel of a recording, its names do not matter.
 */
export function cutByTime(reference: RowTable, hypothesis: RowTable): CutTable {
  const segments = reference.rows.concat(reference.ignored ?? []);
  const segmentsOf = byTrack(segments);
  const heardOf = byTrack(hypothesis.rows);
  const ignored = new Set(reference.ignored ?? []);
  const cut = new Map<Row, Row>();
  let ignoredWords = 0;
  for (const [key, list] of segmentsOf) {
    const heard = heardOf.get(key);
    if (heard === undefined) continue;
    heardOf.delete(key);
    const words = heard.flatMap((row) => row.words ?? []).toSorted((a, b) => a.start - b.start);
    for (const [segment, inside] of share(list, words)) {
      if (ignored.has(segment)) ignoredWords += inside.length;
      else cut.set(segment, cutRow(segment, heard[0] ?? segment, inside));
    }
  }
  return { rows: reference.rows.map((row) => cut.get(row)), ignoredWords, unknown: [...heardOf.keys()] };
}

/** Rows by recording and channel; the channel does not count where a recording has but one. */
function byTrack(rows: readonly Row[]): Map<string, Row[]> {
  const channels = new Map<string, Set<string | undefined>>();
  for (const row of rows) {
    const { call, channel } = trackOf(row);
    channels.set(call, (channels.get(call) ?? new Set()).add(channel));
  }
  const tracks = new Map<string, Row[]>();
  for (const row of rows) {
    const { call, channel } = trackOf(row);
    const key = channels.get(call)?.size === 1 ? call : `${call}-${channel?.toLowerCase()}`;
    const list = tracks.get(key);
    if (list === undefined) tracks.set(key, [row]);
    else list.push(row);
  }
  return tracks;
}

function trackOf({ id, groups }: Row): Track {
  return { call: groups['call'] ?? id, channel: groups['channel'] };
}

/** `words` in order of time. */
function share(segments: readonly Row[], words: readonly TimedWord[]): Map<Row, TimedWord[]> {
  const inOrder = segments.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const shares = new Map<Row, TimedWord[]>();
  let next = 0;
  for (const [index, segment] of inOrder.entries()) {
    const isLast = index === inOrder.length - 1;
    const inside: TimedWord[] = [];
    for (let word = words[next]; word !== undefined; word = words[++next]) {
      if (!isLast && (word.start + word.end) / 2 >= (segment.end ?? 0)) break;
      inside.push(word);
    }
    shares.set(segment, inside);
  }
  return shares;
}

function cutRow(segment: Row, heard: Row, words: readonly TimedWord[]): Row {
  const { id, start, end } = segment;
  return {
    id,
    text: words.map((word) => word.text).join(' '),
    line: heard.line,
    groups: heard.groups,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    words,
  };
}
