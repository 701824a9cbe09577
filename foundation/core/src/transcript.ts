/** One word as it was heard. Times are seconds from the start of the recording, `start < end`. */
export interface Word {
  /** As written in the segment: case and punctuation included, no spaces at the ends. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Calibrated probability, 0..1, that this word is right. */
  readonly confidence: number;
}

/** Another reading of the same segment, the best first. */
export interface Alternative {
  readonly text: string;
  /** Mean natural-log probability per token. */
  readonly score: number;
}

/** A stretch of speech. `text` is its words joined by the language's rule (a space in English). */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** From 0; present when the channels were transcribed apart. */
  readonly channel?: number | undefined;
  readonly text: string;
  /** Mean natural-log probability per token. */
  readonly score: number;
  /** Readings that differ from `text`; empty unless an N-best list was asked for. */
  readonly alternatives: readonly Alternative[];
  readonly words: readonly Word[];
}

/** Something the reader should know before trusting the text. */
export interface TranscriptWarning {
  readonly code: 'language' | 'no-speech' | 'clipped' | 'truncated';
  readonly message: string;
  /** The stretch it concerns, seconds; the whole recording if absent. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** What was said in a recording, when, how surely, and which model heard it. */
export interface Transcript {
  /** Version of this contract. */
  readonly version: 1;
  readonly id: string;
  readonly audio: {
    /** File name or `-`. */
    readonly source: string;
    /** Seconds of the whole recording. */
    readonly duration: number;
    readonly channels: number;
    readonly sampleRate: number;
  };
  /** BCP 47 tag of the language that the model was trained for. */
  readonly language: string;
  readonly model: {
    readonly id: string;
    /** SHA-256 over the weights, hexadecimal. */
    readonly sha256: string;
    /** Name and version of the runtime that ran it, such as `onnxruntime-node 1.30.0`. */
    readonly runtime: string;
  };
  readonly segments: readonly Segment[];
  readonly warnings: readonly TranscriptWarning[];
  /** The only part that may differ between two runs over the same input. */
  readonly timing: {
    /** Wall seconds from decoded sound to finished text. */
    readonly seconds: number;
  };
}

/** The running text of a transcript, a line per segment. */
export function transcriptText(transcript: Transcript): string {
  return transcript.segments.map((segment) => segment.text).join('\n');
}
