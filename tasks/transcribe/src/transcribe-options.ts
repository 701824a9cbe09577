import type { SoundRange } from './sound-source.ts';

/** Which model to open, and how many threads it may use. */
export interface TranscriberOptions {
  /** An id that `parlando models` lists, or a folder with a model. @default 'moonshine-base-en' */
  readonly model?: string | undefined;
  /** Pieces of sound heard side by side, each on a thread of its own. @default 1 */
  readonly threads?: number | undefined;
}

/** How one recording is transcribed. */
export interface TranscribeOptions extends SoundRange {
  /** Readings kept while decoding, 1..16; 1 is greedy. @default 1 */
  readonly beam?: number | undefined;
  /** Readings returned for each segment, 1..16; raises the beam where that is smaller. @default 1 */
  readonly nbest?: number | undefined;
  /** Look for speech first; without it all sound is decoded. @default true */
  readonly vad?: boolean | undefined;
  /** Name of the transcript. @default the file's name without its ending */
  readonly id?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}
