import { describe, expect, it } from 'vitest';
import { aroundTheMiddle, sharedOutTimes } from './word-times.ts';

describe('sharedOutTimes', () => {
  it('gives each word a share by its characters', () => {
    expect(sharedOutTimes(['abc', 'b'], { start: 0, end: 4 })).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 4 },
    ]);
  });

  it('counts characters, not code units', () => {
    expect(sharedOutTimes(['𝄞', 'a'], { start: 0, end: 2 })[0]).toEqual({ start: 0, end: 1 });
  });

  it('has no times without words and the whole segment for one', () => {
    expect(sharedOutTimes([], { start: 0, end: 4 })).toEqual([]);
    expect(sharedOutTimes(['word'], { start: 1, end: 4 })).toEqual([{ start: 1, end: 4 }]);
  });
});

it('widens the middle of a word by the collar', () => {
  expect(aroundTheMiddle({ start: 1, end: 3 }, 5)).toEqual({ start: -3, end: 7 });
});
