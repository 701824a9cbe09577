// What @parlando/models exports. Made by: npm run check -- --update

// index.d.ts
export type { AttentionDecoder, DecoderSteps, EncodedSound, StepRequest, StepResult, } from './attention-decoder.ts';
export { type ListedModel, listModels, modelIdOf, type RuntimeReport, runtimeReport } from './list-models.ts';
export type { AttentionHead } from './moonshine/step-graph.ts';
export { type OpenModelOptions, openModel } from './open-model.ts';
export { openVoiceDetector, type VoiceDetector } from './silero/voice-detector.ts';
export { cacheFolder, isCacheWritable } from './store/cache.ts';
export { Tokenizer } from './tokenizer/tokenizer.ts';

// attention-decoder.d.ts
import type { Tokenizer } from './tokenizer/tokenizer.ts';
/**
 * What decoding needs of an attention encoder-decoder, whatever its architecture: Moonshine, Whisper, one of our own.
 * Everything that differs between them (features, prompts, graphs) stays behind this.
 */
export interface AttentionDecoder {
    readonly id: string;
    /** BCP 47 tag. */
    readonly language: string;
    /** SHA-256 over the weights. */
    readonly sha256: string;
    /** Name and version of the runtime. */
    readonly runtime: string;
    readonly tokenizer: Tokenizer;
    readonly startToken: number;
    readonly endToken: number;
    /** Sampling rate of the sound it takes. */
    readonly rateHz: number;
    /** Seconds of one column of the attention. */
    readonly frameSeconds: number;
    /** Longest sound, seconds. */
    readonly maxSeconds: number;
    /** Longest text, tokens. */
    readonly maxTokens: number;
    /** Encodes mono sound at `rateHz`; undefined when it is too short to give one frame. */
    encode(samples: Float32Array): Promise<EncodedSound | undefined>;
    close(): Promise<void>;
}
/** A piece of sound that was encoded once and can be decoded many times. */
export interface EncodedSound {
    readonly frames: number;
    /** A decoder at its first step: one beam, nothing said. */
    start(): DecoderSteps;
}
/** What one decoder step is asked, a row a beam. */
export interface StepRequest {
    /** The last token of each beam. */
    readonly tokens: readonly number[];
    /** For each beam, the beam of the last step that it goes on from. */
    readonly sources: readonly number[];
    /** Tokens whose probability is asked for, one a beam; the end token if not given. */
    readonly targets?: readonly number[];
    /** How many candidates to return for each beam. */
    readonly top: number;
}
/** What one decoder step answers, a row a beam. */
export interface StepResult {
    /** Natural-log probabilities of the best candidates, [beams * top], best first in each row. */
    readonly logProbabilities: Float32Array;
    /** Their tokens, [beams * top]. */
    readonly candidates: readonly number[];
    /** Natural-log probability of each target. */
    readonly targetLogProbabilities: Float32Array;
    /** Weights of the alignment heads, [heads * beams * frames]. */
    readonly attention: Float32Array;
}
/** The cache of one decoding; steps run one after the other. */
export interface DecoderSteps {
    step(request: StepRequest): Promise<StepResult>;
}

// list-models.d.ts
/** A model that an installed weights package offers, whether or not its files are there. */
export interface ListedModel {
    readonly id: string;
    readonly summary: string;
    readonly bytes: number;
    readonly licence: string;
    /** Over the SHA-256 of all its files: changes when any of them does. */
    readonly sha256: string;
    /** Where its files lie; undefined when some are missing. */
    readonly location: string | undefined;
    /** The package that carries it. */
    readonly source: string;
}
/** The models that installed packages offer. */
export declare function listModels(): Promise<ListedModel[]>;
/**
 * The id that a shorter name stands for: `moonshine-base` for `moonshine-base-en`, where that is the only one so begun.
 * A name that stands for none is returned as it is.
 */
export declare function modelIdOf(name: string): Promise<string>;
/** The runtime at hand, or what is missing and what to do about it. */
export type RuntimeReport = {
    readonly name: string;
    readonly version: string;
} | {
    readonly missing: string;
    readonly remedy: string;
};
/** The runtime that models would run on, or what to do to get one. */
export declare function runtimeReport(): Promise<RuntimeReport>;

// moonshine/exported-weights.d.ts
import { type OnnxGraph, type OnnxNode, type OnnxTensor, tensorValues } from '../onnx/graph.ts';
/**
 * A linear layer as `onnx.quantize_dynamic` leaves it: y = x (W - zeroPoint) scale, W row-major [inputs, outputs].
 * Weights are signed here whatever they were in the file: 8-bit kernels are fastest on unsigned times signed.
 */
export interface QuantizedLinear {
    readonly weights: Int8Array;
    readonly inputs: number;
    readonly outputs: number;
    /** One a column. */
    readonly scales: Float32Array;
    readonly zeroPoints: Int8Array;
}
/** Finds weights in an exported graph by the module path that exporters keep in the names of nodes. */
export declare class ExportedWeights {
    #private;
    constructor(graph: OnnxGraph);
    /** Number of `PREFIX.{i}/` layers. */
    countLayers(pathOf: (layer: number) => string): number;
    node(name: string): OnnxNode;
    /** The linear layer at a module path such as `/layers.0/mlp/fc1`. */
    linear(path: string): QuantizedLinear;
    /** The quantised matrix of that name, [inputs, outputs]. */
    quantized(weightName: string, zeroPointName: string): QuantizedLinear;
    values(name: string): ReturnType<typeof tensorValues>;
    floats(name: string): Float32Array;
    /** A constant by name. Exports that merge two decoders add `_merged_0` to what both share. */
    tensor(name: string): OnnxTensor;
}
/** One matrix from several that read the same input: columns side by side, each keeping its scale. */
export declare function joinLinears(layers: readonly QuantizedLinear[]): QuantizedLinear;
/** The same layer with its result multiplied by `factor`, at no cost when it runs. */
export declare function scaleLinear(layer: QuantizedLinear, factor: number): QuantizedLinear;
/** [rows, columns] to [columns, rows], in tiles that stay in the cache. */
export declare function transpose(matrix: Int8Array, rows: number, columns: number): Int8Array;

// moonshine/layers.d.ts
import type { GraphBuilder } from '../onnx/builder.ts';
import type { QuantizedLinear } from './exported-weights.ts';
/** Shape of the network, read off its weights. */
export interface MoonshineShape {
    readonly layers: number;
    readonly heads: number;
    /** Width of the hidden state; a head has `width / heads`. */
    readonly width: number;
    readonly vocabulary: number;
}
/** Both sizes of Moonshine have eight heads; nothing in the weights tells. */
export declare const headCount = 8;
/** y = x W + bias, activations quantised on the fly over the whole of x. */
export declare function linear(graph: GraphBuilder, name: string, x: string, layer: QuantizedLinear, bias?: Float32Array): string;
/** The same layer in float: for the few inputs whose outliers 8 bits cannot hold, and for convolutions. */
export declare function floatLinear(graph: GraphBuilder, name: string, x: string, layer: QuantizedLinear, bias: Float32Array): string;
export declare function layerNorm(graph: GraphBuilder, name: string, x: string, weight: Float32Array): string;
/**
 * Layer normalisation of x + residual. Returns the normalised value and the sum. Two operators: the runtime's fused
 * one takes several times as long on a processor.
 */
export declare function addAndNorm(graph: GraphBuilder, name: string, x: string, residual: string, weight: Float32Array): {
    normed: string;
    sum: string;
};
/** Tables for the rotary position embedding (RoFormer, arXiv 2104.09864), pairs interleaved. */
export declare class RotaryTables {
    #private;
    /** `frequencies` has one entry for each rotated pair; `positions` is the longest sequence. */
    constructor(graph: GraphBuilder, frequencies: Float32Array, positions: number);
    /** Rotates x [batch, time, heads * size] from the position on (a tensor of one integer). */
    rotate(x: string, heads: number, position: string): string;
}

// moonshine/step-graph.d.ts
import type { OnnxGraph } from '../onnx/graph.ts';
import { type ExportedWeights } from './exported-weights.ts';
import { type MoonshineShape } from './layers.ts';
/** Longest text, in tokens. */
export declare const maxTokens = 512;
/** A head of a decoder layer's cross-attention. */
export interface AttentionHead {
    readonly layer: number;
    readonly head: number;
}
/** Reads the sizes off an exported decoder. */
export declare function decoderShape(decoder: ExportedWeights): MoonshineShape;
/**
 * One decoder step for the beams of one sound. Rows of a batch are beams: they share the sound's keys and values, and
 * `sources` says which row of the last step each goes on from, so that a cache is never reordered outside.
 *
 * Inputs: `tokens` [beams], `sources` [beams], `targets` [beams], `position` [1], `top` [1] (how many candidates),
 * `keys.N`/`values.N` [beams before, heads, time, size], `cross_keys.N` [heads, size, frames] and `cross_values.N`
 * [heads, frames, size]. Outputs: `log_probabilities` and `candidates` [beams, top], `target_log_probabilities`
 * [beams], `attention` [chosen heads, beams, frames], `next_keys.N`/`next_values.N` [beams, heads, time + 1, size].
 */
export declare function stepGraph(decoder: ExportedWeights, alignmentHeads: readonly AttentionHead[], options: {
    readonly signed: boolean;
}): OnnxGraph;

// onnx/builder.d.ts
import { type ElementType, type OnnxAttribute, type OnnxGraph, type OnnxTensor } from './graph.ts';
type Attributes = Readonly<Record<string, OnnxAttribute>>;
/** Builds a graph node by node; every method returns the names of the values it made. */
export declare class GraphBuilder {
    #private;
    /** Whether 8-bit weights are signed: quickest where the processor can. */
    readonly signed: boolean;
    constructor(options?: {
        readonly signed: boolean;
    });
    input(name: string, type: ElementType, dims: readonly (number | string)[]): string;
    output(name: string, type: ElementType, dims: readonly (number | string)[]): void;
    constant(tensor: OnnxTensor): string;
    /** A small integer tensor, shared by value. */
    integers(...values: number[]): string;
    integer(value: number): string;
    float(value: number): string;
    /** Adds a node with one output; `name` fixes the name of that output. */
    add(operator: string, inputs: readonly string[], attributes?: Attributes, name?: string): string;
    /** Adds a node with several outputs, named here; an empty name leaves that output out. */
    addTo(outputs: readonly string[], operator: string, inputs: readonly string[], attributes?: Attributes): void;
    /** Splits the last axis into parts of the given sizes. */
    split(value: string, sizes: readonly number[]): string[];
    finish(): OnnxGraph;
}
export {};

// onnx/graph.d.ts
/** The part of ONNX that graph surgery needs (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */
export declare const elementTypes: {
    readonly float: 1;
    readonly uint8: 2;
    readonly int8: 3;
    readonly int32: 6;
    readonly int64: 7;
    readonly bool: 9;
};
export type ElementType = keyof typeof elementTypes;
/** A constant. `data` is little-endian and may be a borrowed view of a file. */
export interface OnnxTensor {
    readonly name: string;
    readonly type: ElementType;
    readonly dims: readonly number[];
    readonly data: Uint8Array;
}
export type OnnxAttribute = number | string | readonly number[] | OnnxTensor | OnnxGraph | {
    readonly float: number;
};
export interface OnnxNode {
    readonly name: string;
    readonly operator: string;
    readonly domain: string;
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}
/** A dimension is a number or the name of a free one. */
export interface OnnxValue {
    readonly name: string;
    readonly type: ElementType;
    readonly dims: readonly (number | string)[];
}
export interface OnnxGraph {
    readonly nodes: readonly OnnxNode[];
    readonly initializers: readonly OnnxTensor[];
    readonly inputs: readonly OnnxValue[];
    readonly outputs: readonly OnnxValue[];
}
/** Makes a constant from numbers; its bytes are owned. */
export declare function makeTensor(name: string, type: ElementType, dims: readonly number[], values: ArrayLike<number>): OnnxTensor;
/** The values of a constant. Floats and bytes are copied only where a view would not be aligned. */
export declare function tensorValues(tensor: OnnxTensor): Float32Array | Int8Array | Uint8Array | number[];

// open-model.d.ts
import type { AttentionDecoder } from './attention-decoder.ts';
import type { AttentionHead } from './moonshine/step-graph.ts';
/** Which model to open, and what it should report. */
export interface OpenModelOptions {
    /** An id that `listModels` gives, or a folder in the Hugging Face ONNX layout. */
    readonly model: string;
    /** Heads of the cross-attention to report at each step, by the SHA-256 of the model. */
    readonly alignmentHeads: (sha256: string) => readonly AttentionHead[];
}
/**
 * Opens a model; a second caller in this process shares it, and the last one to close it frees it.
 * Throws a UsageError `models/unknown`, an EnvironmentError `models/missing-weights`, `models/no-runtime` or
 * `models/checksum`, an InputError `models/not-a-model` for a folder without one or with files that are none.
 */
export declare function openModel(options: OpenModelOptions): Promise<AttentionDecoder>;

// silero/voice-detector.d.ts
/** How likely each stretch of 32 ms holds speech. */
export interface VoiceDetector {
    /** Seconds of one window. */
    readonly windowSeconds: number;
    readonly rateHz: number;
    /** One probability a window of 512 samples; the last window is filled up with silence. */
    probabilities(samples: Float32Array, signal?: AbortSignal): Promise<Float32Array>;
    /** The same while they are found: views of one array, each some seconds longer than the one before. */
    grow(samples: Float32Array, signal?: AbortSignal): AsyncGenerator<Float32Array, void, void>;
    close(): Promise<void>;
}
/** Opens Silero VAD. Throws an EnvironmentError when the weights or a runtime are missing. */
export declare function openVoiceDetector(): Promise<VoiceDetector>;

// store/cache.d.ts
/** The folder of what can be made again: `PARLANDO_CACHE`, else the user's cache folder. */
export declare function cacheFolder(): string;
/** Whether the cache folder can be written, or made where it is not there yet. */
export declare function isCacheWritable(): boolean;
export type CachedFiles = Readonly<Record<string, Uint8Array>>;
/**
 * Opens what lies in the folder of that name below the cache, made by `make` if it is not there yet. What will not
 * open (a power cut, a disk that failed) is made once more. Throws an EnvironmentError `models/no-cache` or
 * `models/damaged-cache`, and what `make` and the second try to open throw.
 */
export declare function openCached<Opened>(name: string, make: () => Promise<CachedFiles>, open: (folder: string) => Promise<Opened>): Promise<Opened>;

// tokenizer/llama-vocabulary.d.ts
/** Pieces by id, and the pairs of ids that byte-pair encoding joins, the first rank first. */
export interface Vocabulary {
    readonly pieces: readonly string[];
    readonly merges: readonly (readonly [number, number])[];
}
/** The Llama 2 vocabulary as the npm package `llama-tokenizer-js` publishes it: a module with both tables inside. */
export declare function readLlamaVocabulary(moduleFile: string): Promise<Vocabulary>;

// tokenizer/tokenizer.d.ts
import type { Vocabulary } from './llama-vocabulary.ts';
/** Text to token ids and back by byte-pair encoding with byte fallback, as Llama 2 does it. */
export declare class Tokenizer {
    #private;
    constructor(vocabulary: Vocabulary);
    /** The text of tokens, a leading space included if the first one starts a word. Control tokens are left out. */
    decode(tokens: readonly number[]): string;
    /** True when the token begins a new word: its piece starts with the mark. */
    startsWord(token: number): boolean;
    /** Ids of a text, as if a space stood before it; no control tokens. */
    encode(text: string): number[];
}
