import { speechPieces, speechRegions } from '@parlando/audio';
import type { VoiceDetector } from '@parlando/models';

/** A piece of a track that goes to the recogniser whole. */
export interface TrackPiece {
  /** Which track, and where in it, seconds. */
  readonly track: number;
  readonly start: number;
  readonly end: number;
  readonly samples: Float32Array;
  /** Seconds of it that surely hold speech. */
  readonly speechSeconds: number;
}

/** A window counts as sure speech from this probability on. */
const sure = 0.8;

const pieceOptions = { maxSeconds: 29, wantedSeconds: 24, maxPause: 1.5 };

/** Finds speech in a track and cuts it into pieces; with `vad` off all of it counts as speech. */
export async function trackPieces(
  detector: VoiceDetector,
  samples: Float32Array,
  track: number,
  vad: boolean,
  signal?: AbortSignal,
): Promise<TrackPiece[]> {
  const { windowSeconds, rateHz } = detector;
  const duration = samples.length / rateHz;
  const probabilities = await detector.probabilities(samples, signal);
  const regions = vad ? speechRegions(probabilities, windowSeconds, duration) : [{ start: 0, end: duration }];
  const pieces = speechPieces(regions, probabilities, windowSeconds, duration, pieceOptions);
  return pieces.map(({ start, end }) => {
    const windows = probabilities.subarray(Math.floor(start / windowSeconds), Math.ceil(end / windowSeconds));
    return {
      track,
      start,
      end,
      samples: samples.slice(Math.round(start * rateHz), Math.round(end * rateHz)),
      speechSeconds: windows.filter((probability) => probability >= sure).length * windowSeconds,
    };
  });
}
