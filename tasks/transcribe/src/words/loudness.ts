/** Length of a step of a loudness curve, seconds. */
export const loudnessStep = 0.005;

/** How loud a sound is over time. */
export interface Loudness {
  /** Decibels, one a step. */
  readonly curve: Float32Array;
  /** The level a given share of the way from the quietest tenth of the steps up to the loudest tenth. */
  level(share: number): number;
}

/** The loudness of mono sound: root mean square of each step. */
export function loudnessOf(samples: Float32Array, rateHz: number): Loudness {
  const width = Math.round(loudnessStep * rateHz);
  const curve = new Float32Array(Math.ceil(samples.length / width));
  for (let index = 0; index < curve.length; index++) {
    const from = index * width;
    const to = Math.min(samples.length, from + width);
    let power = 0;
    for (let at = from; at < to; at++) power += (samples[at] ?? 0) ** 2;
    curve[index] = 10 * Math.log10(power / (to - from) + 1e-10);
  }
  const sorted = Float32Array.from(curve).sort();
  const low = sorted[Math.floor(sorted.length * 0.1)] ?? 0;
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  return { curve, level: (share) => low + (high - low) * share };
}
