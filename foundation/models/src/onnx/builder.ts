import {
  type ElementType,
  makeTensor,
  type OnnxAttribute,
  type OnnxGraph,
  type OnnxNode,
  type OnnxTensor,
  type OnnxValue,
} from './graph.ts';

type Attributes = Readonly<Record<string, OnnxAttribute>>;

/** Operators of ONNX Runtime's own domain that the builder uses. */
const microsoft = new Set([
  'DynamicQuantizeMatMul',
  'Gelu',
  'MultiHeadAttention',
  'QuickGelu',
  'RotaryEmbedding',
]);

/** Builds a graph node by node; every method returns the names of the values it made. */
export class GraphBuilder {
  /** Whether 8-bit weights are signed: quickest where the processor can. */
  readonly signed: boolean;
  readonly #nodes: OnnxNode[] = [];
  readonly #constants = new Map<string, OnnxTensor>();
  readonly #inputs: OnnxValue[] = [];
  readonly #outputs: OnnxValue[] = [];
  #next = 0;

  constructor(options: { readonly signed: boolean } = { signed: true }) {
    this.signed = options.signed;
  }

  input(name: string, type: ElementType, dims: readonly (number | string)[]): string {
    this.#inputs.push({ name, type, dims });
    return name;
  }

  output(name: string, type: ElementType, dims: readonly (number | string)[]): void {
    this.#outputs.push({ name, type, dims });
  }

  constant(tensor: OnnxTensor): string {
    this.#constants.set(tensor.name, tensor);
    return tensor.name;
  }

  /** A small integer tensor, shared by value. */
  integers(...values: number[]): string {
    return this.constant(makeTensor(`integers ${values.join(' ')}`, 'int64', [values.length], values));
  }

  integer(value: number): string {
    return this.constant(makeTensor(`integer ${value}`, 'int64', [], [value]));
  }

  float(value: number): string {
    return this.constant(makeTensor(`float ${value}`, 'float', [], [value]));
  }

  /** Adds a node with one output; `name` fixes the name of that output. */
  add(operator: string, inputs: readonly string[], attributes: Attributes = {}, name?: string): string {
    const output = name ?? this.#name(operator);
    this.addTo([output], operator, inputs, attributes);
    return output;
  }

  /** Adds a node with several outputs, named here; an empty name leaves that output out. */
  addTo(
    outputs: readonly string[],
    operator: string,
    inputs: readonly string[],
    attributes: Attributes = {},
  ): void {
    this.#nodes.push({
      name: outputs.find((output) => output !== '') ?? this.#name(operator),
      operator,
      domain: microsoft.has(operator) ? 'com.microsoft' : '',
      inputs,
      outputs,
      attributes: new Map(Object.entries(attributes)),
    });
  }

  /** Splits the last axis into parts of the given sizes. */
  split(value: string, sizes: readonly number[]): string[] {
    const outputs = sizes.map(() => this.#name('Split'));
    this.addTo(outputs, 'Split', [value, this.integers(...sizes)], { axis: -1 });
    return outputs;
  }

  finish(): OnnxGraph {
    return {
      nodes: this.#nodes,
      initializers: [...this.#constants.values()],
      inputs: this.#inputs,
      outputs: this.#outputs,
    };
  }

  #name(operator: string): string {
    return `${operator} ${this.#next++}`;
  }
}
