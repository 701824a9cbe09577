import { describe, expect, it } from 'vitest';
import { changedPieces } from './changed-pieces.ts';

const sketch = (before: string, after: string): string[] =>
  changedPieces(before, after).map((piece) => `${piece.before} -> ${piece.after}`);

describe('changedPieces', () => {
  it('gives words that became one word each one by one', () => {
    expect(sketch('The Cat sat', 'the cat sat')).toEqual(['The -> the', 'Cat -> cat']);
  });

  it('keeps together what became more or fewer words', () => {
    expect(sketch("we can't say twenty one", 'we can not say 21')).toEqual([
      "can't -> can not",
      'twenty one -> 21',
    ]);
  });

  it('tells what went and what came', () => {
    expect(sketch('um so', 'so')).toEqual(['um -> ']);
    expect(sketch('so', 'so it')).toEqual([' -> it']);
  });

  it('says nothing of white space', () => {
    expect(sketch(' a\tb ', 'a b')).toEqual([]);
  });
});
