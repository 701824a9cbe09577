/** Numbers for words, by how often they occur. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
}

/** The most frequent word is number 0; words as frequent as one another go by the alphabet. */
export function vocabularyOf(lists: Iterable<readonly string[]>): Vocabulary {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([word]) => word);
  return { words, numberOf: new Map(words.map((word, number) => [word, number])) };
}

/** The numbers of words that are all in the vocabulary. */
export function numbersOf(words: readonly string[], { numberOf }: Vocabulary): number[] {
  return words.map((word) => numberOf.get(word) as number);
}
