import type { OggPacket } from './ogg-pages.ts';

/** What the first packet of a logical stream says about it. */
export interface OggStream {
  readonly codec: 'vorbis' | 'opus';
  readonly serial: number;
  readonly channels: number;
  /** Samples per second of the decoded sound: always 48000 for Opus. */
  readonly rateHz: number;
  /** Samples at the beginning that are not part of the recording. */
  readonly preSkip: number;
  /** Packets that describe the stream, this first one included. */
  readonly headerPackets: number;
}

/** Reads an identification header (Vorbis I, 4.2.2; RFC 7845, 5.1); undefined for any other codec. */
export function identifyStream({ bytes, serial }: OggPacket): OggStream | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, '\x01vorbis') && bytes.length >= 30) {
    const channels = view.getUint8(11);
    return {
      codec: 'vorbis',
      serial,
      channels,
      rateHz: view.getUint32(12, true),
      preSkip: 0,
      headerPackets: 3,
    };
  }
  if (startsWith(bytes, 'OpusHead') && bytes.length >= 19) {
    const channels = view.getUint8(9);
    const preSkip = view.getUint16(10, true);
    return { codec: 'opus', serial, channels, rateHz: 48_000, preSkip, headerPackets: 2 };
  }
  return undefined;
}

/** Name of a codec in Ogg that is not decoded here. */
export function foreignCodec(bytes: Uint8Array): string {
  const names: Readonly<Record<string, string>> = {
    '\x7fFLAC': 'FLAC in Ogg',
    'Speex   ': 'Speex in Ogg',
    '\x80theora': 'Theora video in Ogg',
  };
  const marker = Object.keys(names).find((text) => startsWith(bytes, text));
  return (marker && names[marker]) || 'an unknown codec in Ogg';
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((c, i) => bytes[i] === c.charCodeAt(0));
}

/** Samples at 48 kHz that an Opus packet stands for (RFC 6716, 3.1 and 3.2); 0 when it is malformed. */
export function opusPacketSamples(packet: Uint8Array): number {
  const toc = packet[0];
  if (toc === undefined) return 0;
  const config = toc >> 3;
  const frame = frameSamples(config);
  const code = toc & 3;
  const frames = code === 0 ? 1 : code === 3 ? (packet[1] ?? 0) & 63 : 2;
  return frame * frames <= 5760 ? frame * frames : 0;
}

function frameSamples(config: number): number {
  if (config < 12) return [480, 960, 1920, 2880][config & 3] as number;
  if (config < 16) return config & 1 ? 960 : 480;
  return 120 << (config & 3);
}

// Vorbis I, 4.3.9, and RFC 7845, 5.1.1.2 (family 1) put the centre second and the low frequencies last; WAV and
// all others put them third and fourth. Each row names, for the WAV order, the place in the Ogg order.
const wavOrders: readonly (readonly number[])[] = [
  [0, 2, 1],
  [0, 1, 2, 3],
  [0, 2, 1, 3, 4],
  [0, 2, 1, 5, 3, 4],
  [0, 2, 1, 6, 5, 3, 4],
  [0, 2, 1, 7, 5, 6, 3, 4],
];

/** Channels of a Vorbis or Opus stream in the order of WAV: left, right, centre, low frequencies, back, side. */
export function inWavOrder(channels: readonly Float32Array[]): readonly Float32Array[] {
  const order = wavOrders[channels.length - 3];
  return order === undefined
    ? channels
    : order.map((place) => channels[place] ?? (channels[0] as Float32Array));
}
