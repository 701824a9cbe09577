import { expect, it } from 'vitest';
import { alignLattices } from './align-lattices.ts';
import { withAlternatives } from './alternatives.ts';
import { caseErrors } from './case-errors.ts';
import { latticeOf } from './lattice.ts';

const split = (text: string): string[] => text.split(' ');
const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());

function measure(said: string, heard: string): ReturnType<typeof caseErrors> {
  const [reference, hypothesis] = [split(said), split(heard)];
  const alignment = alignLattices(latticeOf(lower(reference)), latticeOf(lower(hypothesis)));
  return caseErrors(alignment, reference, hypothesis);
}

it('compares capitals of words that match, and of all that are paired', () => {
  const { matches, all } = measure('Ask Dr Curie about the NASA grant', 'Ask dr Curie About the nasa Grand');
  expect(matches).toEqual({
    truePositives: 2,
    falsePositives: 1,
    falseNegatives: 2,
    precision: 2 / 3,
    recall: 0.5,
  });
  expect(all).toEqual({
    truePositives: 2,
    falsePositives: 2,
    falseNegatives: 2,
    precision: 0.5,
    recall: 0.5,
  });
});

it('counts capitals: more than in the reference are too many', () => {
  expect(measure('Nato meets', 'NATO meets').matches).toMatchObject({ truePositives: 0, falsePositives: 1 });
  expect(measure('NATO meets', 'Nato meets').matches).toMatchObject({ truePositives: 0, falseNegatives: 1 });
});

it('knows nothing of words without capitals on either side', () => {
  const { precision, recall } = measure('all is well', 'all is well').matches;
  expect([precision, recall]).toEqual([Number.NaN, Number.NaN]);
});

it('compares an alternative token by token, and leaves out one of more words than tokens', () => {
  const tokens = ['All', 'right', 'SEC'];
  const reference = withAlternatives(lower(tokens), [
    { tokens: [0, 1], alternatives: [['alright']] },
    { tokens: [2], alternatives: [['s', 'e', 'c']] },
  ]);
  const heard = ['Alright', 'S', 'E', 'C'];
  const { matches } = caseErrors(alignLattices(reference, latticeOf(lower(heard))), tokens, heard);
  expect(matches).toMatchObject({ truePositives: 1, falsePositives: 0, falseNegatives: 0 });
});
