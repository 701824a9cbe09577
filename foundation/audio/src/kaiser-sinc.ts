/**
 * A low-pass filter as a function of time: a sinc under a Kaiser window (Kaiser 1974; Oppenheim and Schafer,
 * Discrete-Time Signal Processing, 7.5.3).
 */
export interface KaiserSinc {
  /** The filter is zero beyond this distance from its middle, samples. */
  readonly halfWidth: number;
  /** Its value at a distance from the middle, samples. */
  at(distance: number): number;
}

/**
 * @param pass end of the pass band, cycles per sample
 * @param stop begin of the stop band, cycles per sample
 * @param attenuation of the stop band, decibels (over 50)
 */
export function kaiserSinc(pass: number, stop: number, attenuation: number): KaiserSinc {
  const beta = 0.1102 * (attenuation - 8.7);
  const halfWidth = (attenuation - 8) / (2.285 * 2 * Math.PI * (stop - pass)) / 2;
  const cutoff = pass + stop;
  const scale = 1 / besselI0(beta);
  const at = (distance: number) => {
    const r = distance / halfWidth;
    if (r <= -1 || r >= 1) return 0;
    return sinc(cutoff * distance) * besselI0(beta * Math.sqrt(1 - r * r)) * scale;
  };
  return { halfWidth, at };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  const q = (x * x) / 4;
  let sum = 1;
  for (let term = 1, k = 1; term > sum * 1e-17; k++) {
    term *= q / (k * k);
    sum += term;
  }
  return sum;
}
