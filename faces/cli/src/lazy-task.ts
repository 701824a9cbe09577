import type { OpenTask } from '@parlando/core';

/** Opens a task when its first row comes: where everything is done already, no model is loaded. */
export class LazyTask<Row, Result> {
  readonly #open: () => Promise<OpenTask<Row, Result>>;
  #opening: Promise<OpenTask<Row, Result>> | undefined;
  /** Why it could not be opened. */
  failure: unknown;

  constructor(open: () => Promise<OpenTask<Row, Result>>) {
    this.#open = open;
  }

  get(): Promise<OpenTask<Row, Result>> {
    this.#opening ??= this.#open().catch((error) => {
      this.failure = error;
      throw error;
    });
    return this.#opening;
  }

  async close(): Promise<void> {
    if (this.failure !== undefined) return;
    const task = await this.#opening;
    await task?.close();
  }
}
