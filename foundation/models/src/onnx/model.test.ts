import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GraphBuilder } from './builder.ts';
import { decodeModel } from './decode.ts';
import { encodeModel } from './encode.ts';
import { makeTensor, type OnnxGraph, type OnnxNode, tensorValues } from './graph.ts';
import { MessageWriter, readFields } from './wire.ts';

/** A graph without external weights, as `decodeModel` gives it: shapes of inputs and outputs are not read. */
const roundTrip = (graph: OnnxGraph) => decodeModel(encodeModel(graph, 'x.weights').graph);
const graphOf = (nodes: readonly OnnxNode[], initializers: OnnxGraph['initializers'] = []): OnnxGraph => ({
  nodes,
  initializers,
  inputs: [],
  outputs: [],
});

test('a built graph comes back as it was', () => {
  const graph = new GraphBuilder();
  const x = graph.input('x', 'float', ['rows', 4]);
  const [left = '', right = ''] = graph.split(x, [1, 3]);
  const gate = graph.add('QuickGelu', [left], { alpha: { float: 0.5 } });
  graph.addTo(['', 'y'], 'Odd', [gate, '', right], { axis: -1, pads: [0, -2, 7], mode: 'reflect' });
  graph.output('y', 'float', ['rows', 3]);

  const { nodes, initializers } = graph.finish();
  const back = roundTrip(graph.finish());
  expect(back).toEqual({ nodes, initializers, inputs: [], outputs: [] });
  expect(back.nodes.map(({ operator, domain }) => [operator, domain])).toEqual([
    ['Split', ''],
    ['QuickGelu', 'com.microsoft'],
    ['Odd', ''],
  ]);
  expect(back.nodes[2]).toMatchObject({ name: 'y', inputs: [gate, '', right], outputs: ['', 'y'] });
  expect(Object.fromEntries(back.nodes[2]!.attributes)).toEqual({
    axis: -1,
    pads: [0, -2, 7],
    mode: 'reflect',
  });
});

test.each([
  ['float', [0.5, -1.25, 3e8]],
  ['int64', [-1, 0, 2 ** 40]],
  ['int32', [-7, 7]],
  ['int8', [-128, 127]],
  ['uint8', [0, 255]],
  ['bool', [0, 1]],
] as const)('constants of type %s keep their values', (type, values) => {
  const [tensor] = roundTrip(graphOf([], [makeTensor('c', type, [values.length], values)])).initializers;
  expect(tensor).toMatchObject({ name: 'c', type, dims: [values.length] });
  expect([...tensorValues(tensor!)]).toEqual(values);
});

test('a scalar has no dimensions', () => {
  const [tensor] = roundTrip(graphOf([], [makeTensor('c', 'float', [], [7])])).initializers;
  expect(tensor!.dims).toEqual([]);
});

test('laws: nodes with any names and attributes, and constants, come back', () => {
  const text = fc.string({ unit: 'binary', maxLength: 8 });
  const name = fc.string({ minLength: 1, maxLength: 8 });
  const attribute = fc.oneof(
    fc.maxSafeInteger(),
    text,
    fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 4 }),
    fc.float().map((float) => ({ float })),
  );
  const node = fc.record({
    name: text,
    operator: text,
    domain: text,
    inputs: fc.array(text, { maxLength: 3 }),
    outputs: fc.array(text, { maxLength: 3 }),
    attributes: fc
      .uniqueArray(fc.tuple(name, attribute), { selector: ([key]) => key, maxLength: 4 })
      .map((entries) => new Map(entries)),
  });
  const tensor = fc
    .tuple(text, fc.float32Array({ maxLength: 16 }))
    .map(([called, values]) => makeTensor(called, 'float', [values.length], values));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 3 }), fc.array(tensor, { maxLength: 3 }), (nodes, tensors) => {
      const back = roundTrip(graphOf(nodes, tensors));
      expect(back.nodes).toEqual(nodes);
      expect(back.initializers).toEqual(tensors);
    }),
    { numRuns: 40 },
  );
});

describe('weights beside the graph', () => {
  /** Name, bytes in the graph, and entries of external data of each initializer. */
  function places(graph: Uint8Array) {
    const model = [...readFields(graph)].find(({ number }) => number === 7)!.bytes;
    const tensors = [...readFields(model)].filter(({ number }) => number === 5);
    const text = (part: Uint8Array | undefined) => new TextDecoder().decode(part);
    return tensors.map(({ bytes }) => {
      const fields = [...readFields(bytes)];
      const entries = fields
        .filter(({ number }) => number === 13)
        .map(({ bytes: entry }) => {
          const [key, value] = [...readFields(entry)].map((part) => text(part.bytes));
          return [key, value];
        });
      return {
        name: text(fields.find(({ number }) => number === 8)?.bytes),
        inline: fields.find(({ number }) => number === 9)?.bytes.length,
        ...Object.fromEntries(entries),
      };
    });
  }

  test('less than 1 kB stays in the graph; the rest starts at pages of the second file', () => {
    const ofBytes = (name: string, length: number, value: number) =>
      makeTensor(name, 'uint8', [length], new Uint8Array(length).fill(value));
    const tensors = [
      ofBytes('small', 1023, 1),
      ofBytes('a', 1024, 2),
      ofBytes('b', 5000, 3),
      ofBytes('c', 4096, 4),
    ];
    const { graph, weights } = encodeModel(graphOf([], tensors), 'x.weights');
    expect(places(graph)).toEqual([
      { name: 'small', inline: 1023 },
      { name: 'a', location: 'x.weights', offset: '0', length: '1024' },
      { name: 'b', location: 'x.weights', offset: '4096', length: '5000' },
      { name: 'c', location: 'x.weights', offset: '12288', length: '4096' },
    ]);
    expect(weights).toHaveLength(12288 + 4096);
    expect([weights[0], weights[1023], weights[1024], weights[4096], weights[12288]]).toEqual([
      2, 2, 0, 3, 4,
    ]);
  });

  test('laws: every offset is at a page, and the bytes there are those of the constant', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1000, maxLength: 9000 }), { maxLength: 5 }),
        (contents) => {
          const tensors = contents.map((data, index) =>
            makeTensor(`t${index}`, 'uint8', [data.length], data),
          );
          const { graph, weights } = encodeModel(graphOf([], tensors), 'w');
          for (const [index, place] of places(graph).entries()) {
            if (place.inline !== undefined) continue;
            const [offset, length] = [Number(place['offset']), Number(place['length'])];
            expect(offset % 4096).toBe(0);
            expect(weights.subarray(offset, offset + length)).toEqual(contents[index]);
          }
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('a graph whose weights lie elsewhere is not read as if they were empty', () => {
    const large = makeTensor('w', 'uint8', [2000], new Uint8Array(2000));
    expect(() => roundTrip(graphOf([], [large]))).toThrow(/separate file/);
  });
});

describe('what exporters write and we do not', () => {
  const model = (tensor: MessageWriter) =>
    new MessageWriter().message(7, new MessageWriter().message(5, tensor)).finish();
  const packed = (...values: number[]) => Uint8Array.from(values);

  test.each([
    ['floats one by one', new MessageWriter().varint(2, 1).float(4, 0.5).float(4, 2), [0.5, 2]],
    ['packed int64', new MessageWriter().varint(2, 7).bytes(7, packed(5, 0x96, 1)), [5, 150]],
    ['bytes as int32', new MessageWriter().varint(2, 3).varint(5, -3).varint(5, 4), [-3, 4]],
  ])('%s', (_, tensor, values) => {
    const [found] = decodeModel(model(tensor.varint(1, values.length))).initializers;
    expect([...tensorValues(found!)]).toEqual(values);
  });

  test('packed floats', () => {
    const content = new Uint8Array(Float32Array.of(1, -2, 0.5).buffer);
    const [found] = decodeModel(model(new MessageWriter().varint(2, 1).bytes(4, content))).initializers;
    expect([...tensorValues(found!)]).toEqual([1, -2, 0.5]);
  });

  test('graphs and constants inside attributes', () => {
    const attribute = (name: string, field: number, content: MessageWriter) =>
      new MessageWriter().text(1, name).message(field, content);
    const inner = new MessageWriter().message(1, new MessageWriter().text(4, 'Identity'));
    const value = new MessageWriter().varint(2, 1).bytes(9, new Uint8Array(Float32Array.of(4).buffer));
    const node = new MessageWriter()
      .text(4, 'If')
      .message(5, attribute('then_branch', 6, inner))
      .message(5, attribute('value', 5, value));
    const { nodes } = decodeModel(
      new MessageWriter().message(7, new MessageWriter().message(1, node)).finish(),
    );
    const { then_branch: branch, value: constant } = Object.fromEntries(nodes[0]!.attributes);
    expect(branch).toMatchObject({ nodes: [{ operator: 'Identity' }] });
    expect(constant).toMatchObject({ type: 'float', data: Uint8Array.of(0, 0, 0x80, 0x40) });
  });

  test('an element type that no supported export uses is named', () => {
    const half = new MessageWriter().varint(2, 10).text(8, 'w');
    expect(() => decodeModel(model(half))).toThrow(new RangeError('element type 10 of w is not read'));
  });
});

describe('broken files are a RangeError', () => {
  const nodes: OnnxNode[] = [
    {
      name: 'n',
      operator: 'Add',
      domain: '',
      inputs: ['a', 'b'],
      outputs: ['c'],
      attributes: new Map([['k', 3]]),
    },
  ];
  const whole = encodeModel(graphOf(nodes, [makeTensor('a', 'int64', [2], [1, -1])]), 'w').graph;

  test('cut anywhere', () => {
    for (let length = 0; length < whole.length; length++) {
      expect(() => decodeModel(whole.subarray(0, length))).toThrow(RangeError);
    }
  });

  test('with any byte changed, it is read or refused so', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = value;
        try {
          decodeModel(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
