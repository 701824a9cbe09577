import { corrupt } from './audio-errors.ts';
import { Breather } from './breathe.ts';
import type { DecodedAudio, UnsupportedCodec } from './decoded-audio.ts';
import { openMinimp3 } from './minimp3.ts';
import { afterId3, isMp3Frame, type Mp3Header, type Mp3Tag, readMp3Header, readXing } from './mp3-frames.ts';
import { SampleSink } from './sample-sink.ts';

/** Samples by which any decoder of Layer III is late: 528 of its filter bank and one more (LAME tag specification). */
const DECODER_DELAY = 529;

/**
 * Decodes an MP3 file, Layer III of MPEG 1, 2 and 2.5. Encoder delay and padding are cut where a LAME tag tells
 * them. A frame that cannot be decoded becomes silence; junk between frames is passed over.
 */
export async function decodeMp3(
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
): Promise<DecodedAudio | UnsupportedCodec> {
  const at = nextFrame(bytes, afterId3(bytes));
  const first = readMp3Header(bytes, at);
  if (first === undefined) throw corrupt(name, 'no MP3 frame follows its tags');
  if (first.layer !== 3) return { unsupported: `MPEG audio Layer ${'I'.repeat(first.layer)}` };
  const tag = readXing(bytes, at, first);
  const start = tag === undefined ? at : at + first.bytes;
  const sink = new SampleSink(first.channels, ((bytes.length - at) / first.bytes) * first.samples);
  const lost = await decodeFrames(bytes, start, first, sink, signal);
  if (sink.length > 0 && lost === sink.length) throw corrupt(name, 'none of its MP3 frames can be decoded');
  const missing = missingSamples(tag, first, sink.length);
  // The padding at the end is gone with the end.
  const skip = cutPadding(sink, missing > 0 && tag ? { ...tag, end: 0 } : tag);
  const lostSeconds = (lost + missing) / first.rateHz;
  return { channels: sink.take(skip), rateHz: first.rateHz, format: 'mp3', lostSeconds };
}

async function decodeFrames(
  bytes: Uint8Array,
  from: number,
  first: Mp3Header,
  sink: SampleSink,
  signal: AbortSignal | undefined,
): Promise<number> {
  const decoder = await openMinimp3();
  const breather = new Breather(signal);
  let lost = 0;
  for (let at = from; at + 4 <= bytes.length; ) {
    if (breather.due) await breather.pause();
    const header = readMp3Header(bytes, at);
    if (header === undefined || !belongs(header, first)) {
      at = nextFrame(bytes, at + 1);
      continue;
    }
    if (at + header.bytes > bytes.length) break;
    const arrays = sink.reserve(header.samples);
    if (decoder.decode(bytes.subarray(at, at + header.bytes), header, arrays, sink.length))
      sink.advance(header.samples);
    else {
      sink.appendSilence(header.samples);
      lost += header.samples;
    }
    at += header.bytes;
  }
  return lost;
}

/** Mono and stereo frames may mix; the rate may not change. */
function belongs(header: Mp3Header, first: Mp3Header): boolean {
  return header.layer === 3 && header.rateHz === first.rateHz && header.bytes > 0;
}

function nextFrame(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (isMp3Frame(bytes, at)) return at;
  }
  return bytes.length;
}

/** Samples that a cut file lacks. Some encoders count the frame of the tag too, so that one may be missing. */
function missingSamples(tag: Mp3Tag | undefined, { samples }: Mp3Header, found: number): number {
  const missing = (tag?.frames ?? 0) * samples - found;
  return missing > samples ? missing : 0;
}

/** Cuts the padding at the end and returns what is to be skipped at the beginning. */
function cutPadding(sink: SampleSink, tag: Mp3Tag | undefined): number {
  // All zero: a tag without LAME's part. The delay is unknown, and nothing is cut.
  if (tag === undefined || (tag.start === 0 && tag.end === 0)) return 0;
  sink.truncate(sink.length - Math.max(0, tag.end - DECODER_DELAY));
  return Math.min(tag.start + DECODER_DELAY, sink.length);
}
