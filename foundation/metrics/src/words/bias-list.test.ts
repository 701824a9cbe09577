import { describe, expect, it } from 'vitest';
import { biasList } from './bias-list.ts';

describe('biasList', () => {
  it('finds entries of one word and of several, overlapping ones too', () => {
    const list = biasList([['new', 'york'], ['york', 'minster'], ['ada'], ['na', 'na']]);
    expect(list.occurrences('ada saw new york minster'.split(' '))).toEqual([
      { entry: 2, start: 0, end: 1 },
      { entry: 0, start: 2, end: 4 },
      { entry: 1, start: 3, end: 5 },
    ]);
    expect(list.occurrences(['na', 'na', 'na'])).toEqual([
      { entry: 3, start: 0, end: 2 },
      { entry: 3, start: 1, end: 3 },
    ]);
    expect(list.occurrences(['new'])).toEqual([]);
  });

  it('holds an entry once', () => {
    expect(biasList([['ada'], ['a', 'b'], ['ada'], ['a b']]).entries).toEqual([['ada'], ['a', 'b'], ['a b']]);
  });

  it('refuses an entry without words', () => {
    expect(() => biasList([['ada'], []])).toThrow(
      expect.objectContaining({
        code: 'metrics/bias-entry',
        message: 'entry 2 of the bias list has no words',
      }),
    );
  });
});
