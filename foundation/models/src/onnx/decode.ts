import {
  type ElementType,
  elementTypes,
  makeTensor,
  type OnnxAttribute,
  type OnnxGraph,
  type OnnxNode,
  type OnnxTensor,
} from './graph.ts';
import { type Field, readFields, readPackedVarints } from './wire.ts';

const decoder = new TextDecoder();
const typeNames = new Map<number, ElementType>(
  Object.entries(elementTypes).map(([name, number]) => [number, name as ElementType]),
);

/**
 * Reads the graph of an ONNX file. Constants are views of `file`. Shapes of inputs and outputs are not read: graph
 * surgery goes by names. Throws a RangeError on broken bytes or an element type that no supported export uses.
 */
export function decodeModel(file: Uint8Array): OnnxGraph {
  for (const field of readFields(file)) {
    if (field.number === 7) return decodeGraph(field.bytes);
  }
  throw new RangeError('no graph in this file');
}

function decodeGraph(message: Uint8Array): OnnxGraph {
  const nodes: OnnxNode[] = [];
  const initializers: OnnxTensor[] = [];
  for (const field of readFields(message)) {
    if (field.number === 1) nodes.push(decodeNode(field.bytes));
    if (field.number === 5) initializers.push(decodeTensor(field.bytes));
  }
  return { nodes, initializers, inputs: [], outputs: [] };
}

function decodeNode(message: Uint8Array): OnnxNode {
  const inputs: string[] = [];
  const outputs: string[] = [];
  const attributes = new Map<string, OnnxAttribute>();
  let [name, operator, domain] = ['', '', ''];
  for (const { number, bytes } of readFields(message)) {
    if (number === 1) inputs.push(decoder.decode(bytes));
    if (number === 2) outputs.push(decoder.decode(bytes));
    if (number === 3) name = decoder.decode(bytes);
    if (number === 4) operator = decoder.decode(bytes);
    if (number === 5) {
      const attribute = decodeAttribute(bytes);
      if (attribute) attributes.set(...attribute);
    }
    if (number === 7) domain = decoder.decode(bytes);
  }
  return { name, operator, domain, inputs, outputs, attributes };
}

function decodeAttribute(message: Uint8Array): [string, OnnxAttribute] | undefined {
  let name = '';
  let value: OnnxAttribute | undefined;
  const integers: number[] = [];
  for (const { number, bytes, value: scalar } of readFields(message)) {
    if (number === 1) name = decoder.decode(bytes);
    if (number === 2) value = { float: scalar };
    if (number === 3) value = scalar;
    if (number === 4) value = decoder.decode(bytes);
    if (number === 5) value = decodeTensor(bytes);
    if (number === 6) value = decodeGraph(bytes);
    if (number === 8) integers.push(...(bytes.length > 0 ? readPackedVarints(bytes) : [scalar]));
  }
  if (integers.length > 0) value = integers;
  return value === undefined ? undefined : [name, value];
}

function decodeTensor(message: Uint8Array): OnnxTensor {
  const dims: number[] = [];
  let name = '';
  let typeNumber = 0;
  let raw = new Uint8Array(0);
  // Small constants may stand in typed fields instead of raw bytes: 4 floats, 5 int32 and bytes, 7 int64.
  const listed: number[] = [];
  for (const field of readFields(message)) {
    if (field.number === 1) dims.push(...integers(field));
    if (field.number === 2) typeNumber = field.value;
    if (field.number === 4) listed.push(...floats(field));
    if (field.number === 5 || field.number === 7) listed.push(...integers(field));
    if (field.number === 8) name = decoder.decode(field.bytes);
    if (field.number === 9) raw = field.bytes as Uint8Array<ArrayBuffer>;
    if (field.number === 13) throw new RangeError('weights in a separate file are not read');
  }
  const type = typeNames.get(typeNumber);
  if (!type) throw new RangeError(`element type ${typeNumber} of ${name} is not read`);
  return listed.length > 0 ? makeTensor(name, type, dims, listed) : { name, type, dims, data: raw };
}

function floats(field: Field): number[] {
  const view = new DataView(field.bytes.buffer, field.bytes.byteOffset, field.bytes.byteLength);
  if (field.bytes.length === 0) return [field.value];
  return Array.from({ length: field.bytes.length / 4 }, (_, index) => view.getFloat32(index * 4, true));
}

function integers(field: Field): number[] {
  return field.bytes.length > 0 ? readPackedVarints(field.bytes) : [field.value];
}
