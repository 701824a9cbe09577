/** How a row ended. `stopped`: it was not finished because the batch was told to stop. */
export type RowOutcome =
  | { readonly type: 'done' | 'skipped' | 'stopped' }
  | { readonly type: 'failed'; readonly error: unknown };

export interface BatchOptions<Row> {
  /** Rows at work at the same time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  work(row: Row, index: number, signal: AbortSignal): Promise<'done' | 'skipped'>;
  /** Whether an error dooms the rows that follow too: a full disk, a model that will not open. */
  dooms(error: unknown): boolean;
}

/** Works off rows, several at a time, past those that fail; outcomes come in the order of the rows. */
export async function runBatch<Row>(rows: readonly Row[], options: BatchOptions<Row>): Promise<RowOutcome[]> {
  const doom = new AbortController();
  const { signal } = doom;
  const stop = () => doom.abort(options.signal.reason);
  if (options.signal.aborted) stop();
  options.signal.addEventListener('abort', stop, { once: true });
  const outcomes: RowOutcome[] = rows.map(() => ({ type: 'stopped' }));
  const queue = rows.entries();

  async function takeRows(): Promise<void> {
    for (const [index, row] of queue) {
      if (signal.aborted) return;
      outcomes[index] = await runRow(row, index, options, signal);
      const outcome = outcomes[index];
      if (outcome?.type === 'failed' && options.dooms(outcome.error)) doom.abort(outcome.error);
    }
  }

  const lanes = Math.min(options.concurrency, rows.length);
  await Promise.all(Array.from({ length: lanes }, takeRows));
  options.signal.removeEventListener('abort', stop);
  return outcomes;
}

async function runRow<Row>(
  row: Row,
  index: number,
  options: BatchOptions<Row>,
  signal: AbortSignal,
): Promise<RowOutcome> {
  try {
    return { type: await options.work(row, index, signal) };
  } catch (error) {
    // Once stopped, an error says no more than that, unless it is what stops the batch.
    return signal.aborted && !options.dooms(error) ? { type: 'stopped' } : { type: 'failed', error };
  }
}
