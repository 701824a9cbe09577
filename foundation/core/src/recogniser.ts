/** What a recogniser made of one recording. */
export interface Recognition {
  readonly text: string;
  /** Length of the recording in seconds, where the recogniser tells. */
  readonly soundSeconds?: number;
}

/** Something that turns a recording into text, loaded and ready. */
export interface Recogniser {
  recognise(audio: string, signal: AbortSignal): Promise<Recognition>;
  close(): Promise<void>;
}

/** What a face lends to a task that runs recognisers. */
export interface RecogniserHost {
  /** Throws unless {@link open} will find the model: asked before anything is run. */
  find(model: string, folder: string | undefined): Promise<void>;
  /** Opens a model by id, or the one in `folder`. */
  open(model: string, folder: string | undefined, threads: number): Promise<Recogniser>;
  /** Length of a recording in seconds, for recognisers that do not tell. */
  soundSeconds(audio: string): Promise<number>;
}
