import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import type { HeardPiece } from './heard-piece.ts';
import { type Job, Lanes } from './lanes.ts';
import type { Recogniser } from './recogniser.ts';

/** What happened to the recogniser, in order. */
let log: string[];
let lanes: Lanes;

/** Hears how many samples it was given; nothing if there are none. */
const recogniser = {
  async hear(samples: Float32Array, _: unknown, signal?: AbortSignal): Promise<Partial<HeardPiece>> {
    log.push(`begin ${samples.length}`);
    await sleep(5, undefined, { signal });
    if (samples.length === 0) throw new RangeError('no samples');
    log.push(`end ${samples.length}`);
    return { text: String(samples.length) };
  },
  async align(_: Float32Array, words: readonly string[]) {
    return words.map((text) => ({ text, start: 0, end: 1, confidence: 1 }));
  },
  async close() {
    log.push('closed');
  },
};

beforeEach(() => {
  log = [];
  lanes = new Lanes(recogniser as unknown as Recogniser, 'moonshine-tiny-en', 4);
});

const piece = (length: number): Job => ({
  kind: 'hear',
  samples: new Float32Array(length),
  options: { beam: 1, nbest: 1, speechSeconds: 1 },
});
const text = (length: number) => ({ kind: 'hear', piece: { text: String(length) } });

test('without a built worker beside it there is one lane, which does one job after the other', async () => {
  lanes.prepare();
  expect(await Promise.all([3, 1, 2].map((length) => lanes.run(piece(length))))).toEqual([3, 1, 2].map(text));
  // Few wait, so the longest goes first; answers come back in the order of the questions all the same.
  expect(log).toEqual(['begin 3', 'end 3', 'begin 2', 'end 2', 'begin 1', 'end 1']);
});

test('a job that fails stops no other', async () => {
  const results = await Promise.allSettled([1, 0, 2].map((length) => lanes.run(piece(length))));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: new RangeError('no samples') });
});

test('jobs that wait are dropped when their signal is aborted, others go on', async () => {
  const stop = new AbortController();
  const jobs = [
    lanes.run(piece(1), stop.signal),
    lanes.run(piece(2), stop.signal),
    lanes.run(piece(3)),
    lanes.run(piece(4), stop.signal),
  ];
  stop.abort(new Error('enough'));
  const results = await Promise.allSettled(jobs);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'rejected']);
  expect(log).toEqual(['begin 1', 'begin 3', 'end 3']);
});

test('many aborted jobs are dropped at once', async () => {
  const signal = AbortSignal.abort(new Error('enough'));
  const results = await Promise.allSettled(Array.from({ length: 20_000 }, () => lanes.run(piece(1), signal)));
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(await lanes.run(piece(1))).toEqual(text(1));
});

test('words to be aligned go to the same recogniser', async () => {
  const result = await lanes.run({ kind: 'align', samples: new Float32Array(9), words: ['a', '7'] });
  expect(result).toMatchObject({ kind: 'align', words: [{ text: 'a' }, { text: '7' }] });
});

test('closing closes the recogniser', async () => {
  await lanes.close();
  expect(log).toEqual(['closed']);
});
