// What @parlando/transcribe exports. Made by: npm run check -- --update

// index.d.ts
export { formatExtensions, renderJson, renderMarkdown, renderSrt, renderText, renderTranscript, renderVtt, type TranscriptFormat, } from './formats/index.ts';
export { type AlignRow, openAlign, openTranscribe, type TranscribeRow } from './run.ts';
export type { SoundRange, SoundSource } from './sound-source.ts';
export type { TranscribeOptions, TranscriberOptions } from './transcribe-options.ts';
export { defaultModel, openTranscriber, type TranscribeEvent, type Transcriber, } from './transcriber.ts';

// task.d.ts
/** `parlando transcribe`: recordings in; words with times, confidence and alternatives out. */
export declare const transcribeCommand: {
    readonly name: "transcribe";
    readonly summary: "Turn recordings into words with times, confidence and alternatives";
    readonly kind: "row";
    readonly inputs: readonly [{
        readonly name: "FILE";
        readonly kind: "audio";
        readonly many: true;
        readonly summary: "sound files, folders of them, globs, or - for standard input";
    }];
    readonly options: {
        readonly model: {
            readonly type: 'string';
            readonly value: 'ID|DIR';
            readonly default: 'moonshine-base-en';
            readonly summary: 'model that listens: an id that `parlando models` lists, or a folder that holds one';
        };
        readonly beam: {
            readonly type: "integer";
            readonly default: 1;
            readonly minimum: 1;
            readonly maximum: 16;
            readonly summary: "readings kept while decoding: 1 is greedy and quickest, 5 hears a little better";
        };
        readonly nbest: {
            readonly type: "integer";
            readonly default: 1;
            readonly minimum: 1;
            readonly maximum: 16;
            readonly summary: "readings reported for each segment; more than the beam raises the beam";
        };
        readonly channels: {
            readonly type: "choice";
            readonly choices: readonly ["mix", "split"];
            readonly default: "mix";
            readonly summary: "mix all channels into one, or transcribe each apart and put them in order (a two-channel call)";
        };
        readonly from: {
            readonly type: 'time';
            readonly summary: 'start here: seconds or [hh:]mm:ss';
        };
        readonly to: {
            readonly type: 'time';
            readonly summary: 'stop here: seconds or [hh:]mm:ss';
        };
        readonly device: {
            readonly type: 'choice';
            readonly choices: readonly ['auto', 'cpu', 'cuda', 'webgpu'];
            readonly default: 'auto';
            readonly summary: 'where the model runs';
        };
        readonly vad: {
            readonly type: "boolean";
            readonly default: true;
            readonly summary: "look for speech first; without it everything is decoded, silence too";
        };
    };
    readonly formats: readonly ["text", "json", "srt", "vtt", "md"];
    readonly examples: readonly ["parlando transcribe clinic.wav", "parlando transcribe call.wav --channels split --format json", "parlando transcribe recordings/ -o words --format text,srt --beam 5", "ffmpeg -i talk.mp4 -f wav - | parlando transcribe - --from 1:30 --to 2:00"];
};
/** `parlando align`: a recording and what was said in it; the time of each word. */
export declare const alignCommand: {
    readonly name: "align";
    readonly summary: "Find when each word of a known text is said in a recording";
    readonly kind: "row";
    readonly inputs: readonly [{
        readonly name: "AUDIO";
        readonly kind: "audio";
        readonly many: false;
        readonly summary: "a sound file, or - for standard input";
    }, {
        readonly name: "TEXT";
        readonly kind: "text";
        readonly many: false;
        readonly summary: "what is said in it, or a file that holds it";
    }];
    readonly options: {
        readonly model: {
            readonly type: 'string';
            readonly value: 'ID|DIR';
            readonly default: 'moonshine-base-en';
            readonly summary: 'model that listens: an id that `parlando models` lists, or a folder that holds one';
        };
        readonly from: {
            readonly type: 'time';
            readonly summary: 'start here: seconds or [hh:]mm:ss';
        };
        readonly to: {
            readonly type: 'time';
            readonly summary: 'stop here: seconds or [hh:]mm:ss';
        };
        readonly device: {
            readonly type: 'choice';
            readonly choices: readonly ['auto', 'cpu', 'cuda', 'webgpu'];
            readonly default: 'auto';
            readonly summary: 'where the model runs';
        };
    };
    readonly formats: readonly ["json", "text", "srt", "vtt"];
    readonly examples: readonly ["parlando align street.wav \"play the next song\"", "parlando align reading.wav reading.txt --format srt"];
};

// formats/index.d.ts
export { renderJson } from './json.ts';
export { renderMarkdown } from './markdown.ts';
export { formatExtensions, renderTranscript, type TranscriptFormat } from './render-transcript.ts';
export { renderSrt } from './srt.ts';
export { renderText } from './text.ts';
export { renderVtt } from './vtt.ts';

// formats/json.d.ts
import type { Transcript } from '@parlando/core';
/**
 * The transcript as one line of JSON, its keys in the order of the contract: fit for JSONL. Times are rounded to
 * milliseconds, scores and confidences to four places, so that runs can be compared by their text.
 */
export declare function renderJson(transcript: Transcript): string;

// formats/markdown.d.ts
import type { Transcript } from '@parlando/core';
/**
 * A page to read: title, what was heard and by which model, warnings, then paragraphs with the time at which each
 * begins. Words that are more likely wrong than right stand in italics.
 */
export declare function renderMarkdown(transcript: Transcript): string;

// formats/render-transcript.d.ts
import { type Transcript } from '@parlando/core';
/** Forms in which a transcript can be written. */
export type TranscriptFormat = 'text' | 'json' | 'srt' | 'vtt' | 'md';
/** Extension of the file that holds each form, with its dot. */
export declare const formatExtensions: Readonly<Record<TranscriptFormat, string>>;
/**
 * Writes a transcript. What is not empty ends with a line feed; there is no byte order mark.
 *
 * ```ts
 * const subtitles = renderTranscript(transcript, 'srt');
 * ```
 */
export declare function renderTranscript(transcript: Transcript, format: TranscriptFormat): string;

// formats/srt.d.ts
import type { Transcript } from '@parlando/core';
/**
 * SubRip subtitles: numbered cues, times with a comma. Where the channels were transcribed apart, each text opens
 * with the number of its channel from 1: `[1] Good morning.`; the format has no other place for it.
 */
export declare function renderSrt(transcript: Transcript): string;

// formats/text.d.ts
import type { Transcript } from '@parlando/core';
/** Plain text, a line per segment. Where the channels were transcribed apart: `[channel 1] Good morning.` */
export declare function renderText(transcript: Transcript): string;

// formats/vtt.d.ts
import type { Transcript } from '@parlando/core';
/**
 * WebVTT subtitles (W3C, "WebVTT: The Web Video Text Tracks Format"). Where the channels were transcribed apart,
 * voice tags name the channel, from 1: `<v Channel 1>`; two that speak in one cue have a line each, with a dash.
 */
export declare function renderVtt(transcript: Transcript): string;

// run.d.ts
import type { OpenTask, OptionsOf, TaskContext, Transcript } from '@parlando/core';
import type { alignCommand, transcribeCommand } from './task.ts';
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
export declare function openTranscribe(options: OptionsOf<typeof transcribeCommand.options>, context: TaskContext): Promise<OpenTask<TranscribeRow, Transcript>>;
/** Opens the row task behind `parlando align`: a recording and its text in, a timed transcript out. */
export declare function openAlign(options: OptionsOf<typeof alignCommand.options>, context: TaskContext): Promise<OpenTask<AlignRow, Transcript>>;

// sound-source.d.ts
import { type Sound } from '@parlando/core';
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
export declare function readySound(source: SoundSource, rateHz: number, range: SoundRange, signal?: AbortSignal): Promise<ReadySound>;

// transcribe-options.d.ts
import type { SoundRange } from './sound-source.ts';
/** Which model to open, and how many threads it may use. */
export interface TranscriberOptions {
    /** An id that `parlando models` lists, or a folder with a model. @default 'moonshine-base-en' */
    readonly model?: string | undefined;
    /** Pieces of sound heard side by side, each on a thread of its own. @default 1 */
    readonly threads?: number | undefined;
}
/** How one recording is transcribed. */
export interface TranscribeOptions extends SoundRange {
    /** Readings kept while decoding, 1..16; 1 is greedy. @default 1 */
    readonly beam?: number | undefined;
    /** Readings returned for each segment, 1..16; raises the beam where that is smaller. @default 1 */
    readonly nbest?: number | undefined;
    /** Look for speech first; without it all sound is decoded. @default true */
    readonly vad?: boolean | undefined;
    /** Name of the transcript. @default the file's name without its ending */
    readonly id?: string | undefined;
    readonly signal?: AbortSignal | undefined;
}

// transcriber.d.ts
import { type AcousticScorer, type Progress, type Segment, type Transcript } from '@parlando/core';
import { type SoundSource } from './sound-source.ts';
import type { TranscribeOptions, TranscriberOptions } from './transcribe-options.ts';
/** The model that listens when none is named. */
export declare const defaultModel = "moonshine-base-en";
/**
 * What a transcription tells while it goes on. Segments come as their pieces of sound begin; where two channels begin
 * within tenths of a second, their first words may be the other way round. `done` comes last, and its transcript has
 * the segments in the order of their first words.
 */
export type TranscribeEvent = {
    readonly type: 'progress';
    readonly progress: Progress;
} | {
    readonly type: 'segment';
    readonly segment: Segment;
} | {
    readonly type: 'done';
    readonly transcript: Transcript;
};
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
    align(source: SoundSource, text: string, options?: Omit<TranscribeOptions, 'beam' | 'nbest' | 'channels'>): Promise<Transcript>;
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
export declare function openTranscriber(options?: TranscriberOptions): Promise<Transcriber>;
