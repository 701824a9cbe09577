import { describe, expect, it } from 'vitest';
import { phraseBreakCost } from './phrase-breaks.ts';

describe('phraseBreakCost', () => {
  it('orders places from welcome to ugly', () => {
    const places = [
      ['home.', 'Then'],
      ['home,', 'then'],
      ['home', 'and'],
      ['home', 'in'],
      ['home', 'quickly'],
      ['he', 'went'],
      ['into', 'town'],
      ['John', 'Smith'],
      ['the', 'town'],
    ] as const;
    const found = places.map(([before, after]) => phraseBreakCost(before, after, 0));
    expect(found).toEqual([0, 0.6, 1, 1.4, 2, 2.8, 3.2, 3.4, 4]);
  });

  it.each([
    ['a title is no end of a sentence', 'Mrs.', 'Brown', 4],
    ['a quoted end is one', 'home.”', 'He', 0],
    ['marks around a word do not hide it', '(the', 'town', 4],
    ['dashes end a clause', 'home–', 'or', 0.6],
  ])('%s', (_, before, after, cost) => {
    expect(phraseBreakCost(before, after, 0)).toBe(cost);
  });

  it('yields to a pause', () => {
    expect(phraseBreakCost('the', 'town', 400)).toBe(2);
    expect(phraseBreakCost('the', 'town', 800)).toBe(0);
    expect(phraseBreakCost('the', 'town', -100)).toBe(4);
  });
});
