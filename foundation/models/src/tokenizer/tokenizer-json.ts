import { InputError } from '@parlando/core';
import type { Vocabulary } from './llama-vocabulary.ts';

/** No vocabulary is larger: an id beyond this is a mistake, not a reason to make a table of that length. */
const mostPieces = 2 ** 20;

/** Reads the byte-pair model of a Hugging Face `tokenizer.json`. Throws an InputError `models/tokenizer`. */
export function parseTokenizerJson(text: string): Vocabulary {
  const model = bytePairModel(text);
  const ids = new Map(Object.entries(model.vocab));
  const pieces: string[] = [];
  for (const [piece, id] of ids) pieces[id] = piece;
  const merges = model.merges.map((merge): [number, number] => {
    const [left, right] = (typeof merge === 'string' ? merge.split(' ') : merge).map((piece) =>
      ids.get(piece),
    );
    if (left === undefined || right === undefined) throw notReadable();
    return [left, right];
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
    const numbered = Object.values(model.vocab).every(isId);
    const paired = model.merges.every((merge: unknown) => typeof merge === 'string' || Array.isArray(merge));
    if (numbered && paired) return model;
  } catch (cause) {
    throw notReadable(cause);
  }
  throw notReadable();
}

function isId(id: unknown): boolean {
  return typeof id === 'number' && Number.isInteger(id) && id >= 0 && id < mostPieces;
}

function notReadable(cause?: unknown): InputError {
  return new InputError('models/tokenizer', 'tokenizer.json holds no byte-pair model', {
    remedy: 'use the tokenizer.json that came with the model',
    cause,
  });
}
