import { describe, expect, it } from 'vitest';
import { inOrder, requireTimes, sessionPairs } from './segment.ts';

const said = (speaker: string, text: string, rest = {}) => ({ speaker, words: text.split(' '), ...rest });

describe('sessionPairs', () => {
  it('puts both sides of a session together, and an empty list where one side lacks it', () => {
    const monday = { session: 'monday' };
    const friday = { session: 'friday' };
    const reference = [said('Ann', 'hello', monday), said('Ben', 'hi', monday)];
    const hypothesis = [said('1', 'bye', friday), said('1', 'hello', monday)];
    expect(sessionPairs(reference, hypothesis)).toEqual([
      { session: 'monday', reference, hypothesis: [hypothesis[1]] },
      { session: 'friday', reference: [], hypothesis: [hypothesis[0]] },
    ]);
  });
});

describe('inOrder', () => {
  it('sorts by start and keeps the order of equal starts', () => {
    const reference = [
      said('Ann', 'third', { start: 2 }),
      said('Ben', 'first', { start: 1 }),
      said('Ann', 'second', { start: 1 }),
    ];
    expect(inOrder(reference, []).reference.map(({ words }) => words[0])).toEqual([
      'first',
      'second',
      'third',
    ]);
  });

  it('leaves a side as it is if a start is missing', () => {
    const hypothesis = [said('1', 'b', { start: 2 }), said('1', 'a')];
    expect(inOrder([], hypothesis).hypothesis).toEqual(hypothesis);
  });

  it('refuses several sessions, also across the sides', () => {
    const one = [said('Ann', 'a', { session: 'x' })];
    const other = [said('1', 'a', { session: 'y' })];
    expect(() => inOrder(one, other)).toThrow(expect.objectContaining({ code: 'metrics/sessions' }));
  });
});

describe('requireTimes', () => {
  it.each([{ start: 1 }, { end: 1 }, {}, { start: 2, end: 1 }, { start: Number.NaN, end: 1 }])(
    'refuses %j and says where it stands',
    (times) => {
      expect(() => requireTimes([said('Ann', 'good day', times)], 'reference')).toThrow(
        expect.objectContaining({
          code: 'metrics/segment-times',
          message: expect.stringContaining('"good day" of Ann in the reference'),
        }),
      );
    },
  );
});
