import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignmentStep, alignmentRuns } from './align-words.ts';
import type { StepCosts } from './cost-matrix.ts';
import { alignByCost } from './costed-alignment.ts';

const letters = { match: '=', substitution: 'S', deletion: 'D', insertion: 'I' } as const;
const sketch = (steps: readonly AlignmentStep[]): string => steps.map((step) => letters[step.type]).join('');

function costs(reference: readonly string[], hypothesis: readonly string[], of: number[]): StepCosts {
  const [substitution = 4, deletion = 3, insertion = 3] = of;
  return {
    deletion,
    insertion,
    writePairs: (into, place, from, to) => {
      for (let h = from; h < to; h++) into[h - from] = reference[place] === hypothesis[h] ? 0 : substitution;
    },
  };
}

function pairCost(step: StepCosts, reference: number, hypothesis: number): number {
  const into = new Int32Array(1);
  step.writePairs(into, reference, hypothesis, hypothesis + 1);
  return into[0]!;
}

const align = (reference: string[], hypothesis: string[], of: number[] = []): AlignmentStep[] =>
  alignByCost(alignmentRuns(reference, hypothesis), costs(reference, hypothesis, of));

/** The textbook programme with every cell, and the same choice among equals. */
function naive(reference: readonly string[], hypothesis: readonly string[], step: StepCosts): string {
  const cells = [[{ cost: 0, path: '' }]];
  for (let r = 0; r <= reference.length; r++) {
    cells[r] ??= [];
    for (let h = 0; h <= hypothesis.length; h++) {
      if (r + h === 0) continue;
      const from = [
        { cell: cells[r - 1]?.[h - 1], cost: r * h && pairCost(step, r - 1, h - 1), letter: 'S' },
        { cell: cells[r]![h - 1], cost: step.insertion, letter: 'I' },
        { cell: cells[r - 1]?.[h], cost: step.deletion, letter: 'D' },
      ].flatMap(({ cell, cost, letter }) =>
        cell
          ? [{ cost: cell.cost + cost, path: cell.path + (letter === 'S' && cost === 0 ? '=' : letter) }]
          : [],
      );
      cells[r]![h] = from.reduce((best, other) => (other.cost < best.cost ? other : best));
    }
  }
  return cells[reference.length]![hypothesis.length]!.path;
}

describe('alignByCost', () => {
  it.each([
    ['', '', ''],
    ['', 'ab', 'II'],
    ['ab', '', 'DD'],
    ['abc', 'abc', '==='],
    // Two substitutions cost 8, an insertion and a deletion 6.
    ['ab', 'bc', 'D=I'],
    ['ab', 'xy', 'SS'],
    // Of equals, a pair is preferred from the end backwards.
    ['aab', 'ab', 'D=='],
    ['ab', 'aab', 'I=='],
  ])('aligns %j with %j as %s', (reference, hypothesis, expected) => {
    expect(sketch(align([...reference], [...hypothesis]))).toBe(expected);
  });

  it('makes the choices of the textbook programme, in a band though it is', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 25, size: 'max' });
    const price = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(words, words, fc.tuple(price, price, price), (reference, hypothesis, of) => {
        const step = costs(reference, hypothesis, of);
        expect(sketch(align(reference, hypothesis, of))).toBe(naive(reference, hypothesis, step));
      }),
      { numRuns: 300 },
    );
  });

  it('makes the same choices where long rows of matches cut the texts', () => {
    const said = fc.array(fc.nat(99), { minLength: 40, maxLength: 80, size: 'max' });
    const texts = said.chain((places) => {
      const reference = places.map((n) => `w${n}`);
      const heard = reference.map((word) =>
        fc.oneof(
          { weight: 30, arbitrary: fc.constant([word]) },
          fc.constantFrom<string[][]>([], ['w1'], [word, 'w2']),
        ),
      );
      return fc.tuple(
        fc.constant(reference),
        fc.tuple(...heard).map((pieces) => pieces.flat()),
      );
    });
    fc.assert(
      fc.property(texts, ([reference, hypothesis]) => {
        const step = costs(reference, hypothesis, []);
        expect(sketch(align(reference, hypothesis))).toBe(naive(reference, hypothesis, step));
      }),
    );
  });

  it('gives the same however few rows it holds at a time', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 12 }), (reference, hypothesis, rowsPerBlock) => {
        const known = alignmentRuns(reference, hypothesis);
        const step = costs(reference, hypothesis, []);
        expect(alignByCost(known, step, rowsPerBlock)).toEqual(alignByCost(known, step));
      }),
    );
  });

  it('finds a way far from the diagonal', () => {
    // Every word but six is wrong, and the six stand a hundred words later.
    const reference = Array.from({ length: 900 }, (_, i) => (i % 150 === 50 ? `name${i}` : 'a'));
    const hypothesis = Array.from({ length: 900 }, (_, i) => (i % 150 === 0 ? `name${i - 100}` : 'b'));
    const matches = (of: number[]): number =>
      align(reference, hypothesis, of).filter(({ type }) => type === 'match').length;
    expect(matches([4, 3, 3])).toBe(0);
    expect(matches([600, 1, 1])).toBe(5);
  });
});
