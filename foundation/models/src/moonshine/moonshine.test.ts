import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { AttentionDecoder, EncodedSound, StepResult } from '../attention-decoder.ts';
import { openModel } from '../open-model.ts';
import { packagedModels, requireFile } from '../store/manifest.ts';

/** Two heads, to tell them apart in what a step returns. */
const heads = [
  { layer: 4, head: 6 },
  { layer: 3, head: 1 },
];

let cache: string;
let model: AttentionDecoder;
let street: Float32Array;
let sound: EncodedSound;
let exported: Export;

beforeAll(async () => {
  // The graphs are made anew, so that these very sources are tested and not what an older version left.
  cache = await mkdtemp(join(tmpdir(), 'parlando-moonshine-'));
  vi.stubEnv('PARLANDO_CACHE', cache);
  street = await samplesOf('street.wav');
  exported = await Export.open();
  model = await openModel({ model: 'moonshine-tiny-en', alignmentHeads: () => heads });
  sound = (await model.encode(street))!;
});

afterAll(async () => {
  await model.close();
  await exported.close();
  vi.unstubAllEnvs();
  await rm(cache, { recursive: true, force: true });
});

/** A sample is 16-bit mono at 16 kHz behind a header of 44 bytes. */
async function samplesOf(name: string): Promise<Float32Array> {
  const bytes = await readFile(new URL(`../../../../samples/${name}`, import.meta.url));
  return Float32Array.from(
    { length: (bytes.length - 44) / 2 },
    (_, at) => bytes.readInt16LE(44 + 2 * at) / 32768,
  );
}

/** The oracle: the exported graphs as they are, with the merged decoder run in the plainest way. */
class Export {
  readonly #encoder: InferenceSession;
  readonly #decoder: InferenceSession;

  private constructor(encoder: InferenceSession, decoder: InferenceSession) {
    this.#encoder = encoder;
    this.#decoder = decoder;
  }

  static async open(): Promise<Export> {
    const packaged = (await packagedModels()).find(({ id }) => id === 'moonshine-tiny-en')!;
    const open = (role: string) =>
      InferenceSession.create(requireFile(packaged, role), { intraOpNumThreads: 1 });
    return new Export(await open('encoder'), await open('decoder'));
  }

  /** Log probabilities [steps][vocabulary] after the start token and each of `tokens`; greedy from there to the end. */
  async decode(
    samples: Float32Array,
    tokens: readonly number[] = [],
  ): Promise<{ tokens: number[]; rows: number[][] }> {
    const audio = new Tensor('float32', samples, [1, samples.length]);
    const { last_hidden_state: hidden } = await this.#encoder.run({ input_values: audio });
    const empty = new Tensor('float32', new Float32Array(0), [0, 8, 1, 36]);
    const names = this.#decoder.inputNames.filter((name) => name.startsWith('past_key_values'));
    const past = new Map(names.map((name) => [name, empty]));
    const said: number[] = [];
    const rows: number[][] = [];
    for (let last = 1; rows.length < 60; ) {
      const result = await this.#decoder.run({
        input_ids: new Tensor('int64', BigInt64Array.of(BigInt(last)), [1, 1]),
        encoder_hidden_states: hidden!,
        use_cache_branch: new Tensor('bool', [rows.length > 0]),
        ...Object.fromEntries(past),
      });
      for (const name of names) {
        const present = result[name.replace('past_key_values', 'present')] as typeof empty;
        // The keys and values of the sound come out of the first step only.
        if (rows.length === 0 || name.includes('.decoder.')) past.set(name, present);
      }
      const row = logSoftmax(result['logits']!.data as Float32Array);
      rows.push(row);
      last = tokens[rows.length - 1] ?? row.indexOf(Math.max(...row));
      if (last === 2) break;
      said.push(last);
    }
    return { tokens: said, rows };
  }

  async close(): Promise<void> {
    await this.#encoder.release();
    await this.#decoder.release();
  }
}

function logSoftmax(logits: Float32Array): number[] {
  const most = Math.max(...logits);
  const norm = most + Math.log(logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0));
  return Array.from(logits, (logit) => logit - norm);
}

async function greedy(encoded: EncodedSound): Promise<number[]> {
  const steps = encoded.start();
  const tokens: number[] = [];
  for (let last = model.startToken; tokens.length < 60; ) {
    const { candidates } = await steps.step({ tokens: [last], sources: [0], top: 1 });
    last = candidates[0]!;
    if (last === model.endToken) break;
    tokens.push(last);
  }
  return tokens;
}

describe('beside a plain loop over the exported graphs', () => {
  let theirs: Awaited<ReturnType<Export['decode']>>;

  beforeAll(async () => {
    theirs = await exported.decode(street);
  });

  test('the same text is heard', async () => {
    const clinic = (await samplesOf('clinic.wav')).slice(0, 5 * 16000);
    const tokens = await greedy((await model.encode(clinic))!);
    expect(tokens).toEqual((await exported.decode(clinic)).tokens);
    expect(model.tokenizer.decode(tokens)).toBe(
      ' Good morning. how are you feeling today? Better, thank you.',
    );
  });

  // The export's output layer multiplies in float, ours in 8 bits: a few tenths on tokens that are unlikely anyway.
  test('the ten likeliest tokens of each step have nearly the same log probabilities', async () => {
    const steps = sound.start();
    const differences: number[] = [];
    for (const [step, row] of theirs.rows.entries()) {
      const last = theirs.tokens[step - 1] ?? model.startToken;
      const result = await steps.step({ tokens: [last], sources: [0], top: 10 });
      const [best = 0, ...others] = result.candidates.map(
        (token, rank) => result.logProbabilities[rank]! - row[token]!,
      );
      expect(Math.abs(best)).toBeLessThan(0.4);
      differences.push(best, ...others);
    }
    const sizes = differences.map(Math.abs);
    expect(Math.max(...sizes)).toBeLessThan(0.8);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(0.25);
  });

  test('so does a text that is not the likeliest', async () => {
    const text = model.tokenizer.encode('Call a taxi');
    const { rows } = await exported.decode(street, text);
    const steps = sound.start();
    for (const [index, token] of text.entries()) {
      const last = text[index - 1] ?? model.startToken;
      const { targetLogProbabilities } = await steps.step({
        tokens: [last],
        sources: [0],
        targets: [token],
        top: 1,
      });
      expect(Math.abs(targetLogProbabilities[0]! - rows[index]![token]!)).toBeLessThan(0.8);
    }
  });
});

describe('a step', () => {
  const first = { tokens: [1], sources: [0], top: 4 };
  const row = (result: StepResult, beam: number, top = 4) => ({
    candidates: result.candidates.slice(beam * top, (beam + 1) * top),
    logProbabilities: [...result.logProbabilities.subarray(beam * top, (beam + 1) * top)],
    attention: heads.map((_, head) => {
      const at = (head * (result.candidates.length / top) + beam) * sound.frames;
      return [...result.attention.subarray(at, at + sound.frames)];
    }),
  });

  test('gives candidates best first, probabilities of the end unless asked otherwise, and attention that sums to 1', async () => {
    const result = await sound.start().step({ ...first, top: 32_768 });
    expect([...result.logProbabilities]).toEqual([...result.logProbabilities].sort((a, b) => b - a));
    const sum = result.logProbabilities.reduce((total, value) => total + Math.exp(value), 0);
    expect(sum).toBeCloseTo(1, 4);
    const end = result.candidates.indexOf(model.endToken);
    expect(result.targetLogProbabilities[0]).toBe(result.logProbabilities[end]);
    for (const weights of row(result, 0, 32_768).attention) {
      expect(weights).toHaveLength(sound.frames);
      expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 4);
    }
  });

  // Products over one row and over three take different kernels, hence close to the step alone and no more.
  test('gives beams with the same history the same result', async () => {
    const alone = sound.start();
    const together = sound.start();
    await alone.step(first);
    await together.step(first);
    for (const token of [8251, 278, 8818]) {
      const one = row(await alone.step({ tokens: [token], sources: [0], top: 4 }), 0);
      const three = await together.step({ tokens: [token, token, token], sources: [0, 0, 0], top: 4 });
      expect(row(three, 1)).toEqual(row(three, 0));
      expect(row(three, 2)).toEqual(row(three, 0));
      expect(row(three, 0).candidates).toEqual(one.candidates);
      for (const [rank, value] of row(three, 0).logProbabilities.entries()) {
        expect(value).toBeCloseTo(one.logProbabilities[rank]!, 4);
      }
    }
  });

  test('goes on from the beams that `sources` names', async () => {
    const decode = async (order: readonly number[]) => {
      const steps = sound.start();
      await steps.step(first);
      const words = [8251, 3532];
      await steps.step({ tokens: words, sources: [0, 0], top: 4 });
      return steps.step({ tokens: [278, 278], sources: order, top: 4 });
    };
    const [straight, swapped, doubled] = [await decode([0, 1]), await decode([1, 0]), await decode([1, 1])];
    expect(row(straight, 0)).not.toEqual(row(straight, 1));
    expect(row(swapped, 0)).toEqual(row(straight, 1));
    expect(row(swapped, 1)).toEqual(row(straight, 0));
    expect(row(doubled, 0)).toEqual(row(doubled, 1));
  });

  test('of one decoding leaves another of the same sound alone', async () => {
    const [a, b] = [sound.start(), sound.start()];
    await a.step(first);
    await a.step({ tokens: [8251], sources: [0], top: 4 });
    const late = await b.step(first);
    expect(row(late, 0)).toEqual(row(await sound.start().step(first), 0));
  });
});

describe('encoding', () => {
  test('one frame is 24 ms', () => {
    expect(street.length / 16000).toBeCloseTo(4.61, 2);
    expect(sound.frames).toBe(190);
    expect(model.frameSeconds).toBe(0.024);
  });

  test('sound too short for a frame is nothing, the next sample makes one', async () => {
    expect(await model.encode(new Float32Array(0))).toBeUndefined();
    expect(await model.encode(street.slice(0, 894))).toBeUndefined();
    expect((await model.encode(street.slice(0, 895)))?.frames).toBe(1);
  });

  test('the longest sound and the longest text fit', async () => {
    const long = new Float32Array(model.maxSeconds * model.rateHz).fill(0.01);
    expect((await model.encode(long))?.frames).toBe(1998);
    const steps = (await model.encode(street.slice(0, 895)))!.start();
    for (let step = 0; step < model.maxTokens; step++) {
      const { logProbabilities } = await steps.step({ tokens: [278], sources: [0], top: 1 });
      if (step + 1 === model.maxTokens) expect(logProbabilities[0]).toBeLessThan(0);
    }
  });
});
