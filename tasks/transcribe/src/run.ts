import type { OpenTask, OptionsOf, TaskContext, Transcript } from '@parlando/core';
import { EnvironmentError } from '@parlando/core';
import type { alignCommand, transcribeCommand } from './task.ts';
import { openTranscriber } from './transcriber.ts';

/** A recording to be transcribed: a path, or `-` for standard input. */
export interface TranscribeRow {
  readonly id: string;
  readonly source: string;
}

/** A recording and the words that are said in it. */
export interface AlignRow extends TranscribeRow {
  readonly text?: string | undefined;
}

/** Opens the row task behind `parlando transcribe`: a recording in, a transcript out. */
export async function openTranscribe(
  options: OptionsOf<typeof transcribeCommand.options>,
  context: TaskContext,
): Promise<OpenTask<TranscribeRow, Transcript>> {
  checkDevice(options.device);
  const { model, beam, nbest, channels, from, to, vad } = options;
  const transcriber = await openTranscriber({ model, threads: context.threads });
  return {
    close: () => transcriber.close(),
    run: async ({ id, source }, signal) => {
      const settings = { id, beam, nbest, channels, from, to, vad, signal };
      for await (const event of transcriber.transcribe(source, settings)) {
        if (event.type === 'done') return event.transcript;
        if (event.type === 'progress') {
          const { done, total } = event.progress;
          context.onRowProgress?.(id, done / (total || 1), total);
        }
      }
      throw new TypeError('a transcription ended without a transcript');
    },
  };
}

/** Opens the row task behind `parlando align`: a recording and its text in, a timed transcript out. */
export async function openAlign(
  options: OptionsOf<typeof alignCommand.options>,
  context: TaskContext,
): Promise<OpenTask<AlignRow, Transcript>> {
  checkDevice(options.device);
  const { model, from, to } = options;
  const transcriber = await openTranscriber({ model, threads: context.threads });
  return {
    close: () => transcriber.close(),
    run: ({ id, source, text = '' }, signal) => transcriber.align(source, text, { id, from, to, signal }),
  };
}

/** The graphs are made for processors; other devices come with models that profit from them. */
function checkDevice(device: 'auto' | 'cpu' | 'cuda' | 'webgpu'): void {
  if (device === 'auto' || device === 'cpu') return;
  throw new EnvironmentError('transcribe/device', `these models do not run on ${device}`, {
    remedy: 'leave --device out: on a processor they already run many times faster than speech',
  });
}
