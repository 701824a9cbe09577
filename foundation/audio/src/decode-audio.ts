import { assertNever } from '@parlando/core';
import { checkFinite, emptyFile, noSamples, notAudio, unsupportedFormat } from './audio-errors.ts';
import { type AudioFormat, detectFormat } from './audio-format.ts';
import type { DecodedAudio, UnsupportedCodec } from './decoded-audio.ts';
import { ffmpegOnPath } from './find-ffmpeg.ts';
import { decodeWav } from './wav-decode.ts';

/** How to decode the bytes of a sound file. */
export interface DecodeOptions {
  /** What the sound is called in errors: a file name, `standard input`. */
  readonly name: string;
  readonly signal?: AbortSignal | undefined;
  /** Path of the ffmpeg for formats that are not decoded in process. @default the first on the PATH */
  readonly ffmpeg?: string | undefined;
}

/**
 * Decodes a sound file, told by its bytes: WAV, FLAC, MP3, Ogg Vorbis and Opus in process, whatever else through
 * ffmpeg where there is one. What a cut or damaged file still holds is decoded; `lostSeconds` says how much
 * is missing.
 * @throws InputError `audio/empty`, `audio/not-audio`, `audio/no-samples`, `audio/corrupt`, `audio/not-finite`,
 * `audio/unsupported-format` (no ffmpeg); EnvironmentError `audio/ffmpeg` when the ffmpeg given does not run;
 * the signal's reason once it is aborted
 */
export async function decodeAudio(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedAudio> {
  options.signal?.throwIfAborted();
  if (bytes.length === 0) throw emptyFile(options.name);
  const format = detectFormat(bytes);
  const decoded = await decodeAs(format, bytes, options);
  if (decoded.channels[0] === undefined || decoded.channels[0].length === 0) throw noSamples(options.name);
  checkFinite(options.name, decoded.channels, decoded.rateHz);
  return decoded;
}

async function decodeAs(
  format: AudioFormat,
  bytes: Uint8Array,
  options: DecodeOptions,
): Promise<DecodedAudio> {
  switch (format.type) {
    case 'own': {
      const decoded = await decodeInProcess(format.decoder, format.at, bytes, options);
      if (!('unsupported' in decoded)) return decoded;
      return viaFfmpeg(bytes, options, { label: decoded.unsupported, demuxer: format.decoder, seeks: false });
    }
    case 'ffmpeg':
      return viaFfmpeg(bytes, options, format);
    case 'other':
      throw notAudio(options.name, format.what);
    case 'unknown':
      return unknownFormat(bytes, options);
    default:
      return assertNever(format);
  }
}

async function decodeInProcess(
  decoder: 'wav' | 'flac' | 'ogg' | 'mp3',
  at: number,
  bytes: Uint8Array,
  { name, signal }: DecodeOptions,
): Promise<DecodedAudio | UnsupportedCodec> {
  switch (decoder) {
    case 'wav':
      return decodeWav(bytes, name);
    case 'flac':
      return (await import('./flac-decode.ts')).decodeFlac(bytes, at, name, signal);
    case 'ogg':
      return (await import('./ogg-decode.ts')).decodeOgg(bytes, name, signal);
    case 'mp3':
      return (await import('./mp3-decode.ts')).decodeMp3(bytes, name, signal);
    default:
      return assertNever(decoder);
  }
}

interface Target {
  readonly label: string;
  readonly demuxer: string;
  readonly seeks: boolean;
}

async function viaFfmpeg(bytes: Uint8Array, options: DecodeOptions, target: Target): Promise<DecodedAudio> {
  const ffmpeg = options.ffmpeg ?? (await ffmpegOnPath());
  if (ffmpeg === undefined) throw unsupportedFormat(options.name, target.label);
  const { decodeByFfmpeg } = await import('./ffmpeg-decode.ts');
  const { label, demuxer, seeks } = target;
  return decodeByFfmpeg({ bytes, name: options.name, signal: options.signal, ffmpeg, label, demuxer, seeks });
}

/** Bytes of no known kind: ffmpeg may know them, otherwise they are taken for no sound. */
async function unknownFormat(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedAudio> {
  const ffmpeg = options.ffmpeg ?? (await ffmpegOnPath());
  if (ffmpeg === undefined) throw notAudio(options.name, 'of no known format');
  const { decodeByFfmpeg } = await import('./ffmpeg-decode.ts');
  const job = { bytes, name: options.name, signal: options.signal, ffmpeg };
  return decodeByFfmpeg({ ...job, label: 'an unknown format', demuxer: undefined, seeks: false });
}
