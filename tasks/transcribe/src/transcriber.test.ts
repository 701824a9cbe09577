import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readAudio, writeWav } from '@parlando/audio';
import type { Sound, Transcript, Word } from '@parlando/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SoundSource } from './sound-source.ts';
import type { TranscribeOptions } from './transcribe-options.ts';
import { openTranscriber, type TranscribeEvent, type Transcriber } from './transcriber.ts';

let transcriber: Transcriber;
/** What the samples say, by file. */
let texts: Map<string, string>;
let street: Transcript;

const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));

beforeAll(async () => {
  transcriber = await openTranscriber({ model: 'moonshine-tiny-en' });
  const listed: { file: string; text: string }[] = JSON.parse(await readFile(sample('samples.json'), 'utf8'));
  texts = new Map(listed.map(({ file, text }) => [file, text]));
  street = await transcribe(sample('street.wav'));
});

afterAll(() => transcriber.close());

async function events(source: SoundSource, options?: TranscribeOptions): Promise<TranscribeEvent[]> {
  const all: TranscribeEvent[] = [];
  for await (const event of transcriber.transcribe(source, options)) all.push(event);
  return all;
}

async function transcribe(source: SoundSource, options?: TranscribeOptions): Promise<Transcript> {
  const last = (await events(source, options)).at(-1);
  if (last?.type !== 'done') throw new TypeError('the last event is not the transcript');
  return last.transcript;
}

async function sound(name: string): Promise<Sound> {
  const { channels, rateHz } = await readAudio(sample(name));
  return { samples: channels[0]!, rateHz };
}

const silence = (seconds: number): Sound => ({ samples: new Float32Array(seconds * 16000), rateHz: 16000 });
const words = ({ segments }: Transcript): Word[] => segments.flatMap((segment) => [...segment.words]);
const textOf = ({ segments }: Transcript) => segments.map(({ text }) => text).join(' ');
const untimed = (transcript: Transcript) => ({ ...transcript, timing: undefined });

/** What the contract says of every transcript. */
function expectSound({ segments, audio }: Transcript, overlap = 0): void {
  for (const segment of segments) {
    expect(segment.words.map(({ text }) => text).join(' ')).toBe(segment.text);
    expect([segment.start, segment.end]).toEqual([segment.words[0]!.start, segment.words.at(-1)!.end]);
    let before = 0;
    for (const { text, start, end, confidence } of segment.words) {
      expect(text).toMatch(/^\S+$/);
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      before = end;
    }
    expect(before).toBeLessThanOrEqual(audio.duration);
  }
  const gaps = segments.slice(1).map(({ start }, index) => start - segments[index]!.end);
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(-overlap);
}

describe('a recording', () => {
  test('becomes words with times and confidence', () => {
    expect(textOf(street)).toContain('taxi to the central station, please.');
    expect(street).toMatchObject({
      version: 1,
      id: 'street',
      audio: { source: 'street.wav', duration: 4.61175, channels: 1, sampleRate: 16000 },
      language: 'en',
      model: { id: 'moonshine-tiny-en', runtime: expect.stringMatching(/^onnxruntime-/) },
      warnings: [],
    });
    expect(words(street)).toHaveLength(8);
    expectSound(street);
  });

  test('a dialogue keeps its contract too, and most of its words are right', async () => {
    const clinic = await transcribe(sample('clinic.wav'));
    expectSound(clinic);
    expect(words(clinic).length).toBeGreaterThan(45);
    for (const said of ['Good morning', 'thank you', 'once a day', 'twice a day', 'bedtime']) {
      expect(textOf(clinic)).toContain(said);
    }
  });

  test('read twice is the same twice, apart from the time it took', async () => {
    expect(untimed(await transcribe(sample('street.wav')))).toEqual(untimed(street));
  });

  test('comes in parts, the transcript last', async () => {
    const all = await events(sample('street.wav'));
    expect(all.map(({ type }) => type)).toEqual(['segment', 'progress', 'done']);
    expect(all[0]).toEqual({ type: 'segment', segment: street.segments[0] });
    expect(all[1]).toMatchObject({ progress: { unit: 'seconds of sound', total: 4.61175, done: 4.61175 } });
  });

  test.each(['bytes', 'samples'] as const)(
    'given as %s is heard the same, under another name',
    async (form) => {
      const source = form === 'bytes' ? await readFile(sample('street.wav')) : await sound('street.wav');
      const heard = await transcribe(source);
      expect(heard.segments).toEqual(street.segments);
      expect(heard).toMatchObject({ id: 'sound', audio: { source: 'sound', duration: 4.61175 } });
      expect((await transcribe(source, { id: 'mine' })).id).toBe('mine');
    },
  );

  test('two at once disturb each other no more than two in turn', async () => {
    const [one, two] = await Promise.all([
      transcribe(sample('street.wav')),
      transcribe(sample('street.wav')),
    ]);
    expect(untimed(one)).toEqual(untimed(street));
    expect(untimed(two)).toEqual(untimed(street));
  });

  test('without looking for speech first is heard whole', async () => {
    expect(textOf(await transcribe(sample('street.wav'), { vad: false }))).toContain('central station');
  });
});

describe('readings', () => {
  test('several are told apart, best first, and the best is the text', async () => {
    const { segments } = await transcribe(sample('street.wav'), { nbest: 4 });
    const [{ text, score, alternatives }] = [segments[0]!];
    expect(text).toContain('central station');
    expect(alternatives.length).toBeGreaterThan(0);
    expect(alternatives.length).toBeLessThan(4);
    expect(new Set([text, ...alternatives.map((other) => other.text)]).size).toBe(alternatives.length + 1);
    const scores = [score, ...alternatives.map((other) => other.score)];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  test('a beam without an N-best list reports one reading, which is no worse', async () => {
    const { segments } = await transcribe(sample('street.wav'), { beam: 4 });
    expect(segments[0]!.alternatives).toEqual([]);
    expect(segments[0]!.score).toBeGreaterThanOrEqual(street.segments[0]!.score - 0.01);
  });

  test.each([{ beam: 0 }, { beam: 17 }, { nbest: 0 }, { nbest: 1.5 }, { beam: Number.NaN }])(
    '%j is refused',
    async (options) => {
      await expect(transcribe(sample('street.wav'), options)).rejects.toMatchObject({
        code: 'transcribe/readings',
        exitCode: 2,
      });
    },
  );
});

describe('channels', () => {
  test('apart are heard each for itself, and put in order', async () => {
    const call = await transcribe(sample('support-call.wav'), { channels: 'split' });
    expectSound(call, 0.5);
    expect(call.audio).toMatchObject({ channels: 2, sampleRate: 8000 });
    expect(call.segments.map(({ channel }) => channel)).toEqual([0, 1, 0, 1, 0, 1]);
    const starts = call.segments.map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    const said = (channel: number) =>
      call.segments
        .filter((segment) => segment.channel === channel)
        .map(({ text }) => text)
        .join(' ');
    expect(said(0)).toMatch(/order number.*sorry to hear/);
    expect(said(1)).toMatch(/that is right.*thank you/i);
  });

  test('whose speech begins almost together stand in the order of their first words', async () => {
    const { samples, rateHz } = await sound('clinic.wav');
    const greeting = samples.subarray(0, 5 * rateHz);
    const late = Float32Array.from([...new Float32Array(0.1 * rateHz), ...greeting]).subarray(0, 5 * rateHz);
    const all = await events(writeWav([late, greeting], rateHz), { channels: 'split' });
    const heard = all.flatMap((event) => (event.type === 'segment' ? [event.segment] : []));
    expect(heard.map(({ channel }) => channel)).toEqual([0, 1]);
    expect(all.at(-1)).toMatchObject({ transcript: { segments: [heard[1], heard[0]] } });
  });

  test('mixed have no numbers', async () => {
    const call = await transcribe(sample('support-call.wav'), { to: 4 });
    expectSound(call);
    expect(call.segments.every(({ channel }) => channel === undefined)).toBe(true);
  });

  test('of sound with one are channel 0', async () => {
    const { segments } = await transcribe(sample('street.wav'), { channels: 'split' });
    expect(segments.map(({ channel }) => channel)).toEqual([0]);
  });
});

describe('ranges', () => {
  test('leave times where they are in the recording', async () => {
    const part = await transcribe(sample('street.wav'), { from: 0.5, to: 4.2 });
    expect(part.audio.duration).toBe(4.61175);
    for (const said of ['central', 'station,']) {
      const [whole, cut] = [street, part].map((each) => words(each).find(({ text }) => text === said)!);
      expect(Math.abs(whole!.start - cut!.start)).toBeLessThan(0.1);
    }
    expectSound(part);
    expect(part.segments[0]!.start).toBeGreaterThanOrEqual(0.5);
    expect(part.segments.at(-1)!.end).toBeLessThanOrEqual(4.2);
  });

  test('may end after the recording does', async () => {
    expect((await transcribe(sample('street.wav'), { to: 1e6 })).segments).toEqual(street.segments);
  });

  test('may hold next to nothing', async () => {
    const { segments } = await transcribe(sample('street.wav'), { from: 2, to: 2.00001, vad: false });
    expect(segments).toEqual([]);
  });

  test.each([
    [{ from: 3, to: 3 }, 'the range from 3 s to 3 s is empty', 2],
    [{ from: 3, to: 2 }, 'the range from 3 s to 2 s is empty', 2],
    [{ to: 0 }, 'the range from 0 s to 0 s is empty', 2],
    [{ to: Number.NaN }, 'the range from 0 s to NaN s is empty', 2],
    [{ from: -1 }, 'a recording does not begin at -1 s', 2],
    [{ from: Number.NaN }, 'a recording does not begin at NaN s', 2],
    [{ from: 9 }, 'the recording ends at 4.6 s, before 9 s', 1],
  ])('%j: %s', async (range, message, exitCode) => {
    await expect(transcribe(sample('street.wav'), range)).rejects.toMatchObject({
      code: 'transcribe/range',
      message,
      exitCode,
    });
  });
});

describe('sound without words', () => {
  test.each([{ vad: true }, { vad: false }])(
    'silence gives no segments and says why (%j)',
    async (options) => {
      const { segments, warnings, audio } = await transcribe(silence(3), options);
      expect(segments).toEqual([]);
      expect(warnings).toEqual([{ code: 'no-speech', message: 'no speech was found' }]);
      expect(audio.duration).toBe(3);
    },
  );

  test('neither does noise', async () => {
    let seed = 1;
    const samples = Float32Array.from({ length: 48_000 }, () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return 0.2 * (seed / 0x40000000 - 1);
    });
    const { segments, warnings } = await transcribe({ samples, rateHz: 16000 });
    expect(segments).toEqual([]);
    expect(warnings.map(({ code }) => code)).toEqual(['no-speech']);
  });

  test.each([{ vad: true }, { vad: false }])('a single sample is sound (%j)', async (options) => {
    const { segments } = await transcribe({ samples: Float32Array.of(0.5), rateHz: 16000 }, options);
    expect(segments).toEqual([]);
  });

  test('sound that is clipped is called so', async () => {
    const { samples, rateHz } = await sound('street.wav');
    const loud = samples.map((value) => Math.max(-1, Math.min(1, 40 * value)));
    expect((await transcribe({ samples: loud, rateHz })).warnings).toContainEqual({
      code: 'clipped',
      message: expect.stringMatching(/^\d+\.\d % of the sound is clipped/),
    });
  });
});

describe('what cannot be heard is named', () => {
  test.each<[string, SoundSource, string]>([
    ['no samples', { samples: new Float32Array(), rateHz: 16000 }, 'transcribe/sound'],
    [
      'samples that are no numbers',
      { samples: Float32Array.of(0, Number.NaN), rateHz: 16000 },
      'transcribe/sound',
    ],
    ['a rate of nothing', { samples: new Float32Array(9), rateHz: 0 }, 'audio/rate'],
    ['no bytes', new Uint8Array(), 'audio/empty'],
    ['bytes of something else', new TextEncoder().encode('{"not": "sound"}'.repeat(9)), 'audio/not-audio'],
    ['a file that is not there', sample('no-such.wav'), 'audio/missing-file'],
  ])('%s', async (_, source, code) => {
    await expect(transcribe(source)).rejects.toMatchObject({ code });
  });

  test('an unknown model', async () => {
    await expect(openTranscriber({ model: 'moonshine-huge' })).rejects.toMatchObject({
      code: 'models/unknown',
      remedy: expect.stringContaining('moonshine-tiny-en'),
    });
  });
});

describe('stopping', () => {
  const reason = new Error('enough');

  test.each<[string, () => Promise<SoundSource>]>([
    ['a file', async () => sample('street.wav')],
    ['bytes', () => readFile(sample('street.wav'))],
    ['samples', () => sound('street.wav')],
  ])('before it began: %s', async (_, source) => {
    const signal = AbortSignal.abort(reason);
    await expect(transcribe(await source(), { signal })).rejects.toBe(reason);
  });

  test('after the first segment: no other comes', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const all = async () => {
      const options = { channels: 'split', signal: stop.signal } as const;
      for await (const event of transcriber.transcribe(sample('support-call.wav'), options)) {
        seen.push(event.type);
        stop.abort(reason);
      }
    };
    await expect(all()).rejects.toBe(reason);
    expect(seen.filter((type) => type !== 'progress')).toEqual(['segment']);
  });

  test('by leaving the loop: the transcriber serves others as before', async () => {
    for await (const event of transcriber.transcribe(sample('support-call.wav'), { channels: 'split' })) {
      if (event.type === 'segment') break;
    }
    expect((await transcribe(sample('street.wav'))).segments).toEqual(street.segments);
  });

  test('a score and an alignment, too', async () => {
    const signal = AbortSignal.abort(reason);
    await expect(transcriber.score(await sound('street.wav'), ['Yes.'], signal)).rejects.toBe(reason);
    await expect(transcriber.align(sample('street.wav'), 'Yes.', { signal })).rejects.toBe(reason);
  });
});

describe('as an acoustic scorer', () => {
  const wrong = 'Call a taxi to the general nation, please.';

  test('finds what was said likelier than what was not', async () => {
    const right = texts.get('street.wav')!;
    const [heard, other] = await transcriber.score(await sound('street.wav'), [right, wrong]);
    expect(heard!.logProbability).toBeGreaterThan(other!.logProbability + 5);
  });

  test('keeps the order, and each score to the bit, whoever its neighbours are', async () => {
    const heard = await sound('street.wav');
    const candidates = [wrong, textOf(street), '', 'No.', wrong];
    const together = await transcriber.score(heard, candidates);
    for (const [index, text] of candidates.entries()) {
      expect((await transcriber.score(heard, [text]))[0]).toEqual(together[index]);
    }
    expect(together[4]).toEqual(together[0]);
    expect(await transcriber.score(heard, [])).toEqual([]);
  });

  test('is the sum of what it gives each token and the end, and agrees with the recogniser', async () => {
    const [{ logProbability, perToken }] = [
      (await transcriber.score(await sound('street.wav'), [textOf(street)]))[0]!,
    ];
    expect(perToken.reduce((sum, value) => sum + value, 0)).toBe(logProbability);
    expect(logProbability / perToken.length).toBeCloseTo(street.segments[0]!.score, 4);
  });

  test('does not mind spaces around a text', async () => {
    const [plain, spaced] = await transcriber.score(await sound('street.wav'), [
      'Call a taxi.',
      '  Call a taxi.\n',
    ]);
    expect(spaced).toEqual(plain);
  });

  test('refuses a text that is longer than the model can follow', async () => {
    await expect(transcriber.score(silence(1), ['and '.repeat(600)])).rejects.toMatchObject({
      code: 'transcribe/text-too-long',
    });
  });
});

describe('alignment', () => {
  test('gives every word of a known text its time', async () => {
    const text = texts.get('clinic.wav')!;
    const aligned = await transcriber.align(sample('clinic.wav'), text);
    expect(words(aligned).map((word) => word.text)).toEqual(text.split(' '));
    expectSound(aligned);
    expect(aligned).toMatchObject({ id: 'clinic', warnings: [], audio: { source: 'clinic.wav' } });
  });

  test('agrees with the recogniser where the text is what it heard', async () => {
    const aligned = words(await transcriber.align(sample('street.wav'), textOf(street)));
    for (const [index, word] of words(street).entries()) {
      expect(aligned[index]!.text).toBe(word.text);
      expect(aligned[index]!.start).toBeCloseTo(word.start, 3);
      expect(aligned[index]!.confidence).toBeCloseTo(word.confidence, 2);
    }
  });

  test('times digits, signs and what is not said at all', async () => {
    const text = 'Call — 7 taxis 🚕 to the 3.5% central\n@ station,\tplease. £5';
    const aligned = await transcriber.align(sample('street.wav'), text);
    expect(words(aligned).map((word) => word.text)).toEqual(text.split(/\s+/));
    expectSound(aligned);
  });

  test('tells what is wrong with the recording', async () => {
    const { samples, rateHz } = await sound('street.wav');
    const loud = { samples: samples.map((value) => Math.max(-1, Math.min(1, 20 * value))), rateHz };
    const { warnings } = await transcriber.align(loud, textOf(street));
    expect(warnings).toMatchObject([{ code: 'clipped' }]);
  });

  test('a text much longer than the sound still has rising times', async () => {
    const aligned = await transcriber.align(
      { samples: new Float32Array(1600), rateHz: 16000 },
      'yes '.repeat(30),
    );
    expect(words(aligned)).toHaveLength(30);
    expectSound(aligned);
  });

  test('follows a text over several stretches of speech', async () => {
    const [one, two] = [await sound('street.wav'), await sound('clinic.wav')];
    const pause = 5;
    const samples = new Float32Array(one.samples.length + pause * 16000 + two.samples.length);
    samples.set(one.samples);
    samples.set(two.samples, one.samples.length + pause * 16000);
    const said = [texts.get('street.wav')!, texts.get('clinic.wav')!];
    const aligned = await transcriber.align({ samples, rateHz: 16000 }, said.join(' '));
    expectSound(aligned);
    expect(aligned.segments.length).toBeGreaterThan(1);
    expect(words(aligned).map((word) => word.text)).toEqual(said.join(' ').split(' '));
    const at = (text: string) => words(aligned).find((word) => word.text === text)!.start;
    expect(at('please.')).toBeLessThan(4.6);
    expect(at('Good')).toBeGreaterThan(9);
  });

  test('in a range leaves times where they are in the recording', async () => {
    const part = await transcriber.align(sample('street.wav'), 'central station', { from: 1.9, to: 3.3 });
    const [central] = words(part);
    expect(Math.abs(central!.start - words(street)[5]!.start)).toBeLessThan(0.3);
  });

  test.each(['', ' \n'])('there is nothing to align in %j', async (text) => {
    await expect(transcriber.align(sample('street.wav'), text)).rejects.toMatchObject({
      code: 'transcribe/no-text',
    });
  });

  test('a text that nobody could say in the time is refused', async () => {
    await expect(transcriber.align(sample('street.wav'), 'word '.repeat(600))).rejects.toMatchObject({
      code: 'transcribe/text-too-long',
    });
  });
});

test('a transcriber closes itself when its block ends, even while it works', async () => {
  let left: Transcriber;
  {
    await using own = await openTranscriber({ model: 'moonshine-tiny-en' });
    left = own;
    for await (const _ of own.transcribe(sample('support-call.wav'), { channels: 'split' })) break;
  }
  await left.close();
  await left.close();
  expect((await transcribe(sample('street.wav'))).segments).toEqual(street.segments);
});
