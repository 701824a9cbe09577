import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a recogniser's process says of one file. */
export interface LineAnswer {
  readonly text: string;
  /** CPU seconds of this call. */
  readonly cpu: number;
  /** Wall seconds of this call, where told. */
  readonly wall?: number;
  /** CPU seconds of the process so far, its start included. */
  readonly all: number;
  /** Peak memory so far, MB, where told. */
  readonly rss?: number;
}

/** A recogniser in a process of its own: a path in, an answer out. */
export class LineProcess {
  readonly #child;
  readonly #lines: AsyncIterator<string>;

  private constructor(command: readonly string[], environment: Readonly<Record<string, string>>) {
    const [program = '', ...args] = command;
    const env = { ...process.env, ...environment };
    this.#child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** Starts it and waits until its model is open. */
  static async start(
    command: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<LineProcess> {
    const started = new LineProcess(command, environment);
    await started.#answer();
    return started;
  }

  async ask(file: string): Promise<LineAnswer> {
    this.#child.stdin.write(`${file}\n`);
    return this.#answer();
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.stdin.end();
    await ended;
  }

  async #answer(): Promise<LineAnswer> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('a recogniser ended early');
    return JSON.parse(value);
  }
}
