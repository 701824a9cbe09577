import type {
  AttentionDecoder,
  DecoderSteps,
  EncodedSound,
  StepRequest,
  StepResult,
} from '../attention-decoder.ts';
import { integers, type Session, type Tensor } from '../runtime.ts';
import type { MoonshineShape } from './layers.ts';

/** Sample counts at which the three convolutions yield one frame (127/64, 7/3, 3/2). */
const leastSamples = 127 + 64 * (7 + 3 * 2 - 1);

/** Runs the two graphs of a Moonshine model (arXiv 2410.15608). */
export class MoonshineSounds {
  readonly #encoder: Session;
  readonly #step: Session;
  readonly #shape: MoonshineShape;

  constructor(encoder: Session, step: Session, shape: MoonshineShape) {
    this.#encoder = encoder;
    this.#step = step;
    this.#shape = shape;
  }

  readonly encode: AttentionDecoder['encode'] = async (samples): Promise<EncodedSound | undefined> => {
    if (samples.length < leastSamples) return undefined;
    const encoded = await this.#encoder.run({ audio: { data: samples, dims: [samples.length] } });
    const { cross_keys: keys, cross_values: values } = encoded;
    if (!keys || !values) throw new TypeError('the encoder graph has no cross-attention outputs');
    const frames = keys.dims[2] ?? 0;
    const cross = this.#perLayer(keys, values, frames);
    return { frames, start: () => new MoonshineSteps(this.#step, this.#shape, cross) };
  };

  async close(): Promise<void> {
    await Promise.all([this.#encoder.close(), this.#step.close()]);
  }

  /** Views of each layer's keys and values: layers lie one after the other, so nothing is copied. */
  #perLayer(keys: Tensor, values: Tensor, frames: number): Record<string, Tensor> {
    const { layers, heads, width } = this.#shape;
    const size = width / heads;
    const length = width * frames;
    const views: Record<string, Tensor> = {};
    for (let layer = 0; layer < layers; layer++) {
      const [from, to] = [layer * length, (layer + 1) * length];
      views[`cross_keys.${layer}`] = {
        data: keys.data.subarray(from, to) as Float32Array,
        dims: [heads, size, frames],
      };
      views[`cross_values.${layer}`] = {
        data: values.data.subarray(from, to) as Float32Array,
        dims: [heads, frames, size],
      };
    }
    return views;
  }
}

class MoonshineSteps implements DecoderSteps {
  readonly #session: Session;
  readonly #layers: number;
  readonly #feeds: Record<string, Tensor>;
  #position = 0;

  constructor(session: Session, shape: MoonshineShape, cross: Readonly<Record<string, Tensor>>) {
    const empty = { data: new Float32Array(0), dims: [1, shape.heads, 0, shape.width / shape.heads] };
    this.#session = session;
    this.#layers = shape.layers;
    this.#feeds = { ...cross };
    for (let layer = 0; layer < shape.layers; layer++) {
      this.#feeds[`keys.${layer}`] = empty;
      this.#feeds[`values.${layer}`] = empty;
    }
  }

  async step({ tokens, sources, targets, top }: StepRequest): Promise<StepResult> {
    const feeds = this.#feeds;
    feeds['tokens'] = integers(...tokens);
    feeds['sources'] = integers(...sources);
    feeds['targets'] = integers(...(targets ?? tokens.map(() => 2)));
    feeds['position'] = integers(this.#position++);
    feeds['top'] = integers(top);
    const result = await this.#session.run(feeds);
    for (let layer = 0; layer < this.#layers; layer++) {
      feeds[`keys.${layer}`] = output(result, `next_keys.${layer}`);
      feeds[`values.${layer}`] = output(result, `next_values.${layer}`);
    }
    return {
      logProbabilities: output(result, 'log_probabilities').data as Float32Array,
      candidates: Array.from(output(result, 'candidates').data as BigInt64Array, Number),
      targetLogProbabilities: output(result, 'target_log_probabilities').data as Float32Array,
      attention: output(result, 'attention').data as Float32Array,
    };
  }
}

function output(result: Readonly<Record<string, Tensor>>, name: string): Tensor {
  const tensor = result[name];
  if (!tensor) throw new TypeError(`the step graph has no output ${name}`);
  return tensor;
}
