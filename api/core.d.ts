// What @parlando/core exports. Made by: npm run check -- --update

// index.d.ts
export type { AcousticScore, AcousticScorer, Sound } from './acoustic-scorer.ts';
export { assertNever, EnvironmentError, InputError, isParlandoError, ParlandoError, type ParlandoErrorOptions, UsageError, } from './errors.ts';
export type { Progress, ProgressListener } from './progress.ts';
export type { Recogniser, RecogniserHost, Recognition } from './recogniser.ts';
export { type CommandDescription, defineCommand, type InputDescription, type OpenTask, type OptionDescription, type OptionsOf, type OptionTable, type TableContext, type TableTask, type TaskContext, } from './task.ts';
export { parseTime } from './time.ts';
export { type Alternative, type Segment, type Transcript, type TranscriptWarning, transcriptText, type Word, } from './transcript.ts';

// transcript-schema.d.ts
import { z } from 'zod';
import type { Transcript } from './transcript.ts';
/** Parses a transcript that crosses a border (a file, a server): the JSON form of {@link Transcript}. */
export declare const transcriptSchema: z.ZodType<Transcript>;

// acoustic-scorer.d.ts
/** Mono sound in -1..1 and its rate. */
export interface Sound {
    readonly samples: Float32Array;
    /** Samples per second. */
    readonly rateHz: number;
}
/** How likely a text is, given the sound. */
export interface AcousticScore {
    /** Natural log of P(text | sound): the sum of `perToken`. */
    readonly logProbability: number;
    /** Natural-log probability of each token of the text and of its end. */
    readonly perToken: readonly number[];
}
/** Scores texts against one sound: the ear that `correct` listens with. The order of `texts` is kept. */
export interface AcousticScorer {
    score(sound: Sound, texts: readonly string[], signal?: AbortSignal): Promise<AcousticScore[]>;
}

// errors.d.ts
/** What an error carries besides its code and message. */
export interface ParlandoErrorOptions {
    /** What the reader can do about it: one sentence, ideally a command. */
    readonly remedy: string;
    readonly cause?: unknown;
}
/**
 * Base of every error that Parlando throws on purpose. `code` is stable (`area/what`) and fit for programs,
 * `message` says what and where, `remedy` what to do next, `exitCode` what a command should end with.
 */
export declare class ParlandoError extends Error {
    readonly code: string;
    readonly remedy: string;
    readonly exitCode: 1 | 2;
    constructor(code: string, message: string, options: ParlandoErrorOptions);
}
/** The call itself is wrong: an unknown option, a missing argument. A command ends with exit code 2. */
export declare class UsageError extends ParlandoError {
    readonly exitCode = 2;
}
/** The call was fine but its input cannot be used: a missing file, sound that is not sound. Exit code 1. */
export declare class InputError extends ParlandoError {
}
/** What Parlando stands on is missing or broken: a runtime, weights, a disk that is full. Exit code 1. */
export declare class EnvironmentError extends ParlandoError {
}
/** Whether an error is one that Parlando threw on purpose, whichever copy of this package made it. */
export declare function isParlandoError(error: unknown): error is ParlandoError;
/** The end of an exhaustive `switch`: the compiler objects when a case is missing. */
export declare function assertNever(value: never): never;

// progress.d.ts
/** How far long work has come. `done` and `total` count `unit`s; `rate` is units per second of wall time. */
export interface Progress {
    readonly done: number;
    /** Undefined while the end is not known (a stream). */
    readonly total: number | undefined;
    readonly unit: 'seconds of sound' | 'rows' | 'bytes' | 'recordings';
    readonly rate: number;
}
/** Called now and then while long work goes on. */
export type ProgressListener = (progress: Progress) => void;

// recogniser.d.ts
/** What a recogniser made of one recording. */
export interface Recognition {
    readonly text: string;
    /** Length of the recording in seconds, where the recogniser tells. */
    readonly soundSeconds?: number;
}
/** Something that turns a recording into text, loaded and ready. */
export interface Recogniser {
    recognise(audio: string, signal: AbortSignal): Promise<Recognition>;
    close(): Promise<void>;
}
/** What a face lends to a task that runs recognisers. */
export interface RecogniserHost {
    /** Throws unless {@link open} will find the model: asked before anything is run. */
    find(model: string, folder: string | undefined): Promise<void>;
    /** Opens a model by id, or the one in `folder`. */
    open(model: string, folder: string | undefined, threads: number): Promise<Recogniser>;
    /** Length of a recording in seconds, for recognisers that do not tell. */
    soundSeconds(audio: string): Promise<number>;
}

// task.d.ts
import type { ProgressListener } from './progress.ts';
/** One option of a command, as plain data: flags, forms, help and checks are made from it. */
export type OptionDescription = {
    readonly type: 'string';
    readonly summary: string;
    readonly default?: string;
    readonly value?: string;
} | {
    readonly type: 'number' | 'integer';
    readonly summary: string;
    readonly default?: number;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly value?: string;
} | {
    /** A moment in a recording; resolved to seconds. Faces accept what {@link parseTime} accepts. */
    readonly type: 'time';
    readonly summary: string;
    readonly default?: number;
} | {
    readonly type: 'boolean';
    readonly summary: string;
    readonly default: boolean;
} | {
    /** Several values: the flag may be given again, and with a separator one flag may hold several. */
    readonly type: 'list';
    readonly summary: string;
    readonly default: readonly string[];
    readonly separator?: string;
    readonly value?: string;
} | {
    readonly type: 'choice';
    readonly choices: readonly string[];
    readonly summary: string;
    readonly default?: string;
};
/** The options of a command by name: `maxGap` in the table is `--max-gap` on a command line. */
export type OptionTable = Readonly<Record<string, OptionDescription>>;
type OptionValue<D extends OptionDescription> = D extends {
    type: 'boolean';
} ? boolean : D extends {
    type: 'number' | 'integer' | 'time';
} ? number : D extends {
    type: 'choice';
    choices: readonly (infer C)[];
} ? C : D extends {
    type: 'list';
} ? readonly string[] : string;
/** The resolved options of a table: an option without a default may be undefined. */
export type OptionsOf<T extends OptionTable> = {
    readonly [K in keyof T]: T[K] extends {
        default: string | number | boolean | readonly string[];
    } ? OptionValue<T[K]> : OptionValue<T[K]> | undefined;
};
/** A positional input of a command. */
export interface InputDescription {
    readonly name: string;
    readonly summary: string;
    /**
     * `audio`: a sound file, a folder, a glob or `-`; `text`: a text given in place or a file of it; `table`: a file
     * or folder that the task reads whole.
     */
    readonly kind: 'audio' | 'text' | 'table';
    readonly many: boolean;
    /** Whether the call is right without it. */
    readonly optional?: boolean;
}
/** A command as plain data. Row commands map one input to one result; table commands take all at once. */
export interface CommandDescription {
    readonly name: string;
    readonly summary: string;
    readonly kind: 'row' | 'table';
    readonly inputs: readonly InputDescription[];
    readonly options: OptionTable;
    /** Whether a table command uses worker threads; a face then lets their number be chosen. */
    readonly threaded?: boolean;
    /** Names of the forms in which a result can be written, the default first. */
    readonly formats: readonly string[];
    readonly examples: readonly string[];
}
/** Keeps the literal types of a description, from which {@link OptionsOf} infers. */
export declare function defineCommand<const T extends CommandDescription>(description: T): T;
/** What a face lends to a task while it runs. */
export interface TaskContext {
    /** Worker threads that the task may use. */
    readonly threads: number;
    /**
     * Called now and then with the share of a row that is done, 0..1, and, where the row is sound and its length
     * is known, with that length in seconds (from which a face tells the speed).
     */
    readonly onRowProgress?: (rowId: string, share: number, soundSeconds?: number) => void;
}
/** An opened task: models and workers live until it is closed. */
export interface OpenTask<Row, Result> {
    run(row: Row, signal: AbortSignal): Promise<Result>;
    close(): Promise<void>;
}
/** What a face lends to a table task. */
export interface TableContext {
    /** Worker threads that the task may use. */
    readonly threads: number;
    /** The call in words, for the foot of a report. */
    readonly call: string;
    readonly signal: AbortSignal;
    readonly onProgress?: ProgressListener;
}
/** A task that takes whole tables and is run once. */
export interface TableTask<Options, Result> {
    run(inputs: readonly string[], options: Options, context: TableContext): Promise<Result>;
    /** The result in one of the command's formats. */
    render(result: Result, format: string): string;
    /** What the user should know before trusting the result, a sentence each. */
    warnings(result: Result): readonly string[];
    /** 1 where the result itself is a failure, as when a gate stays shut. */
    exitCode(result: Result): 0 | 1;
}
export {};

// time.d.ts
/**
 * Reads a moment in a recording, as people write it, into seconds: `90`, `90.5`, `1:30`, `1:02:03.25`.
 * Anything else is a `UsageError` with the code `options/time`.
 *
 * ```ts
 * parseTime('1:30'); // 90
 * ```
 */
export declare function parseTime(text: string): number;

// transcript.d.ts
/** One word as it was heard. Times are seconds from the start of the recording, `start < end`. */
export interface Word {
    /** As written in the segment: case and punctuation included, no spaces at the ends. */
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** Calibrated probability, 0..1, that this word is right. */
    readonly confidence: number;
}
/** Another reading of the same segment, the best first. */
export interface Alternative {
    readonly text: string;
    /** Mean natural-log probability per token. */
    readonly score: number;
}
/** A stretch of speech. `text` is its words joined by the language's rule (a space in English). */
export interface Segment {
    readonly start: number;
    readonly end: number;
    /** From 0; present when the channels were transcribed apart. */
    readonly channel?: number | undefined;
    readonly text: string;
    /** Mean natural-log probability per token. */
    readonly score: number;
    /** Readings that differ from `text`; empty unless an N-best list was asked for. */
    readonly alternatives: readonly Alternative[];
    readonly words: readonly Word[];
}
/** Something the reader should know before trusting the text. */
export interface TranscriptWarning {
    readonly code: 'language' | 'no-speech' | 'clipped' | 'truncated';
    readonly message: string;
    /** The stretch it concerns, seconds; the whole recording if absent. */
    readonly start?: number | undefined;
    readonly end?: number | undefined;
}
/** What was said in a recording, when, how surely, and which model heard it. */
export interface Transcript {
    /** Version of this contract. */
    readonly version: 1;
    readonly id: string;
    readonly audio: {
        /** File name or `-`. */
        readonly source: string;
        /** Seconds of the whole recording. */
        readonly duration: number;
        readonly channels: number;
        readonly sampleRate: number;
    };
    /** BCP 47 tag of the language that the model was trained for. */
    readonly language: string;
    readonly model: {
        readonly id: string;
        /** SHA-256 over the weights, hexadecimal. */
        readonly sha256: string;
        /** Name and version of the runtime that ran it, such as `onnxruntime-node 1.30.0`. */
        readonly runtime: string;
    };
    readonly segments: readonly Segment[];
    readonly warnings: readonly TranscriptWarning[];
    /** The only part that may differ between two runs over the same input. */
    readonly timing: {
        /** Wall seconds from decoded sound to finished text. */
        readonly seconds: number;
    };
}
/** The running text of a transcript, a line per segment. */
export declare function transcriptText(transcript: Transcript): string;
