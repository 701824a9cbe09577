import type { DecodedAudio, UnsupportedCodec } from './decoded-audio.ts';
import { allocateSamples } from './sample-sink.ts';
import { readWavHeader } from './wav-header.ts';
import { readInterleaved } from './wav-samples.ts';

/** Decodes a WAV, RF64 or BW64 file. What a cut-off file still holds is read. */
export function decodeWav(bytes: Uint8Array, name: string): DecodedAudio | UnsupportedCodec {
  const header = readWavHeader(bytes, name);
  if ('unsupported' in header) return header;
  const present = bytes.length - header.dataOffset;
  const claimed = header.dataBytes ?? present;
  // Room is made for what is there, never for what the header claims.
  const frames = Math.floor(Math.min(present, claimed) / header.stride);
  const channels = Array.from({ length: header.channels }, () => allocateSamples(frames));
  readInterleaved(bytes, header.dataOffset, frames, header.coding, header.stride, channels);
  const lostFrames = Math.max(0, Math.floor(claimed / header.stride) - frames);
  return { channels, rateHz: header.rateHz, format: 'wav', lostSeconds: lostFrames / header.rateHz };
}
