// A street drawn from seeded noise: rumble, the rush of far traffic, and one car that passes.
import { seededRandom } from '@parlando/metrics';

/** When the car is nearest, seconds, and how long it stays near. */
const PASS_AT = 3.4;
const PASS_NEAR = 0.7;

/** Street noise of the given length; its level is the caller's affair. */
export function streetNoise(length: number, rateHz: number, seed: number): Float32Array {
  const random = seededRandom(seed);
  const rumble = lowPass(whiteNoise(length, random), 120, rateHz);
  const rush = highPass(lowPass(whiteNoise(length, random), 900, rateHz), 150, rateHz);
  const tyres = highPass(lowPass(whiteNoise(length, random), 2500, rateHz), 400, rateHz);
  return Float32Array.from({ length }, (_, i) => {
    const near = nearness(i / rateHz);
    const engine = 0.05 * near * engineTone(i / rateHz);
    return 2.2 * (rumble[i] ?? 0) + 0.8 * (rush[i] ?? 0) + 0.9 * near * (tyres[i] ?? 0) + engine;
  });
}

/** A faint hiss, so that pauses are those of a microphone and not digital zeros. */
export function roomTone(length: number, rateHz: number, seed: number): Float32Array {
  return lowPass(whiteNoise(length, seededRandom(seed)), 1500, rateHz).map((x) => 0.0015 * x);
}

/** 1 as the car passes, falling with the square of its distance. */
function nearness(time: number): number {
  return 1 / (1 + ((time - PASS_AT) / PASS_NEAR) ** 2);
}

/** Five harmonics of an engine that sounds higher as it comes and lower as it goes. */
function engineTone(time: number): number {
  const lean = Math.atan((time - PASS_AT) / PASS_NEAR);
  const phase = 2 * Math.PI * (84 * time - 3 * lean);
  return [1, 2, 3, 4, 5].reduce((total, n) => total + Math.sin(n * phase) / n, 0);
}

function whiteNoise(length: number, random: () => number): Float32Array {
  // Three uniform draws come close enough to a bell curve.
  return Float32Array.from({ length }, () => 2 * (random() + random() + random()) - 3);
}

/** First-order low-pass: 6 dB an octave above `hz`. */
function lowPass(samples: Float32Array, hz: number, rateHz: number): Float32Array {
  const keep = Math.exp((-2 * Math.PI * hz) / rateHz);
  let y = 0;
  return samples.map((x) => {
    y = keep * y + (1 - keep) * x;
    return y;
  });
}

function highPass(samples: Float32Array, hz: number, rateHz: number): Float32Array {
  const low = lowPass(samples, hz, rateHz);
  return samples.map((x, i) => x - (low[i] ?? 0));
}
