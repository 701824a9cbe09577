import { fileURLToPath } from 'node:url';
import { readAudio } from '@parlando/audio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calibrations } from './calibrations.ts';
import { Recogniser } from './recogniser.ts';

let recogniser: Recogniser;
let street: Float32Array;

beforeAll(async () => {
  recogniser = await Recogniser.open('moonshine-tiny-en');
  const { channels } = await readAudio(
    fileURLToPath(new URL('../../../samples/street.wav', import.meta.url)),
  );
  street = channels[0]!;
});

afterAll(() => recogniser.close());

const greedy = { beam: 1, nbest: 1 };

test('the calibration knows the model', () => {
  expect(calibrations[recogniser.model.sha256]?.id).toBe('moonshine-tiny-en');
});

test('a piece is heard with evidence of how well', async () => {
  const { text, words, ending, evidence } = await recogniser.hear(street, { ...greedy, speechSeconds: 3 });
  expect(text).toContain('central station');
  expect(words.map((word) => word.text).join(' ')).toBe(text);
  expect(ending).toBe('end');
  expect(evidence).toMatchObject({ speechSeconds: 3, recoveredSeconds: 0 });
  expect(evidence.tokens).toBeGreaterThanOrEqual(words.length);
  expect(evidence.logProbability).toBeLessThan(0);
});

test('an empty answer is believed where there is hardly any speech', async () => {
  const heard = await recogniser.hear(new Float32Array(12 * 16000), { ...greedy, speechSeconds: 0.2 });
  expect(heard).toMatchObject({
    text: '',
    words: [],
    ending: 'end',
    evidence: { speechSeconds: 0.2, tokens: 0 },
  });
  expect(heard.evidence.recoveredSeconds).toBe(0);
});

test('and doubted where there is much: it is sought in both halves, and all of it counts as lost at first', async () => {
  const heard = await recogniser.hear(new Float32Array(12 * 16000), { ...greedy, speechSeconds: 10 });
  expect(heard).toMatchObject({ text: '', words: [], ending: 'end' });
  expect(heard.evidence).toMatchObject({ speechSeconds: 10, recoveredSeconds: 10, tokens: 0 });
});

test.each([0, 1, 800, 1600])('a piece of %d samples is no error', async (length) => {
  const heard = await recogniser.hear(street.slice(20_000, 20_000 + length), { ...greedy, speechSeconds: 0 });
  for (const { start, end } of heard.words) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(length / 16000);
  }
});

test('words that are given to align all come back, however little sound there is', async () => {
  expect(await recogniser.align(street, [])).toEqual([]);
  const words = ['Call', '7', '—', 'taxi'];
  const timed = await recogniser.align(street.slice(0, 160), words);
  expect(timed.map(({ text }) => text)).toEqual(words);
  for (const [index, { start, end }] of timed.entries()) {
    expect(start).toBeGreaterThanOrEqual(timed[index - 1]?.end ?? 0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(0.01);
  }
});

test('the same piece is heard the same, whatever was heard before', async () => {
  const options = { beam: 3, nbest: 3, speechSeconds: 3 };
  const first = await recogniser.hear(street, options);
  await recogniser.hear(street.slice(0, 30_000), { ...greedy, speechSeconds: 1 });
  expect(await recogniser.hear(street, options)).toEqual(first);
});
