/** The part of ONNX that graph surgery needs (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */

export const elementTypes = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7, bool: 9 } as const;
export type ElementType = keyof typeof elementTypes;

const elementBytes: Record<ElementType, number> = {
  float: 4,
  uint8: 1,
  int8: 1,
  int32: 4,
  int64: 8,
  bool: 1,
};

/** A constant. `data` is little-endian and may be a borrowed view of a file. */
export interface OnnxTensor {
  readonly name: string;
  readonly type: ElementType;
  readonly dims: readonly number[];
  readonly data: Uint8Array;
}

export type OnnxAttribute =
  | number
  | string
  | readonly number[]
  | OnnxTensor
  | OnnxGraph
  | { readonly float: number };

export interface OnnxNode {
  readonly name: string;
  readonly operator: string;
  readonly domain: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

/** A dimension is a number or the name of a free one. */
export interface OnnxValue {
  readonly name: string;
  readonly type: ElementType;
  readonly dims: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly initializers: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

/** Makes a constant from numbers; its bytes are owned. */
export function makeTensor(
  name: string,
  type: ElementType,
  dims: readonly number[],
  values: ArrayLike<number>,
): OnnxTensor {
  return { name, type, dims, data: bytesOf(type, values) };
}

function bytesOf(type: ElementType, values: ArrayLike<number>): Uint8Array {
  switch (type) {
    case 'float':
      return new Uint8Array(Float32Array.from(values).buffer);
    case 'int32':
      return new Uint8Array(Int32Array.from(values).buffer);
    case 'int64':
      return new Uint8Array(BigInt64Array.from(Array.from(values, BigInt)).buffer);
    case 'int8':
      return new Uint8Array(Int8Array.from(values).buffer);
    case 'uint8':
    case 'bool':
      return Uint8Array.from(values);
  }
}

/** The values of a constant. Floats and bytes are copied only where a view would not be aligned. */
export function tensorValues(tensor: OnnxTensor): Float32Array | Int8Array | Uint8Array | number[] {
  const width = elementBytes[tensor.type];
  const aligned = tensor.data.byteOffset % width === 0 ? tensor.data : new Uint8Array(tensor.data);
  const { buffer, byteOffset } = aligned;
  const length = aligned.byteLength / width;
  switch (tensor.type) {
    case 'float':
      return new Float32Array(buffer, byteOffset, length);
    case 'int8':
      return new Int8Array(buffer, byteOffset, length);
    case 'uint8':
    case 'bool':
      return aligned;
    case 'int32':
      return Array.from(new Int32Array(buffer, byteOffset, length));
    case 'int64':
      return Array.from(new BigInt64Array(buffer, byteOffset, length), Number);
  }
}
