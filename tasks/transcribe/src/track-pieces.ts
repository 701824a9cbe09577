import { speechPieces, speechRegions } from '@parlando/audio';
import type { VoiceDetector } from '@parlando/models';

/** A piece of a track that goes to the recogniser whole. */
export interface TrackPiece {
  /** Which track, and where in it, seconds. */
  readonly track: number;
  readonly start: number;
  readonly end: number;
  /** A view of the track, not a copy. */
  readonly samples: Float32Array;
  /** Seconds of it that surely hold speech. */
  readonly speechSeconds: number;
}

/** A window counts as sure speech from this probability on. */
const sure = 0.8;

const pieceOptions = { maxSeconds: 29, wantedSeconds: 24, maxPause: 1.5 };

/** Silence after a stretch of speech, seconds, from which on nothing that follows can change it. */
const settledAfter = 2;

/**
 * Finds speech in a track and cuts it into pieces, each as soon as nothing that follows can change it; with `vad` off
 * all of it counts as speech.
 */
export async function* growingPieces(
  detector: VoiceDetector,
  samples: Float32Array,
  track: number,
  vad: boolean,
  signal?: AbortSignal,
): AsyncGenerator<TrackPiece, void, void> {
  const { windowSeconds, rateHz } = detector;
  const duration = samples.length / rateHz;
  let given = 0;
  for await (const probabilities of detector.grow(samples, signal)) {
    const known = probabilities.length * windowSeconds;
    const last = known >= duration;
    const found = speechRegions(probabilities, windowSeconds, duration);
    const regions = vad ? found.filter(({ end }) => last || end < known - settledAfter) : [];
    if (!vad && last) regions.push({ start: 0, end: duration });
    const pieces = speechPieces(regions, probabilities, windowSeconds, duration, pieceOptions);
    // The last one may yet be joined by what follows, and a short recording may go through whole.
    const settled = last ? pieces : duration > pieceOptions.maxSeconds ? pieces.slice(0, -1) : [];
    for (const { start, end } of settled.slice(given)) {
      const windows = probabilities.subarray(
        Math.floor(start / windowSeconds),
        Math.ceil(end / windowSeconds),
      );
      yield {
        track,
        start,
        end,
        samples: samples.subarray(Math.round(start * rateHz), Math.round(end * rateHz)),
        speechSeconds: windows.filter((probability) => probability >= sure).length * windowSeconds,
      };
    }
    given = Math.max(given, settled.length);
  }
}

/** All pieces of a track. */
export async function trackPieces(...parameters: Parameters<typeof growingPieces>): Promise<TrackPiece[]> {
  const pieces: TrackPiece[] = [];
  for await (const piece of growingPieces(...parameters)) pieces.push(piece);
  return pieces;
}
