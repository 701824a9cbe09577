import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTensor, type OnnxGraph, type OnnxNode } from '../onnx/graph.ts';
import {
  ExportedWeights,
  joinLinears,
  type QuantizedLinear,
  scaleLinear,
  transpose,
} from './exported-weights.ts';

const node = (
  name: string,
  inputs: readonly string[],
  attributes: OnnxNode['attributes'] = new Map(),
): OnnxNode => ({
  name,
  operator: 'MatMulInteger',
  domain: '',
  inputs,
  outputs: [],
  attributes,
});

/** Layers as `onnx.quantize_dynamic` leaves them, one signed and one not. */
const graph: OnnxGraph = {
  nodes: [
    node('/layers.0/fc/MatMul_quant', ['x', 'a_quantized', 'x zero', 'a_zero_point']),
    node('/layers.1/fc/MatMul_quant', ['x', 'b_quantized', 'x zero', 'b_zero_point']),
  ],
  initializers: [
    makeTensor('a_quantized', 'uint8', [2, 3], [0, 128, 255, 130, 127, 129]),
    makeTensor('a_scale', 'float', [], [0.5]),
    makeTensor('a_zero_point', 'uint8', [], [130]),
    makeTensor('b_quantized_merged_0', 'int8', [1, 2], [-3, 3]),
    makeTensor('b_scale', 'float', [], [0.25]),
    makeTensor('b_zero_point', 'int8', [], [1]),
  ],
  inputs: [],
  outputs: [],
};

/** The matrix that a layer stands for. */
const floats = ({ weights, outputs, scales, zeroPoints }: QuantizedLinear) =>
  Array.from(weights, (weight, at) => (weight - zeroPoints[at % outputs]!) * scales[at % outputs]!);

describe('weights of an export', () => {
  const exported = new ExportedWeights(graph);

  test('are found by the path of their module, and are signed whatever they were', () => {
    const layer = exported.linear('/layers.0/fc');
    expect(layer).toMatchObject({ inputs: 2, outputs: 3, zeroPoints: Int8Array.of(2, 2, 2) });
    expect([...layer.weights]).toEqual([-128, 0, 127, 2, -1, 1]);
    expect(floats(layer)).toEqual([-65, -1, 62.5, 0, -1.5, -0.5]);
  });

  test('that two decoders share have the ending of merged ones', () => {
    expect(floats(exported.linear('/layers.1/fc'))).toEqual([-1, 0.5]);
  });

  test('tell how many layers there are', () => {
    expect(exported.countLayers((layer) => `/layers.${layer}/fc`)).toBe(2);
    expect(exported.countLayers((layer) => `/layers.${layer}/attention`)).toBe(0);
  });

  test('inside the branch that runs first are found, others are not', () => {
    const branches = new Map([
      ['else_branch', graph],
      ['then_branch', { ...graph, nodes: [node('/other/MatMul_quant', [])] }],
    ]);
    const merged = { ...graph, nodes: [node('If', [], branches)], initializers: [] };
    const found = new ExportedWeights(merged);
    expect(found.linear('/layers.0/fc').inputs).toBe(2);
    expect(() => found.node('/other/MatMul_quant')).toThrow();
  });

  test.each<[string, () => unknown]>([
    ['/layers.2/fc', () => exported.linear('/layers.2/fc')],
    ['/norm', () => exported.node('/norm')],
    ['no_such', () => exported.tensor('no_such')],
    ['a_quantized', () => exported.floats('a_quantized')],
  ])('that are missing or of another kind are named: %s', (name, attempt) => {
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'models/unexpected-graph',
        message: `the model's graph has no ${name}`,
        remedy: expect.stringContaining('8-bit dynamic quantisation'),
      }),
    );
  });

  test('layers that read the same input stand side by side in one, each with its scale', () => {
    const one = exported.linear('/layers.0/fc');
    const two = scaleLinear({ ...one, zeroPoints: Int8Array.of(0, 1, 2) }, 2);
    const joined = joinLinears([one, two]);
    expect(joined).toMatchObject({ inputs: 2, outputs: 6 });
    const [a, b, both] = [floats(one), floats(two), floats(joined)];
    expect(both).toEqual([...a.slice(0, 3), ...b.slice(0, 3), ...a.slice(3), ...b.slice(3)]);
  });

  test('a factor goes into the scales', () => {
    const layer = exported.linear('/layers.0/fc');
    expect(floats(scaleLinear(layer, -2))).toEqual(floats(layer).map((value) => -2 * value));
  });
});

test('laws: a transposed matrix has its rows in its columns, and turned twice it is itself', () => {
  const matrix = fc.tuple(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 1, max: 150 }));
  fc.assert(
    fc.property(matrix, fc.nat(), ([rows, columns], seed) => {
      const values = Int8Array.from({ length: rows * columns }, (_, at) => (at * 31 + seed) % 251);
      const turned = transpose(values, rows, columns);
      const naive = values.map((_, at) => values[(at % rows) * columns + Math.floor(at / rows)]!);
      expect(turned).toEqual(naive);
      expect(transpose(turned, columns, rows)).toEqual(values);
    }),
    { numRuns: 20 },
  );
});
