/** One packet of one logical stream (RFC 3533). */
export interface OggPacket {
  /** Serial number of the stream. */
  readonly serial: number;
  /** A view into the file, unless the packet was spread over pages. */
  readonly bytes: Uint8Array;
  /** True for the first packet of its stream. */
  readonly first: boolean;
  /** The page's position, when this packet is the last that ends on it and the position is known. */
  readonly granule: number | undefined;
  /** True when its page says that the stream ends here. */
  readonly last: boolean;
  /** True when pages of the stream are missing right before it. */
  readonly afterGap: boolean;
}

interface Page {
  readonly serial: number;
  /** Counts the pages of a stream. */
  readonly sequence: number;
  readonly continued: boolean;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly granule: number | undefined;
  readonly lacing: Uint8Array;
  readonly body: number;
  readonly end: number;
}

/** The packets of all streams in the order of the file. Pages with a wrong checksum are passed over. */
export function* oggPackets(bytes: Uint8Array): Generator<OggPacket> {
  const open = new Map<number, Uint8Array[]>();
  const sequences = new Map<number, number>();
  for (let at = nextPage(bytes, 0); at < bytes.length; ) {
    const page = readPage(bytes, at);
    if (page === undefined) {
      at = nextPage(bytes, at + 1);
      continue;
    }
    const gap = !page.begins && sequences.get(page.serial) !== page.sequence - 1;
    if (gap) open.delete(page.serial);
    sequences.set(page.serial, page.sequence);
    yield* packetsOf(bytes, page, open, gap);
    at = nextPage(bytes, page.end);
  }
}

function* packetsOf(
  bytes: Uint8Array,
  page: Page,
  open: Map<number, Uint8Array[]>,
  gap: boolean,
): Generator<OggPacket> {
  const { serial, lacing } = page;
  // A packet whose beginning or whose rest went missing is dropped.
  let skipping = page.continued && !open.has(serial);
  const parts = (page.continued && open.get(serial)) || [];
  open.delete(serial);
  const lastEnd = lacing.findLastIndex((length) => length < 255);
  let first = page.begins;
  let afterGap = gap;
  let start = page.body;
  let at = page.body;
  for (const [i, length] of lacing.entries()) {
    at += length;
    if (length === 255) continue;
    const piece = bytes.subarray(start, at);
    start = at;
    const packet = parts.length > 0 ? joined(parts.splice(0), piece) : piece;
    const closes = i === lastEnd;
    if (!skipping) {
      const granule = closes ? page.granule : undefined;
      yield { serial, bytes: packet, first, granule, last: closes && page.ends, afterGap };
      afterGap = false;
    }
    skipping = false;
    first = false;
  }
  if (start < at && !skipping) open.set(serial, [...parts, bytes.subarray(start, at)]);
}

function joined(parts: readonly Uint8Array[], last: Uint8Array): Uint8Array {
  const all = [...parts, last];
  const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** RFC 3533, section 6. */
function readPage(bytes: Uint8Array, at: number): Page | undefined {
  if (at + 27 > bytes.length || bytes[at + 4] !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = at + 27 + view.getUint8(at + 26);
  const lacing = bytes.subarray(at + 27, body);
  const end = body + lacing.reduce((sum, length) => sum + length, 0);
  if (end > bytes.length) return cutPage(bytes, view, at, body);
  if (view.getUint32(at + 22, true) !== pageChecksum(bytes, at, end)) return undefined;
  const flags = view.getUint8(at + 5);
  const granule = Number(view.getBigInt64(at + 6, true));
  return {
    serial: view.getUint32(at + 14, true),
    sequence: view.getUint32(at + 18, true),
    continued: (flags & 1) !== 0,
    begins: (flags & 2) !== 0,
    ends: (flags & 4) !== 0,
    granule: granule < 0 ? undefined : granule,
    lacing,
    body,
    end,
  };
}

/** The page that the end of the file cuts: its packets that are whole, at an unknown position. */
function cutPage(bytes: Uint8Array, view: DataView, at: number, body: number): Page | undefined {
  if (body > bytes.length || nextPage(bytes, at + 4) < bytes.length) return undefined;
  const lacing: number[] = [];
  let end = body;
  for (const length of bytes.subarray(at + 27, body)) {
    if (end + length > bytes.length) break;
    end += length;
    lacing.push(length);
  }
  const flags = view.getUint8(at + 5);
  return {
    serial: view.getUint32(at + 14, true),
    sequence: view.getUint32(at + 18, true),
    continued: (flags & 1) !== 0,
    begins: (flags & 2) !== 0,
    ends: true,
    granule: undefined,
    lacing: Uint8Array.from(lacing),
    body,
    end: bytes.length,
  };
}

/** Where the next `OggS` stands, or the end of the bytes. */
function nextPage(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x4f, from); at >= 0; at = bytes.indexOf(0x4f, at + 1)) {
    if (bytes[at + 1] === 0x67 && bytes[at + 2] === 0x67 && bytes[at + 3] === 0x53) return at;
  }
  return bytes.length;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let i = 0; i < 8; i++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
  return crc;
});

/** CRC-32 with polynomial 0x04c11db7, unreflected, from 0, with its own four bytes taken as zero. */
export function pageChecksum(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0;
  for (let i = from; i < to; i++) {
    const byte = i >= from + 22 && i < from + 26 ? 0 : (bytes[i] as number);
    crc = (crc << 8) ^ (crcTable[(crc >>> 24) ^ byte] as number);
  }
  return crc >>> 0;
}
