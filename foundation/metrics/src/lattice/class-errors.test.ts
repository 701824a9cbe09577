import { describe, expect, it } from 'vitest';
import { alignLattices } from './align-lattices.ts';
import { withAlternatives } from './alternatives.ts';
import { classErrors } from './class-errors.ts';
import { latticeOf } from './lattice.ts';

const split = (text: string): string[] => text.split(' ');
const reference = withAlternatives(split('dr marie curie born in 1867 in warsaw'), [
  { tokens: [5], alternatives: [split('eighteen sixty seven')] },
]);
const spans = [
  { className: 'PERSON', tokens: [1, 2] },
  { className: 'DATE', tokens: [5] },
  { className: 'CARDINAL', tokens: [5] },
  { className: 'GPE', tokens: [7] },
  { className: 'PERSON', tokens: [0, 1, 2] },
];
const measure = (heard: string): ReturnType<typeof classErrors> =>
  classErrors(alignLattices(reference, latticeOf(split(heard))), spans);

describe('classErrors', () => {
  it('counts the words that were chosen for an entity', () => {
    const { entities } = measure('dr mary curie born in eighteen sixty seven in warsaw');
    expect(entities).toEqual([
      {
        span: 0,
        className: 'PERSON',
        right: false,
        substitutions: 1,
        deletions: 0,
        insertions: 0,
        hits: 1,
        referenceWords: 2,
      },
      {
        span: 1,
        className: 'DATE',
        right: true,
        substitutions: 0,
        deletions: 0,
        insertions: 0,
        hits: 3,
        referenceWords: 3,
      },
      {
        span: 2,
        className: 'CARDINAL',
        right: true,
        substitutions: 0,
        deletions: 0,
        insertions: 0,
        hits: 3,
        referenceWords: 3,
      },
      {
        span: 3,
        className: 'GPE',
        right: true,
        substitutions: 0,
        deletions: 0,
        insertions: 0,
        hits: 1,
        referenceWords: 1,
      },
      {
        span: 4,
        className: 'PERSON',
        right: false,
        substitutions: 1,
        deletions: 0,
        insertions: 0,
        hits: 2,
        referenceWords: 3,
      },
    ]);
  });

  it('sums them by class', () => {
    const { classes } = measure('marie curry born in eighteen sixty in warsaw');
    expect([...classes.keys()]).toEqual(['PERSON', 'DATE', 'CARDINAL', 'GPE']);
    expect(classes.get('PERSON')).toEqual({
      substitutions: 2,
      deletions: 1,
      insertions: 0,
      hits: 2,
      referenceWords: 5,
      entities: 2,
      rightEntities: 0,
    });
    expect(classes.get('DATE')).toMatchObject({ deletions: 1, hits: 2, rightEntities: 0 });
    expect(classes.get('GPE')).toMatchObject({ entities: 1, rightEntities: 1 });
  });

  it('counts an insertion inside an entity, not beside it', () => {
    const inside = measure('dr marie uh um curie born in eighteen uh sixty seven in warsaw').classes;
    expect(inside.get('DATE')).toMatchObject({ insertions: 1, referenceWords: 3, rightEntities: 0 });
    expect(inside.get('PERSON')).toMatchObject({ insertions: 4 });
    const beside = measure('dr uh marie curie uh born in uh eighteen sixty seven uh in warsaw uh').classes;
    expect(beside.get('DATE')).toMatchObject({ insertions: 0, rightEntities: 1 });
    // Between "dr" and "marie" lies in the longer of the two names alone.
    expect(beside.get('PERSON')).toMatchObject({ insertions: 1, rightEntities: 1 });
  });

  it('knows an entity that was rightly left unsaid', () => {
    const lattice = withAlternatives(['so', 'uh', 'yes'], [{ tokens: [1], alternatives: [[]] }]);
    const { classes } = classErrors(alignLattices(lattice, latticeOf(['so', 'yes'])), [
      { className: 'FALLBACK', tokens: [1] },
    ]);
    expect(classes.get('FALLBACK')).toMatchObject({ referenceWords: 0, rightEntities: 1 });
  });
});
