/**
 * A search for words that follow one another. The first may end and the last may begin with what was typed, so that
 * "going t" finds "going to"; a single word may hold it anywhere.
 */
export class WordQuery {
  /** Of each typed word, the vocabulary words that it allows. */
  readonly #allowed: readonly Uint8Array[];

  constructor(text: string, vocabulary: readonly string[]) {
    const typed = text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    const lower = vocabulary.map((word) => word.toLowerCase());
    this.#allowed = typed.map((word, i) => {
      const fits = fitOf(word, i === 0, i === typed.length - 1);
      return Uint8Array.from(lower, (candidate) => (fits(candidate) ? 1 : 0));
    });
  }

  /** How many words one finding spans; 0 if nothing was typed. */
  get length(): number {
    return this.#allowed.length;
  }

  /** Whether a word alone would answer the search. */
  allows(word: number): boolean {
    return this.#allowed.length === 1 && this.#allowed[0]?.[word] === 1;
  }

  /** Place of the first finding at or after `from` that ends by `to`; -1 if there is none. */
  find(words: Int32Array, from: number, to: number): number {
    const last = to - this.length;
    for (let place = from; place <= last; place++) if (this.#isAt(words, place)) return place;
    return -1;
  }

  #isAt(words: Int32Array, place: number): boolean {
    for (let i = 0; i < this.#allowed.length; i++) {
      if (this.#allowed[i]?.[words[place + i] as number] !== 1) return false;
    }
    return true;
  }
}

function fitOf(typed: string, isFirst: boolean, isLast: boolean): (word: string) => boolean {
  if (isFirst && isLast) return (word) => word.includes(typed);
  if (isFirst) return (word) => word.endsWith(typed);
  if (isLast) return (word) => word.startsWith(typed);
  return (word) => word === typed;
}
