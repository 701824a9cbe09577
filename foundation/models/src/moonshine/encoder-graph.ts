import { GraphBuilder } from '../onnx/builder.ts';
import { makeTensor, type OnnxGraph } from '../onnx/graph.ts';
import { type ExportedWeights, joinLinears, type QuantizedLinear } from './exported-weights.ts';
import { addAndNorm, floatLinear, headCount, layerNorm, linear, RotaryTables } from './layers.ts';

/** Longest sound that the encoder takes: 2,048 frames of 24 ms. */
const maxFrames = 2048;

/**
 * The encoder with the decoder's cross-attention projections at its end, so that what leaves it is what every
 * decoder step reads. Input `audio` [samples] at 16 kHz. Outputs `cross_keys` [layers * heads, size, frames], already
 * transposed for the product with a query, and `cross_values` [layers * heads, frames, size].
 *
 * Same mathematics and same 8-bit weights as the export; convolutions are matrix products over overlapping windows,
 * which lie side by side in memory once time comes first.
 */
export function encoderGraph(
  encoder: ExportedWeights,
  decoder: ExportedWeights,
  options: { readonly signed: boolean },
): OnnxGraph {
  const graph = new GraphBuilder(options);
  const layers = encoder.countLayers((layer) => `/layers.${layer}/self_attn/q_proj`);
  const width = encoder.floats('layer_norm.weight').length;
  const frequencies = encoder.floats('/rotary_emb/Cast_1_output_0');
  const rotary = new RotaryTables(graph, frequencies, maxFrames);
  const start = graph.integers(0);

  let hidden = convolutions(graph, encoder, width);
  let normed = layerNorm(
    graph,
    'layer 0 input norm',
    hidden,
    encoder.floats('layers.0.input_layernorm.weight'),
  );
  for (let layer = 0; layer < layers; layer++) {
    const path = `/layers.${layer}`;
    const attended = selfAttention(graph, encoder, rotary, start, layer, normed, width);
    const between = addAndNorm(
      graph,
      `layer ${layer} middle norm`,
      attended,
      hidden,
      encoder.floats(`layers.${layer}.post_attention_layernorm.weight`),
    );
    const grown = linear(
      graph,
      `layer ${layer} fc1`,
      between.normed,
      encoder.linear(`${path}/mlp/fc1`),
      encoder.floats(`layers.${layer}.mlp.fc1.bias`),
    );
    // The last layer's activations have outliers that double the rounding noise of all others together.
    const shrink = layer + 1 < layers ? linear : floatLinear;
    const fed = shrink(
      graph,
      `layer ${layer} fc2`,
      graph.add('Gelu', [grown]),
      encoder.linear(`${path}/mlp/fc2`),
      encoder.floats(`layers.${layer}.mlp.fc2.bias`),
    );
    const next = layer + 1 < layers ? `layers.${layer + 1}.input_layernorm.weight` : 'layer_norm.weight';
    const after = addAndNorm(graph, `layer ${layer} end norm`, fed, between.sum, encoder.floats(next));
    hidden = after.sum;
    normed = after.normed;
  }

  crossProjections(graph, decoder, normed, width);
  return graph.finish();
}

/** Sound to hidden states [1, frames, width]: three convolutions, tanh, group norm and GELU between them. */
function convolutions(graph: GraphBuilder, encoder: ExportedWeights, width: number): string {
  const audio = graph.input('audio', 'float', ['samples']);
  const first = encoder.tensor('conv1.weight_quantized');
  const kernel = first.dims[2] ?? 0;
  const weights = graph.constant(
    makeTensor('conv1.weight', 'float', [width, 1, kernel], convolutionFloats(encoder, 'conv1')),
  );
  const sound = graph.add('Reshape', [audio, graph.integers(1, 1, -1)]);
  const banks = graph.add('Conv', [sound, weights], { strides: [64], kernel_shape: [kernel] });
  const squashed = graph.add('Tanh', [graph.add('Transpose', [banks], { perm: [0, 2, 1] })]);

  // One group: mean and variance over all of time and all channels.
  const flat = graph.add('Reshape', [squashed, graph.integers(1, 1, -1)]);
  const one = graph.constant(makeTensor('one', 'float', [1], [1]));
  const zero = graph.constant(makeTensor('zero', 'float', [1], [0]));
  const normal = graph.add('InstanceNormalization', [flat, one, zero], { epsilon: { float: 1e-5 } });
  const [gain, offset] = groupNormAffine(encoder);
  const rows = graph.add('Reshape', [normal, graph.integers(-1, width)]);
  const scaled = graph.add('Mul', [rows, graph.constant(makeTensor('group gain', 'float', [width], gain))]);
  const shifted = graph.add('Add', [
    scaled,
    graph.constant(makeTensor('group offset', 'float', [width], offset)),
  ]);

  const second = windowedConvolution(graph, encoder, 'conv2', shifted, 3);
  const third = windowedConvolution(graph, encoder, 'conv3', graph.add('Gelu', [second]), 2);
  return graph.add('Reshape', [graph.add('Gelu', [third]), graph.integers(1, -1, width)]);
}

/** Where each window of a convolution over rows [time, channels] lies: row numbers [windows, kernel]. */
function windowRows(graph: GraphBuilder, rows: string, kernel: number, stride: number): string {
  const time = graph.add('Gather', [graph.add('Shape', [rows]), graph.integer(0)]);
  const room = graph.add('Sub', [time, graph.integer(kernel)]);
  const windows = graph.add('Add', [graph.add('Div', [room, graph.integer(stride)]), graph.integer(1)]);
  const indices = graph.add('Range', [graph.integer(0), windows, graph.integer(1)]);
  const starts = graph.add('Mul', [indices, graph.integer(stride)]);
  const column = graph.add('Reshape', [starts, graph.integers(-1, 1)]);
  const taps = graph.integers(...Array.from({ length: kernel }, (_, tap) => tap));
  return graph.add('Add', [column, taps]);
}

/**
 * A convolution over rows [time, channels] as a product with its windows laid out, [windows, kernel * channels]. In
 * float: rounding the input of either convolution to 8 bits costs words.
 */
function windowedConvolution(
  graph: GraphBuilder,
  encoder: ExportedWeights,
  name: string,
  rows: string,
  stride: number,
): string {
  const layer = convolutionLinear(encoder, name);
  const kernel = encoder.tensor(`${name}.weight_quantized`).dims[2] ?? 0;
  const laid = graph.add('Gather', [rows, windowRows(graph, rows, kernel, stride)], { axis: 0 });
  const matrix = graph.add('Reshape', [laid, graph.integers(-1, layer.inputs)]);
  return floatLinear(graph, name, matrix, layer, encoder.floats(`${name}.bias`));
}

/** Convolution weights [outputs, channels, kernel] as a matrix [kernel * channels, outputs]. */
function convolutionLinear(encoder: ExportedWeights, name: string): QuantizedLinear {
  const tensor = encoder.tensor(`${name}.weight_quantized`);
  const [outputs = 0, channels = 0, kernel = 0] = tensor.dims;
  const source = encoder.values(`${name}.weight_quantized`);
  const scale = encoder.floats(`${name}.weight_scale`)[0] ?? 0;
  const zero = encoder.floats(`${name}.weight_zero_point`)[0] ?? 0;
  const weights = new Int8Array(source.length);
  for (let output = 0; output < outputs; output++) {
    for (let channel = 0; channel < channels; channel++) {
      for (let tap = 0; tap < kernel; tap++) {
        const value = source[(output * channels + channel) * kernel + tap] ?? 0;
        weights[(tap * channels + channel) * outputs + output] = value;
      }
    }
  }
  return {
    weights,
    inputs: kernel * channels,
    outputs,
    scales: new Float32Array(outputs).fill(scale),
    // The export adds a float offset; it is a whole number of steps.
    zeroPoints: new Int8Array(outputs).fill(-Math.round(zero / scale)),
  };
}

function convolutionFloats(encoder: ExportedWeights, name: string): Float32Array {
  const scale = encoder.floats(`${name}.weight_scale`)[0] ?? 0;
  const zero = encoder.floats(`${name}.weight_zero_point`)[0] ?? 0;
  return Float32Array.from(encoder.values(`${name}.weight_quantized`), (value) => value * scale + zero);
}

/** The affine part of the group norm; the exporter named its two constants after the nodes that use them. */
function groupNormAffine(encoder: ExportedWeights): [Float32Array, Float32Array] {
  const [, gain = ''] = encoder.node('/groupnorm/Mul').inputs;
  const [, offset = ''] = encoder.node('/groupnorm/Add').inputs;
  return [encoder.floats(gain), encoder.floats(offset)];
}

function selfAttention(
  graph: GraphBuilder,
  encoder: ExportedWeights,
  rotary: RotaryTables,
  start: string,
  layer: number,
  x: string,
  width: number,
): string {
  const path = `/layers.${layer}/self_attn`;
  const joined = joinLinears(['q_proj', 'k_proj', 'v_proj'].map((name) => encoder.linear(`${path}/${name}`)));
  const projected = linear(graph, `layer ${layer} qkv`, x, joined);
  const [queriesAndKeys = '', values = ''] = graph.split(projected, [2 * width, width]);
  const rotated = rotary.rotate(queriesAndKeys, 2 * headCount, start);
  const [queries = '', keys = ''] = graph.split(rotated, [width, width]);
  const attended = graph.add('MultiHeadAttention', [queries, keys, values], { num_heads: headCount });
  return linear(graph, `layer ${layer} out`, attended, encoder.linear(`${path}/dense`));
}

/** Keys and values of every decoder layer's cross-attention, all from one product. */
function crossProjections(
  graph: GraphBuilder,
  decoder: ExportedWeights,
  hidden: string,
  width: number,
): void {
  const path = (layer: number): string => `/model/decoder/layers.${layer}/encoder_attn`;
  const layers = decoder.countLayers((layer) => `${path(layer)}/k_proj`);
  const all = ['k_proj', 'v_proj'].flatMap((name) =>
    Array.from({ length: layers }, (_, layer) => decoder.linear(`${path(layer)}/${name}`)),
  );
  const heads = layers * headCount;
  const size = width / headCount;
  const projected = linear(graph, 'cross', hidden, joinLinears(all));
  const [keys = '', values = ''] = graph.split(projected, [layers * width, layers * width]);
  const perHead = graph.integers(-1, heads, size);
  graph.add('Transpose', [graph.add('Reshape', [keys, perHead])], { perm: [1, 2, 0] }, 'cross_keys');
  graph.add('Transpose', [graph.add('Reshape', [values, perHead])], { perm: [1, 0, 2] }, 'cross_values');
  graph.output('cross_keys', 'float', [heads, size, 'frames']);
  graph.output('cross_values', 'float', [heads, 'frames', size]);
}
