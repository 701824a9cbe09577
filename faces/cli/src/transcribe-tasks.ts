import { expandAudioSources } from '@parlando/audio';
import type { OptionsOf, Transcript } from '@parlando/core';
import type { alignCommand, TranscriptFormat, transcribeCommand } from '@parlando/transcribe';
import { modelIdentity } from './model-identity.ts';
import type { RowTask } from './row-task.ts';

type Door = typeof import('@parlando/transcribe');

/** `parlando transcribe` as the batch runner wants it. */
export async function transcribeTask(): Promise<
  RowTask<OptionsOf<typeof transcribeCommand.options>, Transcript>
> {
  const door = await import('@parlando/transcribe');
  return { ...transcriptTask(door), open: door.openTranscribe };
}

/** `parlando align` as the batch runner wants it. */
export async function alignTask(): Promise<RowTask<OptionsOf<typeof alignCommand.options>, Transcript>> {
  const door = await import('@parlando/transcribe');
  return { ...transcriptTask(door), open: door.openAlign };
}

/** What all commands share whose result is a transcript. */
function transcriptTask(door: Door) {
  return {
    expand: (input: string) => expandAudioSources([input]),
    identity: ({ model }: { readonly model: string }) => modelIdentity(model),
    // The face has checked the name against the command's formats.
    render: (transcript: Transcript, format: string) =>
      door.renderTranscript(transcript, format as TranscriptFormat),
    extension: (format: string) => door.formatExtensions[format as TranscriptFormat],
    soundSeconds: (transcript: Transcript) => transcript.audio.duration,
    aloneFormats: ['srt', 'vtt'],
  };
}
