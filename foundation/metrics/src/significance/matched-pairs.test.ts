import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from '../words/align-words.ts';
import { matchedPairsTest } from './matched-pairs.ts';
import { segmentErrors } from './segment-errors.ts';

const reference = 'please call the second number on the list before noon'.split(' ');
const alignmentOf = (heard: string) => alignWords(reference, heard.split(' '));
const perfect = alignmentOf(reference.join(' '));

describe('segmentErrors', () => {
  it('cuts where both systems have two words in a row right', () => {
    const first = alignmentOf('please fall the second number on a list before noon');
    const second = alignmentOf('please call the second numbers on the list before new noon');
    // call | the second | number on the | list before | (new) noon
    expect(segmentErrors(first, second)).toEqual([
      { first: 1, second: 0 },
      { first: 1, second: 1 },
      { first: 0, second: 1 },
    ]);
  });

  it('does not cut at one right word, nor where a word is inserted between two', () => {
    const one = alignmentOf('please call a second numbers on the list before noon');
    expect(segmentErrors(one, perfect)).toEqual([{ first: 2, second: 0 }]);
    const inserted = alignmentOf('please call a second big number in the list before noon');
    expect(segmentErrors(inserted, perfect)).toEqual([{ first: 3, second: 0 }]);
    expect(segmentErrors(one, perfect, 1)).toEqual([
      { first: 1, second: 0 },
      { first: 1, second: 0 },
    ]);
  });

  it('makes no segment of what both have right', () => {
    expect(segmentErrors(perfect, perfect)).toEqual([]);
  });

  it('ends the last segment with the utterance', () => {
    expect(segmentErrors(alignWords([], ['noise']), [])).toEqual([{ first: 1, second: 0 }]);
    expect(segmentErrors(alignWords(['yes'], []), alignWords(['yes'], ['yes']))).toEqual([
      { first: 1, second: 0 },
    ]);
  });

  it('loses no error, whatever the cuts', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 });
    fc.assert(
      fc.property(words, words, words, fc.integer({ min: 1, max: 4 }), (truth, a, b, goodWords) => {
        const [first, second] = [alignWords(truth, a), alignWords(truth, b)];
        const segments = segmentErrors(first, second, goodWords);
        const errors = (steps: typeof first): number => steps.filter(({ type }) => type !== 'match').length;
        expect(segments.reduce((sum, segment) => sum + segment.first, 0)).toBe(errors(first));
        expect(segments.reduce((sum, segment) => sum + segment.second, 0)).toBe(errors(second));
        expect(segments.every((segment) => segment.first + segment.second > 0)).toBe(true);
      }),
    );
  });

  it('refuses alignments with different references, and runs that are none', () => {
    expect(() => segmentErrors(alignWords(['a'], []), [])).toThrow(/reference words: 1 and 0/);
    expect(() => segmentErrors([], [], 0)).toThrow(expect.objectContaining({ code: 'metrics/good-words' }));
  });
});

describe('matchedPairsTest', () => {
  it('divides the mean difference by its standard error', () => {
    const segments = [
      { first: 3, second: 1 },
      { first: 0, second: 1 },
      { first: 2, second: 0 },
      { first: 1, second: 0 },
    ];
    const result = matchedPairsTest(segments);
    expect(result).toMatchObject({ segments: 4, meanDifference: 1, variance: 2 });
    expect(result.statistic).toBeCloseTo(1 / Math.sqrt(2 / 4), 12);
    expect(result.pValue).toBeCloseTo(0.157299207050285, 12);
  });

  it('has no p where the systems make the same errors', () => {
    expect(
      matchedPairsTest([
        { first: 1, second: 1 },
        { first: 2, second: 2 },
      ]).pValue,
    ).toBeNaN();
    expect(matchedPairsTest([]).pValue).toBeNaN();
  });
});
