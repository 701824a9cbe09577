import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '@parlando/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSum, sha256 } from './checksum.ts';
import { locateFile, type PackagedModel, packagedModels, requireFile } from './manifest.ts';

let folder: string;
let model: PackagedModel;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlando-manifest-'));
  await mkdir(join(folder, 'files', 'tiny'), { recursive: true });
  await writeFile(join(folder, 'files', 'tiny', 'packed.onnx'), 'weights');
  const file = (path: string, source: { package: string; path: string }) => ({
    path,
    bytes: 7,
    sha256: '',
    source,
  });
  const elsewhere = { package: 'no-such-package', path: 'x.onnx' };
  model = {
    id: 'ours-tiny',
    architecture: 'moonshine',
    summary: '',
    language: 'en',
    licence: 'MIT',
    manifestFile: join(folder, 'manifest.json'),
    package: '@parlando/model-ours',
    files: {
      packed: file('tiny/packed.onnx', elsewhere),
      inClone: file('x.js', { package: 'fast-check', path: 'package.json' }),
      gone: file('y.onnx', { package: 'fast-check', path: 'no-such-file' }),
      nowhere: file('z.onnx', elsewhere),
    },
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a packed file lies beside the manifest', () => {
  expect(requireFile(model, 'packed')).toBe(join(folder, 'files', 'tiny', 'packed.onnx'));
});

test('in a clone it lies in the package that first published it', () => {
  expect(requireFile(model, 'inClone')).toMatch(/node_modules[\\/]fast-check[\\/]package\.json$/);
});

test.each(['gone', 'nowhere', 'no such role'])(
  '%s: the error names the model and the line that brings it',
  (role) => {
    const attempt = () => requireFile(model, role);
    expect(attempt).toThrow(EnvironmentError);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'models/missing-weights',
        message: 'the weights of ours-tiny are not installed',
        remedy: 'npm install @parlando/model-ours',
      }),
    );
  },
);

test('the packaged models are those of the manifests, and in this clone their files are there', async () => {
  const models = await packagedModels();
  expect(models.map(({ id }) => id)).toEqual(['moonshine-base-en', 'moonshine-tiny-en', 'silero-vad']);
  for (const each of models) {
    for (const file of Object.values(each.files)) expect(locateFile(each, file)).toBeDefined();
  }
});

test('a checksum that is not the published one names the file', () => {
  const bytes = new TextEncoder().encode('abc');
  // FIPS 180-2, appendix B.1.
  const right = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(sha256(bytes)).toBe(right);
  expect(sha256('a', 'bc')).toBe(right);
  expect(() => checkSum(bytes, right, 'x.onnx')).not.toThrow();
  expect(() => checkSum(bytes.subarray(1), right, 'x.onnx')).toThrow(
    expect.objectContaining({
      code: 'models/checksum',
      message: 'x.onnx is damaged: its SHA-256 is not the published one',
      remedy: 'remove node_modules and install again',
    }),
  );
});
