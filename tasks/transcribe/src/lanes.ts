import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EnvironmentError, type Word } from '@parlando/core';
import type { HeardPiece } from './heard-piece.ts';
import type { HearOptions, Recogniser } from './recogniser.ts';

/** Work for one lane. Samples are mono, at the model's rate. */
export type Job =
  | { readonly kind: 'hear'; readonly samples: Float32Array; readonly options: HearOptions }
  | { readonly kind: 'align'; readonly samples: Float32Array; readonly words: readonly string[] };

export type JobResult =
  | { readonly kind: 'hear'; readonly piece: HeardPiece }
  | { readonly kind: 'align'; readonly words: readonly Word[] };

/** What a worker answers. */
export type Answer = { readonly id: number } & (
  | { readonly result: JobResult }
  | { readonly failure: string }
);

interface Waiting {
  readonly job: Job;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (result: JobResult) => void;
  readonly reject: (reason: unknown) => void;
}

export async function runJob(recogniser: Recogniser, job: Job, signal?: AbortSignal): Promise<JobResult> {
  if (job.kind === 'align') {
    return { kind: 'align', words: await recogniser.align(job.samples, job.words, signal) };
  }
  return { kind: 'hear', piece: await recogniser.hear(job.samples, job.options, signal) };
}

/**
 * Runs jobs side by side: one lane on this thread, the others on workers that are started when there is work for
 * them. A job's result does not depend on the lane that ran it.
 */
export class Lanes {
  readonly #here: Recogniser;
  readonly #queue: Waiting[] = [];
  readonly #workers: WorkerLane[] = [];
  #busyHere = false;

  constructor(recogniser: Recogniser, model: string, threads: number) {
    this.#here = recogniser;
    const file = workerFile();
    for (let lane = 1; file && lane < threads; lane++) this.#workers.push(new WorkerLane(file, model));
  }

  /** Starts the workers before there is work, so that they load their models meanwhile. */
  prepare(): void {
    for (const worker of this.#workers) worker.prepare();
  }

  run(job: Job, signal?: AbortSignal): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, signal, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.close()));
    await this.#here.close();
  }

  #next(): void {
    for (const worker of this.#workers) {
      // A single job is not worth starting a worker: this thread has the model open already.
      const worthIt = worker.started || this.#busyHere || this.#queue.length > 1;
      if (!worker.busy && worthIt)
        this.#start(
          (job) => worker.run(job),
          () => {},
        );
    }
    if (this.#busyHere) return;
    this.#start(
      (job, signal) => {
        this.#busyHere = true;
        return runJob(this.#here, job, signal);
      },
      () => {
        this.#busyHere = false;
      },
    );
  }

  /** The first job that waits; of the last few the longest, so that all lanes end together. */
  #take(): Waiting | undefined {
    if (this.#queue.length > 3 * (this.#workers.length + 1)) return this.#queue.shift();
    const lengths = this.#queue.map(({ job }) => job.samples.length);
    return this.#queue.splice(lengths.indexOf(Math.max(...lengths)), 1)[0];
  }

  #start(work: (job: Job, signal?: AbortSignal) => Promise<JobResult>, free: () => void): void {
    const waiting = this.#take();
    if (!waiting) return;
    const { job, signal, resolve, reject } = waiting;
    if (signal?.aborted) {
      reject(signal.reason);
      this.#next();
      return;
    }
    work(job, signal)
      .then(resolve, reject)
      .finally(() => {
        free();
        this.#next();
      });
  }
}

class WorkerLane {
  readonly #file: URL;
  readonly #model: string;
  #worker: Worker | undefined;
  #pending:
    | { id: number; resolve: (result: JobResult) => void; reject: (reason: unknown) => void }
    | undefined;
  #id = 0;

  constructor(file: URL, model: string) {
    this.#file = file;
    this.#model = model;
  }

  get busy(): boolean {
    return this.#pending !== undefined;
  }

  get started(): boolean {
    return this.#worker !== undefined;
  }

  prepare(): void {
    this.#open().unref();
  }

  run(job: Job): Promise<JobResult> {
    const worker = this.#open();
    const id = ++this.#id;
    return new Promise<JobResult>((resolve, reject) => {
      this.#pending = { id, resolve, reject };
      worker.ref();
      // A view would take its whole recording along: the piece is copied, and the copy given away.
      const samples = job.samples.slice();
      worker.postMessage({ id, job: { ...job, samples } }, [samples.buffer]);
    }).finally(() => {
      this.#pending = undefined;
      worker.unref();
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#file, { workerData: { model: this.#model } });
    worker.on('message', (answer: Answer) => {
      if (answer.id !== this.#pending?.id) return;
      if ('result' in answer) this.#pending.resolve(answer.result);
      else this.#pending.reject(workerFailure(answer.failure));
    });
    worker.on('error', (cause) => this.#pending?.reject(workerFailure(cause.message, cause)));
    worker.on('exit', () => {
      this.#worker = undefined;
      this.#pending?.reject(workerFailure('it ended'));
    });
    this.#worker = worker;
    return worker;
  }
}

function workerFailure(what: string, cause?: unknown): EnvironmentError {
  return new EnvironmentError('transcribe/worker', `a worker thread failed: ${what}`, {
    remedy: 'run again with --threads 1',
    cause,
  });
}

/** The built worker beside this file; undefined when running from the sources, where one lane does. */
function workerFile(): URL | undefined {
  const file = new URL('./worker.js', import.meta.url);
  return existsSync(fileURLToPath(file)) ? file : undefined;
}
