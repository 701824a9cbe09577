/** Two words that the reader says are the same. */
export interface MarkedPair {
  /** Numbers in the vocabulary: as said, as heard. */
  readonly said: number;
  readonly heard: number;
}

/** Answers quickly whether a substitution is none, in either direction. */
export class MarkedPairs {
  readonly pairs: readonly MarkedPair[];
  readonly #words: Uint8Array;
  readonly #keys: ReadonlySet<number>;
  readonly #size: number;

  constructor(pairs: readonly MarkedPair[], vocabularySize: number) {
    this.pairs = pairs;
    this.#size = vocabularySize;
    this.#words = new Uint8Array(vocabularySize);
    for (const { said, heard } of pairs) {
      this.#words[said] = 1;
      this.#words[heard] = 1;
    }
    this.#keys = new Set(
      pairs.flatMap(({ said, heard }) => [this.#key(said, heard), this.#key(heard, said)]),
    );
  }

  holds(said: number, heard: number): boolean {
    return this.#words[said] === 1 && this.#words[heard] === 1 && this.#keys.has(this.#key(said, heard));
  }

  with(pair: MarkedPair): MarkedPairs {
    if (this.holds(pair.said, pair.heard)) return this;
    return new MarkedPairs([...this.pairs, pair], this.#size);
  }

  without(pair: MarkedPair): MarkedPairs {
    return new MarkedPairs(
      this.pairs.filter((other) => other !== pair),
      this.#size,
    );
  }

  #key(said: number, heard: number): number {
    return said * this.#size + heard;
  }
}

/** The pairs as `--equivalent` reads them: a line `said | heard` for each direction. */
export function equivalentLines(pairs: readonly MarkedPair[], words: readonly string[]): string {
  return pairs
    .flatMap(({ said, heard }) => [
      `${words[said]} | ${words[heard]}\n`,
      `${words[heard]} | ${words[said]}\n`,
    ])
    .join('');
}

/** The bar parts the words of a line and cannot be in one. */
export function canBeMarked(word: string): boolean {
  return !/[|\n\r]/.test(word);
}
