import { pathToFileURL } from 'node:url';
import { EnvironmentError } from '@parlando/core';

/** Pieces by id, and the pairs of ids that byte-pair encoding joins, the first rank first. */
export interface Vocabulary {
  readonly pieces: readonly string[];
  readonly merges: readonly (readonly [number, number])[];
}

interface LlamaTokenizer {
  readonly vocabById: readonly string[];
  readonly vocabByString: ReadonlyMap<string, number>;
  /** "left right" to its rank. */
  readonly merges: ReadonlyMap<string, number>;
}

/** The Llama 2 vocabulary as the npm package `llama-tokenizer-js` publishes it: a module with both tables inside. */
export async function readLlamaVocabulary(moduleFile: string): Promise<Vocabulary> {
  const loaded: { default?: LlamaTokenizer } = await import(pathToFileURL(moduleFile).href);
  const tokenizer = loaded.default;
  if (!Array.isArray(tokenizer?.vocabById) || !(tokenizer.merges instanceof Map)) {
    throw new EnvironmentError('models/vocabulary', `${moduleFile} holds no vocabulary`, {
      remedy: 'install llama-tokenizer-js 1.2.2',
    });
  }
  const ranked = [...tokenizer.merges].sort((a, b) => a[1] - b[1]);
  const merges = ranked.map(([pair]): [number, number] => {
    const [left = '', right = ''] = pair.split(' ');
    return [tokenizer.vocabByString.get(left) ?? 0, tokenizer.vocabByString.get(right) ?? 0];
  });
  return { pieces: tokenizer.vocabById, merges };
}
