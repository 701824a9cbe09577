import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EnvironmentError } from '@parlando/core';
import type * as Ort from 'onnxruntime-common';

/** A tensor crossing into or out of the runtime. `data` of an output is owned by whoever receives it. */
export interface Tensor {
  readonly data: Float32Array | BigInt64Array | Uint8Array;
  readonly dims: readonly number[];
}

/** An open graph. One call at a time; not shared between threads. */
export interface Session {
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
  close(): Promise<void>;
}

export interface Runtime {
  /** Name and version, such as `onnxruntime-node 1.30.0`. */
  readonly name: string;
  /** Opens a graph file whose weights lie in `weightsFile` beside it. */
  open(graphFile: string, weightsFile: string): Promise<Session>;
  /** Opens a graph that holds its weights itself. */
  openBytes(graph: Uint8Array): Promise<Session>;
}

type OrtModule = typeof Ort;

const packages = { native: 'onnxruntime-node', wasm: 'onnxruntime-web' } as const;
let loaded: Promise<Runtime> | undefined;

/**
 * The runtime that models run on: `onnxruntime-node` where it is installed, else `onnxruntime-web`. The environment
 * variable `PARLANDO_RUNTIME` (`native` or `wasm`) asks for one of them.
 * Throws an EnvironmentError `models/no-runtime` when there is none.
 */
export function loadRuntime(): Promise<Runtime> {
  loaded ??= findRuntime().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function findRuntime(): Promise<Runtime> {
  const wanted = process.env['PARLANDO_RUNTIME'];
  const names =
    wanted === 'wasm' ? [packages.wasm] : wanted === 'native' ? [packages.native] : Object.values(packages);
  const failures: string[] = [];
  for (const name of names) {
    try {
      silenceTelemetry();
      const found = await import(name);
      const ort: OrtModule = found.default ?? found;
      return name === packages.wasm ? wasmRuntime(ort) : nativeRuntime(ort);
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new EnvironmentError('models/no-runtime', 'no runtime for the models is installed', {
    remedy: 'npm install onnxruntime-node (fast), or npm install onnxruntime-web (runs anywhere)',
    cause: new Error(failures.join('; ')),
  });
}

/**
 * Unless told not to, the native runtime writes what it does into a database in the user's home and sends it to its
 * makers. The variable must be set when its library loads; a worker thread cannot set it for the process, so that a
 * program that opens its first model in a worker has to do it itself.
 */
function silenceTelemetry(): void {
  process.env['ORT_DISABLE_TELEMETRY'] ??= '1';
}

// One thread a session: pieces of sound run side by side instead, and results do not depend on the number of threads.
const sessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'basic',
  logSeverityLevel: 3,
} as const;

function nativeRuntime(ort: OrtModule): Runtime {
  return {
    name: `${packages.native} ${ort.env.versions.node ?? ort.env.versions.common}`,
    open: async (graphFile) => session(ort, await ort.InferenceSession.create(graphFile, sessionOptions)),
    openBytes: async (graph) => session(ort, await ort.InferenceSession.create(graph, sessionOptions)),
  };
}

function wasmRuntime(ort: OrtModule): Runtime {
  ort.env.wasm.numThreads = 1;
  return {
    name: `${packages.wasm} ${ort.env.versions.web ?? ort.env.versions.common}`,
    open: async (graphFile, weightsFile) => {
      const [graph, weights] = await Promise.all([readFile(graphFile), readFile(weightsFile)]);
      const externalData = [{ path: basename(weightsFile), data: weights }];
      return session(ort, await ort.InferenceSession.create(graph, { ...sessionOptions, externalData }));
    },
    openBytes: async (graph) => session(ort, await ort.InferenceSession.create(graph, sessionOptions)),
  };
}

function session(ort: OrtModule, open: Ort.InferenceSession): Session {
  return {
    async run(feeds) {
      const inputs: Record<string, Ort.Tensor> = {};
      for (const name in feeds) {
        const feed = feeds[name];
        if (feed) inputs[name] = toOrt(ort, feed);
      }
      return (await open.run(inputs)) as unknown as Record<string, Tensor>;
    },
    close: () => open.release(),
  };
}

/** Outputs fed back in are runtime tensors already and go through untouched. */
function toOrt(ort: OrtModule, tensor: Tensor): Ort.Tensor {
  if (tensor instanceof ort.Tensor) return tensor;
  const { data } = tensor;
  if (data instanceof Float32Array) return new ort.Tensor('float32', data, tensor.dims);
  if (data instanceof BigInt64Array) return new ort.Tensor('int64', data, tensor.dims);
  return new ort.Tensor('uint8', data, tensor.dims);
}

/** A vector of whole numbers, as the runtime wants them. */
export function integers(...values: readonly number[]): Tensor {
  return { data: BigInt64Array.from(values, BigInt), dims: [values.length] };
}
