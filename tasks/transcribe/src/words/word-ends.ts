/** Length of a step of the loudness curve, seconds. */
const step = 0.01;
/** A word is at least this long, seconds. */
const leastWordSeconds = 0.03;
/** A pause shorter than this belongs to the word before it, seconds. */
const leastPause = 0.08;

/**
 * Where each word ends: at the next one's start, or earlier, where the sound falls silent for good before it.
 * `starts` rise strictly and lie within the sound; times are seconds from its start. Every end lies after its start
 * and no later than the next start.
 */
export function wordEnds(starts: readonly number[], samples: Float32Array, rateHz: number): number[] {
  const duration = samples.length / rateHz;
  const loudness = loudnessCurve(samples, rateHz);
  const quiet = quietLevel(loudness);
  return starts.map((start, word) => {
    const limit = starts[word + 1] ?? duration;
    const last = lastLoud(loudness, quiet, start, limit);
    const silent = limit - last >= leastPause ? last : limit;
    return Math.min(limit, Math.max(silent, start + leastWordSeconds));
  });
}

/** Root mean square of each step, in decibels. */
function loudnessCurve(samples: Float32Array, rateHz: number): Float32Array {
  const width = Math.round(step * rateHz);
  const curve = new Float32Array(Math.ceil(samples.length / width));
  for (let index = 0; index < curve.length; index++) {
    const part = samples.subarray(index * width, (index + 1) * width);
    let power = 0;
    for (const value of part) power += value * value;
    curve[index] = 10 * Math.log10(power / part.length + 1e-10);
  }
  return curve;
}

/** Between the noise and the speech: a third of the way up from the quietest tenth to the loudest. */
function quietLevel(loudness: Float32Array): number {
  const sorted = Float32Array.from(loudness).sort();
  const low = sorted[Math.floor(sorted.length * 0.1)] ?? 0;
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  return low + (high - low) / 3;
}

/** End of the last step before `limit` that is louder than `quiet`; the start itself when there is none. */
function lastLoud(loudness: Float32Array, quiet: number, start: number, limit: number): number {
  for (let index = Math.ceil(limit / step) - 1; index * step > start; index--) {
    if ((loudness[index] ?? quiet) > quiet) return Math.min(limit, (index + 1) * step);
  }
  return start;
}
