import { corrupt } from './audio-errors.ts';
import { checkLayout, type UnsupportedCodec } from './decoded-audio.ts';
import { SAMPLE_BYTES, type SampleCoding } from './wav-samples.ts';

/** What the chunks before the samples say. */
export interface WavHeader {
  readonly coding: SampleCoding;
  readonly channels: number;
  readonly rateHz: number;
  /** Distance between two frames, bytes. */
  readonly stride: number;
  /** Where the samples begin, bytes from the start of the file. */
  readonly dataOffset: number;
  /** Bytes of samples that the header claims; undefined when it was written before the end was known. */
  readonly dataBytes: number | undefined;
}

type WavFormat = Omit<WavHeader, 'dataOffset' | 'dataBytes'>;

// Writers that cannot seek back leave 0 or all ones; sox and others leave the largest multiple that fits.
const UNKNOWN_FROM = 0x7fff_0000;

/**
 * Walks the chunks of a RIFF/WAVE file (Microsoft RIFF 1.0, EBU Tech 3306 for RF64, ITU-R BS.2088 for BW64) up
 * to its samples.
 * @throws InputError `audio/corrupt` without a usable `fmt ` or `data` chunk
 */
export function readWavHeader(bytes: Uint8Array, name: string): WavHeader | UnsupportedCodec {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: WavFormat | UnsupportedCodec | undefined;
  let ds64Bytes: number | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const id = chunkId(view, at);
    const size = view.getUint32(at + 4, true);
    if (id === 'data') {
      if (format === undefined) throw corrupt(name, 'its samples come before any "fmt " chunk');
      if ('unsupported' in format) return format;
      return { ...format, dataOffset: at + 8, dataBytes: claimedBytes(view, at, size, ds64Bytes) };
    }
    if (id === 'fmt ') format = readFormat(view, at + 8, size, name);
    if (id === 'ds64' && at + 24 <= bytes.length) ds64Bytes = Number(view.getBigUint64(at + 16, true));
    at = nextChunk(view, at, size);
  }
  const missing = format === undefined ? 'a "fmt " chunk' : 'a "data" chunk';
  throw corrupt(name, `its WAV header ends before ${missing}`);
}

function chunkId(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/** Chunks are padded to even length (RIFF 1.0), which some writers forget. */
function nextChunk(view: DataView, at: number, size: number): number {
  const end = at + 8 + size;
  if (size % 2 === 0) return end;
  const looksLikeId = (p: number) => p + 4 <= view.byteLength && /^[\w ]{4}$/.test(chunkId(view, p));
  return looksLikeId(end) && !looksLikeId(end + 1) ? end : end + 1;
}

function claimedBytes(
  view: DataView,
  at: number,
  size: number,
  ds64Bytes: number | undefined,
): number | undefined {
  if (size === 0xffff_ffff && ds64Bytes !== undefined && ds64Bytes > 0) return ds64Bytes;
  if (size >= UNKNOWN_FROM && at + 8 + size > view.byteLength) return undefined;
  if (size > 0) return size;
  // Zero is "not known yet" from a pipe, and true of a recording that holds nothing but tags.
  const next = at + 16 <= view.byteLength ? chunkId(view, at + 8) : '';
  return /^(LIST|fact|id3 |ID3 |bext|cue |JUNK|PEAK|smpl|iXML|_PMX)$/.test(next) ? 0 : undefined;
}

const PCM = 1;
const IEEE_FLOAT = 3;
const ALAW = 6;
const MULAW = 7;
const EXTENSIBLE = 0xfffe;

const otherCodecs: Readonly<Record<number, string>> = {
  2: 'Microsoft ADPCM',
  17: 'IMA ADPCM',
  49: 'GSM 6.10',
  69: 'G.726',
  80: 'MPEG Layer II',
  85: 'MP3',
  255: 'AAC',
  353: 'Windows Media Audio',
};

function readFormat(view: DataView, at: number, size: number, name: string): WavFormat | UnsupportedCodec {
  if (size < 14 || at + Math.min(size, 16) > view.byteLength)
    throw corrupt(name, 'its "fmt " chunk is cut off');
  const channels = view.getUint16(at + 2, true);
  const rateHz = view.getUint32(at + 4, true);
  const blockBytes = view.getUint16(at + 12, true);
  const bits = size >= 16 ? view.getUint16(at + 14, true) : 8;
  let tag = view.getUint16(at, true);
  // WAVE_FORMAT_EXTENSIBLE keeps the real tag in the first two bytes of its sub-format GUID. The valid bits
  // stand at the top of the container, so that they need no shift.
  if (tag === EXTENSIBLE && size >= 40 && at + 26 <= view.byteLength) tag = view.getUint16(at + 24, true);
  const named = otherCodecs[tag];
  if (named !== undefined) return { unsupported: `WAV with ${named}` };
  checkLayout(name, channels, rateHz);
  const containerBytes = blockBytes > 0 ? blockBytes / channels : Math.ceil(bits / 8);
  const coding = codingOf(tag, containerBytes);
  if (coding === undefined) {
    if (tag !== PCM && tag !== IEEE_FLOAT) return { unsupported: `WAV with codec 0x${tag.toString(16)}` };
    throw corrupt(name, `its header claims ${bits} bits in ${containerBytes} bytes a sample`);
  }
  return { coding, channels, rateHz, stride: channels * SAMPLE_BYTES[coding] };
}

function codingOf(tag: number, bytes: number): SampleCoding | undefined {
  if (tag === PCM) return ([undefined, 'u8', 's16', 's24', 's32'] as const)[bytes];
  if (tag === IEEE_FLOAT) return bytes === 4 ? 'f32' : bytes === 8 ? 'f64' : undefined;
  if (tag === ALAW && bytes === 1) return 'alaw';
  if (tag === MULAW && bytes === 1) return 'mulaw';
  return undefined;
}
