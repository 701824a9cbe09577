/** How often each sequence of tokens occurs. */
export type NgramCounts = ReadonlyMap<string, number>;

/** The sequences of `order` tokens; tokens hold no spaces. */
export function countNgrams(tokens: readonly string[], order: number): NgramCounts {
  const counts = new Map<string, number>();
  for (let start = 0; start + order <= tokens.length; start++) {
    const ngram = order === 1 ? (tokens[start] ?? '') : tokens.slice(start, start + order).join(' ');
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1);
  }
  return counts;
}

export function totalOf(counts: NgramCounts): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** How many sequences two texts share, each as often as in the text that has it less often. */
export function sharedCount(a: NgramCounts, b: NgramCounts): number {
  let shared = 0;
  for (const [ngram, count] of a) shared += Math.min(count, b.get(ngram) ?? 0);
  return shared;
}

/** For every sequence, the count of the text that has it most often. */
export function highestCounts(texts: readonly NgramCounts[]): NgramCounts {
  const [first, ...others] = texts;
  const highest = new Map(first);
  for (const counts of others) {
    for (const [ngram, count] of counts) highest.set(ngram, Math.max(count, highest.get(ngram) ?? 0));
  }
  return highest;
}
