import { GraphBuilder } from './onnx/builder.ts';
import { encodeModel } from './onnx/encode.ts';
import { makeTensor } from './onnx/graph.ts';
import type { Runtime } from './runtime.ts';

const depth = 64;
const width = 8;

/**
 * True where 8-bit products of unsigned activations and signed weights overflow: x86 processors with AVX2 and without
 * VNNI add pairs of them in 16 bits, and the runtime does not say so. Such a machine gets unsigned weights, which are
 * a little slower and right. Found by multiplying the largest values there are.
 */
export async function signedWeightsOverflow(runtime: Runtime): Promise<boolean> {
  const graph = new GraphBuilder();
  const x = graph.input('x', 'float', [1, depth]);
  const weights = graph.constant(
    makeTensor('w', 'int8', [depth, width], new Int8Array(depth * width).fill(127)),
  );
  const scale = graph.constant(makeTensor('s', 'float', [1], [1]));
  const zero = graph.constant(makeTensor('z', 'int8', [1], [0]));
  graph.add('DynamicQuantizeMatMul', [x, weights, scale, zero], {}, 'y');
  graph.output('y', 'float', [1, width]);
  const session = await runtime.openBytes(encodeModel(graph.finish(), 'unused').graph);
  const { y } = await session.run({ x: { data: new Float32Array(depth).fill(1), dims: [1, depth] } });
  await session.close();
  return Array.from((y?.data ?? []) as Float32Array).some((value) => Math.abs(value - depth * 127) > depth);
}
