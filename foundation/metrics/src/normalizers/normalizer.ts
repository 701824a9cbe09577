/** One change that a normaliser made: the piece as it stood, what it became, and the rule that asked for it. */
export interface Rewrite {
  /** What the rule is called, such as `contraction` or `money`. */
  readonly rule: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Turns text into the words that are compared. A rate means nothing without the ruler it was taken with, hence the
 * name and version, which every report prints. The version rises whenever any text may give other words.
 */
export interface Normalizer {
  readonly name: string;
  readonly version: number;
  /** The normalised text, to the byte what the original implementation gives where there is one. */
  normalize(text: string): string;
  /** The words of the normalised text: what alignments compare. */
  words(text: string): string[];
  /** Every change in the order in which it was made. */
  explain(text: string): Rewrite[];
}
