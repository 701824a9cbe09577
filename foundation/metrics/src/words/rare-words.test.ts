import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biasList } from './bias-list.ts';
import { rareByFrequency, rareWordErrors } from './rare-words.ts';
import { sumWordErrors, type WordErrors, wordErrors } from './word-errors.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const counts = (hits: number, substitutions = 0, deletions = 0, insertions = 0): WordErrors => ({
  substitutions,
  deletions,
  insertions,
  hits,
  referenceWords: hits + substitutions + deletions,
});
const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20, size: 'max' });

describe('rareWordErrors', () => {
  it('gives reference words to their own class and insertions to that of the inserted word', () => {
    const rare = biasList([['ada'], ['lovelace']]);
    // ada is heard as aider, lovelace is lost, an ada is added.
    const errors = rareWordErrors(split('call ada lovelace now'), split('call aider now ada'), rare);
    expect(errors.biased).toEqual(counts(0, 1, 1, 1));
    expect(errors.unbiased).toEqual(counts(2));
    expect(errors.all).toEqual(counts(2, 1, 1, 1));
  });

  it('takes a word of a longer entry as rare only where the whole entry stands', () => {
    const rare = biasList([['new', 'york']]);
    const errors = rareWordErrors(split('a new car in new york'), split('a knew car in new yolk'), rare);
    expect(errors.unbiased).toEqual(counts(3, 1));
    expect(errors.biased).toEqual(counts(1, 1));
  });

  it('prefers matches where substitutions cost more than an insertion and a deletion', () => {
    // A shortest alignment has 2 substitutions; at 3, 3 and 4 a deletion and an insertion are cheaper.
    const { all } = rareWordErrors(['a', 'b'], ['b', 'c'], () => false);
    expect(all).toEqual(counts(1, 0, 1, 1));
    expect(wordErrors(['a', 'b'], ['b', 'c'])).toEqual(counts(0, 2));
  });

  it('adds up: unbiased and biased make all, with every word of both sides in it', () => {
    fc.assert(
      fc.property(words, words, fc.subarray(['a', 'b', 'c', 'd']), (reference, hypothesis, rare) => {
        const { all, unbiased, biased } = rareWordErrors(
          reference,
          hypothesis,
          biasList(rare.map((w) => [w])),
        );
        expect(sumWordErrors([unbiased, biased])).toEqual(all);
        expect(all.hits + all.substitutions + all.deletions).toBe(reference.length);
        expect(all.hits + all.substitutions + all.insertions).toBe(hypothesis.length);
        expect(biased.referenceWords).toBe(reference.filter((word) => rare.includes(word)).length);
        expect(rareWordErrors(reference, hypothesis, (word) => rare.includes(word))).toEqual({
          all,
          unbiased,
          biased,
        });
      }),
    );
  });

  it('finds no error between a text and itself, and never fewer than a shortest alignment', () => {
    const total = (c: WordErrors): number => c.substitutions + c.deletions + c.insertions;
    fc.assert(
      fc.property(words, words, (reference, hypothesis) => {
        expect(total(rareWordErrors(reference, reference, () => true).all)).toBe(0);
        const { all } = rareWordErrors(reference, hypothesis, () => true);
        expect(total(all)).toBeGreaterThanOrEqual(total(wordErrors(reference, hypothesis)));
        expect(all.hits).toBeGreaterThanOrEqual(wordErrors(reference, hypothesis).hits);
      }),
    );
  });
});

describe('rareByFrequency', () => {
  it('takes words as rare up to the count, and those never seen', () => {
    const isRare = rareByFrequency(
      new Map([
        ['the', 5000],
        ['ada', 10],
        ['lovelace', 11],
      ]),
      10,
    );
    expect(['the', 'ada', 'lovelace', 'zyzzyva'].filter(isRare)).toEqual(['ada', 'zyzzyva']);
  });
});
