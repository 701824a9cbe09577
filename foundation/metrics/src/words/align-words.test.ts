import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignmentStep, alignWords } from './align-words.ts';

/** `=` match, `S` substitution, `D` deletion, `I` insertion. */
const letters = { match: '=', substitution: 'S', deletion: 'D', insertion: 'I' } as const;
const sketch = (reference: string, hypothesis: string): string =>
  alignWords([...reference], [...hypothesis])
    .map((step) => letters[step.type])
    .join('');

const distance = (steps: readonly AlignmentStep[]): number => steps.filter((s) => s.type !== 'match').length;

/** The textbook programme: the oracle. */
function naiveDistance(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, word] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (word === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

const words = fc.oneof(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 80, size: 'max' }),
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 250, maxLength: 400, size: 'max' }),
);

describe('alignWords', () => {
  it.each([
    ['', '', ''],
    ['abc', 'abc', '==='],
    ['', 'ab', 'II'],
    ['ab', '', 'DD'],
    ['abc', 'axc', '=S='],
    ['abc', 'ac', '=D='],
    ['ac', 'abc', '=I='],
    // Ties: the rule of the doc comment, written out.
    ['ab', 'bc', 'SS'],
    ['aa', 'a', '=D'],
    ['a', 'aa', '=I'],
    ['a', 'bcd', 'IIS'],
    ['bcd', 'a', 'SDD'],
  ])('aligns %j with %j as %s', (reference, hypothesis, expected) => {
    expect(sketch(reference, hypothesis)).toBe(expected);
  });

  it('says which words each step joins', () => {
    expect(alignWords(['the', 'cat', 'sat', 'on'], ['cat', 'sat', 'in', 'it'])).toEqual([
      { type: 'deletion', reference: 0 },
      { type: 'match', reference: 1, hypothesis: 0 },
      { type: 'match', reference: 2, hypothesis: 1 },
      { type: 'insertion', hypothesis: 2 },
      { type: 'substitution', reference: 3, hypothesis: 3 },
    ]);
  });

  it('finds the distance of the textbook programme', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(distance(alignWords(a, b))).toBe(naiveDistance(a, b));
      }),
      { numRuns: 300 },
    );
  });

  it('visits every word of both lists once, in order, and matches only equal words', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const steps = alignWords(a, b);
        expect(steps.flatMap((s) => ('reference' in s ? [s.reference] : []))).toEqual([...a.keys()]);
        expect(steps.flatMap((s) => ('hypothesis' in s ? [s.hypothesis] : []))).toEqual([...b.keys()]);
        for (const step of steps) {
          if (step.type === 'match') expect(a[step.reference]).toBe(b[step.hypothesis]);
          if (step.type === 'substitution') expect(a[step.reference]).not.toBe(b[step.hypothesis]);
        }
      }),
    );
  });

  it('obeys the triangle inequality', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        const direct = distance(alignWords(a, c));
        expect(direct).toBeLessThanOrEqual(distance(alignWords(a, b)) + distance(alignWords(b, c)));
      }),
    );
  });

  it('aligns two lists of 10,000 words', () => {
    const reference = Array.from({ length: 10_000 }, (_, i) => `w${(i * 7919) % 613}`);
    // Every tenth word is lost, every eleventh is another.
    const kept = reference.filter((_, i) => i % 10 !== 5);
    const hypothesis = kept.map((word, i) => (i % 11 === 3 ? 'other' : word));
    const steps = alignWords(reference, hypothesis);
    expect(distance(steps)).toBeLessThanOrEqual(1000 + 819);
    expect(distance(steps)).toBeGreaterThan(1700);
  });
});
