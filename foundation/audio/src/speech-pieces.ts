import type { SpeechRegion } from './voice-activity.ts';

/** What lengths a recogniser likes. */
export interface PieceOptions {
  /** No piece is longer, seconds. */
  readonly maxSeconds: number;
  /** Regions are put together until a piece has this length, seconds: a recogniser likes context. */
  readonly wantedSeconds: number;
  /** A longer pause always ends a piece, seconds. */
  readonly maxPause: number;
}

/**
 * Cuts and merges speech into pieces that a recogniser likes (the cut-and-merge of WhisperX, arXiv 2303.00747).
 * A region that is too long is cut where speech is least likely; neighbours are merged up to the wanted length. Sound
 * of which only short ends would be trimmed comes back as one whole piece, as it was.
 */
export function speechPieces(
  regions: readonly SpeechRegion[],
  probabilities: Float32Array,
  windowSeconds: number,
  duration: number,
  options: PieceOptions,
): SpeechRegion[] {
  const [first, last] = [regions[0], regions.at(-1)];
  if (!first || !last) return [];
  const longestPause = Math.max(
    first.start,
    duration - last.end,
    ...regions.slice(1).map((region, index) => region.start - (regions[index]?.end ?? 0)),
  );
  if (duration <= options.maxSeconds && longestPause <= options.maxPause)
    return [{ start: 0, end: duration }];

  const short = regions.flatMap((region) => cutLong(region, probabilities, windowSeconds, options));
  const pieces: { start: number; end: number }[] = [];
  for (const region of short) {
    const piece = pieces.at(-1);
    const fits =
      piece &&
      region.start - piece.end <= options.maxPause &&
      region.end - piece.start <= options.wantedSeconds;
    if (fits) piece.end = region.end;
    else pieces.push({ ...region });
  }
  return pieces;
}

/** Halves a region that is too long at the least likely window of its middle, until all parts fit. */
function cutLong(
  region: SpeechRegion,
  probabilities: Float32Array,
  windowSeconds: number,
  options: PieceOptions,
): SpeechRegion[] {
  const length = region.end - region.start;
  if (length <= options.maxSeconds) return [region];
  // Not too near to either end: both parts should keep some context.
  const parts = Math.ceil(length / options.wantedSeconds);
  const ideal = region.start + length / parts;
  const reach = Math.min(ideal - region.start, options.maxSeconds - (ideal - region.start)) * 0.8;
  const cut = quietest(probabilities, windowSeconds, ideal - reach, ideal + reach);
  const [left, right] = [
    { start: region.start, end: cut },
    { start: cut, end: region.end },
  ];
  return [
    ...cutLong(left, probabilities, windowSeconds, options),
    ...cutLong(right, probabilities, windowSeconds, options),
  ];
}

/** The middle of the three windows in a row that are least likely speech. */
function quietest(probabilities: Float32Array, windowSeconds: number, from: number, to: number): number {
  let best = Math.round(from / windowSeconds) + 1;
  let least = Number.POSITIVE_INFINITY;
  for (let index = Math.ceil(from / windowSeconds) + 1; index < Math.floor(to / windowSeconds) - 1; index++) {
    const level =
      (probabilities[index - 1] ?? 0) + (probabilities[index] ?? 0) + (probabilities[index + 1] ?? 0);
    if (level < least) [least, best] = [level, index];
  }
  return (best + 0.5) * windowSeconds;
}
