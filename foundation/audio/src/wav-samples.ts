/** How one sample stands in a WAV file, named by `kind` and the bytes of its container. */
export type SampleCoding = 'u8' | 's16' | 's24' | 's32' | 'f32' | 'f64' | 'alaw' | 'mulaw';

/** Bytes that one sample takes. */
export const SAMPLE_BYTES: Readonly<Record<SampleCoding, number>> = {
  u8: 1,
  s16: 2,
  s24: 3,
  s32: 4,
  f32: 4,
  f64: 8,
  alaw: 1,
  mulaw: 1,
};

type ReadSample = (view: DataView, at: number) => number;

const readers: Readonly<Record<SampleCoding, ReadSample>> = {
  u8: (view, at) => (view.getUint8(at) - 128) / 128,
  s16: (view, at) => view.getInt16(at, true) / 32768,
  s24: (view, at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8388608,
  s32: (view, at) => view.getInt32(at, true) / 2147483648,
  f32: (view, at) => view.getFloat32(at, true),
  f64: (view, at) => view.getFloat64(at, true),
  alaw: (view, at) => alaw(view.getUint8(at)),
  mulaw: (view, at) => mulaw(view.getUint8(at)),
};

/**
 * Takes `frames` interleaved little-endian samples apart, from `offset` of `bytes` on, and writes them into
 * `channels` from `start` on. `stride` is the distance between two frames, bytes.
 */
export function readInterleaved(
  bytes: Uint8Array,
  offset: number,
  frames: number,
  coding: SampleCoding,
  stride: number,
  channels: readonly Float32Array[],
  start = 0,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const step = SAMPLE_BYTES[coding];
  for (const [c, samples] of channels.entries()) {
    const first = offset + c * step;
    // 16 bits are nearly every file: their own loop keeps the call monomorphic and about twice as fast.
    if (coding === 's16') readInt16(view, first, stride, samples, start, frames);
    else readAny(view, first, stride, samples, start, frames, readers[coding]);
  }
}

function readInt16(
  view: DataView,
  first: number,
  stride: number,
  out: Float32Array,
  start: number,
  n: number,
): void {
  for (let i = 0, at = first; i < n; i++, at += stride) out[start + i] = view.getInt16(at, true) / 32768;
}

function readAny(
  view: DataView,
  first: number,
  stride: number,
  out: Float32Array,
  start: number,
  n: number,
  read: ReadSample,
): void {
  for (let i = 0, at = first; i < n; i++, at += stride) out[start + i] = read(view, at);
}

/** ITU-T G.711, A-law: even bits are inverted; 13 bits of range. */
function alaw(code: number): number {
  const x = code ^ 0x55;
  const exponent = (x >> 4) & 7;
  const mantissa = x & 15;
  const magnitude = exponent === 0 ? (mantissa << 4) + 8 : ((mantissa << 4) + 0x108) << (exponent - 1);
  return (x & 0x80 ? magnitude : -magnitude) / 32768;
}

/** ITU-T G.711, mu-law: all bits are inverted; 14 bits of range, bias 33 (132 at 16 bits). */
function mulaw(code: number): number {
  const x = ~code & 0xff;
  const magnitude = ((((x & 15) << 3) + 0x84) << ((x >> 4) & 7)) - 0x84;
  return (x & 0x80 ? -magnitude : magnitude) / 32768;
}
