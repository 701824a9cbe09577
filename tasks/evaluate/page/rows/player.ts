/** What a button can show of a recording. */
export type PlayState = 'stopped' | 'playing' | 'failed';

/** Plays parts of recordings that lie beside the report, one at a time. */
export class Player {
  readonly #audio = new Audio();
  #tell: (state: PlayState) => void = () => {};
  #end = Number.POSITIVE_INFINITY;

  constructor() {
    this.#audio.preload = 'none';
    this.#audio.addEventListener('timeupdate', () => {
      if (this.#audio.currentTime >= this.#end) this.stop();
    });
    this.#audio.addEventListener('ended', () => this.stop());
  }

  /** From `start` to `end`, seconds; whatever else plays stops. */
  async play(
    path: string,
    start: number,
    end: number | null,
    tell: (state: PlayState) => void,
  ): Promise<void> {
    this.stop();
    this.#tell = tell;
    this.#end = end ?? Number.POSITIVE_INFINITY;
    tell('playing');
    try {
      this.#audio.src = addressOf(path);
      this.#audio.currentTime = start;
      await this.#audio.play();
    } catch {
      // Another button may have taken over while this recording was loading.
      if (this.#tell !== tell) return;
      this.#tell = () => {};
      tell('failed');
    }
  }

  stop(): void {
    const tell = this.#tell;
    this.#tell = () => {};
    this.#audio.pause();
    tell('stopped');
  }
}

/** A path beside the report; whatever is in its names is part of the name. */
function addressOf(path: string): string {
  return path.split(/[/\\]/).map(encodeURIComponent).join('/');
}
