import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openAlign, openTranscribe } from './run.ts';

const source = fileURLToPath(new URL('../../../samples/street.wav', import.meta.url));
const model = 'moonshine-tiny-en';
const options = { model, beam: 1, nbest: 1, channels: 'mix', device: 'auto', vad: true } as const;
const range = { from: undefined, to: undefined };
const running = new AbortController().signal;

test('a row is transcribed, under its name, and its progress told', async () => {
  const told: unknown[] = [];
  const context = { threads: 1, onRowProgress: (...row: unknown[]) => told.push(row) };
  const task = await openTranscribe({ ...options, ...range }, context);
  const transcript = await task.run({ id: 'row-7', source }, running);
  await task.close();
  expect(transcript).toMatchObject({ id: 'row-7', audio: { source: 'street.wav' }, model: { id: model } });
  expect(told).toEqual([['row-7', 1, expect.closeTo(4.61, 1)]]);
});

test('a row is aligned with its text', async () => {
  const task = await openAlign({ model, device: 'cpu', ...range }, { threads: 1 });
  const transcript = await task.run({ id: 'row-8', source, text: 'Call a taxi' }, running);
  expect(transcript.segments[0]?.words.map(({ text }) => text)).toEqual(['Call', 'a', 'taxi']);
  await expect(task.run({ id: 'row-9', source }, running)).rejects.toMatchObject({
    code: 'transcribe/no-text',
  });
  await task.close();
});

test.each(['cuda', 'webgpu'] as const)('these models do not run on %s', async (device) => {
  const refused = { code: 'transcribe/device', exitCode: 1, remedy: expect.stringContaining('--device') };
  await expect(openTranscribe({ ...options, ...range, device }, { threads: 1 })).rejects.toMatchObject(
    refused,
  );
  await expect(openAlign({ model, ...range, device }, { threads: 1 })).rejects.toMatchObject(refused);
});
