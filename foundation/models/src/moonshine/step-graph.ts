import { GraphBuilder } from '../onnx/builder.ts';
import type { OnnxGraph } from '../onnx/graph.ts';
import { type ExportedWeights, joinLinears, scaleLinear, transpose } from './exported-weights.ts';
import { addAndNorm, headCount, layerNorm, linear, type MoonshineShape, RotaryTables } from './layers.ts';

/** Longest text, in tokens. */
export const maxTokens = 512;

/** A head of a decoder layer's cross-attention. */
export interface AttentionHead {
  readonly layer: number;
  readonly head: number;
}

/** Reads the sizes off an exported decoder. */
export function decoderShape(decoder: ExportedWeights): MoonshineShape {
  const [vocabulary = 0, width = 0] = decoder.tensor(
    'model.decoder.embed_tokens.weight_merged_0_quantized',
  ).dims;
  const layers = decoder.countLayers((layer) => `/model/decoder/layers.${layer}/self_attn/q_proj`);
  return { layers, heads: headCount, width, vocabulary };
}

/**
 * One decoder step for the beams of one sound. Rows of a batch are beams: they share the sound's keys and values, and
 * `sources` says which row of the last step each goes on from, so that a cache is never reordered outside.
 *
 * Inputs: `tokens` [beams], `sources` [beams], `targets` [beams], `position` [1], `top` [1] (how many candidates),
 * `keys.N`/`values.N` [beams before, heads, time, size], `cross_keys.N` [heads, size, frames] and `cross_values.N`
 * [heads, frames, size]. Outputs: `log_probabilities` and `candidates` [beams, top], `target_log_probabilities`
 * [beams], `attention` [chosen heads, beams, frames], `next_keys.N`/`next_values.N` [beams, heads, time + 1, size].
 */
export function stepGraph(
  decoder: ExportedWeights,
  alignmentHeads: readonly AttentionHead[],
  options: { readonly signed: boolean },
): OnnxGraph {
  const graph = new GraphBuilder(options);
  const shape = decoderShape(decoder);
  const tokens = graph.input('tokens', 'int64', ['beams']);
  const sources = graph.input('sources', 'int64', ['beams']);
  const position = graph.input('position', 'int64', [1]);
  const frequencies = decoder.floats('/model/decoder/rotary_emb/Cast_1_output_0');
  const rotary = new RotaryTables(graph, frequencies, maxTokens);

  const name = (layer: number, rest: string): string => `model.decoder.layers.${layer}.${rest}`;
  let hidden = embed(graph, decoder, tokens, shape.width);
  let normed = layerNorm(graph, 'norm 0', hidden, decoder.floats(name(0, 'input_layernorm.weight')));
  const weightsOfLayers: string[] = [];

  for (let layer = 0; layer < shape.layers; layer++) {
    const attended = selfAttention(graph, decoder, rotary, shape, layer, normed, sources, position);
    const first = addAndNorm(
      graph,
      `norm ${layer} self`,
      attended,
      hidden,
      decoder.floats(name(layer, 'post_attention_layernorm.weight')),
    );
    const heard = crossAttention(graph, decoder, shape, layer, first.normed);
    weightsOfLayers.push(heard.weights);
    const second = addAndNorm(
      graph,
      `norm ${layer} cross`,
      heard.output,
      first.sum,
      decoder.floats(name(layer, 'final_layernorm.weight')),
    );
    const fed = feedForward(graph, decoder, layer, second.normed);
    const next =
      layer + 1 < shape.layers ? name(layer + 1, 'input_layernorm.weight') : 'model.decoder.norm.weight';
    const last = addAndNorm(graph, `norm ${layer} end`, fed, second.sum, decoder.floats(next));
    hidden = last.sum;
    normed = last.normed;
  }

  chooseHeads(graph, weightsOfLayers, alignmentHeads);
  predict(graph, decoder, shape, normed);
  return graph.finish();
}

/** Rows of the quantised table, made float after they are picked: [beams, 1, width]. */
function embed(graph: GraphBuilder, decoder: ExportedWeights, tokens: string, width: number): string {
  const base = 'model.decoder.embed_tokens.weight_merged_0';
  const table = graph.constant({ ...decoder.tensor(`${base}_quantized`), name: 'embedding' });
  const scale = graph.constant({ ...decoder.tensor(`${base}_scale`), name: 'embedding scale' });
  const zeroPoint = graph.constant({ ...decoder.tensor(`${base}_zero_point`), name: 'embedding zero point' });
  const picked = graph.add('Gather', [table, tokens], { axis: 0 });
  const rows = graph.add('DequantizeLinear', [picked, scale, zeroPoint]);
  return graph.add('Reshape', [rows, graph.integers(-1, 1, width)]);
}

function selfAttention(
  graph: GraphBuilder,
  decoder: ExportedWeights,
  rotary: RotaryTables,
  shape: MoonshineShape,
  layer: number,
  x: string,
  sources: string,
  position: string,
): string {
  const { width, heads } = shape;
  const path = `/model/decoder/layers.${layer}/self_attn`;
  const joined = joinLinears(['q_proj', 'k_proj', 'v_proj'].map((part) => decoder.linear(`${path}/${part}`)));
  const projected = linear(graph, `qkv ${layer}`, x, joined);
  const [queriesAndKeys = '', values = ''] = graph.split(projected, [2 * width, width]);
  const rotated = rotary.rotate(queriesAndKeys, 2 * heads, position);
  const [queries = '', keys = ''] = graph.split(rotated, [width, width]);

  const dims = ['beams before', heads, 'time', width / heads];
  const past = ['keys', 'values'].map((kind) => {
    const cache = graph.input(`${kind}.${layer}`, 'float', dims);
    return graph.add('Gather', [cache, sources], { axis: 0 });
  });
  const present = ['keys', 'values'].map((kind) => `next_${kind}.${layer}`);
  for (const cache of present) graph.output(cache, 'float', ['beams', heads, 'time + 1', width / heads]);
  const attended = `attended ${layer}`;
  graph.addTo([attended, ...present], 'MultiHeadAttention', [queries, keys, values, '', '', '', ...past], {
    num_heads: heads,
  });
  return linear(graph, `self out ${layer}`, attended, decoder.linear(`${path}/dense`));
}

/** Attention over the sound. Beams stand in the rows of one product a head, so keys and values are never repeated. */
function crossAttention(
  graph: GraphBuilder,
  decoder: ExportedWeights,
  shape: MoonshineShape,
  layer: number,
  x: string,
): { output: string; weights: string } {
  const { width, heads } = shape;
  const size = width / heads;
  const path = `/model/decoder/layers.${layer}/encoder_attn`;
  const crossKeys = graph.input(`cross_keys.${layer}`, 'float', [heads, size, 'frames']);
  const crossValues = graph.input(`cross_values.${layer}`, 'float', [heads, 'frames', size]);
  const query = scaleLinear(decoder.linear(`${path}/q_proj`), 1 / Math.sqrt(size));
  const projected = linear(graph, `cross query ${layer}`, x, query);
  const perBeam = graph.add('Reshape', [projected, graph.integers(-1, heads, size)]);
  const perHead = graph.add('Transpose', [perBeam], { perm: [1, 0, 2] });
  const weights = graph.add('Softmax', [graph.add('MatMul', [perHead, crossKeys])], { axis: -1 });
  const mixed = graph.add('Transpose', [graph.add('MatMul', [weights, crossValues])], { perm: [1, 0, 2] });
  const rows = graph.add('Reshape', [mixed, graph.integers(-1, 1, width)]);
  return { output: linear(graph, `cross out ${layer}`, rows, decoder.linear(`${path}/dense`)), weights };
}

/** SwiGLU: the second half of the first product gates the first half. */
function feedForward(graph: GraphBuilder, decoder: ExportedWeights, layer: number, x: string): string {
  const path = `/model/decoder/layers.${layer}/mlp`;
  const bias = (part: string): Float32Array =>
    decoder.floats(`model.decoder.layers.${layer}.mlp.${part}.bias`);
  const up = decoder.linear(`${path}/up_proj`);
  const grown = linear(graph, `up ${layer}`, x, up, bias('up_proj'));
  const [value = '', gate = ''] = graph.split(grown, [up.outputs / 2, up.outputs / 2]);
  const opened = graph.add('QuickGelu', [gate], { alpha: { float: 1 } });
  const gated = graph.add('Mul', [opened, value]);
  return linear(graph, `down ${layer}`, gated, decoder.linear(`${path}/down_proj`), bias('down_proj'));
}

/** The weights that word times are read from: [chosen heads, beams, frames]. */
function chooseHeads(
  graph: GraphBuilder,
  weightsOfLayers: readonly string[],
  heads: readonly AttentionHead[],
): void {
  const chosen = heads.map(({ layer, head }) =>
    graph.add('Gather', [weightsOfLayers[layer] ?? '', graph.integers(head)], { axis: 0 }),
  );
  graph.add('Concat', chosen, { axis: 0 }, 'attention');
  graph.output('attention', 'float', [heads.length, 'beams', 'frames']);
}

/** The tied embedding as output layer, and the best candidates: 131 kB of logits a beam never leave the runtime. */
function predict(graph: GraphBuilder, decoder: ExportedWeights, shape: MoonshineShape, x: string): void {
  const targets = graph.input('targets', 'int64', ['beams']);
  const top = graph.input('top', 'int64', [1]);
  const base = 'model.decoder.embed_tokens.weight_merged_0';
  const table = decoder.quantized(`${base}_quantized`, `${base}_zero_point`);
  const { vocabulary, width } = shape;
  const head = {
    weights: transpose(table.weights, vocabulary, width),
    inputs: width,
    outputs: vocabulary,
    scales: new Float32Array(vocabulary).fill(table.scales[0] ?? 0),
    zeroPoints: new Int8Array(vocabulary).fill(table.zeroPoints[0] ?? 0),
  };
  const logits = linear(graph, 'head', graph.add('Reshape', [x, graph.integers(-1, width)]), head);
  const logProbabilities = graph.add('LogSoftmax', [logits], { axis: -1 });
  graph.addTo(['log_probabilities', 'candidates'], 'TopK', [logProbabilities, top], { axis: -1 });
  const columns = graph.add('Reshape', [targets, graph.integers(-1, 1)]);
  const picked = graph.add('GatherElements', [logProbabilities, columns], { axis: 1 });
  graph.add('Reshape', [picked, graph.integers(-1)], {}, 'target_log_probabilities');
  graph.output('log_probabilities', 'float', ['beams', 'top']);
  graph.output('candidates', 'int64', ['beams', 'top']);
  graph.output('target_log_probabilities', 'float', ['beams']);
}
