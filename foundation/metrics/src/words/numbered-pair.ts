/** A pair of word lists in numbers, and where each word of the hypothesis stands in the reference. */
export interface NumberedPair {
  readonly referenceLength: number;
  readonly hypothesisLength: number;
  /** Number of each hypothesis word. */
  readonly hypothesis: Int32Array;
  /** Number of each reference word. */
  readonly reference: Int32Array;
  /** The places of word w in the reference, rising: `places` from `firstPlace[w]` up to `firstPlace[w + 1]`. */
  readonly firstPlace: Int32Array;
  readonly places: Int32Array;
}

/** Gives equal words equal numbers, from 0 in the order in which they appear. */
export function numberPair(reference: readonly string[], hypothesis: readonly string[]): NumberedPair {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  const inReference = Int32Array.from(reference, numberOf);
  const inHypothesis = Int32Array.from(hypothesis, numberOf);
  return {
    referenceLength: reference.length,
    hypothesisLength: hypothesis.length,
    reference: inReference,
    hypothesis: inHypothesis,
    ...placesOf(inReference, numbers.size),
  };
}

/** Counting sort of the places by word. */
function placesOf(words: Int32Array, kinds: number): Pick<NumberedPair, 'firstPlace' | 'places'> {
  const firstPlace = new Int32Array(kinds + 1);
  for (const word of words) firstPlace[word + 1] = (firstPlace[word + 1] as number) + 1;
  for (let word = 0; word < kinds; word++) {
    firstPlace[word + 1] = (firstPlace[word + 1] as number) + (firstPlace[word] as number);
  }
  const next = firstPlace.slice();
  const places = new Int32Array(words.length);
  words.forEach((word, place) => {
    const at = next[word] as number;
    places[at] = place;
    next[word] = at + 1;
  });
  return { firstPlace, places };
}
