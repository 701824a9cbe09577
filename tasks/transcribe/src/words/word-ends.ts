import { type Loudness, loudnessStep } from './loudness.ts';

/** A word is at least this long, seconds. */
const leastWordSeconds = 0.03;
/** A pause shorter than this belongs to the word before it, seconds. */
const leastPause = 0.08;

/**
 * Where each word ends: at the next one's start, or earlier, where the sound falls silent for good before it.
 * `starts` rise strictly and lie within the sound, `duration` long; times are seconds from its start. Every end lies after its start
 * and no later than the next start.
 */
export function wordEnds(starts: readonly number[], { curve, level }: Loudness, duration: number): number[] {
  const quiet = level(1 / 3);
  return starts.map((start, word) => {
    const limit = starts[word + 1] ?? duration;
    const last = lastLoud(curve, quiet, start, limit);
    const silent = limit - last >= leastPause ? last : limit;
    return Math.min(limit, Math.max(silent, start + leastWordSeconds));
  });
}

/** End of the last step before `limit` that is louder than `quiet`; the start itself when there is none. */
function lastLoud(curve: Float32Array, quiet: number, start: number, limit: number): number {
  for (let index = Math.ceil(limit / loudnessStep) - 1; index * loudnessStep > start; index--) {
    if ((curve[index] ?? quiet) > quiet) return Math.min(limit, (index + 1) * loudnessStep);
  }
  return start;
}
