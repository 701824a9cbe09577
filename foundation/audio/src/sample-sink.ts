import { EnvironmentError } from '@parlando/core';

/** Collects decoded blocks, channel by channel, in arrays that grow: no object per frame is kept. */
export class SampleSink {
  /** Samples per channel so far. */
  length = 0;
  #arrays: Float32Array[];

  /** @param expected samples per channel to make room for: a hint, which the caller has held against the size of the file. */
  constructor(channels: number, expected = 0) {
    const room = Math.max(4096, Math.ceil(expected));
    this.#arrays = Array.from({ length: channels }, () => allocateSamples(room));
  }

  get channelCount(): number {
    return this.#arrays.length;
  }

  /** Makes room for `count` more samples and returns where the block goes: write at `length` on, then `advance`. */
  reserve(count: number): readonly Float32Array[] {
    const needed = this.length + count;
    const room = this.#arrays[0]?.length ?? 0;
    if (needed > room) {
      const larger = Math.max(needed, Math.ceil(room * 1.5));
      this.#arrays = this.#arrays.map((old) => grown(old, this.length, larger));
    }
    return this.#arrays;
  }

  advance(count: number): void {
    this.length += count;
  }

  /** Appends one block, an array per channel. A channel that is missing repeats the first. */
  append(block: readonly Float32Array[]): void {
    const first = block[0];
    if (first === undefined || first.length === 0) return;
    const arrays = this.reserve(first.length);
    for (let c = 0; c < arrays.length; c++) arrays[c]?.set(block[c] ?? first, this.length);
    this.length += first.length;
  }

  appendSilence(count: number): void {
    for (const samples of this.reserve(count)) samples.fill(0, this.length, this.length + count);
    this.length += count;
  }

  /** Moves what stands from `at` on by `count` samples and puts silence in between. */
  insertSilence(at: number, count: number): void {
    for (const samples of this.reserve(count)) {
      samples.copyWithin(at + count, at, this.length);
      samples.fill(0, at, at + count);
    }
    this.length += count;
  }

  /** Cuts the end off, so that `count` samples stay. */
  truncate(count: number): void {
    this.length = Math.max(0, Math.min(this.length, count));
  }

  /** The samples from `skip` on, as arrays of exactly that length. The sink is spent. */
  take(skip = 0): Float32Array[] {
    const from = Math.min(skip, this.length);
    const taken = this.#arrays.map((samples) =>
      from === 0 && this.length === samples.length ? samples : samples.slice(from, this.length),
    );
    this.#arrays = [];
    this.length = 0;
    return taken;
  }
}

function grown(old: Float32Array, used: number, size: number): Float32Array {
  const larger = allocateSamples(size);
  larger.set(old.subarray(0, used));
  return larger;
}

/** @throws EnvironmentError `audio/memory` when the machine has no room for so many samples */
export function allocateSamples(count: number): Float32Array {
  try {
    return new Float32Array(count);
  } catch (cause) {
    const hours = (count / 48_000 / 3600).toFixed(1);
    throw new EnvironmentError('audio/memory', `no memory for ${count} samples (${hours} h at 48 kHz)`, {
      remedy: 'Cut the recording into parts of an hour or so, or lower its sampling rate.',
      cause,
    });
  }
}
