import type { Sink } from './sink.ts';
import { writeOut } from './standard-streams.ts';

/** Results on standard output in the order of the rows, whichever is ready first. */
export class StdoutSink<Row> implements Sink<Row> {
  readonly #between: string;
  readonly #write: (text: string) => Promise<void>;
  readonly #ready = new Map<number, string | undefined>();
  #next = 0;
  #hasWritten = false;
  #tail: Promise<void> = Promise.resolve();

  /** `between` parts two results that stand one after the other. */
  constructor(between: string, write: (text: string) => Promise<void> = writeOut) {
    this.#between = between;
    this.#write = write;
  }

  async isDone(): Promise<boolean> {
    return false;
  }

  deliver(index: number, _row: Row, [text = '']: readonly string[]): Promise<void> {
    return this.#put(index, text);
  }

  pass(index: number): Promise<void> {
    return this.#put(index, undefined);
  }

  /** Writes go one after the other; once one has failed, all that follow fail with the same error. */
  #put(index: number, text: string | undefined): Promise<void> {
    this.#ready.set(index, text);
    this.#tail = this.#tail.then(() => this.#flush());
    return this.#tail;
  }

  async #flush(): Promise<void> {
    while (this.#ready.has(this.#next)) {
      const text = this.#ready.get(this.#next);
      this.#ready.delete(this.#next);
      this.#next += 1;
      if (text === undefined) continue;
      await this.#write((this.#hasWritten ? this.#between : '') + text);
      this.#hasWritten = true;
    }
  }
}
