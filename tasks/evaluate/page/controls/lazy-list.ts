import { element } from './element.ts';

/** Most items drawn together, and the weight at which no more are. */
const chunkSize = 10;
const chunkWeight = 1500;
/** Guess of the height of an item that was never drawn, pixels. */
const guessedHeight = 130;
/** Chunks this near to the window are drawn, pixels. */
const margin = 900;

/** A long list of which only what is near the window exists. */
export class LazyList {
  readonly box: HTMLElement;
  readonly #draw: (index: number) => HTMLElement;
  readonly #observer: IntersectionObserver;
  readonly #chunks = new Map<Element, { readonly from: number; readonly to: number }>();

  /**
   * @param weightOf how much there is to draw in an item, in words
   * @param draw makes an item, each time that it comes near
   */
  constructor(count: number, weightOf: (index: number) => number, draw: (index: number) => HTMLElement) {
    this.#draw = draw;
    this.box = element('div', { class: 'list' });
    this.#observer = new IntersectionObserver((entries) => this.#see(entries), {
      rootMargin: `${margin}px 0px`,
    });
    let from = 0;
    let weight = 0;
    for (let to = 1; to <= count; to++) {
      weight += weightOf(to - 1);
      if (weight < chunkWeight && to - from < chunkSize && to < count) continue;
      this.#add(from, to);
      from = to;
      weight = 0;
    }
    // The first chunk is there at once, and stays: it is what a print shows of the list.
    const first = this.box.firstElementChild;
    if (first === null) return;
    this.#fill(first as HTMLElement);
    this.#observer.unobserve(first);
  }

  /** Stops looking; the list is thrown away. */
  close(): void {
    this.#observer.disconnect();
  }

  #add(from: number, to: number): void {
    const chunk = element('div', { class: 'chunk' });
    chunk.style.minHeight = `${(to - from) * guessedHeight}px`;
    this.#chunks.set(chunk, { from, to });
    this.box.append(chunk);
    this.#observer.observe(chunk);
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#fill(target as HTMLElement);
      else this.#empty(target as HTMLElement);
    }
  }

  #fill(chunk: HTMLElement): void {
    const range = this.#chunks.get(chunk);
    if (range === undefined || chunk.firstChild !== null) return;
    for (let i = range.from; i < range.to; i++) chunk.append(this.#draw(i));
    chunk.style.minHeight = '';
  }

  /** Keeps the height, and everything that the reader is at: focus and sound. */
  #empty(chunk: HTMLElement): void {
    if (chunk.firstChild === null || chunk.contains(document.activeElement)) return;
    if (chunk.querySelector('.playing') !== null) return;
    chunk.style.minHeight = `${chunk.offsetHeight}px`;
    chunk.replaceChildren();
  }
}
