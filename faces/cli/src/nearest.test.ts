import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['beam', 'beam', 0],
    ['beam', '', 4],
    ['baem', 'beam', 1],
    ['bean', 'beam', 1],
    ['bem', 'beam', 1],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearest', () => {
  const flags = ['model', 'beam', 'nbest', 'channels', 'from', 'format', 'force'];
  test.each([
    ['modle', 'model'],
    ['fromat', 'format'],
    ['chan', 'channels'],
    ['BEAM', 'beam'],
    ['n-best', 'nbest'],
    ['colour', undefined],
    ['x', undefined],
  ])('%j means %j', (word, meant) => {
    expect(nearest(word, flags)).toBe(meant);
  });
});
