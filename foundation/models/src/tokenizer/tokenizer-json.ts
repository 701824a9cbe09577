import { InputError } from '@parlando/core';
import type { Vocabulary } from './llama-vocabulary.ts';

/** Reads the byte-pair model of a Hugging Face `tokenizer.json`. Throws an InputError `models/tokenizer`. */
export function parseTokenizerJson(text: string): Vocabulary {
  const model = bytePairModel(text);
  const pieces: string[] = [];
  for (const [piece, id] of Object.entries(model.vocab)) pieces[id] = piece;
  const merges = model.merges.map((merge): [number, number] => {
    const [left = '', right = ''] = typeof merge === 'string' ? merge.split(' ') : merge;
    return [model.vocab[left] ?? 0, model.vocab[right] ?? 0];
  });
  return { pieces: Array.from(pieces, (piece) => piece ?? ''), merges };
}

interface BytePairModel {
  readonly vocab: Readonly<Record<string, number>>;
  /** "left right" in older files, [left, right] in newer ones. */
  readonly merges: readonly (string | readonly string[])[];
}

function bytePairModel(text: string): BytePairModel {
  try {
    const { model } = JSON.parse(text);
    const numbered = Object.values(model.vocab).every((id) => Number.isInteger(id));
    if (numbered && Array.isArray(model.merges)) return model;
  } catch (cause) {
    throw notReadable(cause);
  }
  throw notReadable();
}

function notReadable(cause?: unknown): InputError {
  return new InputError('models/tokenizer', 'tokenizer.json holds no byte-pair model', {
    remedy: 'use the tokenizer.json that came with the model',
    cause,
  });
}
