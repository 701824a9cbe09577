/** What a recogniser's own doubt says about the language: sums over the pieces of a recording. */
export interface LanguageEvidence {
  /** Seconds that hold speech. */
  readonly speechSeconds: number;
  readonly tokens: number;
  /** Sum of the natural-log probabilities of the tokens. */
  readonly logProbability: number;
  /** Speech in pieces that had to be heard in halves, since whole they came back empty or looping, seconds. */
  readonly recoveredSeconds: number;
  /** Tokens with a natural-log probability below -1. */
  readonly unlikely: number;
}

/** Speech of less than this many seconds is too little to tell. */
export const leastSpeechSeconds = 2.5;
/** A model hears nothing in a language it does not know: fewer tokens a second of speech than this are too few. */
export const leastTokensPerSecond = 0.7;

/** A mean log probability per token above this one is that of a text that was understood, whatever it took. */
export const understood = -0.22;

export function sumEvidence(parts: readonly LanguageEvidence[]): LanguageEvidence {
  const sum = (of: (part: LanguageEvidence) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    speechSeconds: sum((part) => part.speechSeconds),
    recoveredSeconds: sum((part) => part.recoveredSeconds),
    tokens: sum((part) => part.tokens),
    logProbability: sum((part) => part.logProbability),
    unlikely: sum((part) => part.unlikely),
  };
}

/**
 * Features of a recording with enough tokens: their mean log probability, the share of unlikely ones, and the share of
 * speech that was lost at first.
 */
export function languageFeatures(evidence: LanguageEvidence): number[] {
  const tokens = Math.max(1, evidence.tokens);
  return [
    Math.max(-3, evidence.logProbability / tokens),
    evidence.unlikely / tokens,
    evidence.recoveredSeconds / Math.max(1, evidence.speechSeconds),
  ];
}
