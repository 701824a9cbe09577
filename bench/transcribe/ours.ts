import { type Transcript, transcriptText } from '@parlando/core';
import type { SoundSource, TranscribeOptions, Transcriber } from '@parlando/transcribe';

/** The finished transcript of a source. */
export async function transcriptOf(
  transcriber: Transcriber,
  source: SoundSource,
  options: TranscribeOptions = {},
): Promise<Transcript> {
  for await (const event of transcriber.transcribe(source, options)) {
    if (event.type === 'done') return event.transcript;
  }
  throw new Error('no transcript');
}

export async function textOf(
  transcriber: Transcriber,
  samples: Float32Array,
  options?: TranscribeOptions,
): Promise<string> {
  return transcriptText(await transcriptOf(transcriber, { samples, rateHz: 16000 }, options));
}
