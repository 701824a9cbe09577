/** What a frame header of MPEG audio says (ISO/IEC 11172-3, 2.4.2.3; 13818-3 for low rates; MPEG 2.5 by custom). */
export interface Mp3Header {
  readonly layer: 1 | 2 | 3;
  readonly rateHz: number;
  readonly channels: 1 | 2;
  /** Samples per channel of this frame. */
  readonly samples: number;
  /** Bytes of the frame, header included; 0 for "free format", whose frames do not tell. */
  readonly bytes: number;
  /** Bytes of the side information of Layer III. */
  readonly sideBytes: number;
}

const bitRates = {
  high3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  high2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  high1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  low23: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  low1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
} as const;

/** Reads the frame header at a byte; undefined when none stands there. */
export function readMp3Header(bytes: Uint8Array, at: number): Mp3Header | undefined {
  const b1 = bytes[at + 1] ?? 0;
  const b2 = bytes[at + 2] ?? 0;
  const b3 = bytes[at + 3];
  if (bytes[at] !== 0xff || (b1 & 0xe0) !== 0xe0 || b3 === undefined) return undefined;
  const version = (b1 >> 3) & 3;
  const layerCode = (b1 >> 1) & 3;
  const rateCode = (b2 >> 2) & 3;
  if (version === 1 || layerCode === 0 || rateCode === 3 || b2 >> 4 === 15) return undefined;
  const layer = (4 - layerCode) as 1 | 2 | 3;
  const high = version === 3;
  const rateHz = ([44100, 48000, 32000][rateCode] as number) >> (high ? 0 : version === 2 ? 1 : 2);
  const channels = b3 >> 6 === 3 ? 1 : 2;
  const kilobits = bitRatesOf(high, layer)[b2 >> 4] as number;
  const samples = layer === 1 ? 384 : layer === 3 && !high ? 576 : 1152;
  const padding = (b2 >> 1) & 1;
  const slot = layer === 1 ? 4 : 1;
  const slots = Math.floor((samples * kilobits * 125) / slot / rateHz) + padding;
  const sideBytes = high ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17;
  return { layer, rateHz, channels, samples, bytes: kilobits === 0 ? 0 : slots * slot, sideBytes };
}

function bitRatesOf(high: boolean, layer: 1 | 2 | 3): readonly number[] {
  if (!high) return layer === 1 ? bitRates.low1 : bitRates.low23;
  return layer === 1 ? bitRates.high1 : layer === 2 ? bitRates.high2 : bitRates.high3;
}

/**
 * True when a frame stands here and another where it ends, or the bytes end there: one header alone, 11 bits
 * of ones, is found in any data.
 */
export function isMp3Frame(bytes: Uint8Array, at: number): boolean {
  const header = readMp3Header(bytes, at);
  if (header === undefined) return false;
  if (header.bytes === 0) return false;
  const next = at + header.bytes;
  if (next >= bytes.length) return next === bytes.length;
  const following = readMp3Header(bytes, next);
  if (following !== undefined) return following.rateHz === header.rateHz && following.layer === header.layer;
  // Tags may follow the last frame: ID3v1, APE, Lyrics3.
  const tag = String.fromCharCode(...bytes.subarray(next, next + 3));
  return tag === 'TAG' || tag === 'APE' || tag === 'LYR' || tag === 'ID3';
}

/** Where the sound begins after any ID3v2 tags (id3.org, 2.4.0 section 3.1). */
export function afterId3(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] === 0x49 && bytes[at + 1] === 0x44 && bytes[at + 2] === 0x33 && at + 10 <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, i) => sum * 128 + ((bytes[at + i] as number) & 127), 0);
    const footer = (bytes[at + 5] as number) & 0x10 ? 10 : 0;
    at += 10 + size + footer;
  }
  return at;
}

/** What a tag in place of the first frame says of the whole file. */
export interface Mp3Tag {
  /** Samples that the encoder put before and after the sound to fill its frames. */
  readonly start: number;
  readonly end: number;
  /** Frames of sound; undefined when it does not say. */
  readonly frames: number | undefined;
}

/** The first frame may carry no sound but a Xing, Info or VBRI tag. Undefined when it does not. */
export function readXing(bytes: Uint8Array, at: number, header: Mp3Header): Mp3Tag | undefined {
  const text = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));
  if (text(at + 36) === 'VBRI') return { start: 0, end: 0, frames: undefined };
  const tag = at + 4 + header.sideBytes;
  if (text(tag) !== 'Xing' && text(tag) !== 'Info') return undefined;
  const flags = bytes[tag + 7] ?? 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames = flags & 1 && tag + 12 <= bytes.length ? view.getUint32(tag + 8) : undefined;
  const fields = (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
  const lame = tag + 8 + fields;
  if (!/^(LAME|Lavf|Lavc|L3\.9)/.test(text(lame)) || lame + 24 > at + header.bytes)
    return { start: 0, end: 0, frames };
  const [a, b, c] = [bytes[lame + 21] ?? 0, bytes[lame + 22] ?? 0, bytes[lame + 23] ?? 0];
  return { start: (a << 4) | (b >> 4), end: ((b & 15) << 8) | c, frames };
}
