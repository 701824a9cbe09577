import type { Tokenizer } from './tokenizer/tokenizer.ts';

/**
 * What decoding needs of an attention encoder-decoder, whatever its architecture: Moonshine, Whisper, one of our own.
 * Everything that differs between them (features, prompts, graphs) stays behind this.
 */
export interface AttentionDecoder {
  readonly id: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** SHA-256 over the weights. */
  readonly sha256: string;
  /** Name and version of the runtime. */
  readonly runtime: string;
  readonly tokenizer: Tokenizer;
  readonly startToken: number;
  readonly endToken: number;
  /** Sampling rate of the sound it takes. */
  readonly rateHz: number;
  /** Seconds of one column of the attention. */
  readonly frameSeconds: number;
  /** Longest sound, seconds. */
  readonly maxSeconds: number;
  /** Longest text, tokens. */
  readonly maxTokens: number;
  /** Encodes mono sound at `rateHz`; undefined when it is too short to give one frame. */
  encode(samples: Float32Array): Promise<EncodedSound | undefined>;
  close(): Promise<void>;
}

/** A piece of sound that was encoded once and can be decoded many times. */
export interface EncodedSound {
  readonly frames: number;
  /** A decoder at its first step: one beam, nothing said. */
  start(): DecoderSteps;
}

/** What one decoder step is asked, a row a beam. */
export interface StepRequest {
  /** The last token of each beam. */
  readonly tokens: readonly number[];
  /** For each beam, the beam of the last step that it goes on from. */
  readonly sources: readonly number[];
  /** Tokens whose probability is asked for, one a beam; the end token if not given. */
  readonly targets?: readonly number[];
  /** How many candidates to return for each beam. */
  readonly top: number;
}

/** What one decoder step answers, a row a beam. */
export interface StepResult {
  /** Natural-log probabilities of the best candidates, [beams * top], best first in each row. */
  readonly logProbabilities: Float32Array;
  /** Their tokens, [beams * top]. */
  readonly candidates: readonly number[];
  /** Natural-log probability of each target. */
  readonly targetLogProbabilities: Float32Array;
  /** Weights of the alignment heads, [heads * beams * frames]. */
  readonly attention: Float32Array;
}

/** The cache of one decoding; steps run one after the other. */
export interface DecoderSteps {
  step(request: StepRequest): Promise<StepResult>;
}
