import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueErrors } from './value-errors.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const errors = (reference: string, hypothesis: string) => valueErrors(split(reference), split(hypothesis));

describe('valueErrors', () => {
  it('counts values that were heard right', () => {
    expect(errors('pay $1.50 by 10:00 on the 29th', 'pay $1.50 by 10:00 on a 29th')).toEqual({
      total: 3,
      right: 3,
      wrong: [],
      missing: [],
      inserted: [],
    });
  });

  it('tells wrong, missing and inserted values apart', () => {
    const { wrong, missing, inserted, total } = errors(
      'code 007 then -5 degrees at 10:00 sharp and go',
      'code 7 then five degrees at 10:00 sharp and 3 go',
    );
    expect(total).toBe(3);
    expect(wrong).toEqual([{ reference: '007', hypothesis: '7' }]);
    expect(missing).toEqual(['-5']);
    expect(inserted).toEqual(['3']);
  });

  it('pairs values with values though words stand between them', () => {
    // By place alone, 15% would stand for "of" and 50% for nothing.
    expect(errors('up 15% today', 'up of about 50% today').wrong).toEqual([
      { reference: '15%', hypothesis: '50%' },
    ]);
  });

  it('does not pair values across words that agree', () => {
    const { missing, inserted } = errors('5 men and women', 'men and 6 women');
    expect({ missing, inserted }).toEqual({ missing: ['5'], inserted: ['6'] });
  });

  it('accounts for every value of both sides', () => {
    const words = fc.array(fc.constantFrom('a', 'b', '1', '$2', '3rd'), { maxLength: 20, size: 'max' });
    const values = (list: readonly string[]): string[] => list.filter((word) => /\d/.test(word));
    fc.assert(
      fc.property(words, words, (reference, hypothesis) => {
        const { total, right, wrong, missing, inserted } = valueErrors(reference, hypothesis);
        expect(total).toBe(values(reference).length);
        expect(right + wrong.length + missing.length).toBe(total);
        expect(right + wrong.length + inserted.length).toBe(values(hypothesis).length);
        expect(valueErrors(reference, reference).right).toBe(total);
      }),
    );
  });
});
