// What @parlando/audio exports. Made by: npm run check -- --update

// index.d.ts
export { type DecodeOptions, decodeAudio } from './decode-audio.ts';
export type { DecodedAudio } from './decoded-audio.ts';
export { expandAudioSources } from './expand-audio-sources.ts';
export { type Ffmpeg, findFfmpeg } from './find-ffmpeg.ts';
export { mixChannels } from './mix-channels.ts';
export { type ReadAudioOptions, readAudio } from './read-audio.ts';
export { resample } from './resample.ts';
export { type PieceOptions, speechPieces } from './speech-pieces.ts';
export { defaultVoiceActivity, type SpeechRegion, speechRegions, type VoiceActivityOptions, } from './voice-activity.ts';
export { type WriteWavOptions, writeWav } from './wav-write.ts';

// decode-audio.d.ts
import type { DecodedAudio } from './decoded-audio.ts';
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
export declare function decodeAudio(bytes: Uint8Array, options: DecodeOptions): Promise<DecodedAudio>;

// decoded-audio.d.ts
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
export declare const MAX_CHANNELS = 64;
/** Highest sampling rate that is believed, hertz. */
export declare const MAX_RATE_HZ = 768000;
/** Refuses a header whose layout cannot be meant, before anything is allocated for it. */
export declare function checkLayout(name: string, channels: number, rateHz: number): void;

// expand-audio-sources.d.ts
/**
 * The sound files that a command's inputs name, in their order: a file stays, a folder gives the sound files in
 * and under it (sorted, hidden ones left out), a pattern with `*`, `**`, `?` or `{a,b}` those that it matches,
 * unless a file of that very name exists, and `-` stays. A file that is named twice comes once. A path that
 * does not exist stays as well: reading it gives the error.
 * @throws InputError `audio/none-found` for a folder or pattern without sound files
 */
export declare function expandAudioSources(inputs: readonly string[]): Promise<string[]>;

// find-ffmpeg.d.ts
/** An ffmpeg on this machine. */
export interface Ffmpeg {
    readonly path: string;
    /** As it calls itself, such as `7.1`; `unknown` when it does not say. */
    readonly version: string;
}
/** The first ffmpeg on the PATH that runs, and its version; undefined without one. */
export declare function findFfmpeg(): Promise<Ffmpeg | undefined>;
/** Where ffmpeg stands on the PATH, without running it. */
export declare function ffmpegOnPath(): Promise<string | undefined>;

// mix-channels.d.ts
/**
 * The mean of the channels, sample by sample. A single channel is returned as it is, not copied.
 * @throws UsageError `audio/channels` for no channels, or channels that differ in length
 */
export declare function mixChannels(channels: readonly Float32Array[]): Float32Array;

// read-audio.d.ts
import { type DecodeOptions } from './decode-audio.ts';
import type { DecodedAudio } from './decoded-audio.ts';
/** How to read a sound file: what {@link decodeAudio} takes but the name, and where standard input comes from. */
export interface ReadAudioOptions extends Omit<DecodeOptions, 'name'> {
    /** Where `-` is read from. @default process.stdin */
    readonly stdin?: AsyncIterable<Uint8Array | string>;
}
/**
 * Reads and decodes a sound file, or standard input for `-`.
 * @throws InputError `audio/missing-file`, `audio/is-a-folder`, `audio/no-permission`, `audio/unreadable`, and
 * whatever {@link decodeAudio} throws
 */
export declare function readAudio(source: string, options?: ReadAudioOptions): Promise<DecodedAudio>;

// resample.d.ts
/**
 * Changes the sampling rate by a windowed sinc. The sound stays where it was in time (no delay); what lies
 * outside it counts as silence; the length is `round(samples.length * toHz / fromHz)`. Frequencies up to 0.89
 * of the lower Nyquist frequency keep their level, those above it are at least 80 dB down.
 * @returns fresh samples, or `samples` itself when the rates are equal
 * @throws UsageError `audio/rate` for rates that are not positive numbers
 */
export declare function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array;

// speech-pieces.d.ts
import type { SpeechRegion } from './voice-activity.ts';
/** What lengths a recogniser likes. */
export interface PieceOptions {
    /** No piece is longer, seconds. */
    readonly maxSeconds: number;
    /** Regions are put together until a piece has this length, seconds: a recogniser likes context. */
    readonly wantedSeconds: number;
    /** A longer pause always ends a piece, seconds. */
    readonly maxPause: number;
}
/**
 * Cuts and merges speech into pieces that a recogniser likes (the cut-and-merge of WhisperX, arXiv 2303.00747).
 * A region that is too long is cut where speech is least likely; neighbours are merged up to the wanted length. Sound
 * of which only short ends would be trimmed comes back as one whole piece, as it was.
 */
export declare function speechPieces(regions: readonly SpeechRegion[], probabilities: Float32Array, windowSeconds: number, duration: number, options: PieceOptions): SpeechRegion[];

// voice-activity.d.ts
/** A stretch of speech, seconds from the start of the sound. */
export interface SpeechRegion {
    readonly start: number;
    readonly end: number;
}
/** When probabilities of speech become a stretch of speech. */
export interface VoiceActivityOptions {
    /** Speech begins at this probability. */
    readonly threshold: number;
    /** And goes on until it falls below this one: hysteresis, so that a word is not cut at its weak end. */
    readonly release: number;
    /** Shorter stretches are no speech, seconds. */
    readonly minSpeech: number;
    /** Shorter pauses do not end a stretch, seconds. */
    readonly minSilence: number;
    /** Added before and after, seconds: onsets and released consonants lie outside what the detector hears. */
    readonly pad: number;
}
/** Settings for Silero VAD that lose few words: doubtful sound is heard rather than dropped. */
export declare const defaultVoiceActivity: VoiceActivityOptions;
/**
 * Stretches of speech from the probabilities of equal windows. Padded stretches that touch are one; none leaves
 * 0..duration (seconds).
 */
export declare function speechRegions(probabilities: Float32Array, windowSeconds: number, duration: number, options?: VoiceActivityOptions): SpeechRegion[];

// wav-write.d.ts
/** How samples are stored in a WAV file. */
export interface WriteWavOptions {
    /** 32-bit float, which keeps every sample as it is, rather than 16-bit PCM. @default false */
    readonly float?: boolean;
}
/**
 * A WAV file of the given samples (-1..1; 16-bit PCM clips what lies outside and rounds to the nearest step).
 * @param sound one array of mono samples, or an array per channel, all of one length
 * @param rateHz whole number of samples per second, 1..768000
 * @throws UsageError `audio/write` for uneven channels, a rate that cannot be written, or 4 GiB and more
 */
export declare function writeWav(sound: Float32Array | readonly Float32Array[], rateHz: number, options?: WriteWavOptions): Uint8Array;
