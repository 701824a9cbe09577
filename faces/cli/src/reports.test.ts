import type { ListedModel } from '@parlando/models';
import { describe, expect, test } from 'vitest';
import { examine } from './health.ts';
import type { Machine } from './machine.ts';
import { healthPage } from './report-health.ts';
import { modelTable } from './report-models.ts';

const base: ListedModel = {
  id: 'moonshine-base-en',
  summary: 'English, accurate',
  bytes: 63_400_000,
  licence: 'MIT',
  sha256: 'ab',
  location: '/weights/base',
  source: '@parlando/model-moonshine-en',
};
const tiny: ListedModel = {
  ...base,
  id: 'moonshine-tiny-en',
  summary: 'English, quick',
  bytes: 28e6,
  location: undefined,
};

const healthy: Machine = {
  runtimeReport: async () => ({ name: 'onnxruntime-node', version: '1.30.0' }),
  listModels: async () => [base, tiny],
  cacheFolder: () => '/cache',
  isCacheWritable: () => true,
  findFfmpeg: async () => ({ path: '/usr/bin/ffmpeg', version: '7.1' }),
};

describe('parlando models', () => {
  test('is a table', () => {
    expect(modelTable([base, tiny])).toBe(
      [
        'model              size   licence  what               where',
        'moonshine-base-en  63 MB  MIT      English, accurate  /weights/base',
        'moonshine-tiny-en  28 MB  MIT      English, quick     not here; from @parlando/model-moonshine-en',
        '',
      ].join('\n'),
    );
  });
});

describe('parlando doctor', () => {
  test('a healthy machine', async () => {
    const findings = await examine(healthy, ['moonshine-base-en']);
    expect(findings.map(({ what, state }) => `${what} ${state}`)).toEqual([
      'runtime ok',
      'node ok',
      'threads ok',
      'model ok',
      'model note',
      'cache ok',
      'ffmpeg ok',
    ]);
  });

  test('a cache that cannot be written is no more than a note', async () => {
    const findings = await examine({ ...healthy, isCacheWritable: () => false }, []);
    expect(findings.find(({ what }) => what === 'cache')).toMatchObject({
      state: 'note',
      found: expect.stringContaining('/cache cannot be written'),
      remedy: expect.stringContaining('PARLANDO_CACHE'),
    });
  });

  test('without runtime, models and ffmpeg it says what to do', async () => {
    const findings = await examine(
      {
        ...healthy,
        runtimeReport: async () => ({ missing: 'no ONNX runtime', remedy: 'npm i onnxruntime-web' }),
        listModels: async () => [tiny],
        findFfmpeg: async () => undefined,
      },
      ['moonshine-base-en', 'moonshine-tiny-en', 'silero-vad'],
    );
    const page = healthPage(
      findings.filter(({ what }) => what !== 'threads' && what !== 'node'),
      false,
    );
    expect(page.split('\n').slice(2)).toEqual([
      'BAD   runtime  no ONNX runtime',
      '               fix: npm i onnxruntime-web',
      'BAD   model    moonshine-tiny-en is not here',
      '               fix: npm i @parlando/model-moonshine-en',
      'BAD   model    moonshine-base-en is not here',
      '               fix: npm i @parlando/model-moonshine-en',
      'BAD   model    silero-vad is not here',
      '               fix: npm i @parlando/model-silero-vad',
      'ok    cache    /cache',
      'note  ffmpeg   not found; only needed for m4a, video and other rare formats',
      '               fix: install it: apt install ffmpeg, brew install ffmpeg, or winget install ffmpeg',
      '',
      'Transcription cannot work here yet.',
      '',
    ]);
  });
});
