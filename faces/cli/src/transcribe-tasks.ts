import type { OpenTask, OptionsOf, TaskContext, Transcript } from '@parlando/core';
import { thisMachine } from './machine.ts';
import type { RowTask, SoundRow } from './row-task.ts';
import type { alignCommand, transcribeCommand } from './transcribe-door.ts';

type Open<Options> = (options: Options, context: TaskContext) => Promise<OpenTask<SoundRow, Transcript>>;

/** What the doors of the packages will offer; this goes when their types are there. */
interface Doors {
  openTranscribe: Open<OptionsOf<typeof transcribeCommand.options>>;
  openAlign: Open<OptionsOf<typeof alignCommand.options>>;
  renderTranscript(transcript: Transcript, format: string): string;
  formatExtensions: Readonly<Record<string, string>>;
  expandAudioSources(inputs: readonly string[]): Promise<string[]>;
}

/** `parlando transcribe` as the batch runner wants it. */
export async function transcribeTask(): Promise<
  RowTask<OptionsOf<typeof transcribeCommand.options>, Transcript>
> {
  const doors = await openDoors();
  return { ...transcriptTask(doors), open: doors.openTranscribe };
}

/** `parlando align` as the batch runner wants it. */
export async function alignTask(): Promise<RowTask<OptionsOf<typeof alignCommand.options>, Transcript>> {
  const doors = await openDoors();
  return { ...transcriptTask(doors), open: doors.openAlign };
}

async function openDoors(): Promise<Doors> {
  return {
    ...(await import('@parlando/transcribe')),
    ...(await import('@parlando/audio')),
  } as unknown as Doors;
}

/** What all commands share whose result is a transcript. */
function transcriptTask(doors: Doors) {
  return {
    expand: (input: string) => doors.expandAudioSources([input]),
    identity: modelIdentity,
    render: doors.renderTranscript,
    extension: (format: string) => doors.formatExtensions[format] ?? `.${format}`,
    soundSeconds: (transcript: Transcript) => transcript.audio.duration,
    aloneFormats: ['srt', 'vtt'],
  };
}

/** The hash of the model; a folder is known by its name alone until it is opened. */
async function modelIdentity({ model }: { readonly model: string }): Promise<string> {
  const { listModels } = await thisMachine();
  const models = await listModels();
  return models.find(({ id }) => id === model)?.sha256 ?? model;
}
