import { exitCodeOf, reportError } from './report-error.ts';
import type { RowFaceOptions } from './row-face-options.ts';
import type { SoundRow } from './row-task.ts';
import type { RowOutcome } from './run-batch.ts';
import { ClosedPipe, writeErr } from './standard-streams.ts';

export interface FinishedBatch {
  readonly rows: readonly SoundRow[];
  readonly outcomes: readonly RowOutcome[];
  /** Inputs that never became rows. */
  readonly failures: readonly { readonly source: string; readonly error: unknown }[];
  /** Why the task would not open (an unknown model), which is the fault of no row. */
  readonly openFailure: unknown;
  readonly face: RowFaceOptions;
  /** Exit code of an interrupted command. */
  readonly interrupted: number | undefined;
}

/** Tells what failed and what was done, and returns the exit code. */
export function closeBatch(batch: FinishedBatch): number {
  const failures = [...batch.failures, ...rowFailures(batch)];
  if (failures.some(({ error }) => error instanceof ClosedPipe)) throw new ClosedPipe();
  const told = oncePerError(failures, batch.openFailure);
  for (const { error, source } of told) reportError(error, source);
  const line = closingLine(batch, told.length);
  if (line !== '' && !batch.face.quiet) writeErr(`${line}\n`);
  if (batch.interrupted !== undefined) return batch.interrupted;
  // A call that is wrong throughout (an unknown model) is a wrong call; otherwise some work failed.
  return failures.reduce((worst, { error }) => Math.max(worst, onlyWork(batch) ? 1 : exitCodeOf(error)), 0);
}

function rowFailures({ rows, outcomes }: FinishedBatch) {
  return outcomes.flatMap((outcome, index) =>
    outcome.type === 'failed' ? [{ source: rows[index]?.source ?? '', error: outcome.error }] : [],
  );
}

function onlyWork({ outcomes }: FinishedBatch): boolean {
  return outcomes.some(({ type }) => type === 'done' || type === 'skipped');
}

/** An error that stopped several rows at once belongs to none of them. */
function oncePerError(failures: readonly { source: string; error: unknown }[], openFailure: unknown) {
  const errors = [...new Set(failures.map(({ error }) => error))];
  return errors.map((error) => {
    const [first, second] = failures.filter((failure) => failure.error === error);
    return { error, source: second === undefined && error !== openFailure ? first?.source : undefined };
  });
}

function closingLine({ rows, outcomes, face, interrupted }: FinishedBatch, failed: number): string {
  const count = (type: RowOutcome['type']) => outcomes.filter((outcome) => outcome.type === type).length;
  const done = count('done');
  const skipped = count('skipped');
  if (interrupted !== undefined) {
    const kept = `${done + skipped} of ${rows.length} done and kept in ${face.output}`;
    return face.output === undefined ? 'stopped' : `stopped: ${kept}; the same command goes on from there`;
  }
  const parts = [
    face.output !== undefined && done + skipped > 0 ? `${done} written to ${face.output}` : '',
    skipped > 0 ? `${skipped} done before and skipped (--force does them again)` : '',
    failed > 1 || (failed > 0 && done + skipped > 0) ? `${failed} failed` : '',
    failed > 0 && count('stopped') > 0 && done + skipped > 0 ? `${count('stopped')} not tried` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
