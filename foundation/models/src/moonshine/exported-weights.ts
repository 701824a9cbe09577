import { EnvironmentError } from '@parlando/core';
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
export class ExportedWeights {
  readonly #constants = new Map<string, OnnxTensor>();
  readonly #nodes = new Map<string, OnnxNode>();

  constructor(graph: OnnxGraph) {
    this.#collect(graph);
  }

  /** Number of `PREFIX.{i}/` layers. */
  countLayers(pathOf: (layer: number) => string): number {
    let layers = 0;
    while (this.#nodes.has(`${pathOf(layers)}/MatMul_quant`)) layers++;
    return layers;
  }

  node(name: string): OnnxNode {
    const found = this.#nodes.get(name);
    if (!found) throw unexpected(name);
    return found;
  }

  /** The linear layer at a module path such as `/layers.0/mlp/fc1`. */
  linear(path: string): QuantizedLinear {
    const node = this.#nodes.get(`${path}/MatMul_quant`);
    const [, weightName, , zeroPointName] = node?.inputs ?? [];
    if (weightName === undefined || zeroPointName === undefined) throw unexpected(path);
    return this.quantized(weightName, zeroPointName);
  }

  /** The quantised matrix of that name, [inputs, outputs]. */
  quantized(weightName: string, zeroPointName: string): QuantizedLinear {
    const weight = this.tensor(weightName);
    const [inputs, outputs] = weight.dims;
    if (inputs === undefined || outputs === undefined) throw unexpected(weightName);
    const scale = Number(this.values(weightName.replace(/_quantized$/, '_scale'))[0]);
    const zeroPoint = Number(this.values(zeroPointName)[0]);
    const shift = weight.type === 'uint8' ? 128 : 0;
    return {
      weights: toSigned(weight),
      inputs,
      outputs,
      scales: new Float32Array(outputs).fill(scale),
      zeroPoints: new Int8Array(outputs).fill(zeroPoint - shift),
    };
  }

  values(name: string): ReturnType<typeof tensorValues> {
    return tensorValues(this.tensor(name));
  }

  floats(name: string): Float32Array {
    const values = this.values(name);
    if (!(values instanceof Float32Array)) throw unexpected(name);
    return values;
  }

  /** A constant by name. Exports that merge two decoders add `_merged_0` to what both share. */
  tensor(name: string): OnnxTensor {
    const found = this.#constants.get(name) ?? this.#constants.get(`${name}_merged_0`);
    if (!found) throw unexpected(name);
    return found;
  }

  #collect(graph: OnnxGraph): void {
    for (const tensor of graph.initializers) this.#constants.set(tensor.name, tensor);
    for (const node of graph.nodes) {
      this.#nodes.set(node.name, node);
      // The branch that runs first holds every layer, the cross-attention's keys and values included.
      const branch = node.attributes.get('else_branch');
      if (typeof branch === 'object' && 'nodes' in branch) this.#collect(branch);
    }
  }
}

/** One matrix from several that read the same input: columns side by side, each keeping its scale. */
export function joinLinears(layers: readonly QuantizedLinear[]): QuantizedLinear {
  const inputs = layers[0]?.inputs ?? 0;
  const outputs = layers.reduce((sum, layer) => sum + layer.outputs, 0);
  const weights = new Int8Array(inputs * outputs);
  const scales = new Float32Array(outputs);
  const zeroPoints = new Int8Array(outputs);
  let column = 0;
  for (const layer of layers) {
    for (let row = 0; row < inputs; row++) {
      const source = layer.weights.subarray(row * layer.outputs, (row + 1) * layer.outputs);
      weights.set(source, row * outputs + column);
    }
    scales.set(layer.scales, column);
    zeroPoints.set(layer.zeroPoints, column);
    column += layer.outputs;
  }
  return { weights, inputs, outputs, scales, zeroPoints };
}

/** The same layer with its result multiplied by `factor`, at no cost when it runs. */
export function scaleLinear(layer: QuantizedLinear, factor: number): QuantizedLinear {
  return { ...layer, scales: layer.scales.map((scale) => scale * factor) };
}

/** [rows, columns] to [columns, rows], in tiles that stay in the cache. */
export function transpose(matrix: Int8Array, rows: number, columns: number): Int8Array {
  const turned = new Int8Array(matrix.length);
  const tile = 64;
  for (let top = 0; top < rows; top += tile) {
    for (let left = 0; left < columns; left += tile) {
      const bottom = Math.min(top + tile, rows);
      const right = Math.min(left + tile, columns);
      for (let row = top; row < bottom; row++) {
        for (let column = left; column < right; column++) {
          turned[column * rows + row] = matrix[row * columns + column] ?? 0;
        }
      }
    }
  }
  return turned;
}

function toSigned(tensor: OnnxTensor): Int8Array {
  const bytes = tensor.data;
  if (tensor.type === 'int8') return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const signed = new Int8Array(bytes.length);
  for (let index = 0; index < bytes.length; index++) signed[index] = (bytes[index] ?? 0) - 128;
  return signed;
}

function unexpected(what: string): EnvironmentError {
  return new EnvironmentError('models/unexpected-graph', `the model's graph has no ${what}`, {
    remedy: 'use an export with 8-bit dynamic quantisation in the Hugging Face ONNX layout',
  });
}
