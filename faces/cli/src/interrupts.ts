import { writeErr } from './standard-streams.ts';

/** `npx` and a terminal each pass on the same Ctrl-C: what comes so soon after the first is the first. */
const samePressMs = 200;

export interface Interrupts {
  readonly signal: AbortSignal;
  /** The exit code of a command that was interrupted: 128 and the number of the signal. */
  readonly exitCode: 130 | 143 | undefined;
  /** Gives the signals back to their usual meaning. */
  release(): void;
}

/** The first Ctrl-C (or SIGTERM) aborts the signal, so that work ends cleanly; the second ends the process. */
export function watchInterrupts(): Interrupts {
  const controller = new AbortController();
  let exitCode: 130 | 143 | undefined;
  let firstAt = 0;

  function interrupt(code: 130 | 143): void {
    if (exitCode === undefined) {
      exitCode = code;
      firstAt = performance.now();
      controller.abort();
    } else if (performance.now() - firstAt > samePressMs) {
      writeErr('\n');
      process.exit(code);
    }
  }

  const onInt = () => interrupt(130);
  const onTerm = () => interrupt(143);
  process.on('SIGINT', onInt);
  process.on('SIGTERM', onTerm);
  return {
    signal: controller.signal,
    get exitCode() {
      return exitCode;
    },
    release() {
      process.off('SIGINT', onInt);
      process.off('SIGTERM', onTerm);
    },
  };
}
