/** Replaces words by numbers: the same number for the same word in every list that one numbering is given. */
export function wordNumbering(): (words: readonly string[]) => Int32Array {
  const numbers = new Map<string, number>();
  return (words) =>
    Int32Array.from(words, (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    });
}
