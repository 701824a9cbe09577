import { type FileHandle, open, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { InputError } from '@parlando/core';
import { type DecodeOptions, decodeAudio } from './decode-audio.ts';
import type { DecodedAudio } from './decoded-audio.ts';

/** How to read a sound file: what {@link decodeAudio} takes but the name, and where standard input comes from. */
export interface ReadAudioOptions extends Omit<DecodeOptions, 'name'> {
  /** Where `-` is read from. @default process.stdin */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
}

/**
 * Reads and decodes a sound file, or standard input for `-`.
 * @throws InputError `audio/missing-file`, `audio/is-a-folder`, `audio/no-permission`, `audio/unreadable`, and
 * whatever {@link decodeAudio} throws
 */
export async function readAudio(source: string, options: ReadAudioOptions = {}): Promise<DecodedAudio> {
  const { stdin, ...rest } = options;
  if (source === '-') {
    const bytes = await readAll(stdin ?? process.stdin, options.signal);
    return decodeAudio(bytes, { ...rest, name: 'standard input' });
  }
  return decodeAudio(await readSource(source, options.signal), { ...rest, name: source });
}

async function readAll(input: AsyncIterable<Uint8Array | string>, signal?: AbortSignal): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of untilAborted(input, signal)) {
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  }
  return joined(pieces);
}

/** Ends with the signal's reason at once, even while the input says nothing: a pipe may stay silent for ever. */
async function* untilAborted<Piece>(
  input: AsyncIterable<Piece>,
  signal?: AbortSignal,
): AsyncGenerator<Piece, void, void> {
  signal?.throwIfAborted();
  const { promise: aborted, stop } = rejection(signal);
  const iterator = input[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), aborted]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    stop();
    if (signal?.aborted) letGo(input);
  }
}

/** A stream that is still open would keep the process alive. */
function letGo(input: unknown): void {
  if (input instanceof Readable) input.destroy();
}

/** A promise that is rejected with the signal's reason, and how to stop listening for it. */
function rejection(signal: AbortSignal | undefined): { promise: Promise<never>; stop: () => void } {
  let onAbort = () => {};
  const promise = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
  });
  // It may be rejected while nobody waits.
  promise.catch(() => {});
  return { promise, stop: () => signal?.removeEventListener('abort', onAbort) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function readSource(path: string, signal: AbortSignal | undefined): Promise<Uint8Array> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) throw isFolder(path);
    if (status.size > READ_FILE_LIMIT) return await readLarge(path, status.size, signal);
    const file = await readFile(path, signal === undefined ? {} : { signal });
    return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  } catch (error) {
    signal?.throwIfAborted();
    throw named(error, path);
  }
}

// `readFile` of Node 20 refuses files from 2 GiB on.
const READ_FILE_LIMIT = 2 ** 31 - 1;

async function readLarge(path: string, size: number, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  const handle: FileHandle = await open(path);
  try {
    for (let at = 0; at < size; ) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(bytes, at, Math.min(2 ** 28, size - at), at);
      if (bytesRead === 0) return bytes.subarray(0, at);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

function isFolder(path: string): InputError {
  return new InputError('audio/is-a-folder', `${path} is a folder, not a sound file`, {
    remedy: 'Name a file in it; commands that take many inputs take the folder itself.',
  });
}

function named(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof InputError) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const remedy = 'Check the spelling, and from which folder the path starts.';
    return new InputError('audio/missing-file', `there is no file ${path}`, { remedy, cause: error });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const remedy = 'Give yourself the right to read it (chmod +r), or copy it.';
    return new InputError('audio/no-permission', `${path} may not be read`, { remedy, cause: error });
  }
  const remedy = 'Check the disk that it lies on, and that there is memory enough for the whole file.';
  return new InputError('audio/unreadable', `${path} cannot be read (${code || String(error)})`, {
    remedy,
    cause: error,
  });
}
