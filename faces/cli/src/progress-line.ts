const redrawMs = 100;
const clearLine = '\r\u001b[K';

/** One line at the foot of the terminal, redrawn in place, ten times a second at most. */
export class ProgressLine {
  readonly #write: (text: string) => void;
  readonly #now: () => number;
  #drawnAt = Number.NEGATIVE_INFINITY;
  #isDrawn = false;

  /** `now` tells milliseconds. */
  constructor(write: (text: string) => void, now: () => number = () => performance.now()) {
    this.#write = write;
    this.#now = now;
  }

  draw(text: () => string): void {
    if (this.#now() - this.#drawnAt < redrawMs) return;
    this.#drawnAt = this.#now();
    this.#isDrawn = true;
    this.#write(clearLine + text());
  }

  clear(): void {
    if (this.#isDrawn) this.#write(clearLine);
    this.#isDrawn = false;
  }
}
