import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from '../words/align-words.ts';
import { wordErrors } from '../words/word-errors.ts';
import { alignLattices, type LatticeAlignment } from './align-lattices.ts';
import { type AlternativeSpan, withAlternatives } from './alternatives.ts';
import { type Lattice, latticeOf } from './lattice.ts';

const letters = { match: '=', substitution: 'S', deletion: 'D', insertion: 'I' } as const;
const plain = (reference: string, hypothesis: string): LatticeAlignment =>
  alignLattices(latticeOf([...reference]), latticeOf([...hypothesis]));
const equalCosts = { insertion: 1, deletion: 1, substitution: 1 };

describe('alignLattices', () => {
  it.each([
    ['', '', ''],
    ['abc', 'abc', '==='],
    ['', 'ab', 'II'],
    ['ab', '', 'DD'],
    ['abc', 'axc', '=S='],
    // Two wrong words in a row are dearer than an insertion and a deletion around a match.
    ['ab', 'bc', 'D=I'],
    ['abx', 'ycd', 'SSS'],
    // Ties: the rule of the doc comment, written out.
    ['aa', 'a', 'D='],
    ['a', 'aa', 'I='],
    ['bcd', 'a', 'DDS'],
  ])('aligns %j with %j as %s', (reference, hypothesis, expected) => {
    const { steps } = plain(reference, hypothesis);
    expect(steps.map(({ type }) => letters[type]).join('')).toBe(expected);
  });

  it('counts each error once and sums what they cost', () => {
    expect(plain('abcd', 'axcde')).toMatchObject({
      errors: { substitutions: 1, deletions: 0, insertions: 1, hits: 3, referenceWords: 4 },
      cost: 2.5,
      search: 'proven',
    });
  });

  it('refuses costs that are none', () => {
    for (const insertion of [0, -1, Number.NaN, 11]) {
      expect(() =>
        alignLattices(latticeOf([]), latticeOf([]), { costs: { ...equalCosts, insertion } }),
      ).toThrow(expect.objectContaining({ code: 'metrics/costs' }));
    }
  });

  it('finds its way through long lists and says how sure it is', () => {
    const reference = Array.from({ length: 6000 }, (_, i) => `w${(i * 7919) % 4001}`);
    // 40 words are lost in one place and 40 others come in elsewhere; every eleventh is another.
    const kept = [...reference.slice(0, 1000), ...reference.slice(1040, 4000)];
    const added = Array.from({ length: 40 }, (_, i) => `new${i}`);
    const hypothesis = [...kept, ...added, ...reference.slice(4000)].map((word, i) =>
      i % 11 === 3 ? 'x' : word,
    );
    const { search, cost, steps } = alignLattices(latticeOf(reference), latticeOf(hypothesis), {
      costs: equalCosts,
    });
    expect(search).toBe('settled');
    expect(cost).toBe(alignWords(reference, hypothesis).filter(({ type }) => type !== 'match').length);
    expect(steps.filter(({ type }) => type !== 'insertion')).toHaveLength(6000);
  });
});

const word = fc.constantFrom('a', 'b', 'c');
const words = fc.array(word, { maxLength: 8 });

/** Short token lists with alternatives of runs that do not meet. */
const told = fc.array(
  fc.record({
    tokens: fc.array(word, { minLength: 1, maxLength: 2 }),
    alternatives: fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 2 }),
  }),
  { maxLength: 4 },
);
type Told = readonly { readonly tokens: string[]; readonly alternatives: string[][] }[];

function latticeOfTold(parts: Told): Lattice {
  const spans: AlternativeSpan[] = [];
  let token = 0;
  for (const { tokens, alternatives } of parts) {
    spans.push({ tokens: tokens.map((_, i) => token + i), alternatives });
    token += tokens.length;
  }
  return withAlternatives(
    parts.flatMap(({ tokens }) => tokens),
    spans,
  );
}

const pathsOfTold = (parts: Told): string[][] =>
  parts.reduce<string[][]>(
    (paths, { tokens, alternatives }) =>
      paths.flatMap((path) => [tokens, ...alternatives].map((next) => [...path, ...next])),
    [[]],
  );

/** The textbook programme with costs: the oracle. */
function naiveCost(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const [i, said] of a.entries()) {
    const next = [i + 1];
    for (const [j, heard] of b.entries()) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (said === heard ? 0 : 1.5)));
    }
    row = next;
  }
  return row[b.length]!;
}

describe('alignLattices, for any lattices', () => {
  it('with one path each and equal costs, has as many errors as wordErrors', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const { errors } = alignLattices(latticeOf(a), latticeOf(b), { costs: equalCosts });
        const expected = wordErrors(a, b);
        expect(errors.substitutions + errors.deletions + errors.insertions).toBe(
          expected.substitutions + expected.deletions + expected.insertions,
        );
        expect(errors.referenceWords).toBe(expected.referenceWords);
      }),
      { numRuns: 300 },
    );
  });

  it('costs what the nearest of all pairs of paths costs', () => {
    fc.assert(
      fc.property(told, told, (a, b) => {
        const { cost } = alignLattices(latticeOfTold(a), latticeOfTold(b));
        const all = pathsOfTold(a).flatMap((said) => pathsOfTold(b).map((heard) => naiveCost(said, heard)));
        expect(cost).toBe(Math.min(...all));
      }),
      { numRuns: 300 },
    );
  });

  it('visits one path of each side once, in order, and its steps cost what it says', () => {
    fc.assert(
      fc.property(told, told, (a, b) => {
        const { steps, reference, hypothesis, cost, errors } = alignLattices(
          latticeOfTold(a),
          latticeOfTold(b),
        );
        expect(pathsOfTold(a)).toContainEqual(reference.words);
        expect(pathsOfTold(b)).toContainEqual(hypothesis.words);
        expect(steps.flatMap((s) => ('reference' in s ? [s.reference] : []))).toEqual([
          ...reference.words.keys(),
        ]);
        expect(steps.flatMap((s) => ('hypothesis' in s ? [s.hypothesis] : []))).toEqual([
          ...hypothesis.words.keys(),
        ]);
        for (const step of steps) {
          if (step.type === 'deletion' || step.type === 'insertion') continue;
          const equal = reference.words[step.reference] === hypothesis.words[step.hypothesis];
          expect(step.type).toBe(equal ? 'match' : 'substitution');
        }
        expect(errors.insertions + errors.deletions + 1.5 * errors.substitutions).toBe(cost);
        expect(errors.referenceWords).toBe(reference.words.length);
      }),
    );
  });

  it('never costs more for a further alternative', () => {
    fc.assert(
      fc.property(told, words, fc.nat(), fc.array(word, { maxLength: 3 }), (parts, heard, at, more) => {
        const richer = parts.map((part, i) =>
          i === at % parts.length ? { ...part, alternatives: [...part.alternatives, more] } : part,
        );
        const costOf = (told: Told): number => alignLattices(latticeOfTold(told), latticeOf(heard)).cost;
        expect(costOf(richer)).toBeLessThanOrEqual(costOf(parts));
      }),
    );
  });

  it('costs the same with the sides changed, insertions for deletions', () => {
    fc.assert(
      fc.property(told, told, words, words, (a, b, c, d) => {
        const there = alignLattices(latticeOfTold(a), latticeOfTold(b));
        expect(alignLattices(latticeOfTold(b), latticeOfTold(a)).cost).toBe(there.cost);
        const list = alignLattices(latticeOf(c), latticeOf(d)).errors;
        const back = alignLattices(latticeOf(d), latticeOf(c)).errors;
        expect(list.deletions - list.insertions).toBe(back.insertions - back.deletions);
      }),
    );
  });

  it('takes the same way each time', () => {
    fc.assert(
      fc.property(told, words, (a, b) => {
        const align = (): LatticeAlignment => alignLattices(latticeOfTold(a), latticeOf(b));
        expect(align()).toEqual(align());
      }),
    );
  });
});
