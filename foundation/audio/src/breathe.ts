import { setImmediate } from 'node:timers/promises';

/** Lets the event loop run every 30 ms of decoding, so that timers fire and an abort is heard. */
export class Breather {
  #signal: AbortSignal | undefined;
  #last = performance.now();

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
    signal?.throwIfAborted();
  }

  /** True when it is time to `await pause()`; cheap enough for every frame. */
  get due(): boolean {
    return performance.now() - this.#last > 30;
  }

  /** @throws the signal's reason once it is aborted */
  async pause(): Promise<void> {
    await setImmediate();
    this.#signal?.throwIfAborted();
    this.#last = performance.now();
  }
}
