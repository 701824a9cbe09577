import { UsageError } from '@parlando/core';
import { kaiserSinc } from './kaiser-sinc.ts';

// Pass band up to 0.89 of the lower Nyquist frequency, at least 85 dB down from that frequency on.
const PASS = 0.89;
const ATTENUATION = 85;
// Ratios with more phases than this read a table of 1024 phases with linear interpolation between two of
// them; its error, about (pi / 1024)^2 / 8, is 118 dB down.
const MOST_PHASES = 1024;
const HALVE_ABOVE = 2.2;

interface PhaseTable {
  /** Filter taps of each phase in turn, the earliest input sample first; every phase sums to 1. */
  readonly taps: Float64Array;
  /** Taps of one phase, a multiple of 4. */
  readonly width: number;
  readonly phases: number;
}

/**
 * Changes the sampling rate by a windowed sinc. The sound stays where it was in time (no delay); what lies
 * outside it counts as silence; the length is `round(samples.length * toHz / fromHz)`. Frequencies up to 0.89
 * of the lower Nyquist frequency keep their level, those above it are at least 80 dB down.
 * @returns fresh samples, or `samples` itself when the rates are equal
 * @throws UsageError `audio/rate` for rates that are not positive numbers
 */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  checkRate(fromHz);
  checkRate(toHz);
  if (fromHz === toHz) return samples;
  const length = Math.round((samples.length * toHz) / fromHz);
  // The steep filter costs in proportion to the rate that it runs at. Far above the target, halve first: that
  // filter may be gentle, since what it lets through above the target's Nyquist frequency falls to the next.
  if (fromHz >= HALVE_ABOVE * toHz) {
    const half = Math.ceil(samples.length / 2);
    const halved = convert(samples, fromHz, fromHz / 2, half, {
      pass: (PASS * toHz) / 2,
      stop: (fromHz - toHz) / 2,
    });
    const rest = resample(halved, fromHz / 2, toHz);
    return rest.length === length ? rest : fitted(rest, length);
  }
  const nyquistHz = Math.min(fromHz, toHz) / 2;
  return convert(samples, fromHz, toHz, length, { pass: PASS * nyquistHz, stop: nyquistHz });
}

/** Halving rounds an odd length up, which can leave one sample too many. */
function fitted(samples: Float32Array, length: number): Float32Array {
  const out = new Float32Array(length);
  out.set(samples.subarray(0, length));
  return out;
}

/** Edges of a filter's pass and stop band, hertz. */
interface Band {
  readonly pass: number;
  readonly stop: number;
}

function convert(
  samples: Float32Array,
  fromHz: number,
  toHz: number,
  length: number,
  band: Band,
): Float32Array {
  const divisor = greatestCommonDivisor(fromHz, toHz);
  const up = toHz / divisor;
  const exact = divisor > 0 && up <= MOST_PHASES;
  const table = phaseTable(exact ? up : MOST_PHASES, band, fromHz);
  // Silence at both ends saves the inner loop every check of bounds.
  const padded = new Float32Array(samples.length + 2 * table.width);
  padded.set(samples, table.width);
  const out = new Float32Array(length);
  if (exact) convolveExact(padded, table, fromHz / divisor, out);
  else convolveBetween(padded, table, fromHz / toHz, out);
  return out;
}

function checkRate(hz: number): void {
  if (hz > 0 && Number.isFinite(hz)) return;
  throw new UsageError('audio/rate', `cannot resample from or to ${hz} Hz`, {
    remedy: 'Give rates in samples per second, such as 16000.',
  });
}

function greatestCommonDivisor(a: number, b: number): number {
  if (!Number.isInteger(a) || !Number.isInteger(b)) return 0;
  let [x, y] = [a, b];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}

function phaseTable(phases: number, band: Band, fromHz: number): PhaseTable {
  const filter = kaiserSinc(band.pass / fromHz, band.stop / fromHz, ATTENUATION);
  const half = 2 * Math.ceil((Math.ceil(filter.halfWidth) + 1) / 2);
  const width = 2 * half;
  // One phase more than asked for, so that interpolation finds a right neighbour for the last.
  const taps = new Float64Array((phases + 1) * width);
  for (let phase = 0; phase <= phases; phase++) {
    const row = taps.subarray(phase * width, (phase + 1) * width);
    for (let j = 0; j < width; j++) row[j] = filter.at(j - half + 1 - phase / phases);
    const sum = row.reduce((a, b) => a + b, 0);
    for (let j = 0; j < width; j++) row[j] = (row[j] as number) / sum;
  }
  return { taps, width, phases };
}

/**
 * Output sample n stands at n * down / phases of the input, which meets a phase of the table exactly. Every
 * `phases` output samples the same phase comes again, `down` input samples later: four such are made at once,
 * so that each tap is loaded once for four.
 */
function convolveExact(padded: Float32Array, table: PhaseTable, down: number, out: Float32Array): void {
  const { taps, width, phases } = table;
  const group = 4 * phases;
  const grouped = out.length - (out.length % group);
  let origin = firstTap(width);
  for (let n = 0; n < grouped; n += group, origin += 4 * down) {
    for (let k = 0; k < phases; k++) {
      const from = origin + Math.floor((k * down) / phases);
      dotFour(padded, from, down, taps, ((k * down) % phases) * width, width, out, n + k, phases);
    }
  }
  for (let n = grouped; n < out.length; n++) {
    const k = n - grouped;
    const from = origin + Math.floor((k * down) / phases);
    out[n] = dot(padded, from, taps, ((k * down) % phases) * width, width);
  }
}

function convolveBetween(padded: Float32Array, table: PhaseTable, step: number, out: Float32Array): void {
  const { taps, width, phases } = table;
  const origin = firstTap(width);
  for (let n = 0; n < out.length; n++) {
    const position = n * step;
    const whole = Math.floor(position);
    const fine = (position - whole) * phases;
    const phase = Math.floor(fine);
    const left = dot(padded, origin + whole, taps, phase * width, width);
    const right = dot(padded, origin + whole, taps, (phase + 1) * width, width);
    out[n] = left + (right - left) * (fine - phase);
  }
}

/** Index into the padded input of the first tap for output sample 0: the filter's middle lies on sample 0. */
function firstTap(width: number): number {
  return width - (width / 2 - 1);
}

function dot(x: Float32Array, from: number, taps: Float64Array, at: number, width: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let j = 0; j < width; j += 4) {
    a += (x[from + j] as number) * (taps[at + j] as number);
    b += (x[from + j + 1] as number) * (taps[at + j + 1] as number);
    c += (x[from + j + 2] as number) * (taps[at + j + 2] as number);
    d += (x[from + j + 3] as number) * (taps[at + j + 3] as number);
  }
  return a + b + (c + d);
}

/** Four dot products of one row of taps with stretches of `x` that begin `step` apart. */
function dotFour(
  x: Float32Array,
  from: number,
  step: number,
  taps: Float64Array,
  at: number,
  width: number,
  out: Float32Array,
  to: number,
  stride: number,
): void {
  const from2 = from + step;
  const from3 = from2 + step;
  const from4 = from3 + step;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let j = 0; j < width; j++) {
    const tap = taps[at + j] as number;
    a += (x[from + j] as number) * tap;
    b += (x[from2 + j] as number) * tap;
    c += (x[from3 + j] as number) * tap;
    d += (x[from4 + j] as number) * tap;
  }
  out[to] = a;
  out[to + stride] = b;
  out[to + 2 * stride] = c;
  out[to + 3 * stride] = d;
}
