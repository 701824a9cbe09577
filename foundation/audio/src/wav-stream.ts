import { corrupt } from './audio-errors.ts';
import { SampleSink } from './sample-sink.ts';
import { readWavHeader, type WavHeader } from './wav-header.ts';
import { readInterleaved } from './wav-samples.ts';

/** Enough bytes for any header that a converter writes before the samples. */
const HEADER_BYTES = 4096;

/** Reads a WAV file that comes in pieces, without keeping them. */
export class WavStream {
  #name: string;
  #header: WavHeader | undefined;
  #sink: SampleSink | undefined;
  /** Bytes that make no whole header or frame yet. */
  #rest = new Uint8Array(0);

  constructor(name: string) {
    this.#name = name;
  }

  push(piece: Uint8Array): void {
    const bytes = new Uint8Array(this.#rest.length + piece.length);
    bytes.set(this.#rest);
    bytes.set(piece, this.#rest.length);
    this.#rest = new Uint8Array(0);
    if (this.#sink !== undefined || bytes.length >= HEADER_BYTES) this.#read(bytes);
    else this.#rest = bytes;
  }

  /** The samples; undefined when nothing came. */
  finish(): { channels: Float32Array[]; rateHz: number } | undefined {
    if (this.#sink === undefined && this.#rest.length > 0) this.#read(this.#rest);
    if (this.#sink === undefined || this.#header === undefined) return undefined;
    return { channels: this.#sink.take(), rateHz: this.#header.rateHz };
  }

  #read(bytes: Uint8Array): void {
    let offset = 0;
    if (this.#header === undefined) {
      const header = readWavHeader(bytes, this.#name);
      if ('unsupported' in header) throw corrupt(this.#name, `its converter wrote ${header.unsupported}`);
      this.#header = header;
      this.#sink = new SampleSink(header.channels);
      offset = header.dataOffset;
    }
    this.#append(bytes, offset, this.#header);
  }

  #append(bytes: Uint8Array, offset: number, { stride, coding }: WavHeader): void {
    const sink = this.#sink;
    if (sink === undefined) return;
    const frames = Math.floor((bytes.length - offset) / stride);
    readInterleaved(bytes, offset, frames, coding, stride, sink.reserve(frames), sink.length);
    sink.advance(frames);
    this.#rest = bytes.slice(offset + frames * stride);
  }
}
