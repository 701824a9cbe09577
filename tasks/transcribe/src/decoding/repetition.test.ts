import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatsFrom } from './repetition.ts';

const times = (count: number, ...turn: number[]) => Array.from({ length: count }, () => turn).flat();
const sentence = Array.from({ length: 12 }, (_, index) => 100 + index);
const phrase = sentence.slice(1);

describe('a loop is cut to its first turn', () => {
  test.each([
    ['one token eight times', times(8, 5), 1],
    ['two tokens four times', times(4, 5, 6), 2],
    ['eleven tokens four times', times(4, ...phrase), 11],
    ['a sentence of twelve tokens three times', times(3, ...sentence), 12],
    ['the longest turn that is looked for', times(3, ...Array.from({ length: 80 }, (_, index) => index)), 80],
    ['after other words', [1, 2, 3, ...times(8, 5)], 4],
    ['after other words, two tokens', [9, 8, 5, ...times(4, 7, 6)], 5],
  ])('%s', (_, tokens, kept) => {
    expect(repeatsFrom(tokens)).toBe(kept);
  });
});

describe('people do say some things again', () => {
  test.each([
    ['nothing', []],
    ['no, no, no, no, no, no, no', times(7, 5)],
    ['a pair three times', times(3, 5, 6)],
    ['a phrase three times', times(3, ...phrase)],
    ['a sentence twice', times(2, ...sentence)],
    ['eight times, and then something else', [...times(8, 5), 6]],
    ['the same digit with another between', [...times(4, 5), 6, ...times(7, 5)]],
  ])('%s', (_, tokens) => {
    expect(repeatsFrom(tokens)).toBeUndefined();
  });
});

describe('laws', () => {
  const token = fc.nat(50);

  test('any turn said often enough is found, and what is cut off only says again what came before', () => {
    const turn = fc.array(token, { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(fc.array(token, { maxLength: 10 }), turn, (before, again) => {
        const tokens = [...before, ...times(8, ...again)];
        const kept = repeatsFrom(tokens)!;
        expect(kept).toBeGreaterThan(0);
        const saysAgain = (period: number) =>
          tokens.slice(kept).every((value, index) => value === tokens[kept + index - period]);
        expect(again.some((_, index) => saysAgain(index + 1))).toBe(true);
      }),
    );
  });

  test('text in which no token comes twice never loops', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 300 }), (tokens) => {
        expect(repeatsFrom(tokens)).toBeUndefined();
      }),
    );
  });
});
