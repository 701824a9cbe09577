import { describe, expect, it } from 'vitest';
import { alignLattices } from './align-lattices.ts';
import { withAlternatives } from './alternatives.ts';
import { latticeOf } from './lattice.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const year = withAlternatives(split('in 2020 we grew'), [
  {
    tokens: [1],
    alternatives: [split('twenty twenty'), split('two thousand twenty'), split('two thousand and twenty')],
  },
]);

describe('withAlternatives', () => {
  it.each([
    // heard, words of the reference that were chosen, errors, alternative
    ['in 2020 we grew', 'in 2020 we grew', 0, undefined],
    ['in twenty twenty we grew', 'in twenty twenty we grew', 0, 0],
    ['in two thousand twenty we grew', 'in two thousand twenty we grew', 0, 1],
    ['in two thousand and thirty we grew', 'in two thousand and twenty we grew', 1, 2],
    ['in we grew', 'in 2020 we grew', 1, undefined],
  ])('hears %j as %j', (heard, chosen, errors, alternative) => {
    const alignment = alignLattices(year, latticeOf(split(heard)));
    expect(alignment.reference.words.join(' ')).toBe(chosen);
    expect(alignment.steps.filter(({ type }) => type !== 'match')).toHaveLength(errors);
    expect(alignment.reference.taken[0]?.reading.alternative).toBe(alternative);
  });

  it('says which words came of which tokens', () => {
    const { reference } = alignLattices(year, latticeOf(split('in twenty twenty we grew')));
    expect(reference.readings.map(({ tokens }) => tokens)).toEqual([[0], [1], [1], [2], [3]]);
    expect(reference.taken).toEqual([
      { reading: { tokens: [1], span: 0, alternative: 0 }, firstWord: 1, wordCount: 2 },
    ]);
  });

  it('takes an empty alternative for leave to say nothing', () => {
    const lattice = withAlternatives(split('we uh grew'), [{ tokens: [1], alternatives: [[]] }]);
    const { errors, reference } = alignLattices(lattice, latticeOf(split('we grew')));
    expect(errors).toEqual({ substitutions: 0, deletions: 0, insertions: 0, hits: 2, referenceWords: 2 });
    expect(reference.taken).toEqual([
      { reading: { tokens: [1], span: 0, alternative: 0 }, firstWord: 1, wordCount: 0 },
    ]);
  });

  it('works on the side of the hypothesis too', () => {
    const { errors, hypothesis } = alignLattices(latticeOf(split('in twenty twenty we grew')), year);
    expect(errors.hits).toBe(5);
    expect(hypothesis.words).toEqual(split('in twenty twenty we grew'));
  });

  it('adds nothing for an alternative that is the tokens as written', () => {
    const lattice = withAlternatives(
      ['let', 'me'],
      [{ tokens: [0, 1], alternatives: [['let', 'me'], ['lemme']] }],
    );
    expect(lattice.arcs.map(({ word }) => word)).toEqual(['let', 'me', 'lemme']);
  });

  it.each([
    ['empty', [{ tokens: [], alternatives: [] }]],
    ['beyond the list', [{ tokens: [3], alternatives: [] }]],
    ['with a gap', [{ tokens: [0, 2], alternatives: [] }]],
    [
      'that meets another',
      [
        { tokens: [0, 1], alternatives: [] },
        { tokens: [1, 2], alternatives: [] },
      ],
    ],
  ])('refuses a span %s', (_, spans) => {
    expect(() => withAlternatives(['a', 'b', 'c'], spans)).toThrow(
      expect.objectContaining({ code: 'metrics/span' }),
    );
  });
});
