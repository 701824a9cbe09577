import type { StepRequest } from '@parlando/models';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BeamSearchOptions, beamSearch } from './beam-search.ts';
import { forcedPass } from './forced.ts';
import type { Hypothesis } from './hypothesis.ts';
import { type Table, tableSound, tokens } from './table-model.test.sample.ts';

const { log } = Math;
const search = (table: Table, options: Partial<BeamSearchOptions> = {}, seen?: StepRequest[]) =>
  beamSearch(tokens, tableSound(table, seen), { beam: 1, nbest: 1, maxTokens: 12, ...options });
const said = (hypothesis: Hypothesis | undefined) => hypothesis?.tokens.map(({ token }) => token);

/** A table written as texts: what follows "" is first, what follows "3 4" comes after those two tokens. */
const written =
  (rows: Readonly<Record<string, Readonly<Record<number, number>>>>): Table =>
  (history) =>
    Object.fromEntries(
      Object.entries(rows[history.join(' ')] ?? { 2: 1 }).map(([token, p]) => [token, log(p)]),
    );

// 3 is likelier than 4 at first, but nothing likely follows it.
const garden = written({
  '': { 3: 0.6, 4: 0.4 },
  '3': { 5: 0.4, 6: 0.3, 7: 0.3 },
  '4': { 8: 0.95, 2: 0.05 },
});

describe('readings', () => {
  test('greedy takes the best token at each step', async () => {
    const [best, ...others] = await search(garden);
    expect(others).toEqual([]);
    expect(said(best)).toEqual([3, 5]);
    expect(best!.ending).toBe('end');
    expect(best!.score).toBeCloseTo((log(0.6) + log(0.4) + 0) / 3, 5);
  });

  test('two beams find the better reading that greedy misses', async () => {
    const [best] = await search(garden, { beam: 2 });
    expect(said(best)).toEqual([4, 8]);
    expect(best!.score).toBeCloseTo((log(0.4) + log(0.95)) / 3, 5);
  });

  test('each token carries its own probability and the attention of its own beam', async () => {
    const [best] = await search(garden, { beam: 2 });
    expect(best!.tokens.map(({ logProbability }) => logProbability)).toEqual([
      Math.fround(log(0.4)),
      Math.fround(log(0.95)),
    ]);
    expect(best!.endLogProbability).toBe(0);
    // The row that chose a token is that of the history before it: the start, then 4.
    expect(best!.tokens.map(({ attention }) => [...attention[0]!])).toEqual([
      [1, 1, 0, 0],
      [2, 4, 0, 0],
    ]);
  });

  test('readings compete by their mean per token, so that a longer one may win over a shorter', async () => {
    const table = written({ '': { 2: 0.5, 3: 0.5 }, '3': { 4: 0.9, 2: 0.1 }, '3 4': { 5: 0.9, 2: 0.1 } });
    const [best, second] = await search(table, { beam: 3, nbest: 3 });
    expect(said(best)).toEqual([3, 4, 5]);
    expect(best!.score).toBeCloseTo((log(0.5) + 2 * log(0.9)) / 4, 5);
    expect(said(second)).toEqual([]);
    expect(second!.score).toBeCloseTo(log(0.5), 5);
  });

  test('nothing said is a reading', async () => {
    const [best] = await search(written({ '': { 2: 0.9, 3: 0.1 } }));
    expect(best).toEqual({
      tokens: [],
      endLogProbability: Math.fround(log(0.9)),
      score: Math.fround(log(0.9)),
      ending: 'end',
    });
  });
});

describe('N-best lists', () => {
  test('come best first, with as many as were asked for', async () => {
    const list = await search(garden, { beam: 4, nbest: 4 });
    expect(list.map(said)).toEqual([
      [4, 8],
      [3, 5],
      [3, 6],
      [3, 7],
    ]);
    const scores = list.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(await search(garden, { beam: 4, nbest: 2 })).toEqual(list.slice(0, 2));
  });

  test('two ends among the best continuations do not crowd out a reading that still grows', async () => {
    const table = written({
      '': { 3: 0.5, 4: 0.5 },
      '3': { 2: 0.5, 5: 0.5 },
      '4': { 2: 0.55, 6: 0.45 },
    });
    const list = await search(table, { beam: 2, nbest: 2 });
    expect(list.map(said)).toContainEqual([3, 5]);
  });

  test('hold no reading twice', async () => {
    const list = await search(garden, { beam: 8, nbest: 8 });
    expect(
      new Set(list.map((hypothesis) => JSON.stringify([said(hypothesis), hypothesis.ending]))).size,
    ).toBe(8);
  });
});

describe('what ends a search', () => {
  const endless: Table = (history) => ({ [3 + (history.length % 17)]: log(0.9), 2: log(0.1) });

  test('the cap, on text that finds no end', async () => {
    const [best] = await search(endless, { maxTokens: 5 });
    expect(said(best)).toEqual([3, 4, 5, 6, 7]);
    expect(best).toMatchObject({ ending: 'cap', score: expect.closeTo(log(0.9), 5) });
  });

  test('a cap of no tokens at all', async () => {
    expect(await search(endless, { maxTokens: 0 })).toEqual([
      { tokens: [], endLogProbability: 0, score: 0, ending: 'cap' },
    ]);
  });

  test('a loop, of which one turn is kept', async () => {
    const seen: StepRequest[] = [];
    const looping: Table = (history) => ({ [history.length < 2 ? 9 : 3 + (history.length % 2)]: log(0.9) });
    const [best] = await search(looping, { maxTokens: 100 }, seen);
    expect(said(best)).toEqual([9, 9, 3, 4]);
    expect(best!.ending).toBe('loop');
    expect(seen).toHaveLength(2 + 2 * 4);
  });

  test('the signal', async () => {
    const stop = new AbortController();
    const seen: StepRequest[] = [];
    const table: Table = (history) => {
      if (history.length === 2) stop.abort(new Error('enough'));
      return endless(history);
    };
    await expect(search(table, { signal: stop.signal }, seen)).rejects.toThrow('enough');
    expect(seen).toHaveLength(3);
  });

  test('open readings that cannot win any more', async () => {
    const seen: StepRequest[] = [];
    const table = written({ '': { 2: 0.98, 3: 0.02 }, '3': { 4: 0.5, 5: 0.5 } });
    await search(table, { beam: 2 }, seen);
    expect(seen).toHaveLength(1);
  });
});

describe('laws', () => {
  /** A random but fixed table over `words` words and the end. */
  const randomTable =
    (seed: number, words: number): Table =>
    (history) => {
      const weights = Array.from({ length: words + 1 }, (_, index) => {
        let hash = seed + 7919 * index;
        for (const token of [...history, history.length])
          hash = Math.imul(hash ^ (token + 31), 0x9e3779b1) >>> 0;
        return 0.05 + ((Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0) % 1000) / 1000;
      });
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return Object.fromEntries(weights.map((weight, index) => [2 + index, log(weight / total)]));
    };

  /** Every reading of at most `most` tokens, with its score: what a search that holds all must agree with. */
  async function everyReading(
    table: Table,
    words: number,
    most: number,
  ): Promise<{ tokens: number[]; score: number }[]> {
    const grow = (history: number[], total: number): { tokens: number[]; score: number }[] => {
      const next = table(history);
      const length = history.length;
      if (length === most) return [{ tokens: history, score: total / length }];
      const ended = { tokens: history, score: (total + next[2]!) / (length + 1) };
      const grown = Array.from({ length: words }, (_, word) =>
        grow([...history, 3 + word], total + next[3 + word]!),
      );
      return [ended, ...grown.flat()];
    };
    return grow([], 0).sort((a, b) => b.score - a.score);
  }

  test('one beam is plain greedy decoding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 6 }), async (seed, words) => {
        const table = randomTable(seed, words);
        const greedy: number[] = [];
        while (greedy.length < 7) {
          const next = Object.entries(table(greedy)).sort((a, b) => b[1] - a[1])[0]!;
          if (next[0] === '2') break;
          greedy.push(Number(next[0]));
        }
        const [best] = await search(table, { maxTokens: 7 });
        expect(said(best)).toEqual(greedy);
      }),
    );
  });

  test('a beam that holds every reading finds the best of all, which no smaller beam beats', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const table = randomTable(seed, 2);
        const all = await everyReading(table, 2, 3);
        const list = await search(table, { beam: 15, nbest: 15, maxTokens: 3 });
        expect(said(list[0])).toEqual(all[0]!.tokens);
        expect(list[0]!.score).toBeCloseTo(all[0]!.score, 5);
        for (const [rank, { score }] of list.entries()) expect(score).toBeCloseTo(all[rank]!.score, 5);
        for (const beam of [1, 2, 4]) {
          const [smaller] = await search(table, { beam, maxTokens: 3 });
          expect(smaller!.score).toBeLessThanOrEqual(list[0]!.score + 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('following a reading by force gives the score that the search gave it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 1, max: 5 }), async (seed, beam) => {
        const table = randomTable(seed, 4);
        for (const hypothesis of await search(table, { beam, nbest: beam })) {
          if (hypothesis.ending !== 'end') continue;
          const forced = await forcedPass(tokens, tableSound(table), said(hypothesis)!);
          expect(forced.tokens).toEqual(hypothesis.tokens);
          expect(forced.endLogProbability).toBe(hypothesis.endLogProbability);
          expect(forced.score).toBeCloseTo(hypothesis.score, 10);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a text followed by force', () => {
  test('has the probability of each token and of the end', async () => {
    const forced = await forcedPass(tokens, tableSound(garden), [4, 8]);
    expect(forced.tokens.map(({ token, logProbability }) => [token, logProbability])).toEqual([
      [4, Math.fround(log(0.4))],
      [8, Math.fround(log(0.95))],
    ]);
    expect(forced.endLogProbability).toBe(0);
  });

  test('may be empty', async () => {
    const forced = await forcedPass(tokens, tableSound(written({ '': { 2: 0.25, 3: 0.75 } })), []);
    expect(forced).toMatchObject({ tokens: [], score: Math.fround(log(0.25)), ending: 'end' });
  });

  test('may be as long as the model holds, its end counted, and no longer', async () => {
    const sound = tableSound(() => ({}));
    expect((await forcedPass(tokens, sound, new Array<number>(19).fill(3))).tokens).toHaveLength(19);
    await expect(forcedPass(tokens, sound, new Array<number>(20).fill(3))).rejects.toMatchObject({
      code: 'transcribe/text-too-long',
      message: 'the text is 20 tokens long, and this model can follow 19',
    });
  });

  test('ends when it is told to', async () => {
    const reason = new Error('enough');
    const aborted = AbortSignal.abort(reason);
    await expect(forcedPass(tokens, tableSound(garden), [4], aborted)).rejects.toBe(reason);
  });
});
