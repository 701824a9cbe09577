import { GraphBuilder } from '../onnx/builder.ts';
import { makeTensor, type OnnxGraph, type OnnxTensor, tensorValues } from '../onnx/graph.ts';

/** Width of the recurrent state. */
export const stateWidth = 128;
/** Samples of one window as the graph takes it: 64 before, 512 of its own, 64 mirrored at its end. */
export const paddedWindow = 640;
/** A window holds four spectra of 256 samples, 128 apart. */
const spectraPerWindow = 4;
const spectrumSamples = 256;
export const hop = 128;
const bins = 129;

/** The convolutions between spectra and state: each frame that stands in the way of the last one, and its taps. */
interface Stage {
  readonly name: string;
  readonly channels: number;
  /** For each frame that is made, the frames it is made from; undefined is padding. */
  readonly taps: readonly (readonly (number | undefined)[])[];
}

const stages: readonly Stage[] = [
  {
    name: 'encoder.0',
    channels: bins,
    taps: [
      [undefined, 0, 1],
      [0, 1, 2],
      [1, 2, 3],
      [2, 3, undefined],
    ],
  },
  {
    name: 'encoder.1',
    channels: 128,
    taps: [
      [undefined, 0, 1],
      [1, 2, 3],
    ],
  },
  { name: 'encoder.2', channels: 64, taps: [[undefined, 0, 1]] },
  { name: 'encoder.3', channels: 64, taps: [[undefined, 0, undefined]] },
];

/**
 * Silero VAD (https://github.com/snakers4/silero-vad) over many windows in one call. Everything before the LSTM sees
 * the windows side by side: its convolutions, which the export runs on four frames at a time, become products of
 * matrices with one row a window. The LSTM sees the windows as a sequence.
 *
 * Inputs: `spectra` [4 * count, 256], the overlapping stretches of each window at 16 kHz, `state_h` and `state_c`
 * [1, 1, 128]. Outputs: `probabilities` [count], `next_h`, `next_c`.
 */
export function sileroGraph(exported: OnnxGraph): OnnxGraph {
  const graph = new GraphBuilder();
  const weights = new Map(exported.initializers.map((tensor) => [tensor.name, tensor]));
  const tensor = (name: string): OnnxTensor => {
    const found = weights.get(`model.${name}`);
    if (!found) throw new TypeError(`no ${name} in the voice activity model`);
    return found;
  };

  let features = magnitudes(graph, tensor);
  for (const stage of stages) features = convolution(graph, tensor, stage, features);
  const sequence = graph.add('Reshape', [features, graph.integers(-1, 1, stateWidth)]);
  const states = ['state_h', 'state_c'].map((name) => graph.input(name, 'float', [1, 1, stateWidth]));
  graph.addTo(
    ['heard', 'next_h', 'next_c'],
    'LSTM',
    [sequence, ...recurrentWeights(graph, tensor), '', ...states],
    { hidden_size: stateWidth },
  );
  const rows = graph.add('Relu', [graph.add('Reshape', ['heard', graph.integers(-1, stateWidth)])]);
  const last = graph.constant({ ...tensor('decoder.decoder.2.weight'), dims: [stateWidth, 1] });
  const logits = graph.add('Gemm', [rows, last, graph.constant(tensor('decoder.decoder.2.bias'))]);
  graph.add('Reshape', [graph.add('Sigmoid', [logits]), graph.integers(-1)], {}, 'probabilities');
  graph.output('probabilities', 'float', ['count']);
  graph.output('next_h', 'float', [1, 1, stateWidth]);
  graph.output('next_c', 'float', [1, 1, stateWidth]);
  return graph.finish();
}

/** Magnitudes of the spectra, [count, 4 * 129]: real parts in the first 129 columns, imaginary ones in the others. */
function magnitudes(graph: GraphBuilder, tensor: (name: string) => OnnxTensor): string {
  const spectra = graph.input('spectra', 'float', ['4 * count', spectrumSamples]);
  const basis = turned(tensor('stft.forward_basis_buffer'), 2 * bins, spectrumSamples);
  const product = graph.add('MatMul', [
    spectra,
    graph.constant(makeTensor('basis', 'float', [spectrumSamples, 2 * bins], basis)),
  ]);
  const squares = graph.split(graph.add('Mul', [product, product]), [bins, bins]);
  const lengths = graph.add('Sqrt', [graph.add('Add', squares)]);
  return graph.add('Reshape', [lengths, graph.integers(-1, spectraPerWindow * bins)]);
}

/** A convolution of three taps over the few frames of a window, all frames at once: [count, frames * channels]. */
function convolution(
  graph: GraphBuilder,
  tensor: (name: string) => OnnxTensor,
  { name, channels, taps }: Stage,
  x: string,
): string {
  const kernel = tensor(`${name}.reparam_conv.weight`);
  const values = tensorValues(kernel);
  const outputs = kernel.dims[0] ?? 0;
  const frames = Math.max(...taps.flat().map((frame) => (frame ?? 0) + 1));
  const columns = taps.length * outputs;
  const matrix = new Float32Array(frames * channels * columns);
  for (const [made, sources] of taps.entries()) {
    for (const [tap, frame] of sources.entries()) {
      if (frame === undefined) continue;
      for (let channel = 0; channel < channels; channel++) {
        for (let output = 0; output < outputs; output++) {
          const weight = Number(values[(output * channels + channel) * 3 + tap]);
          matrix[(frame * channels + channel) * columns + made * outputs + output] = weight;
        }
      }
    }
  }
  const bias = Float32Array.from(tensorValues(tensor(`${name}.reparam_conv.bias`)));
  const repeated = Float32Array.from({ length: columns }, (_, column) => bias[column % outputs] ?? 0);
  const weights = graph.constant(makeTensor(`${name}.matrix`, 'float', [frames * channels, columns], matrix));
  const offset = graph.constant(makeTensor(`${name}.bias`, 'float', [columns], repeated));
  return graph.add('Relu', [graph.add('Gemm', [x, weights, offset])]);
}

/** [rows, columns] to [columns, rows]. */
function turned(tensor: OnnxTensor, rows: number, columns: number): Float32Array {
  const values = tensorValues(tensor);
  return Float32Array.from({ length: rows * columns }, (_, index) =>
    Number(values[(index % rows) * columns + Math.floor(index / rows)]),
  );
}

/** PyTorch orders the gates input, forget, cell, output; ONNX input, output, forget, cell. */
function recurrentWeights(graph: GraphBuilder, tensor: (name: string) => OnnxTensor): string[] {
  const reordered = (name: string): Float32Array => {
    const values = Float32Array.from(tensorValues(tensor(name)));
    const gate = values.length / 4;
    const order = [0, 3, 1, 2];
    return Float32Array.from(
      { length: values.length },
      (_, index) => values[(order[Math.floor(index / gate)] ?? 0) * gate + (index % gate)] ?? 0,
    );
  };
  const bias = [...reordered('decoder.rnn.bias_ih'), ...reordered('decoder.rnn.bias_hh')];
  const gates = 4 * stateWidth;
  return [
    graph.constant(makeTensor('rnn w', 'float', [1, gates, stateWidth], reordered('decoder.rnn.weight_ih'))),
    graph.constant(makeTensor('rnn r', 'float', [1, gates, stateWidth], reordered('decoder.rnn.weight_hh'))),
    graph.constant(makeTensor('rnn b', 'float', [1, 2 * gates], bias)),
  ];
}
