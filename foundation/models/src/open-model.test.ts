import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AttentionDecoder } from './attention-decoder.ts';
import { openModel } from './open-model.ts';
import { packagedModels, requireFile } from './store/manifest.ts';

let root: string;
let street: Float32Array;
const tiny = 'moonshine-tiny-en';
const open = (model: string) => openModel({ model, alignmentHeads: () => [{ layer: 4, head: 6 }] });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'parlando-open-'));
  vi.stubEnv('PARLANDO_CACHE', join(root, 'cache'));
  const bytes = await readFile(new URL('../../../samples/street.wav', import.meta.url));
  street = Float32Array.from({ length: 48_000 }, (_, at) => bytes.readInt16LE(44 + 2 * at) / 32768);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true, force: true });
});

/** A folder as people download it, by links. */
async function folderWith(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(root, name);
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const [file, target] of Object.entries(files)) await symlink(target, join(folder, file));
  return folder;
}

async function tinyFile(role: string): Promise<string> {
  return requireFile((await packagedModels()).find(({ id }) => id === tiny)!, role);
}

/** The first tokens, greedy. */
async function heard(model: AttentionDecoder): Promise<number[]> {
  const steps = (await model.encode(street))!.start();
  const tokens = [model.startToken];
  while (tokens.length < 8) {
    tokens.push((await steps.step({ tokens: tokens.slice(-1), sources: [0], top: 1 })).candidates[0]!);
  }
  return tokens;
}

describe('a packaged model', () => {
  test('says what it is', async () => {
    const model = await open(tiny);
    const { id, language, startToken, endToken, rateHz, sha256, runtime } = model;
    expect({ id, language, startToken, endToken, rateHz }).toEqual({
      id: tiny,
      language: 'en',
      startToken: 1,
      endToken: 2,
      rateHz: 16000,
    });
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(runtime).toMatch(/^onnxruntime-node \d+\.\d+\.\d+/);
    await model.close();
  });

  test('is shared, and lives until its last user closes it', async () => {
    const [one, two] = await Promise.all([open(tiny), open(tiny)]);
    await one.close();
    await one.close();
    expect(await heard(two)).toHaveLength(8);
    await two.close();
    await expect(heard(two)).rejects.toThrow();
  });

  test('opens again after it was closed', async () => {
    const model = await open(tiny);
    expect(await heard(model)).toHaveLength(8);
    await model.close();
  });
});

describe('a folder', () => {
  test('with the two graphs hears what the packaged model hears, under its own name', async () => {
    const folder = await folderWith('mine', {
      'onnx/encoder_model_quantized.onnx': await tinyFile('encoder'),
      'onnx/decoder_model_merged_quantized.onnx': await tinyFile('decoder'),
    });
    const [mine, packaged] = [await open(folder), await open(tiny)];
    expect(mine.id).toBe('mine');
    expect(packaged.id).toBe(tiny);
    expect(mine.sha256).toBe(packaged.sha256);
    expect(await heard(mine)).toEqual(await heard(packaged));
    expect(mine.tokenizer.encode('Call a taxi')).toEqual(packaged.tokenizer.encode('Call a taxi'));
    await Promise.all([mine.close(), packaged.close()]);
  });

  test('may hold the graphs itself, without a folder onnx/', async () => {
    const folder = await folderWith('flat', {
      'encoder_model.onnx': await tinyFile('encoder'),
      'decoder_model_merged.onnx': await tinyFile('decoder'),
    });
    const model = await open(folder);
    expect((await model.encode(street))?.frames).toBe(123);
    await model.close();
  });

  test('without a model says which file it misses', async () => {
    const folder = await folderWith('empty', {});
    await expect(open(folder)).rejects.toMatchObject({
      code: 'models/not-a-model',
      message: `${folder} has no encoder_model.onnx`,
      remedy: 'give a folder with encoder_model.onnx, decoder_model_merged.onnx and tokenizer.json',
    });
  });

  test('with half a model says so', async () => {
    const folder = await folderWith('half', { 'encoder_model.onnx': await tinyFile('encoder') });
    await expect(open(folder)).rejects.toMatchObject({
      code: 'models/not-a-model',
      message: `${folder} has no decoder_model_merged.onnx`,
    });
  });

  test('that is a file is no model', async () => {
    const file = join(root, 'model.onnx');
    await writeFile(file, 'x');
    await expect(open(file)).rejects.toMatchObject({ code: 'models/not-a-model' });
  });

  test('with Git LFS pointers in place of the graphs names the file', async () => {
    const folder = await folderWith('pointers', {});
    const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 7937661\n';
    for (const name of ['encoder_model', 'decoder_model_merged']) {
      await writeFile(join(folder, 'onnx', `${name}.onnx`), pointer);
    }
    await expect(open(folder)).rejects.toMatchObject({
      code: 'models/not-a-model',
      message: expect.stringContaining('encoder_model.onnx'),
    });
  });

  test('with another kind of graph says what it looked for', async () => {
    const encoder = await tinyFile('encoder');
    const folder = await folderWith('odd', {
      'encoder_model.onnx': encoder,
      'decoder_model_merged.onnx': encoder,
    });
    await expect(open(folder)).rejects.toMatchObject({ code: 'models/unexpected-graph' });
  });

  test('that failed to open is tried anew the next time', async () => {
    const folder = await folderWith('late', {
      'encoder_model.onnx': await tinyFile('encoder'),
      'decoder_model_merged.onnx': await tinyFile('decoder'),
    });
    await writeFile(join(folder, 'tokenizer.json'), '{}');
    await expect(open(folder)).rejects.toMatchObject({ code: 'models/tokenizer' });
    await rm(join(folder, 'tokenizer.json'));
    const model = await open(folder);
    expect(model.id).toBe('late');
    await model.close();
  });
});

test.each(['moonshine-huge', '', 'silero-vad'])(
  'there is no model %j, and those that exist are named',
  async (model) => {
    await expect(open(model)).rejects.toMatchObject({
      code: 'models/unknown',
      exitCode: 2,
      message: `there is no model "${model}"`,
      remedy: 'use moonshine-base-en, moonshine-tiny-en, or the path of a folder',
    });
  },
);
