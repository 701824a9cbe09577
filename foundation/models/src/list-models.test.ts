import { existsSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listModels, modelIdOf, runtimeReport } from './list-models.ts';
import { integers } from './runtime.ts';

test('the models that installed packages offer, and where they lie', async () => {
  const models = await listModels();
  expect(models.map(({ id, bytes, licence, source }) => [id, bytes, licence, source])).toEqual([
    ['moonshine-base-en', 63_688_420, 'MIT', '@parlando/model-moonshine-en'],
    ['moonshine-tiny-en', 28_857_434, 'MIT', '@parlando/model-moonshine-en'],
    ['silero-vad', 1_289_603, 'MIT', '@parlando/model-silero-vad'],
  ]);
  for (const { location } of models) expect(existsSync(location ?? '')).toBe(true);
});

describe('the runtime', () => {
  afterEach(() => vi.unstubAllEnvs());

  // One test, because a runtime once found is kept.
  test('that is asked for and missing is reported with the line that brings it; afterwards the other is found', async () => {
    vi.stubEnv('PARLANDO_RUNTIME', 'wasm');
    const report = await runtimeReport();
    if ('missing' in report) {
      expect(report.missing).toBe('no runtime for the models is installed');
      expect(report.remedy).toContain('npm install onnxruntime-node');
    }
    vi.stubEnv('PARLANDO_RUNTIME', 'native');
    expect(await runtimeReport()).toMatchObject({ name: expect.stringMatching(/^onnxruntime-(node|web)$/) });
  });
});

test('whole numbers as the runtime wants them', () => {
  expect(integers(1, -2)).toEqual({ data: BigInt64Array.of(1n, -2n), dims: [2] });
});

test('a name stands for the only model that begins with it', async () => {
  expect(await modelIdOf('moonshine-base')).toBe('moonshine-base-en');
  expect(await modelIdOf('moonshine-base-en')).toBe('moonshine-base-en');
  // Two begin so.
  expect(await modelIdOf('moonshine')).toBe('moonshine');
  expect(await modelIdOf('nobody')).toBe('nobody');
});
