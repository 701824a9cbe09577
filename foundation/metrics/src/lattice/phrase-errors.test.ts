import { describe, expect, it } from 'vitest';
import { alignLattices, type LatticeAlignment } from './align-lattices.ts';
import { latticeOf } from './lattice.ts';
import { phraseErrors, precisionRecall } from './phrase-errors.ts';

const align = (said: string, heard: string): LatticeAlignment =>
  alignLattices(latticeOf(said.split(' ')), latticeOf(heard.split(' ')));

describe('phraseErrors', () => {
  const alignment = align('the cat sat on the mat', 'the cat sat in the uh mat');

  it('counts by word', () => {
    const words = phraseErrors(alignment, 1);
    expect(words.get('the')).toEqual({
      hits: 2,
      misheard: 0,
      mistaken: 0,
      deletions: 0,
      insertions: 0,
      precision: 1,
      recall: 1,
    });
    expect(words.get('on')).toMatchObject({ misheard: 1, recall: 0, precision: 0 });
    expect(words.get('in')).toMatchObject({ mistaken: 1, recall: 0, precision: 0 });
    expect(words.get('uh')).toMatchObject({ insertions: 1 });
    const more = phraseErrors(align('no no', 'no yes'), 1);
    expect(more.get('no')).toMatchObject({ hits: 1, misheard: 1, precision: 1, recall: 0.5 });
  });

  it('counts by pair of neighbours', () => {
    const pairs = phraseErrors(alignment, 2);
    expect(pairs.get('the cat')).toMatchObject({ hits: 1, precision: 1, recall: 1 });
    expect(pairs.get('sat on')).toMatchObject({ hits: 0, misheard: 1 });
    expect(pairs.get('sat in')).toMatchObject({ mistaken: 1 });
    expect(pairs.get('the uh')).toMatchObject({ insertions: 1 });
    // An insertion parts these two.
    expect(pairs.has('the mat')).toBe(false);
  });

  it('counts a pair of which a word is missing as deleted', () => {
    expect(phraseErrors(align('so be it', 'so it'), 2).get('so be')).toMatchObject({ deletions: 1, hits: 0 });
  });
});

describe('precisionRecall', () => {
  it('is the share of hits among what was heard and what was said', () => {
    expect(precisionRecall(align('a b c d', 'a b x d e').errors)).toEqual({
      precision: 3 / 5,
      recall: 3 / 4,
    });
  });
});
