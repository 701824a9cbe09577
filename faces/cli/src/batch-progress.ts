/** How far a batch has come. */
export interface BatchState {
  /** 0..1 of all rows. */
  readonly share: number;
  readonly finished: number;
  readonly total: number;
  /** Seconds of sound per second of wall time; undefined while no length is known. */
  readonly speed: number | undefined;
  /** Seconds; undefined before anything is done. */
  readonly left: number | undefined;
}

/** Adds up the progress of rows that run side by side. The clock is passed in, in seconds. */
export class BatchProgress {
  readonly #total: number;
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #running = new Map<string, { share: number; seconds: number | undefined }>();
  #finished = 0;
  #skipped = 0;
  #soundDone = 0;

  constructor(total: number, now: () => number) {
    this.#total = total;
    this.#now = now;
    this.#startedAt = now();
  }

  update(id: string, share: number, seconds: number | undefined): void {
    this.#running.set(id, { share, seconds: seconds ?? this.#running.get(id)?.seconds });
  }

  finish(id: string, outcome: 'done' | 'skipped' | 'failed', seconds?: number): void {
    this.#soundDone += seconds ?? 0;
    this.#running.delete(id);
    this.#finished += 1;
    if (outcome === 'skipped') this.#skipped += 1;
  }

  state(): BatchState {
    const running = [...this.#running.values()];
    const reached = this.#finished + running.reduce((sum, row) => sum + row.share, 0);
    const sound = this.#soundDone + running.reduce((sum, row) => sum + row.share * (row.seconds ?? 0), 0);
    const elapsed = this.#now() - this.#startedAt;
    // Skipped rows cost nothing, so they say nothing about how long the others will take.
    const worked = reached - this.#skipped;
    return {
      share: this.#total === 0 ? 1 : reached / this.#total,
      finished: this.#finished,
      total: this.#total,
      speed: sound > 0 && elapsed > 0 ? sound / elapsed : undefined,
      left: worked > 0 ? (elapsed * (this.#total - reached)) / worked : undefined,
    };
  }
}

/** ` 42 %  3 of 10  21x real time  0:40 left` */
export function describeState({ share, finished, total, speed, left }: BatchState): string {
  const parts = [`${Math.floor(share * 100)} %`.padStart(5), total > 1 ? `${finished} of ${total}` : ''];
  parts.push(speed === undefined ? '' : `${speed.toFixed(speed < 10 ? 1 : 0)}x real time`);
  parts.push(left === undefined || share >= 1 ? '' : `${clock(left)} left`);
  return parts.filter((part) => part !== '').join('  ');
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
