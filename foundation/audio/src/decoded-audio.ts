import { corrupt } from './audio-errors.ts';

/** Sound as it came out of a file, before mixing and resampling. */
export interface DecodedAudio {
  /** One array per channel, all of one length; samples in -1..1 (lossy codecs may overshoot a little). Owned by the caller. */
  readonly channels: readonly Float32Array[];
  /** Samples per second and channel, 1..768000. */
  readonly rateHz: number;
  /** What the bytes were, such as `wav`, `flac`, `mp3`, `ogg-opus`, `mp4`. */
  readonly format: string;
  /** Seconds that the file should have held but that could not be decoded: cut off at its end, or silence in their place. */
  readonly lostSeconds: number;
}

/** A decoder's polite refusal: sound that it knows of but cannot read, such as ADPCM in WAV. */
export interface UnsupportedCodec {
  readonly unsupported: string;
}

/** Most channels that are believed; a header that claims more is damaged. */
export const MAX_CHANNELS = 64;
/** Highest sampling rate that is believed, hertz. */
export const MAX_RATE_HZ = 768_000;

/** Refuses a header whose layout cannot be meant, before anything is allocated for it. */
export function checkLayout(name: string, channels: number, rateHz: number): void {
  if (!(channels >= 1 && channels <= MAX_CHANNELS)) {
    throw corrupt(name, `its header claims ${channels} channels (1 to ${MAX_CHANNELS} can be read)`);
  }
  if (!(rateHz >= 1 && rateHz <= MAX_RATE_HZ)) {
    throw corrupt(name, `its header claims ${rateHz} Hz (1 to ${MAX_RATE_HZ} can be read)`);
  }
}
