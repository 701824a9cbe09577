import type { GraphBuilder } from '../onnx/builder.ts';
import { makeTensor } from '../onnx/graph.ts';
import type { QuantizedLinear } from './exported-weights.ts';

/** Shape of the network, read off its weights. */
export interface MoonshineShape {
  readonly layers: number;
  readonly heads: number;
  /** Width of the hidden state; a head has `width / heads`. */
  readonly width: number;
  readonly vocabulary: number;
}

const epsilon = { float: 1e-5 };
/** Both sizes of Moonshine have eight heads; nothing in the weights tells. */
export const headCount = 8;

/** y = x W + bias, activations quantised on the fly over the whole of x. */
export function linear(
  graph: GraphBuilder,
  name: string,
  x: string,
  layer: QuantizedLinear,
  bias?: Float32Array,
): string {
  const { inputs, outputs } = layer;
  const { signed } = graph;
  const data = new Uint8Array(layer.weights.buffer, layer.weights.byteOffset, layer.weights.length);
  const weights = graph.constant({
    name: `${name}.weight`,
    type: signed ? 'int8' : 'uint8',
    dims: [inputs, outputs],
    data: signed ? data : data.map((value) => value ^ 0x80),
  });
  const scales = graph.constant(makeTensor(`${name}.scale`, 'float', [outputs], layer.scales));
  const zeros = signed ? layer.zeroPoints : Array.from(layer.zeroPoints, (value) => value + 128);
  const zeroPoints = graph.constant(
    makeTensor(`${name}.zero_point`, signed ? 'int8' : 'uint8', [outputs], zeros),
  );
  const operands = [x, weights, scales, zeroPoints];
  if (bias) operands.push(graph.constant(makeTensor(`${name}.bias`, 'float', [outputs], bias)));
  return graph.add('DynamicQuantizeMatMul', operands);
}

/** The same layer in float: for the few inputs whose outliers 8 bits cannot hold, and for convolutions. */
export function floatLinear(
  graph: GraphBuilder,
  name: string,
  x: string,
  layer: QuantizedLinear,
  bias: Float32Array,
): string {
  const { inputs, outputs, scales, zeroPoints } = layer;
  const weights = new Float32Array(inputs * outputs);
  for (let row = 0, index = 0; row < inputs; row++) {
    for (let column = 0; column < outputs; column++, index++) {
      const steps = (layer.weights[index] ?? 0) - (zeroPoints[column] ?? 0);
      weights[index] = steps * (scales[column] ?? 0);
    }
  }
  const matrix = graph.constant(makeTensor(`${name}.weight`, 'float', [inputs, outputs], weights));
  const product = graph.add('MatMul', [x, matrix]);
  return graph.add('Add', [product, graph.constant(makeTensor(`${name}.bias`, 'float', [outputs], bias))]);
}

export function layerNorm(graph: GraphBuilder, name: string, x: string, weight: Float32Array): string {
  const scale = graph.constant(makeTensor(name, 'float', [weight.length], weight));
  return graph.add('LayerNormalization', [x, scale], { epsilon, axis: -1 });
}

/**
 * Layer normalisation of x + residual. Returns the normalised value and the sum. Two operators: the runtime's fused
 * one takes several times as long on a processor.
 */
export function addAndNorm(
  graph: GraphBuilder,
  name: string,
  x: string,
  residual: string,
  weight: Float32Array,
): { normed: string; sum: string } {
  const sum = graph.add('Add', [x, residual]);
  return { normed: layerNorm(graph, name, sum, weight), sum };
}

/** Tables for the rotary position embedding (RoFormer, arXiv 2104.09864), pairs interleaved. */
export class RotaryTables {
  readonly #graph: GraphBuilder;
  readonly #cos: string;
  readonly #sin: string;
  readonly #dimensions: number;

  /** `frequencies` has one entry for each rotated pair; `positions` is the longest sequence. */
  constructor(graph: GraphBuilder, frequencies: Float32Array, positions: number) {
    const pairs = frequencies.length;
    const angles = Float32Array.from(
      { length: positions * pairs },
      (_, index) => Math.floor(index / pairs) * (frequencies[index % pairs] ?? 0),
    );
    this.#graph = graph;
    this.#dimensions = 2 * pairs;
    this.#cos = graph.constant(makeTensor('rotary cos', 'float', [positions, pairs], angles.map(Math.cos)));
    this.#sin = graph.constant(makeTensor('rotary sin', 'float', [positions, pairs], angles.map(Math.sin)));
  }

  /** Rotates x [batch, time, heads * size] from the position on (a tensor of one integer). */
  rotate(x: string, heads: number, position: string): string {
    return this.#graph.add('RotaryEmbedding', [x, position, this.#cos, this.#sin], {
      interleaved: 1,
      num_heads: heads,
      rotary_embedding_dim: this.#dimensions,
    });
  }
}
