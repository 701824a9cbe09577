import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { runBatch } from './run-batch.ts';

const never = new AbortController().signal;
const dooms = (error: unknown) => error === 'doom';

describe('runBatch', () => {
  test('works off all rows, no more at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const outcomes = await runBatch([5, 1, 3, 1, 1], {
      concurrency: 2,
      signal: never,
      dooms,
      async work(row) {
        running += 1;
        most = Math.max(most, running);
        await sleep(row);
        running -= 1;
        return 'done';
      },
    });
    expect(most).toBe(2);
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'done', 'done', 'done', 'done']);
  });

  test('goes on past a row that fails', async () => {
    const outcomes = await runBatch(['a', 'bad', 'c'], {
      concurrency: 1,
      signal: never,
      dooms,
      async work(row) {
        if (row === 'bad') throw new Error(row);
        return row === 'c' ? 'skipped' : 'done';
      },
    });
    expect(outcomes).toEqual([
      { type: 'done' },
      { type: 'failed', error: new Error('bad') },
      { type: 'skipped' },
    ]);
  });

  test('ends where an error dooms what follows, and stops what runs beside it', async () => {
    const outcomes = await runBatch(['long', 'doom', 'never', 'never'], {
      concurrency: 2,
      signal: never,
      dooms,
      async work(row, _index, signal) {
        if (row === 'doom') throw row;
        await sleep(5000, undefined, { signal });
        return 'done';
      },
    });
    expect(outcomes).toEqual([
      { type: 'stopped' },
      { type: 'failed', error: 'doom' },
      { type: 'stopped' },
      { type: 'stopped' },
    ]);
  });

  test('stops when told to and keeps what is done', async () => {
    const stop = new AbortController();
    const outcomes = await runBatch([1, 2, 3], {
      concurrency: 1,
      signal: stop.signal,
      dooms,
      async work(row, _index, signal) {
        if (row === 2) stop.abort();
        signal.throwIfAborted();
        return 'done';
      },
    });
    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'stopped', 'stopped']);
  });

  test('does nothing when it was stopped before it began', async () => {
    const outcomes = await runBatch([1], {
      concurrency: 1,
      signal: AbortSignal.abort(),
      dooms,
      work: async () => 'done',
    });
    expect(outcomes).toEqual([{ type: 'stopped' }]);
  });
});
