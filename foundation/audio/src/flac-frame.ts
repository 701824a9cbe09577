import { type FlacBits, OutOfBits } from './flac-bits.ts';
import { BadFrame, readSubframe } from './flac-subframe.ts';

/** What STREAMINFO says (RFC 9639, 8.2). */
export interface FlacStream {
  readonly rateHz: number;
  readonly channels: number;
  readonly bits: number;
  /** Samples per channel; 0 when unknown. */
  readonly samples: number;
  /** Samples of a block when all but the last are of one size; else 0. */
  readonly fixedBlock: number;
}

interface FrameHeader {
  readonly blockSize: number;
  /** 0..7: that many channels and one; 8 left/side, 9 side/right, 10 mid/side. */
  readonly assignment: number;
  /** Index of the frame's first sample. */
  readonly firstSample: number;
}

export interface FlacFrame extends FrameHeader {
  /** First byte after the frame. */
  readonly end: number;
}

/**
 * Decodes the frame at a byte into `buffers`, of which each holds 65536 samples, or tells by undefined that no
 * whole frame stands there: both checksums are held against the bytes.
 */
export function readFrame(
  reader: FlacBits,
  at: number,
  stream: FlacStream,
  buffers: readonly Int32Array[],
): FlacFrame | undefined {
  try {
    reader.seek(at);
    const header = readHeader(reader, at, stream);
    const used = buffers.slice(0, stream.channels);
    for (const [channel, out] of used.entries()) {
      readSubframe(reader, out, header.blockSize, stream.bits + sideBit(header.assignment, channel));
    }
    reader.align();
    const end = reader.position;
    if (reader.unsigned(16) !== crc16(reader.bytes, at, end)) return undefined;
    joinStereo(used, header);
    return { ...header, end: end + 2 };
  } catch (error) {
    if (error instanceof BadFrame || error instanceof OutOfBits) return undefined;
    throw error;
  }
}

const blockSizes = [0, 192, 576, 1152, 2304, 4608, 0, 0, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768];

/** RFC 9639, 9.1. Rate and width of the frame are passed over: a stream that changes them is not read. */
function readHeader(reader: FlacBits, at: number, stream: FlacStream): FrameHeader {
  const sync = reader.unsigned(16);
  if (sync >> 1 !== 0x7ffc) throw new BadFrame('sync code');
  const sizeCode = reader.unsigned(4);
  const rateCode = reader.unsigned(4);
  const assignment = reader.unsigned(4);
  reader.unsigned(4);
  const number = readCodedNumber(reader);
  let blockSize = blockSizes[sizeCode] ?? 0;
  if (sizeCode === 6) blockSize = reader.unsigned(8) + 1;
  if (sizeCode === 7) blockSize = reader.unsigned(16) + 1;
  if (rateCode >= 12) reader.unsigned(rateCode === 12 ? 8 : 16);
  const end = reader.position;
  if (reader.unsigned(8) !== crc8(reader.bytes, at, end)) throw new BadFrame('header checksum');
  if (blockSize === 0 || assignment > 10) throw new BadFrame('reserved header value');
  const channels = assignment < 8 ? assignment + 1 : 2;
  if (channels !== stream.channels) throw new BadFrame('channel count');
  // The number counts samples when blocks vary in size, else frames.
  const unit = sync & 1 ? 1 : stream.fixedBlock || blockSize;
  return { blockSize, assignment, firstSample: number * unit };
}

/** A number of up to 36 bits in the manner of UTF-8 (RFC 9639, 9.1.5). */
function readCodedNumber(reader: FlacBits): number {
  const first = reader.unsigned(8);
  if (first < 0x80) return first;
  const length = Math.clz32(~first << 24);
  if (length < 2 || length > 7) throw new BadFrame('coded number');
  let value = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    const next = reader.unsigned(8);
    if (next >> 6 !== 2) throw new BadFrame('coded number');
    value = value * 64 + (next & 63);
  }
  return value;
}

/** The side channel of a stereo pair is one bit wider. */
function sideBit(assignment: number, channel: number): number {
  if (assignment === 9) return channel === 0 ? 1 : 0;
  return assignment === 8 || assignment === 10 ? channel : 0;
}

/** Undoes stereo decorrelation (RFC 9639, 4.2). */
function joinStereo(channels: readonly Int32Array[], { assignment, blockSize }: FrameHeader): void {
  const [a, b] = channels;
  if (assignment < 8 || a === undefined || b === undefined) return;
  for (let i = 0; i < blockSize; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    if (assignment === 8) b[i] = x - y;
    else if (assignment === 9) a[i] = x + y;
    else {
      // The bit that halving the sum lost is the lowest bit of the difference.
      const sum = (x << 1) | (y & 1);
      a[i] = (sum + y) >> 1;
      b[i] = (sum - y) >> 1;
    }
  }
}

const crc8Table = crcTable(0x07, 8);
const crc16Table = crcTable(0x8005, 16);

function crcTable(polynomial: number, bits: number): Uint16Array {
  const top = 1 << (bits - 1);
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << (bits - 8);
    for (let i = 0; i < 8; i++) crc = (crc << 1) ^ (crc & top ? polynomial : 0);
    return crc & ((1 << bits) - 1);
  });
}

function crc8(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0;
  for (let i = from; i < to; i++) crc = crc8Table[crc ^ (bytes[i] as number)] as number;
  return crc;
}

function crc16(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0;
  for (let i = from; i < to; i++) {
    crc = ((crc << 8) & 0xffff) ^ (crc16Table[(crc >> 8) ^ (bytes[i] as number)] as number);
  }
  return crc;
}
