/** Mono sound in -1..1 and its rate. */
export interface Sound {
  readonly samples: Float32Array;
  /** Samples per second. */
  readonly rateHz: number;
}

/** How likely a text is, given the sound. */
export interface AcousticScore {
  /** Natural log of P(text | sound): the sum of `perToken`. */
  readonly logProbability: number;
  /** Natural-log probability of each token of the text and of its end. */
  readonly perToken: readonly number[];
}

/** Scores texts against one sound: the ear that `correct` listens with. The order of `texts` is kept. */
export interface AcousticScorer {
  score(sound: Sound, texts: readonly string[], signal?: AbortSignal): Promise<AcousticScore[]>;
}
