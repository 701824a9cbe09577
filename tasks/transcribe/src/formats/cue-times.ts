/** How long cues stand, milliseconds. Sources: BBC Subtitle Guidelines; Netflix English Timed Text Style Guide. */
export const cueTiming = {
  shortest: 1000,
  longest: 7000,
  /** Between two cues that follow each other, so that the change is seen: two frames at 25 per second. */
  gap: 80,
  /** A gap that is shorter than this flickers: the earlier cue is kept until the later one comes. */
  flicker: 500,
  /** Reading time per character: 20 characters per second. */
  perCharacter: 50,
} as const;

/** When the words of a cue are said, and how much there is to read. */
export interface CueSpan {
  readonly startMs: number;
  readonly endMs: number;
  readonly characters: number;
}

/** When a cue is shown, whole milliseconds. */
export interface CueTime {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * When each cue is shown: from its first word for as long as it is said and as it takes to read, into the silence
 * that follows but never into the next cue; 1 to 7 s, a shorter time only where the next cue or the end comes sooner.
 *
 * @param spans in the order of their starts; they may overlap
 * @param limitMs the end of the recording
 */
export function cueTimes(spans: readonly CueSpan[], limitMs: number): CueTime[] {
  const starts = distinctStarts(spans, limitMs);
  return spans.map((span, i) => {
    const startMs = starts[i] ?? span.startMs;
    return { startMs, endMs: shownUntil({ ...span, startMs }, starts[i + 1], limitMs) };
  });
}

/** The last moment at which a cue may still stand. */
export function latestEnd(startMs: number, nextStartMs: number | undefined, limitMs: number): number {
  const longest = startMs + cueTiming.longest;
  if (nextStartMs === undefined) return Math.min(longest, limitMs);
  // The gap gives way where it would cost the shortest time.
  const free = Math.max(nextStartMs - cueTiming.gap, Math.min(nextStartMs, startMs + cueTiming.shortest));
  return Math.min(longest, free);
}

function shownUntil(span: CueSpan, nextStartMs: number | undefined, limitMs: number): number {
  const latest = latestEnd(span.startMs, nextStartMs, limitMs);
  const reading = Math.max(cueTiming.shortest, span.characters * cueTiming.perCharacter);
  const end = Math.min(latest, Math.max(span.endMs, span.startMs + reading));
  return nextStartMs !== undefined && nextStartMs - end < cueTiming.flicker ? latest : end;
}

/** Words of several channels may begin in the same millisecond: every cue still gets one of its own. */
function distinctStarts(spans: readonly CueSpan[], limitMs: number): number[] {
  const starts: number[] = [];
  for (const { startMs } of spans) starts.push(Math.max(startMs, (starts.at(-1) ?? -1) + 1));
  return starts.map((startMs, i) => Math.min(startMs, limitMs - starts.length + i));
}
