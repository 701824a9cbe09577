import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rouge } from './rouge.ts';

const texts = fc
  .array(fc.constantFrom('the', 'cat', 'sat', 'down', '\n'), { maxLength: 12 })
  .map((list) => list.join(' '));

describe('rouge', () => {
  it('shares words, pairs of words and the longest common subsequence', () => {
    // The example of Lin (2004): both share three words and a pair, but only the first keeps their order.
    const reference = 'police killed the gunman';
    const scores = rouge('police kill the gunman', reference, { types: ['rouge1', 'rouge2', 'rougeL'] });
    expect(scores.rouge1).toEqual({ precision: 0.75, recall: 0.75, f1: 0.75 });
    expect(scores.rouge2.recall).toBeCloseTo(1 / 3, 12);
    expect(scores.rougeL.recall).toBe(0.75);
    expect(rouge('the gunman kill police', reference).rougeL.recall).toBe(0.5);
  });

  it('counts a word as often as both texts have it', () => {
    const { rouge1 } = rouge('the the the cat', 'the cat and the dog');
    expect(rouge1).toMatchObject({ precision: 3 / 4, recall: 3 / 5 });
  });

  it('takes the sentences of a summary in any order for rougeLsum, not for rougeL', () => {
    const { rougeL, rougeLsum } = rouge('four five\none three two', 'one two three\nfour five');
    expect(rougeL.recall).toBe(2 / 5);
    expect(rougeLsum.recall).toBe(4 / 5);
  });

  it('joins what several sentences have in common with one of the reference', () => {
    // The example of Lin (2004): w1 w2 with the first and w1 w3 w5 with the second make w1 w2 w3 w5.
    const { rougeLsum } = rouge('w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5', 'w1 w2 w3 w4 w5');
    expect(rougeLsum.recall).toBe(4 / 5);
  });

  it('compares stems on request', () => {
    expect(rouge('the cat runs', 'the cats are running').rouge1.recall).toBe(1 / 4);
    expect(rouge('the cat runs', 'the cats are running', { stem: true }).rouge1.recall).toBe(3 / 4);
  });

  it('knows the letters a to z in words, and every character in characters', () => {
    expect(rouge('CAFÉ 3.5!', 'caf 3 5').rouge1.f1).toBe(1);
    expect(rouge('今天天气', '天气 今天').rouge1.f1).toBe(0);
    const { rouge1, rougeL } = rouge('今天天气', '天气 今天', { unit: 'character' });
    // Three different characters on either side; of the four in order, two.
    expect(rouge1).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(rougeL.recall).toBe(2 / 4);
  });

  it('gives what was asked for, and zeros where a text is empty', () => {
    expect(Object.keys(rouge('a', 'a'))).toEqual(['rouge1', 'rouge2', 'rougeL', 'rougeLsum']);
    const zero = { precision: 0, recall: 0, f1: 0 };
    expect(rouge('', 'a b', { types: ['rouge2', 'rougeLsum'] })).toEqual({ rouge2: zero, rougeLsum: zero });
    expect(rouge('', '').rougeL).toEqual(zero);
  });

  it('swaps precision and recall when the texts change places', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [there, back] = [rouge(a, b), rouge(b, a)];
        for (const type of ['rouge1', 'rouge2', 'rougeL'] as const) {
          expect(there[type].precision).toBe(back[type].recall);
          expect(there[type].f1).toBeCloseTo(back[type].f1, 12);
        }
      }),
    );
  });

  it('finds at least as much line by line as in one piece and no more than single words', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const { rouge1, rougeLsum } = rouge(a, b);
        expect(rougeLsum.recall).toBeLessThanOrEqual(rouge1.recall);
        const oneLine = rouge(a.replaceAll('\n', ' '), b.replaceAll('\n', ' '));
        expect(oneLine.rougeLsum).toEqual(oneLine.rougeL);
      }),
    );
  });
});
