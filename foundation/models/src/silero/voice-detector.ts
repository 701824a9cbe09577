import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError } from '@parlando/core';
import { decodeModel } from '../onnx/decode.ts';
import { encodeModel } from '../onnx/encode.ts';
import { loadRuntime, type Session, type Tensor } from '../runtime.ts';
import { openCached } from '../store/cache.ts';
import { checkSum } from '../store/checksum.ts';
import { type PackagedModel, packagedModels, requireFile } from '../store/manifest.ts';
import { hop, paddedWindow, sileroGraph, stateWidth } from './silero-graph.ts';

const window = 512;
const context = 64;
/** Windows of one call: 16 s of sound, enough to keep the products full and the memory small. */
const windowsPerCall = 512;

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
export async function openVoiceDetector(): Promise<VoiceDetector> {
  const model = (await packagedModels()).find(({ architecture }) => architecture === 'silero-vad');
  if (!model) {
    throw new EnvironmentError('models/missing-weights', 'the voice activity model is not installed', {
      remedy: 'npm install @parlando/model-silero-vad',
    });
  }
  const runtime = await loadRuntime();
  const session = await openCached(
    `silero-vad-${model.files['graph']?.sha256.slice(0, 12)}-2`,
    () => prepare(model),
    (folder) => runtime.open(join(folder, 'vad.onnx'), join(folder, 'vad.weights')),
  );
  return {
    windowSeconds: window / 16000,
    rateHz: 16000,
    probabilities: (samples, signal) => all(grow(session, samples, signal)),
    grow: (samples, signal) => grow(session, samples, signal),
    close: () => session.close(),
  };
}

async function prepare(model: PackagedModel): Promise<Record<string, Uint8Array>> {
  const path = requireFile(model, 'graph');
  const bytes = await readFile(path);
  checkSum(bytes, model.files['graph']?.sha256 ?? '', path);
  const { graph, weights } = encodeModel(sileroGraph(decodeModel(bytes)), 'vad.weights');
  return { 'vad.onnx': graph, 'vad.weights': weights };
}

async function* grow(
  session: Session,
  samples: Float32Array,
  signal?: AbortSignal,
): AsyncGenerator<Float32Array, void, void> {
  const count = Math.ceil(samples.length / window);
  const probabilities = new Float32Array(count);
  const zeros = { data: new Float32Array(stateWidth), dims: [1, 1, stateWidth] };
  let [stateH, stateC]: [Tensor, Tensor] = [zeros, zeros];
  for (let from = 0; from < count; from += windowsPerCall) {
    signal?.throwIfAborted();
    const to = Math.min(count, from + windowsPerCall);
    const feeds = { spectra: laySpectra(samples, from, to), state_h: stateH, state_c: stateC };
    const { probabilities: part, next_h: nextH, next_c: nextC } = await session.run(feeds);
    if (!part || !nextH || !nextC) throw new TypeError('the voice activity graph lacks an output');
    probabilities.set(part.data as Float32Array, from);
    [stateH, stateC] = [nextH, nextC];
    yield probabilities.subarray(0, to);
  }
}

async function all(growing: AsyncGenerator<Float32Array, void, void>): Promise<Float32Array> {
  let last = new Float32Array();
  for await (const probabilities of growing) last = probabilities as Float32Array<ArrayBuffer>;
  return last;
}

/**
 * The four overlapping stretches of each window: the 64 samples before it, its 512, and, as the model's own padding
 * does, 64 mirrored at its end.
 */
function laySpectra(samples: Float32Array, from: number, to: number): Tensor {
  const stretches = 4;
  const length = 2 * hop;
  const data = new Float32Array((to - from) * stretches * length);
  const padded = new Float32Array(paddedWindow);
  for (let index = from; index < to; index++) {
    const start = index * window - context;
    const first = Math.max(0, start);
    const end = context + window;
    padded.fill(0);
    padded.set(samples.subarray(first, Math.min(samples.length, start + end)), first - start);
    for (let mirrored = 0; mirrored < context; mirrored++)
      padded[end + mirrored] = padded[end - 2 - mirrored] ?? 0;
    for (let stretch = 0; stretch < stretches; stretch++) {
      const row = (index - from) * stretches + stretch;
      data.set(padded.subarray(stretch * hop, stretch * hop + length), row * length);
    }
  }
  return { data, dims: [(to - from) * stretches, length] };
}
