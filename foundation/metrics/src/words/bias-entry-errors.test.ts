import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biasEntryErrors } from './bias-entry-errors.ts';
import { biasList } from './bias-list.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const pair = (reference: string, hypothesis: string) => ({
  reference: split(reference),
  hypothesis: split(hypothesis),
});

describe('biasEntryErrors', () => {
  it('tells for each entry how often it was found, missed and falsely inserted', () => {
    const list = biasList([['new', 'york'], ['ada'], ['bristol']]);
    const { entries, all } = biasEntryErrors(
      [
        pair('from new york to new york', 'from new york to new yolk'),
        // A match of all words with something between them is no find.
        pair('in new york', 'in new old york'),
        pair('the aider came', 'the ada came'),
        pair('ada came', 'ada came'),
      ],
      list,
    );
    expect(entries).toEqual([
      { entry: ['new', 'york'], found: 1, missed: 2, inserted: 0, recall: 1 / 3, precision: 1 },
      { entry: ['ada'], found: 1, missed: 0, inserted: 1, recall: 1, precision: 0.5 },
      { entry: ['bristol'], found: 0, missed: 0, inserted: 0, recall: Number.NaN, precision: Number.NaN },
    ]);
    expect(all).toEqual({ found: 2, missed: 2, inserted: 1, recall: 0.5, precision: 2 / 3 });
  });

  it('accounts for every place of both sides once', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20, size: 'max' });
    const list = biasList([['a'], ['b', 'a'], ['c', 'c'], ['a', 'b', 'c']]);
    fc.assert(
      fc.property(words, words, (reference, hypothesis) => {
        const { all, entries } = biasEntryErrors([{ reference, hypothesis }], list);
        expect(all.found + all.missed).toBe(list.occurrences(reference).length);
        expect(all.found + all.inserted).toBe(list.occurrences(hypothesis).length);
        for (const what of ['found', 'missed', 'inserted'] as const) {
          expect(entries.reduce((sum, entry) => sum + entry[what], 0)).toBe(all[what]);
        }
        const same = biasEntryErrors([{ reference, hypothesis: reference }], list).all;
        expect(same.missed + same.inserted).toBe(0);
      }),
    );
  });
});
