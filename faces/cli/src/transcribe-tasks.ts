import { expandAudioSources } from '@parlando/audio';
import type { OpenTask, OptionsOf, TaskContext, Transcript } from '@parlando/core';
import { modelIdentity } from './model-identity.ts';
import type { RowTask, SoundRow } from './row-task.ts';
import type { alignCommand, transcribeCommand } from './transcribe-door.ts';

type Open<Options> = (options: Options, context: TaskContext) => Promise<OpenTask<SoundRow, Transcript>>;

/** What the door of @parlando/transcribe will offer; this goes when its types are there. */
interface Door {
  openTranscribe: Open<OptionsOf<typeof transcribeCommand.options>>;
  openAlign: Open<OptionsOf<typeof alignCommand.options>>;
  renderTranscript(transcript: Transcript, format: string): string;
  formatExtensions: Readonly<Record<string, string>>;
}

/** `parlando transcribe` as the batch runner wants it. */
export async function transcribeTask(): Promise<
  RowTask<OptionsOf<typeof transcribeCommand.options>, Transcript>
> {
  const door = await openDoor();
  return { ...transcriptTask(door), open: door.openTranscribe };
}

/** `parlando align` as the batch runner wants it. */
export async function alignTask(): Promise<RowTask<OptionsOf<typeof alignCommand.options>, Transcript>> {
  const door = await openDoor();
  return { ...transcriptTask(door), open: door.openAlign };
}

async function openDoor(): Promise<Door> {
  const door: unknown = await import('@parlando/transcribe');
  return door as Door;
}

/** What all commands share whose result is a transcript. */
function transcriptTask(door: Door) {
  return {
    expand: (input: string) => expandAudioSources([input]),
    identity: ({ model }: { readonly model: string }) => modelIdentity(model),
    render: door.renderTranscript,
    extension: (format: string) => door.formatExtensions[format] ?? `.${format}`,
    soundSeconds: (transcript: Transcript) => transcript.audio.duration,
    aloneFormats: ['srt', 'vtt'],
  };
}
