import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { EnvironmentError, InputError, UsageError } from '@parlando/core';
import type { AttentionDecoder } from './attention-decoder.ts';
import { type MoonshineFiles, openMoonshine } from './moonshine/open-moonshine.ts';
import type { AttentionHead } from './moonshine/step-graph.ts';
import { checkSum, sha256 } from './store/checksum.ts';
import { type PackagedModel, packagedModels, requireFile } from './store/manifest.ts';
import { readLlamaVocabulary } from './tokenizer/llama-vocabulary.ts';
import { parseTokenizerJson } from './tokenizer/tokenizer-json.ts';

/** Which model to open, and what it should report. */
export interface OpenModelOptions {
  /** An id that `listModels` gives, or a folder in the Hugging Face ONNX layout. */
  readonly model: string;
  /** Heads of the cross-attention to report at each step, by the SHA-256 of the model. */
  readonly alignmentHeads: (sha256: string) => readonly AttentionHead[];
}

const open = new Map<string, { model: Promise<AttentionDecoder>; users: number }>();

/**
 * Opens a model; a second caller in this process shares it, and the last one to close it frees it.
 * Throws a UsageError `models/unknown`, an EnvironmentError `models/missing-weights`, `models/no-runtime` or
 * `models/checksum`, an InputError `models/not-a-model` for a folder without one or with files that are none.
 */
export async function openModel(options: OpenModelOptions): Promise<AttentionDecoder> {
  const files = await findModel(options.model);
  const heads = options.alignmentHeads(files.sha256);
  // The same weights in another place go by another name, and may have another vocabulary.
  const key = JSON.stringify([files.encoderFile, files.sha256, heads]);
  const shared = open.get(key) ?? { model: openMoonshine(files, heads), users: 0 };
  open.set(key, shared);
  shared.users++;
  try {
    const model = await shared.model;
    let closing: Promise<void> | undefined;
    const close = (): Promise<void> => {
      closing ??= release(key);
      return closing;
    };
    return { ...model, close };
  } catch (error) {
    open.delete(key);
    throw error;
  }
}

async function release(key: string): Promise<void> {
  const shared = open.get(key);
  if (!shared) return;
  shared.users--;
  if (shared.users > 0) return;
  open.delete(key);
  await (await shared.model).close();
}

async function findModel(wanted: string): Promise<MoonshineFiles> {
  const models = await packagedModels();
  const recognisers = models.filter(({ architecture }) => architecture === 'moonshine');
  const packaged = recognisers.find(({ id }) => id === wanted);
  if (packaged) return packagedFiles(packaged);
  if (existsSync(wanted)) return folderFiles(resolve(wanted), models);
  throw new UsageError('models/unknown', `there is no model "${wanted}"`, {
    remedy: `use ${recognisers.map(({ id }) => id).join(', ') || 'a folder with a model'}, or the path of a folder`,
  });
}

function packagedFiles(model: PackagedModel): MoonshineFiles {
  const checksums = new Map<string, string>();
  const located = (role: string): string => {
    const path = requireFile(model, role);
    checksums.set(path, model.files[role]?.sha256 ?? '');
    return path;
  };
  const vocabularyFile = located('vocabulary');
  const verify = (file: string, bytes: Uint8Array): void => checkSum(bytes, checksums.get(file) ?? '', file);
  return {
    id: model.id,
    language: model.language,
    sha256: sha256(...['encoder', 'decoder'].map((role) => model.files[role]?.sha256 ?? '')),
    encoderFile: located('encoder'),
    decoderFile: located('decoder'),
    verify,
    vocabulary: async () => {
      verify(vocabularyFile, await readFile(vocabularyFile));
      return readLlamaVocabulary(vocabularyFile);
    },
  };
}

/** The layout of the model hub: graphs in the folder or in `onnx/`, quantised ones by that ending. */
async function folderFiles(folder: string, models: readonly PackagedModel[]): Promise<MoonshineFiles> {
  const [encoderFile, decoderFile] = ['encoder_model', 'decoder_model_merged'].map((name) => {
    const candidates = ['onnx', '.'].flatMap((place) =>
      ['_quantized', ''].map((ending) => join(folder, place, `${name}${ending}.onnx`)),
    );
    const found = candidates.find((candidate) => existsSync(candidate));
    if (found) return found;
    throw new InputError('models/not-a-model', `${folder} has no ${name}.onnx`, {
      remedy: 'give a folder with encoder_model.onnx, decoder_model_merged.onnx and tokenizer.json',
    });
  }) as [string, string];
  const contents = await Promise.all([encoderFile, decoderFile].map((file) => readFile(file)));
  return {
    id: basename(folder),
    language: 'en',
    sha256: sha256(...contents.map((bytes) => sha256(bytes))),
    encoderFile,
    decoderFile,
    verify: () => {},
    vocabulary: async () => {
      const tokenizerFile = join(folder, 'tokenizer.json');
      if (existsSync(tokenizerFile)) return parseTokenizerJson(await readFile(tokenizerFile, 'utf8'));
      // Every Moonshine model speaks the Llama vocabulary, so that of the packaged ones will do.
      const packaged = models.find(({ architecture }) => architecture === 'moonshine');
      if (packaged) return readLlamaVocabulary(requireFile(packaged, 'vocabulary'));
      throw new EnvironmentError('models/missing-weights', `${folder} has no tokenizer.json`, {
        remedy: 'put the tokenizer.json of the model beside its graphs',
      });
    },
  };
}
