import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Normalizer } from '../normalizers/normalizer.ts';
import {
  type FullFormatErrors,
  fullFormatErrors,
  punctuationErrorRate,
  sumFullFormatErrors,
} from './full-format.ts';
import { fullFormatDifferences } from './full-format-differences.ts';
import { wordErrorRate, wordErrors } from './word-errors.ts';

/** Lower case, no punctuation, a few numbers and spellings. */
const small: Normalizer = {
  name: 'small',
  version: 1,
  normalize: (text) =>
    text
      .toLowerCase()
      .replace(/[.,?!]/g, ' ')
      .replace(/\bten\b/g, '10')
      .replace(/\btwenty five dollars\b/g, '$25')
      .replace(/\bcolour\b/g, 'color')
      .replace(/\buh\b/g, ' '),
  words: (text) =>
    small
      .normalize(text)
      .split(' ')
      .filter((word) => word !== ''),
  explain: () => [],
};

const none = { word: 0, case: 0, punctuation: 0, numberForm: 0, spelling: 0 };

describe('fullFormatErrors', () => {
  it.each<[string, string, Partial<FullFormatErrors['parts']>]>([
    ['Yes, I do.', 'Yes, I do.', {}],
    ['Well, I paid twenty five dollars.', 'well I paid $25.', { case: 1, punctuation: 1, numberForm: 3 }],
    ['The colour is, uh, red.', 'The color is red!', { spelling: 2, punctuation: 3 }],
    ['It took ten days.', 'It took nine days.', { word: 1 }],
    ['It took ten days.', 'It took 10 long days.', { numberForm: 1, word: 1 }],
    // Words that differ in case only are paired with each other, not with a word that was added.
    ['HELLO BIG WORLD', 'oh hello big world', { word: 1, case: 3 }],
    // A word is never taken for a mark.
    ['yes, sir', 'yes yes sir', { word: 1, punctuation: 1 }],
    ['', 'Uh.', { spelling: 1, punctuation: 1 }],
    ['', '', {}],
  ])('of %j and %j', (reference, hypothesis, parts) => {
    expect(fullFormatErrors(reference, hypothesis, small).parts).toEqual({ ...none, ...parts });
  });

  it('counts words and marks together, and gives the normalised figure beside it', () => {
    const errors = fullFormatErrors('It took ten days, uh.', 'it took 10 day', small);
    expect(errors.all).toEqual({ substitutions: 3, deletions: 3, insertions: 0, hits: 1, referenceWords: 7 });
    expect(errors.parts).toEqual({ word: 1, case: 1, punctuation: 2, numberForm: 1, spelling: 1 });
    expect(errors.normalized).toEqual(wordErrors(['it', 'took', '10', 'days'], ['it', 'took', '10', 'day']));
  });

  it('makes the figures of a set from sums', () => {
    const one = fullFormatErrors('Yes.', 'yes', small);
    const two = fullFormatErrors('It took ten days!', 'It took 10 days?', small);
    const sum = sumFullFormatErrors([one, two]);
    expect(wordErrorRate(sum.all)).toBe(4 / 7);
    expect(sum.parts).toEqual({ ...none, case: 1, punctuation: 2, numberForm: 1 });
    expect(sum.punctuation).toEqual({ hits: 0, missing: 1, extra: 0, other: 1 });
    expect(sum.normalized.hits).toBe(5);
  });

  const pieces = [
    'ten',
    '10',
    'Ten',
    'colour',
    'color',
    'a',
    'A',
    'b',
    'uh',
    ',',
    '.',
    'twenty five dollars',
    '$25',
  ];
  const text = fc
    .array(fc.constantFrom(...pieces), { maxLength: 25, size: 'max' })
    .map((list) => list.join(' '));

  it('has parts that sum to the whole, whatever the ruler', () => {
    const blind: Normalizer = { ...small, words: (content) => content.split(' ').filter(Boolean) };
    fc.assert(
      fc.property(text, text, (reference, hypothesis) => {
        const errors = fullFormatErrors(reference, hypothesis, small);
        const { substitutions, deletions, insertions, hits, referenceWords } = errors.all;
        const whole = substitutions + deletions + insertions;
        expect(Object.values(errors.parts).reduce((a, b) => a + b)).toBe(whole);
        expect(hits + substitutions + deletions).toBe(referenceWords);
        const { missing, extra, other } = errors.punctuation;
        expect(missing + extra + other).toBe(errors.parts.punctuation);
        expect(fullFormatErrors(reference, hypothesis, blind).all).toEqual(errors.all);
      }),
    );
  });

  it('has no word errors where the normalised texts agree word by word', () => {
    const forms = [
      ['ten', '10'],
      ['colour', 'color'],
      ['twenty five dollars', '$25'],
      ['uh', ''],
      ['yes', 'Yes,'],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...forms)), (list) => {
        const { parts, normalized } = fullFormatErrors(
          list.map(([a]) => a).join(' '),
          list.map(([, b]) => b).join(' '),
          small,
        );
        expect(wordErrorRate(normalized)).toBe(0);
        expect(parts.word).toBe(0);
      }),
    );
  });
});

describe('fullFormatDifferences', () => {
  it('lists the errors in order with what is wrong', () => {
    expect(fullFormatDifferences('It took ten days, uh, yes.', 'it took 10 days yes? Sir', small)).toEqual([
      { kind: 'case', reference: 'It', hypothesis: 'it' },
      { kind: 'number', reference: 'ten', hypothesis: '10' },
      { kind: 'missingMark', reference: ',', hypothesis: undefined },
      { kind: 'spelling', reference: 'uh', hypothesis: undefined },
      { kind: 'missingMark', reference: ',', hypothesis: undefined },
      { kind: 'otherMark', reference: '.', hypothesis: '?' },
      { kind: 'word', reference: undefined, hypothesis: 'Sir' },
    ]);
  });
});

describe('punctuationErrorRate', () => {
  it('is the share of marks of either side that do not agree', () => {
    const rate = (reference: string, hypothesis: string): number =>
      punctuationErrorRate(fullFormatErrors(reference, hypothesis, small).punctuation);
    expect(rate('Yes, I do.', 'Yes I do!')).toBe(1);
    expect(rate('Hi, dear! Nice to see you. Really', 'Hi dear! Nice to see you! Really?')).toBe(0.75);
    expect(rate('No marks', 'at all')).toBe(0);
  });
});
