import { describe, expect, test } from 'vitest';
import { joinPieces, quietestMiddle } from './halves.ts';
import type { HeardPiece } from './heard-piece.ts';

describe('the quietest moment of the middle', () => {
  const loud = () => Float32Array.from({ length: 8000 }, (_, at) => Math.sin(0.7 * at));

  test('is the pause in it', () => {
    const samples = loud().fill(0, 3000, 3400);
    expect(Math.abs(quietestMiddle(samples, 1000) - 3200)).toBeLessThanOrEqual(100);
  });

  test('is not a deeper pause near an end', () => {
    const samples = loud().fill(0, 0, 1500).fill(0.1, 4500, 4800);
    expect(Math.abs(quietestMiddle(samples, 1000) - 4650)).toBeLessThanOrEqual(100);
  });

  test('of sound that is the same all over lies in the middle half', () => {
    const cut = quietestMiddle(new Float32Array(8000), 1000);
    expect(cut).toBeGreaterThanOrEqual(2000);
    expect(cut).toBeLessThanOrEqual(6000);
    expect(quietestMiddle(new Float32Array(10), 1000)).toBe(5);
  });
});

describe('two pieces become one', () => {
  const piece = (
    text: string,
    tokens: number,
    score: number,
    ending: HeardPiece['ending'] = 'end',
  ): HeardPiece => ({
    text,
    words: text === '' ? [] : [{ text, start: 0.5, end: 0.75, confidence: 0.9 }],
    score,
    alternatives: [{ text: 'other', score: -9 }],
    ending,
    evidence: { speechSeconds: 2, recoveredSeconds: 0, tokens, logProbability: score * tokens, unlikely: 1 },
  });

  test('the words of the second come later, scores count by tokens', () => {
    expect(joinPieces(piece('yes', 3, -1), piece('no', 1, -2), 10)).toEqual({
      text: 'yes no',
      words: [
        { text: 'yes', start: 0.5, end: 0.75, confidence: 0.9 },
        { text: 'no', start: 10.5, end: 10.75, confidence: 0.9 },
      ],
      score: -1.25,
      alternatives: [],
      ending: 'end',
      evidence: { speechSeconds: 4, recoveredSeconds: 4, tokens: 4, logProbability: -5, unlikely: 2 },
    });
  });

  test.each([
    [piece('', 0, 0), piece('no', 1, -2), 'no', 'end'],
    [piece('yes', 1, -1), piece('', 0, 0), 'yes', 'end'],
    [piece('yes', 1, -1), piece('no', 1, -2, 'cap'), 'yes no', 'cap'],
    [piece('yes', 1, -1, 'loop'), piece('no', 1, -2), 'yes no', 'loop'],
  ])('case %#', (left, right, text, ending) => {
    expect(joinPieces(left, right, 1)).toMatchObject({ text, ending });
  });

  test('of nothing and nothing is nothing', () => {
    expect(joinPieces(piece('', 0, 0), piece('', 0, 0), 1)).toMatchObject({ text: '', words: [], score: 0 });
  });
});
