import { readFile } from 'node:fs/promises';
import { EnvironmentError } from '@parlando/core';
import { decodeModel } from '../onnx/decode.ts';
import { encodeModel } from '../onnx/encode.ts';
import { loadRuntime, type Session, type Tensor } from '../runtime.ts';
import { cached } from '../store/cache.ts';
import { checkSum } from '../store/checksum.ts';
import { type PackagedModel, packagedModels, requireFile } from '../store/manifest.ts';
import { paddedWindow, sileroGraph, stateWidth } from './silero-graph.ts';

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
  const folder = await cached(`silero-vad-${model.files['graph']?.sha256.slice(0, 12)}-1`, () =>
    prepare(model),
  );
  const session = await runtime.open(`${folder}/vad.onnx`, `${folder}/vad.weights`);
  return {
    windowSeconds: window / 16000,
    rateHz: 16000,
    probabilities: (samples, signal) => detect(session, samples, signal),
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

async function detect(session: Session, samples: Float32Array, signal?: AbortSignal): Promise<Float32Array> {
  const count = Math.ceil(samples.length / window);
  const probabilities = new Float32Array(count);
  const zeros = { data: new Float32Array(stateWidth), dims: [1, 1, stateWidth] };
  let [stateH, stateC]: [Tensor, Tensor] = [zeros, zeros];
  for (let from = 0; from < count; from += windowsPerCall) {
    signal?.throwIfAborted();
    const to = Math.min(count, from + windowsPerCall);
    const feeds = { windows: layWindows(samples, from, to), state_h: stateH, state_c: stateC };
    const { probabilities: part, next_h: nextH, next_c: nextC } = await session.run(feeds);
    if (!part || !nextH || !nextC) throw new TypeError('the voice activity graph lacks an output');
    probabilities.set(part.data as Float32Array, from);
    [stateH, stateC] = [nextH, nextC];
  }
  return probabilities;
}

/** Each window with the 64 samples before it and, as the model's own padding does, 64 mirrored at its end. */
function layWindows(samples: Float32Array, from: number, to: number): Tensor {
  const data = new Float32Array((to - from) * paddedWindow);
  for (let index = from; index < to; index++) {
    const row = data.subarray((index - from) * paddedWindow, (index - from + 1) * paddedWindow);
    const start = index * window - context;
    const first = Math.max(0, start);
    row.set(samples.subarray(first, Math.min(samples.length, start + context + window)), first - start);
    const end = context + window;
    for (let mirrored = 0; mirrored < 64; mirrored++) row[end + mirrored] = row[end - 2 - mirrored] ?? 0;
  }
  return { data, dims: [to - from, paddedWindow] };
}
