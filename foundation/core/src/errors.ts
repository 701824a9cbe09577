const marker = Symbol.for('parlando.error');

/** What an error carries besides its code and message. */
export interface ParlandoErrorOptions {
  /** What the reader can do about it: one sentence, ideally a command. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/**
 * Base of every error that Parlando throws on purpose. `code` is stable (`area/what`) and fit for programs,
 * `message` says what and where, `remedy` what to do next, `exitCode` what a command should end with.
 */
export class ParlandoError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly exitCode: 1 | 2 = 1;

  constructor(code: string, message: string, options: ParlandoErrorOptions) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.remedy = options.remedy;
    // Marked by a registered symbol, since two copies of this package may meet in one process.
    Object.defineProperty(this, marker, { value: true });
  }
}

/** The call itself is wrong: an unknown option, a missing argument. A command ends with exit code 2. */
export class UsageError extends ParlandoError {
  override readonly exitCode = 2;
}

/** The call was fine but its input cannot be used: a missing file, sound that is not sound. Exit code 1. */
export class InputError extends ParlandoError {}

/** What Parlando stands on is missing or broken: a runtime, weights, a disk that is full. Exit code 1. */
export class EnvironmentError extends ParlandoError {}

/** Whether an error is one that Parlando threw on purpose, whichever copy of this package made it. */
export function isParlandoError(error: unknown): error is ParlandoError {
  return typeof error === 'object' && error !== null && marker in error;
}

/** The end of an exhaustive `switch`: the compiler objects when a case is missing. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected value: ${JSON.stringify(value)}`);
}
