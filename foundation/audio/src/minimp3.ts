import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Mp3Header } from './mp3-frames.ts';

// The part of the WebAssembly API that is used here; the types of Node 20 leave it to those of browsers.
declare const WebAssembly: {
  readonly Memory: new (...unused: never[]) => { readonly buffer: ArrayBuffer };
  compile(bytes: Uint8Array): Promise<object>;
  instantiate(module: object, imports: object): Promise<{ readonly exports: object }>;
};

/** minimp3 (CC0) in WebAssembly, fed one frame after the other; it keeps what frames borrow from each other. */
export class Minimp3 {
  #exports: Minimp3Exports;
  #trapped = false;

  constructor(exports: Minimp3Exports) {
    this.#exports = exports;
    exports.decoder_init();
    // Memory grows once, with room to spare beyond the largest frame (2881 bytes) and its samples.
    exports.decoder_set_mp3_data_size(1 << 17);
  }

  /**
   * Decodes one whole frame into `channels` from `start` on (silence when it cannot be decoded alone, such as
   * the first after a cut); true when it yielded sound.
   */
  decode(frame: Uint8Array, header: Mp3Header, channels: readonly Float32Array[], start: number): boolean {
    const ex = this.#exports;
    if (this.#trapped) return false;
    const size = header.samples * header.channels;
    ex.decoder_set_mp3_data_size(frame.length);
    new Uint8Array(ex.memory.buffer, ex.decoder_mp3_data_offset(), frame.length).set(frame);
    // The wrapper counts a frame's samples before it decodes: what it then fails to write must read as silence.
    new Int16Array(ex.memory.buffer, ex.decoder_pcm_data_offset(), 2304).fill(0);
    try {
      ex.decoder_decode(10);
    } catch {
      this.#trapped = true;
      return false;
    }
    if (ex.decode_results_num_samples() !== size) return false;
    const pcm = new Int16Array(ex.memory.buffer, ex.decoder_pcm_data_offset(), size);
    for (let c = 0; c < channels.length; c++) copyChannel(pcm, header, c, channels[c] as Float32Array, start);
    return true;
  }
}

function copyChannel(
  pcm: Int16Array,
  header: Mp3Header,
  channel: number,
  out: Float32Array,
  start: number,
): void {
  const step = header.channels;
  const offset = Math.min(channel, step - 1);
  for (let i = 0; i < header.samples; i++) out[start + i] = (pcm[i * step + offset] as number) / 32768;
}

interface Minimp3Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  decoder_init(): void;
  decoder_set_mp3_data_size(bytes: number): void;
  decoder_mp3_data_offset(): number;
  decoder_pcm_data_offset(): number;
  decoder_decode(seconds: number): void;
  decode_results_num_samples(): number;
}

let compiled: Promise<object> | undefined;

/** Opens a decoder with memory of its own; the code is compiled once. */
export async function openMinimp3(): Promise<Minimp3> {
  // The package's own loader fetches a URL, which a file is not; its .wasm is all that is needed.
  const require = createRequire(import.meta.url);
  compiled ??= readFile(require.resolve('minimp3-wasm/dist/decoder.opt.wasm')).then((bytes) =>
    WebAssembly.compile(Uint8Array.from(bytes)),
  );
  const { exports } = await WebAssembly.instantiate(await compiled, {});
  if (!isMinimp3(exports)) throw new TypeError('minimp3-wasm: unknown exports');
  return new Minimp3(exports);
}

function isMinimp3(exports: object): exports is Minimp3Exports {
  const names = exports as Record<string, unknown>;
  const calls = ['decoder_init', 'decoder_decode', 'decoder_pcm_data_offset', 'decode_results_num_samples'];
  return names['memory'] instanceof WebAssembly.Memory && calls.every((n) => typeof names[n] === 'function');
}
