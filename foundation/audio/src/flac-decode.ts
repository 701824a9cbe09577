import { corrupt } from './audio-errors.ts';
import { Breather } from './breathe.ts';
import { checkLayout, type DecodedAudio, type UnsupportedCodec } from './decoded-audio.ts';
import { FlacBits } from './flac-bits.ts';
import { type FlacFrame, type FlacStream, readFrame } from './flac-frame.ts';
import { SampleSink } from './sample-sink.ts';

/**
 * Decodes a FLAC file (RFC 9639). A damaged frame is replaced by silence of its length, so that what follows
 * keeps its time.
 * @param from byte of the `fLaC` marker
 */
export async function decodeFlac(
  bytes: Uint8Array,
  from: number,
  name: string,
  signal?: AbortSignal,
): Promise<DecodedAudio | UnsupportedCodec> {
  const { stream, firstFrame } = readMetadata(bytes, from, name);
  if (stream.bits === 32 && stream.channels === 2) return { unsupported: '32-bit stereo FLAC' };
  // A frame takes at least 11 bytes: what the header claims beyond any plausible packing is not believed.
  const expected = Math.min(stream.samples, bytes.length * 16);
  const sink = new SampleSink(stream.channels, expected);
  const lost = await readFrames(bytes, firstFrame, stream, sink, signal);
  if (sink.length === 0 && stream.samples > 0) throw corrupt(name, 'none of its FLAC frames can be decoded');
  const missing = Math.max(0, stream.samples - sink.length);
  const lostSeconds = (lost + missing) / stream.rateHz;
  return { channels: sink.take(), rateHz: stream.rateHz, format: 'flac', lostSeconds };
}

/** STREAMINFO, and where the frames begin (RFC 9639, section 8). */
function readMetadata(
  bytes: Uint8Array,
  from: number,
  name: string,
): { stream: FlacStream; firstFrame: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (from + 42 > bytes.length) throw corrupt(name, 'its FLAC header is cut off');
  const at = from + 8;
  const packed = view.getUint32(at + 10);
  const rateHz = packed >>> 12;
  const channels = ((packed >>> 9) & 7) + 1;
  const bits = ((packed >>> 4) & 31) + 1;
  const samples = (packed & 15) * 2 ** 32 + view.getUint32(at + 14);
  checkLayout(name, channels, rateHz);
  if (bits < 4) throw corrupt(name, `its header claims ${bits} bits a sample`);
  const smallest = view.getUint16(at);
  const fixedBlock = smallest === view.getUint16(at + 2) ? smallest : 0;
  const stream = { rateHz, channels, bits, samples, fixedBlock };
  return { stream, firstFrame: endOfMetadata(view, from + 4, name) };
}

function endOfMetadata(view: DataView, from: number, name: string): number {
  for (let at = from; at + 4 <= view.byteLength; ) {
    const header = view.getUint32(at);
    at += 4 + (header & 0xffffff);
    if (header >>> 31 === 1) return at;
  }
  throw corrupt(name, 'its FLAC metadata is cut off');
}

/** Appends all frames to the sink; returns the samples that silence stands for. */
async function readFrames(
  bytes: Uint8Array,
  from: number,
  stream: FlacStream,
  sink: SampleSink,
  signal: AbortSignal | undefined,
): Promise<number> {
  const reader = new FlacBits(bytes);
  const buffers = Array.from({ length: stream.channels }, () => new Int32Array(65536));
  const breather = new Breather(signal);
  let lost = 0;
  for (let at = from; at + 11 <= bytes.length; ) {
    if (breather.due) await breather.pause();
    const frame = readFrame(reader, at, stream, buffers);
    if (frame === undefined) {
      at = nextSync(bytes, at + 1);
      continue;
    }
    lost += fillGap(frame, stream, sink);
    appendBlock(sink, buffers, frame.blockSize, stream.bits);
    at = frame.end;
  }
  return lost;
}

function nextSync(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (((bytes[at + 1] ?? 0) & 0xfe) === 0xf8) return at;
  }
  return bytes.length;
}

/** A frame tells where it stands. Only a gap within the claimed length is believed: time, not memory. */
function fillGap(frame: FlacFrame, stream: FlacStream, sink: SampleSink): number {
  const gap = frame.firstSample - sink.length;
  const plausible =
    gap > 0 && frame.firstSample + frame.blockSize <= stream.samples && gap <= 60 * stream.rateHz;
  // A cut from a longer recording counts from its old beginning.
  if (!plausible || sink.length === 0) return 0;
  sink.appendSilence(gap);
  return gap;
}

function appendBlock(sink: SampleSink, buffers: readonly Int32Array[], count: number, bits: number): void {
  const scale = 2 ** (1 - bits);
  const start = sink.length;
  for (const [c, out] of sink.reserve(count).entries()) {
    const block = buffers[c];
    if (block === undefined) continue;
    for (let i = 0; i < count; i++) out[start + i] = (block[i] as number) * scale;
  }
  sink.advance(count);
}
