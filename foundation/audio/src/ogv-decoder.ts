import { createRequire } from 'node:module';

/** Decodes the packets of one Vorbis or Opus stream: libvorbis or libopus, compiled to WebAssembly by ogv.js. */
export interface PacketDecoder {
  /** Takes a header packet; false when it is damaged. */
  header(packet: Uint8Array): boolean;
  /** Samples of one packet, an array per channel (none for the first of Vorbis); undefined when it is damaged. */
  audio(packet: Uint8Array): readonly Float32Array[] | undefined;
}

interface OgvModule {
  audioBuffer: unknown;
  init(done: () => void): void;
  processHeader(data: Uint8Array, done: (ok: unknown) => void): void;
  processAudio(data: Uint8Array, done: (ok: unknown) => void): void;
}

/** Opens a decoder of its own, so that a stream that breaks it breaks no other. */
export async function openOgvDecoder(codec: 'vorbis' | 'opus'): Promise<PacketDecoder> {
  // The package has neither types nor ES modules; `require` also leaves it to find its .wasm beside itself.
  const require = createRequire(import.meta.url);
  const factory: unknown =
    codec === 'opus'
      ? require('ogv/dist/ogv-decoder-audio-opus-wasm.js')
      : require('ogv/dist/ogv-decoder-audio-vorbis-wasm.js');
  if (typeof factory !== 'function') throw new TypeError(`ogv: no factory for ${codec}`);
  const opened: unknown = await factory({ print: ignore, printErr: ignore });
  if (!isOgvModule(opened)) throw new TypeError(`ogv: unknown decoder for ${codec}`);
  opened.init(ignore);
  return new OgvDecoder(opened);
}

class OgvDecoder implements PacketDecoder {
  #module: OgvModule;
  /** A trap in WebAssembly leaves the memory in an unknown state: nothing is decoded after it. */
  #trapped = false;

  constructor(module: OgvModule) {
    this.#module = module;
  }

  header(packet: Uint8Array): boolean {
    return this.#guard((done) => this.#module.processHeader(packet, done));
  }

  audio(packet: Uint8Array): readonly Float32Array[] | undefined {
    this.#module.audioBuffer = undefined;
    const ok = this.#guard((done) => this.#module.processAudio(packet, done));
    const block = this.#module.audioBuffer;
    return ok && isBlock(block) ? block : undefined;
  }

  #guard(call: (done: (ok: unknown) => void) => void): boolean {
    if (this.#trapped) return false;
    let result = false;
    try {
      call((ok) => {
        result = Boolean(ok);
      });
    } catch {
      this.#trapped = true;
    }
    return result && !this.#trapped;
  }
}

function ignore(): void {}

function isOgvModule(value: unknown): value is OgvModule {
  if (typeof value !== 'object' || value === null) return false;
  const methods = value as Record<string, unknown>;
  return ['init', 'processHeader', 'processAudio'].every((name) => typeof methods[name] === 'function');
}

function isBlock(value: unknown): value is readonly Float32Array[] {
  return (
    Array.isArray(value) && value.every((c) => c instanceof Float32Array && c.length === value[0].length)
  );
}
