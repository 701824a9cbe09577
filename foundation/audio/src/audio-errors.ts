import { InputError } from '@parlando/core';

/** `audio/corrupt`: it is sound, but damaged beyond reading. `what` completes "NAME is damaged: ...". */
export function corrupt(name: string, what: string, cause?: unknown): InputError {
  return new InputError('audio/corrupt', `${name} is damaged: ${what}`, {
    remedy:
      'Export or copy the recording again; a player that repairs files (ffmpeg, sox) may save a part of it.',
    cause,
  });
}

/** `audio/no-samples`: a sound file that holds no sound. */
export function noSamples(name: string): InputError {
  return new InputError('audio/no-samples', `${name} holds no samples`, {
    remedy: 'Check that the recording was not stopped before it began.',
  });
}

/** `audio/empty`: a file of zero bytes. */
export function emptyFile(name: string): InputError {
  return new InputError('audio/empty', `${name} is empty (0 bytes)`, {
    remedy: 'Check that the recording was saved, or that the command before the pipe wrote something.',
  });
}

/** `audio/not-audio`: the bytes are something else, such as `a PNG image`. */
export function notAudio(name: string, what: string, cause?: unknown): InputError {
  return new InputError('audio/not-audio', `${name} is not sound: it is ${what}`, {
    remedy:
      'Give a sound file: WAV, FLAC, MP3, Ogg Vorbis or Opus; with ffmpeg installed also M4A, MP4, WebM and others.',
    cause,
  });
}

/** `audio/unsupported-format`: sound that only ffmpeg reads, and there is no ffmpeg. */
export function unsupportedFormat(name: string, format: string): InputError {
  return new InputError(
    'audio/unsupported-format',
    `${name} is ${format}, which needs ffmpeg, and no ffmpeg was found`,
    {
      remedy: 'Install ffmpeg and have it on the PATH, or convert the recording to WAV.',
    },
  );
}

/** Throws `audio/not-finite` at the first sample that is NaN or infinite. */
export function checkFinite(name: string, channels: readonly Float32Array[], rateHz: number): void {
  for (const [index, samples] of channels.entries()) {
    const at = firstNotFinite(samples);
    if (at < 0) continue;
    const seconds = (at / rateHz).toFixed(3);
    throw new InputError(
      'audio/not-finite',
      `${name} holds ${samples[at]} as a sample at ${seconds} s (channel ${index})`,
      { remedy: 'Export the recording again, as 16-bit or 24-bit PCM rather than float.' },
    );
  }
}

function firstNotFinite(samples: Float32Array): number {
  const block = 4096;
  for (let from = 0; from < samples.length; from += block) {
    const to = Math.min(from + block, samples.length);
    // x * 0 is 0 for every finite x and NaN otherwise, so that one sum tells for the block.
    let sum = 0;
    for (let i = from; i < to; i++) sum += (samples[i] as number) * 0;
    if (sum !== 0) return from + samples.subarray(from, to).findIndex((x) => !Number.isFinite(x));
  }
  return -1;
}
