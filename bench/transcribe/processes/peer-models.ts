import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLlamaVocabulary } from '../../../foundation/models/src/tokenizer/llama-vocabulary.ts';
import { exportedFolder } from '../plain-loop.ts';

const shapes = {
  tiny: {
    hidden_size: 288,
    intermediate_size: 1152,
    encoder_num_hidden_layers: 6,
    decoder_num_hidden_layers: 6,
  },
  base: {
    hidden_size: 416,
    intermediate_size: 1664,
    encoder_num_hidden_layers: 8,
    decoder_num_hidden_layers: 8,
  },
} as const;

/** Lays the shipped graphs out as transformers.js wants them, with the small files that their package lacks. */
export async function layOutPeerModel(folder: string, size: 'tiny' | 'base'): Promise<void> {
  const place = join(folder, `moonshine-${size}`);
  await mkdir(join(place, 'onnx'), { recursive: true });
  for (const name of ['encoder_model', 'decoder_model_merged']) {
    await copyFile(join(exportedFolder(size), `${name}.onnx`), join(place, 'onnx', `${name}_quantized.onnx`));
  }
  const config = {
    model_type: 'moonshine',
    architectures: ['MoonshineForConditionalGeneration'],
    ...shapes[size],
    encoder_num_attention_heads: 8,
    decoder_num_attention_heads: 8,
    encoder_num_key_value_heads: 8,
    decoder_num_key_value_heads: 8,
    is_encoder_decoder: true,
    vocab_size: 32768,
    bos_token_id: 1,
    eos_token_id: 2,
    decoder_start_token_id: 1,
  };
  const write = (name: string, content: unknown): Promise<void> =>
    writeFile(join(place, name), JSON.stringify(content));
  await write('config.json', config);
  await write('generation_config.json', { bos_token_id: 1, eos_token_id: 2, decoder_start_token_id: 1 });
  await write('preprocessor_config.json', {
    feature_extractor_type: 'MoonshineFeatureExtractor',
    processor_class: 'MoonshineProcessor',
    sampling_rate: 16000,
    feature_size: 1,
  });
  await write('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    bos_token: '<s>',
    eos_token: '</s>',
    unk_token: '<unk>',
  });
  await write('tokenizer.json', await tokenizer());
}

async function tokenizer(): Promise<unknown> {
  const { pieces, merges } = await readLlamaVocabulary(
    join(process.cwd(), 'node_modules/llama-tokenizer-js/llama-tokenizer.js'),
  );
  const special = ['<unk>', '<s>', '</s>'].map((content, id) => ({
    id,
    content,
    special: true,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
  }));
  return {
    version: '1.0',
    added_tokens: special,
    normalizer: null,
    pre_tokenizer: null,
    post_processor: null,
    decoder: {
      type: 'Sequence',
      decoders: [
        { type: 'Replace', pattern: { String: '▁' }, content: ' ' },
        { type: 'ByteFallback' },
        { type: 'Fuse' },
        { type: 'Strip', content: ' ', start: 1, stop: 0 },
      ],
    },
    model: {
      type: 'BPE',
      byte_fallback: true,
      fuse_unk: true,
      unk_token: '<unk>',
      vocab: Object.fromEntries(pieces.map((piece, id) => [piece, id])),
      merges: merges.map(([left, right]) => [pieces[left], pieces[right]]),
    },
  };
}
