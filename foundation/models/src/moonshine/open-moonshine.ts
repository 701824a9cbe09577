import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@parlando/core';
import type { AttentionDecoder } from '../attention-decoder.ts';
import { decodeModel } from '../onnx/decode.ts';
import { encodeModel } from '../onnx/encode.ts';
import type { OnnxGraph } from '../onnx/graph.ts';
import { signedWeightsOverflow } from '../overflow.ts';
import { loadRuntime, type Runtime } from '../runtime.ts';
import { type CachedFiles, openCached } from '../store/cache.ts';
import { sha256 } from '../store/checksum.ts';
import type { Vocabulary } from '../tokenizer/llama-vocabulary.ts';
import { Tokenizer } from '../tokenizer/tokenizer.ts';
import { encoderGraph } from './encoder-graph.ts';
import { ExportedWeights } from './exported-weights.ts';
import type { MoonshineShape } from './layers.ts';
import { MoonshineSounds } from './network.ts';
import { type AttentionHead, decoderShape, maxTokens, stepGraph } from './step-graph.ts';

/** Raised when the graphs change, so that a cache made by an older version is left alone. */
const graphVersion = 3;

/** Where the parts of a Moonshine export lie and what is known of it. */
export interface MoonshineFiles {
  readonly id: string;
  readonly language: string;
  /** SHA-256 over the weights, hexadecimal: names the prepared graphs in the cache. */
  readonly sha256: string;
  readonly encoderFile: string;
  readonly decoderFile: string;
  /** Checks what was read, where there is something to check it against. */
  readonly verify: (file: string, bytes: Uint8Array) => void;
  readonly vocabulary: () => Promise<Vocabulary>;
}

/** What the graphs' makers learned from the export, kept beside them. */
interface Prepared {
  readonly shape: MoonshineShape;
  readonly vocabulary: Vocabulary;
}

export async function openMoonshine(
  files: MoonshineFiles,
  alignmentHeads: readonly AttentionHead[],
): Promise<AttentionDecoder> {
  const runtime = await loadRuntime();
  const heads = alignmentHeads.map(({ layer, head }) => `${layer}.${head}`).join(' ');
  const signed = !(await signedWeightsOverflow(runtime));
  const key = sha256(files.sha256, heads, String(graphVersion), signed ? '' : 'unsigned').slice(0, 16);
  const { encoder, step, shape, vocabulary } = await openCached(
    `${files.id.replaceAll(/[^\w.-]/g, '_')}-${key}`,
    () => prepare(files, alignmentHeads, { signed }),
    (folder) => openPrepared(folder, runtime),
  );
  const sounds = new MoonshineSounds(encoder, step, shape);
  return {
    id: files.id,
    language: files.language,
    sha256: files.sha256,
    runtime: runtime.name,
    tokenizer: new Tokenizer(vocabulary),
    startToken: 1,
    endToken: 2,
    rateHz: 16000,
    frameSeconds: 384 / 16000,
    maxSeconds: 48,
    maxTokens,
    encode: sounds.encode,
    close: () => sounds.close(),
  };
}

async function openPrepared(folder: string, runtime: Runtime) {
  const [encoder, step] = await Promise.all(
    ['encoder', 'step'].map((name) =>
      runtime.open(join(folder, `${name}.onnx`), join(folder, `${name}.weights`)),
    ),
  );
  if (!encoder || !step) throw new TypeError('two graphs were opened');
  // Written by `prepare` below, never by anyone else: trusted.
  const prepared: Prepared = JSON.parse(await readFile(join(folder, 'model.json'), 'utf8'));
  return { encoder, step, ...prepared };
}

async function prepare(
  files: MoonshineFiles,
  alignmentHeads: readonly AttentionHead[],
  options: { readonly signed: boolean },
): Promise<CachedFiles> {
  // One after the other, so that of two damaged files the first is named each time.
  const encoder = await readWeights(files, files.encoderFile);
  const decoder = await readWeights(files, files.decoderFile);
  const prepared: Prepared = { shape: decoderShape(decoder), vocabulary: await files.vocabulary() };
  return {
    ...written('encoder', encoderGraph(encoder, decoder, options)),
    ...written('step', stepGraph(decoder, alignmentHeads, options)),
    'model.json': new TextEncoder().encode(JSON.stringify(prepared)),
  };
}

async function readWeights(files: MoonshineFiles, file: string): Promise<ExportedWeights> {
  const bytes = await readFile(file);
  files.verify(file, bytes);
  return new ExportedWeights(readGraph(file, bytes));
}

function readGraph(file: string, bytes: Uint8Array): OnnxGraph {
  try {
    return decodeModel(bytes);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InputError('models/not-a-model', `${file} is not an ONNX model: ${why}`, {
      remedy: 'download it again, whole (a Git LFS pointer becomes a file by `git lfs pull`)',
      cause,
    });
  }
}

function written(name: string, graph: OnnxGraph): CachedFiles {
  const encoded = encodeModel(graph, `${name}.weights`);
  return { [`${name}.onnx`]: encoded.graph, [`${name}.weights`]: encoded.weights };
}
