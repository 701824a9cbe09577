/** One token as it was decoded. */
export interface DecodedToken {
  readonly token: number;
  /** Natural-log probability, given the sound and the tokens before. */
  readonly logProbability: number;
  /** Weights of the alignment heads at the step that chose it, [heads][frames]; views, not copies. */
  readonly attention: readonly Float32Array[];
}

/** One reading of a piece of sound. */
export interface Hypothesis {
  /** Without the end token. */
  readonly tokens: readonly DecodedToken[];
  /** Natural-log probability of the end after the last token. */
  readonly endLogProbability: number;
  /** Mean natural-log probability per token, the end counted. */
  readonly score: number;
  /** `end`: the model ended it; `cap`: too many tokens for the sound; `loop`: it began to repeat itself. */
  readonly ending: 'end' | 'cap' | 'loop';
}
