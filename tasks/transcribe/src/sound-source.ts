import { basename, extname } from 'node:path';
import { type DecodedAudio, decodeAudio, mixChannels, readAudio, resample } from '@parlando/audio';
import { InputError, type Sound, UsageError } from '@parlando/core';

/** A path (or `-` for standard input), the bytes of a sound file, or sound that is decoded already. */
export type SoundSource = string | Uint8Array | Sound;

/** Which part of a recording is heard, and how its channels are taken. */
export interface SoundRange {
  /** Mix all channels, or keep them apart. @default 'mix' */
  readonly channels?: 'mix' | 'split' | undefined;
  /** Begin here, seconds. @default 0 */
  readonly from?: number | undefined;
  /** End here, seconds. @default the end */
  readonly to?: number | undefined;
}

/** Sound made ready for a recogniser. */
export interface ReadySound {
  readonly id: string;
  readonly source: string;
  /** Seconds of the whole recording. */
  readonly duration: number;
  readonly channelCount: number;
  readonly sampleRate: number;
  /** Seconds of the recording before the first sample of `tracks`. */
  readonly offset: number;
  /** One track, or one a channel, mono at the rate asked for. */
  readonly tracks: readonly Float32Array[];
  /** Seconds that could not be decoded. */
  readonly lostSeconds: number;
  /** Share of samples at full scale. */
  readonly clipped: number;
}

/**
 * Reads, cuts, mixes and resamples. Throws what {@link readAudio} throws, a UsageError `transcribe/range` when `from`
 * is negative or `to` is not after it, and an InputError `transcribe/range` when the recording ends before `from` or
 * `transcribe/sound` when decoded sound has no samples or some that are no numbers.
 */
export async function readySound(
  source: SoundSource,
  rateHz: number,
  range: SoundRange,
  signal?: AbortSignal,
): Promise<ReadySound> {
  const { from = 0, to = Number.POSITIVE_INFINITY } = range;
  if (!(from >= 0)) {
    throw new UsageError('transcribe/range', `a recording does not begin at ${from} s`, {
      remedy: 'give --from in seconds from the start, 0 or more',
    });
  }
  if (!(to > from)) {
    throw new UsageError('transcribe/range', `the range from ${from} s to ${to} s is empty`, {
      remedy: 'give --to a later time than --from',
    });
  }
  const sound = await decoded(source, signal);
  const length = sound.channels[0]?.length ?? 0;
  const duration = length / sound.rateHz;
  if (from >= duration) {
    throw new InputError(
      'transcribe/range',
      `the recording ends at ${duration.toFixed(1)} s, before ${from} s`,
      {
        remedy: 'give --from an earlier time',
      },
    );
  }
  const first = Math.round(from * sound.rateHz);
  const last = Math.min(length, Math.round(to * sound.rateHz));
  const cut = sound.channels.map((channel) => channel.subarray(first, last));
  const tracks = range.channels === 'split' ? cut : [mixChannels(cut)];
  const name = typeof source === 'string' ? source : 'sound';
  return {
    id: name === '-' ? 'stdin' : basename(name, extname(name)),
    source: name === '-' ? '-' : basename(name),
    duration,
    channelCount: sound.channels.length,
    sampleRate: sound.rateHz,
    offset: first / sound.rateHz,
    tracks: tracks.map((track) => resample(track, sound.rateHz, rateHz)),
    lostSeconds: sound.lostSeconds,
    clipped: clippedShare(cut),
  };
}

async function decoded(source: SoundSource, signal?: AbortSignal): Promise<DecodedAudio> {
  const options = signal ? { signal } : {};
  if (typeof source === 'string') return readAudio(source, options);
  if (source instanceof Uint8Array) return decodeAudio(source, { ...options, name: 'sound' });
  checkSamples(source.samples);
  return { channels: [source.samples], rateHz: source.rateHz, format: 'samples', lostSeconds: 0 };
}

/** Files are checked where they are decoded; this is for sound that was decoded elsewhere. */
function checkSamples(samples: Float32Array): void {
  const what =
    samples.length === 0
      ? 'the sound has no samples'
      : samples.every(Number.isFinite)
        ? undefined
        : 'the sound holds samples that are no numbers';
  if (what === undefined) return;
  throw new InputError('transcribe/sound', what, { remedy: 'give samples in -1..1, at least one' });
}

function clippedShare(channels: readonly Float32Array[]): number {
  let full = 0;
  let all = 0;
  for (const channel of channels) {
    for (const value of channel) if (value >= 0.9999 || value <= -0.9999) full++;
    all += channel.length;
  }
  return full / Math.max(1, all);
}
