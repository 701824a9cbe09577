/** How far long work has come. `done` and `total` count `unit`s; `rate` is units per second of wall time. */
export interface Progress {
  readonly done: number;
  /** Undefined while the end is not known (a stream). */
  readonly total: number | undefined;
  readonly unit: 'seconds of sound' | 'rows' | 'bytes' | 'recordings';
  readonly rate: number;
}

/** Called now and then while long work goes on. */
export type ProgressListener = (progress: Progress) => void;
