import { GraphBuilder } from '../onnx/builder.ts';
import { makeTensor, type OnnxGraph, type OnnxTensor, tensorValues } from '../onnx/graph.ts';

/** Width of the recurrent state. */
export const stateWidth = 128;
/** Samples of one window as the graph takes it: 64 before, 512 of its own, 64 mirrored at its end. */
export const paddedWindow = 640;

/**
 * Silero VAD (https://github.com/snakers4/silero-vad) over many windows in one call: everything before the LSTM sees
 * the windows as a batch, the LSTM as a sequence. The export takes one window a call.
 *
 * Inputs: `windows` [count, 640] at 16 kHz, `state_h` and `state_c` [1, 1, 128].
 * Outputs: `probabilities` [count], `next_h`, `next_c`.
 */
export function sileroGraph(exported: OnnxGraph): OnnxGraph {
  const graph = new GraphBuilder();
  const weights = new Map(exported.initializers.map((tensor) => [tensor.name, tensor]));
  const tensor = (name: string): OnnxTensor => {
    const found = weights.get(`model.${name}`);
    if (!found) throw new TypeError(`no ${name} in the voice activity model`);
    return found;
  };
  const constant = (name: string): string => graph.constant(tensor(name));

  const windows = graph.input('windows', 'float', ['count', paddedWindow]);
  const sound = graph.add('Reshape', [windows, graph.integers(-1, 1, paddedWindow)]);
  const spectrum = graph.add('Conv', [sound, constant('stft.forward_basis_buffer')], { strides: [128] });
  let features = magnitude(graph, spectrum);
  for (const [index, stride] of [1, 2, 2, 1].entries()) {
    const name = `encoder.${index}.reparam_conv`;
    const inputs = [features, constant(`${name}.weight`), constant(`${name}.bias`)];
    features = graph.add('Relu', [graph.add('Conv', inputs, { strides: [stride], pads: [1, 1] })]);
  }

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
  const logits = graph.add('Gemm', [rows, last, constant('decoder.decoder.2.bias')]);
  graph.add('Reshape', [graph.add('Sigmoid', [logits]), graph.integers(-1)], {}, 'probabilities');
  graph.output('probabilities', 'float', ['count']);
  graph.output('next_h', 'float', [1, 1, stateWidth]);
  graph.output('next_c', 'float', [1, 1, stateWidth]);
  return graph.finish();
}

/** The first 129 channels are the real part, the others the imaginary part. */
function magnitude(graph: GraphBuilder, spectrum: string): string {
  const [real, imaginary] = ['real', 'imaginary'];
  graph.addTo([real, imaginary], 'Split', [spectrum, graph.integers(129, 129)], { axis: 1 });
  const squares = [real, imaginary].map((part) => graph.add('Mul', [part, part]));
  return graph.add('Sqrt', [graph.add('Add', squares)]);
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
