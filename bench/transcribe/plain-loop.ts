import { join } from 'node:path';
import { Tokenizer } from '@parlando/models';
import * as ort from 'onnxruntime-node';
import { readLlamaVocabulary } from '../../foundation/models/src/tokenizer/llama-vocabulary.ts';

/** Where the exported graphs of a size lie. */
export const exportedFolder = (size: string): string =>
  join(process.cwd(), 'node_modules/@usefulsensors/moonshine-js/dist/model', size, 'quantized');

/** A plain greedy loop over the graphs as they were shipped: the floor that our engine is compared with. */
export async function openPlainLoop(
  size: 'tiny' | 'base',
): Promise<(samples: Float32Array) => Promise<string>> {
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const [encoder, decoder] = await Promise.all(
    ['encoder_model', 'decoder_model_merged'].map((name) =>
      ort.InferenceSession.create(join(exportedFolder(size), `${name}.onnx`), options),
    ),
  );
  const vocabulary = await readLlamaVocabulary(
    join(process.cwd(), 'node_modules/llama-tokenizer-js/llama-tokenizer.js'),
  );
  const tokenizer = new Tokenizer(vocabulary);
  const [layers, head] = size === 'tiny' ? [6, 36] : [8, 52];
  if (!encoder || !decoder) throw new Error('the exported graphs did not open');
  return async (samples) => {
    const encoded = await encoder.run({
      input_values: new ort.Tensor('float32', samples, [1, samples.length]),
    });
    const tokens = await decode(
      decoder,
      encoded['last_hidden_state'],
      layers,
      head,
      Math.ceil((6.5 * samples.length) / 16000),
    );
    return tokenizer.decode(tokens).trim();
  };
}

async function decode(
  decoder: ort.InferenceSession,
  hidden: ort.Tensor | undefined,
  layers: number,
  head: number,
  most: number,
): Promise<number[]> {
  if (!hidden) throw new Error('the exported encoder gave nothing');
  const feeds: Record<string, ort.Tensor> = { encoder_hidden_states: hidden, use_cache_branch: flag(false) };
  const caches = Array.from({ length: layers }, (_, layer) =>
    ['decoder', 'encoder'].flatMap((part) => ['key', 'value'].map((kind) => `${layer}.${part}.${kind}`)),
  ).flat();
  for (const cache of caches)
    feeds[`past_key_values.${cache}`] = new ort.Tensor('float32', new Float32Array(), [0, 8, 1, head]);
  const tokens: number[] = [];
  let last = 1;
  while (tokens.length < most) {
    feeds['input_ids'] = new ort.Tensor('int64', BigInt64Array.of(BigInt(last)), [1, 1]);
    const result = await decoder.run(feeds);
    last = largest(result['logits']?.data as Float32Array);
    if (last === 2) break;
    for (const cache of caches) {
      const present = result[`present.${cache}`];
      // The cached branch leaves the encoder's part empty: that of the first step stays.
      if (present && (tokens.length === 0 || cache.includes('decoder')))
        feeds[`past_key_values.${cache}`] = present;
    }
    feeds['use_cache_branch'] = flag(true);
    tokens.push(last);
  }
  return tokens;
}

const flag = (value: boolean): ort.Tensor => new ort.Tensor('bool', [value], [1]);

function largest(values: Float32Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++)
    if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  return best;
}
