import {
  elementTypes,
  type OnnxAttribute,
  type OnnxGraph,
  type OnnxNode,
  type OnnxTensor,
  type OnnxValue,
} from './graph.ts';
import { MessageWriter } from './wire.ts';

/** A model in two parts: a small graph, and the weights that it names by offset, which the runtime can map. */
export interface EncodedModel {
  readonly graph: Uint8Array;
  readonly weights: Uint8Array;
}

/** Constants shorter than this stay in the graph: the runtime wants small shapes at hand when it plans. */
const inlineBytes = 1024;
/** Mapped weights start at a page, as the runtime requires to map them. */
const pageBytes = 4096;

/**
 * Writes a model with its weights beside it (ONNX external data, docs/ExternalData.md).
 * `weightsFile` is the name by which the graph refers to the second part.
 */
export function encodeModel(graph: OnnxGraph, weightsFile: string): EncodedModel {
  const external: { data: Uint8Array; offset: number }[] = [];
  let end = 0;
  const place = (data: Uint8Array): number => {
    const offset = Math.ceil(end / pageBytes) * pageBytes;
    external.push({ data, offset });
    end = offset + data.length;
    return offset;
  };

  const body = new MessageWriter().text(2, 'parlando');
  for (const node of graph.nodes) body.message(1, encodeNode(node));
  for (const tensor of graph.initializers) body.message(5, encodeTensor(tensor, weightsFile, place));
  for (const input of graph.inputs) body.message(11, encodeValue(input));
  for (const output of graph.outputs) body.message(12, encodeValue(output));

  const model = new MessageWriter()
    .varint(1, 10)
    .text(2, 'parlando')
    .message(8, new MessageWriter().text(1, '').varint(2, 17))
    .message(8, new MessageWriter().text(1, 'com.microsoft').varint(2, 1))
    .message(7, body);

  const weights = new Uint8Array(end);
  for (const { data, offset } of external) weights.set(data, offset);
  return { graph: model.finish(), weights };
}

function encodeNode(node: OnnxNode): MessageWriter {
  const message = new MessageWriter();
  for (const input of node.inputs) message.text(1, input);
  for (const output of node.outputs) message.text(2, output);
  message.text(3, node.name).text(4, node.operator);
  for (const [name, value] of node.attributes) message.message(5, encodeAttribute(name, value));
  return node.domain === '' ? message : message.text(7, node.domain);
}

function encodeAttribute(name: string, value: OnnxAttribute): MessageWriter {
  const message = new MessageWriter().text(1, name);
  if (typeof value === 'number') return message.varint(3, value).varint(20, 2);
  if (typeof value === 'string') return message.text(4, value).varint(20, 3);
  if ('float' in value) return message.float(2, value.float).varint(20, 1);
  if (Array.isArray(value)) {
    for (const integer of value as readonly number[]) message.varint(8, integer);
    return message.varint(20, 7);
  }
  throw new TypeError(`attribute ${name}: graphs and tensors are read, not written`);
}

function encodeTensor(tensor: OnnxTensor, file: string, place: (data: Uint8Array) => number): MessageWriter {
  const message = new MessageWriter();
  for (const dim of tensor.dims) message.varint(1, dim);
  message.varint(2, elementTypes[tensor.type]).text(8, tensor.name);
  if (tensor.data.length < inlineBytes) return message.bytes(9, tensor.data);
  const entries = { location: file, offset: String(place(tensor.data)), length: String(tensor.data.length) };
  for (const [key, value] of Object.entries(entries)) {
    message.message(13, new MessageWriter().text(1, key).text(2, value));
  }
  return message.varint(14, 1);
}

function encodeValue(value: OnnxValue): MessageWriter {
  const shape = new MessageWriter();
  for (const dim of value.dims) {
    shape.message(
      1,
      typeof dim === 'number' ? new MessageWriter().varint(1, dim) : new MessageWriter().text(2, dim),
    );
  }
  const tensorType = new MessageWriter().varint(1, elementTypes[value.type]).message(2, shape);
  return new MessageWriter().text(1, value.name).message(2, new MessageWriter().message(1, tensorType));
}
