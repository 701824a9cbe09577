import { expandAudioSources } from '@parlando/audio';
import type { OptionsOf, Transcript } from '@parlando/core';
import {
  formatExtensions,
  openAlign,
  openTranscribe,
  renderTranscript,
  type TranscriptFormat,
} from '@parlando/transcribe';
import type { alignCommand, transcribeCommand } from '@parlando/transcribe/task';
import { modelIdentity } from './model-identity.ts';
import type { RowTask } from './row-task.ts';

/** `parlando transcribe` as the batch runner wants it. */
export async function transcribeTask(): Promise<
  RowTask<OptionsOf<typeof transcribeCommand.options>, Transcript>
> {
  return { ...transcripts, open: openTranscribe };
}

/** `parlando align` as the batch runner wants it. */
export async function alignTask(): Promise<RowTask<OptionsOf<typeof alignCommand.options>, Transcript>> {
  return { ...transcripts, open: openAlign };
}

/** What all commands share whose result is a transcript. */
const transcripts = {
  expand: (input: string) => expandAudioSources([input]),
  identity: ({ model }: { readonly model: string }) => modelIdentity(model),
  // The face has checked the name against the command's formats.
  render: (transcript: Transcript, format: string) =>
    renderTranscript(transcript, format as TranscriptFormat),
  extension: (format: string) => formatExtensions[format as TranscriptFormat],
  soundSeconds: (transcript: Transcript) => transcript.audio.duration,
  warnings: (transcript: Transcript) => transcript.warnings.map(({ message }) => message),
  aloneFormats: ['srt', 'vtt'],
};
