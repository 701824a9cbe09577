import { mixChannels, resample } from '@parlando/audio';
import {
  type AcousticScore,
  type AcousticScorer,
  type Progress,
  type Segment,
  type Sound,
  type Transcript,
  UsageError,
} from '@parlando/core';
import { openVoiceDetector } from '@parlando/models';
import { alignText } from './align-text.ts';
import { calibrationOf } from './calibration-of.ts';
import type { HeardPiece } from './heard-piece.ts';
import { type JobResult, Lanes } from './lanes.ts';
import { Recogniser } from './recogniser.ts';
import { type ReadySound, readySound, type SoundSource } from './sound-source.ts';
import { growingPieces, type TrackPiece } from './track-pieces.ts';
import type { TranscribeOptions, TranscriberOptions } from './transcribe-options.ts';
import { warningsFor } from './warnings.ts';
import { describe, type Workshop } from './workshop.ts';

/** The model that listens when none is named. */
export const defaultModel = 'moonshine-base-en';

/**
 * What a transcription tells while it goes on. Segments come as their pieces of sound begin; where two channels begin
 * within tenths of a second, their first words may be the other way round. `done` comes last, and its transcript has
 * the segments in the order of their first words.
 */
export type TranscribeEvent =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'segment'; readonly segment: Segment }
  | { readonly type: 'done'; readonly transcript: Transcript };

/**
 * A model that is loaded once and used often. It also is an AcousticScorer: it tells how likely a text is, given the
 * sound.
 */
export interface Transcriber extends AcousticScorer, AsyncDisposable {
  /**
   * Recognises a recording. Throws what reading it throws (`audio/...`), `transcribe/range`, `transcribe/sound`,
   * `transcribe/readings`, and the signal's reason when it is aborted.
   */
  transcribe(source: SoundSource, options?: TranscribeOptions): AsyncGenerator<TranscribeEvent, void, void>;
  /**
   * Gives the words of a known text their times. Throws an InputError `transcribe/no-text` for an empty text, and
   * `transcribe/text-too-long` for one that no one could say in the time.
   */
  align(
    source: SoundSource,
    text: string,
    options?: Omit<TranscribeOptions, 'beam' | 'nbest' | 'channels'>,
  ): Promise<Transcript>;
  close(): Promise<void>;
}

/**
 * Opens a model for transcription. Throws `models/unknown`, `models/missing-weights`, `models/no-runtime` or
 * `models/checksum`.
 *
 * ```ts
 * await using transcriber = await openTranscriber({ model: 'moonshine-tiny-en' });
 * for await (const event of transcriber.transcribe('call.wav')) {
 *   if (event.type === 'segment') console.log(event.segment.text);
 * }
 * ```
 */
export async function openTranscriber(options: TranscriberOptions = {}): Promise<Transcriber> {
  const { model = defaultModel, threads = 1 } = options;
  const recogniser = await Recogniser.open(model);
  const detector = await openVoiceDetector();
  const lanes = new Lanes(recogniser, model, threads);
  const closeAll = async (): Promise<void> => {
    await lanes.close();
    await detector.close();
  };
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= closeAll();
    return closing;
  };
  return {
    transcribe: (source, settings = {}) => transcribe({ recogniser, detector, lanes }, source, settings),
    align: (source, text, settings = {}) =>
      alignText({ recogniser, detector, lanes }, source, text, settings),
    score: (sound, texts, signal) => score(recogniser, sound, texts, signal),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function* transcribe(
  { recogniser, detector, lanes }: Workshop,
  source: SoundSource,
  options: TranscribeOptions,
): AsyncGenerator<TranscribeEvent, void, void> {
  const { signal, vad = true, beam = 1, nbest = 1 } = options;
  const { model } = recogniser;
  checkReadings({ beam, nbest });
  const sound = await readySound(source, model.rateHz, options, signal);
  const started = performance.now();
  if (sound.tracks.some((track) => track.length > 60 * model.rateHz)) lanes.prepare();
  const jobs: { piece: TrackPiece; result: Promise<JobResult> }[] = [];
  for (const [index, track] of sound.tracks.entries()) {
    for await (const piece of growingPieces(detector, track, index, vad, signal)) {
      const { samples, speechSeconds } = piece;
      const result = lanes.run({ kind: 'hear', samples, options: { beam, nbest, speechSeconds } }, signal);
      // One that fails while an earlier one is awaited is reported when its turn comes.
      result.catch(() => {});
      jobs.push({ piece, result });
    }
  }
  jobs.sort((a, b) => a.piece.start - b.piece.start || a.piece.track - b.piece.track);

  const heard: HeardPiece[] = [];
  const segments: Segment[] = [];
  const total = jobs.reduce((sum, { piece }) => sum + piece.end - piece.start, 0);
  let done = 0;
  for (const { piece, result } of jobs) {
    const answer = await result;
    if (answer.kind !== 'hear') continue;
    heard.push(answer.piece);
    const segment = toSegment(answer.piece, piece, sound, options.channels === 'split');
    if (segment) {
      segments.push(segment);
      yield { type: 'segment', segment };
    }
    done += piece.end - piece.start;
    const rate = (1000 * done) / (performance.now() - started);
    yield { type: 'progress', progress: { done, total, unit: 'seconds of sound', rate } };
  }

  segments.sort((a, b) => a.start - b.start || (a.channel ?? 0) - (b.channel ?? 0));
  const warnings = warningsFor(sound, heard, model.language, calibrationOf(model.sha256));
  const seconds = (performance.now() - started) / 1000;
  yield {
    type: 'done',
    transcript: { ...describe(recogniser, sound, options.id), segments, warnings, timing: { seconds } },
  };
}

function checkReadings(counts: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(counts)) {
    if (Number.isInteger(count) && count >= 1 && count <= 16) continue;
    throw new UsageError('transcribe/readings', `${name} is ${count}`, {
      remedy: 'give a whole number, 1 to 16',
    });
  }
}

function toSegment(
  heard: HeardPiece,
  piece: TrackPiece,
  sound: ReadySound,
  split: boolean,
): Segment | undefined {
  const [first, last] = [heard.words[0], heard.words.at(-1)];
  if (!first || !last) return undefined;
  const shift = piece.start + sound.offset;
  return {
    start: first.start + shift,
    end: last.end + shift,
    ...(split ? { channel: piece.track } : {}),
    text: heard.text,
    score: heard.score,
    alternatives: heard.alternatives,
    words: heard.words.map((word) => ({ ...word, start: word.start + shift, end: word.end + shift })),
  };
}

async function score(
  recogniser: Recogniser,
  sound: Sound,
  texts: readonly string[],
  signal?: AbortSignal,
): Promise<AcousticScore[]> {
  const samples = resample(mixChannels([sound.samples]), sound.rateHz, recogniser.model.rateHz);
  return recogniser.score(samples, texts, signal);
}
