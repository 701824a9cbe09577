import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAlternatives } from './alternatives.ts';
import { type Band, bandAround, courseOf, wholeBand } from './band.ts';
import { cheapestPaths, type PairedArcs } from './cheapest-paths.ts';
import { costTable, type Pairing, unreachable } from './cost-table.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { numberedLattice } from './numbered-lattice.ts';
import { searchTable } from './search-table.ts';

const costs = { insertion: 1000, deletion: 1000, substitution: 1500 };

function pairingOf(reference: Lattice, hypothesis: Lattice): { pairing: Pairing; vocabulary: number } {
  const numbers = new Map<string, number>();
  const pairing = {
    reference: numberedLattice(reference, numbers),
    hypothesis: numberedLattice(hypothesis, numbers),
    costs,
  };
  return { pairing, vocabulary: numbers.size };
}

const wholeTotal = (pairing: Pairing): number =>
  costTable(pairing, wholeBand(pairing.reference, pairing.hypothesis)).total;

/** A text of 60 words of which some have an alternative, and what a recogniser may have made of it. */
const heardText = fc
  .array(fc.tuple(fc.nat(40), fc.integer({ min: 0, max: 99 })), { minLength: 60, maxLength: 60 })
  .map((draws) => {
    const tokens = draws.map(([number]) => `w${number}`);
    const spans = draws.flatMap(([number, fate], i) =>
      fate % 7 === 0 ? [{ tokens: [i], alternatives: [[`w${number}`, 'and', 'more'], ['less']] }] : [],
    );
    const heard = draws.flatMap(([number, fate]) => {
      if (fate < 8) return [];
      if (fate < 14) return [`w${number}`, 'uh'];
      return fate < 24 ? [`x${fate}`] : [`w${number}`];
    });
    return { reference: withAlternatives(tokens, spans), hypothesis: latticeOf(heard) };
  });

const size = { smallTable: 0, largestTable: 1e6, firstReach: 1 };

describe('searchTable', () => {
  it('finds in a narrow band what the whole table finds', () => {
    fc.assert(
      fc.property(heardText, ({ reference, hypothesis }) => {
        const { pairing, vocabulary } = pairingOf(reference, hypothesis);
        const { table, search } = searchTable(pairing, vocabulary, size);
        expect(table.total).toBe(wholeTotal(pairing));
        expect(['settled', 'proven']).toContain(search);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('widens the band until it holds what strayed from the course', () => {
    // The marks lead along the diagonal, but 30 words were heard 30 places later.
    const marks = Array.from({ length: 30 }, (_, i) => `m${i}`);
    const block = Array.from({ length: 30 }, () => 'a');
    const noise = Array.from({ length: 30 }, (_, i) => `n${i}`);
    const { pairing, vocabulary } = pairingOf(
      latticeOf([...marks, ...block, ...noise, ...marks.toReversed()]),
      latticeOf([...marks, ...noise.map((word) => `${word}'`), ...block, ...marks.toReversed()]),
    );
    expect(searchTable(pairing, vocabulary, size).table.total).toBe(wholeTotal(pairing));
    const narrow = bandAround(
      courseOf(pairing.reference, pairing.hypothesis, vocabulary),
      1,
      pairing.reference,
      pairing.hypothesis,
    );
    expect(costTable(pairing, narrow).total).toBeGreaterThan(wholeTotal(pairing));
  });

  it('says when it may not widen the band', () => {
    const { pairing, vocabulary } = pairingOf(
      latticeOf(Array.from({ length: 200 }, (_, i) => `a${i}`)),
      latticeOf(Array.from({ length: 200 }, (_, i) => `b${i}`)),
    );
    expect(searchTable(pairing, vocabulary, { ...size, largestTable: 1000 }).search).toBe('limited');
  });
});

/** The programme over pairs of nodes, cell by cell, in any windows: the oracle. */
function naiveTotal({ reference, hypothesis }: Pairing, { low, high }: Band): number {
  const cost = new Map<string, number>([['0 0', 0]]);
  const at = (n: number, m: number): number => cost.get(`${n} ${m}`) ?? Number.POSITIVE_INFINITY;
  for (let n = 0; n < reference.nodes; n++) {
    for (let m = low[n]!; m <= high[n]!; m++) {
      let best = at(n, m);
      for (let h = hypothesis.first[m]!; h < hypothesis.first[m + 1]!; h++) {
        best = Math.min(best, at(n, hypothesis.from[h]!) + costs.insertion);
      }
      for (let r = reference.first[n]!; r < reference.first[n + 1]!; r++) {
        best = Math.min(best, at(reference.from[r]!, m) + costs.deletion);
        for (let h = hypothesis.first[m]!; h < hypothesis.first[m + 1]!; h++) {
          const error = reference.word[r] === hypothesis.word[h] ? 0 : costs.substitution;
          best = Math.min(best, at(reference.from[r]!, hypothesis.from[h]!) + error);
        }
      }
      cost.set(`${n} ${m}`, best);
    }
  }
  return at(reference.nodes - 1, hypothesis.nodes - 1);
}

/** A lattice on as many nodes in which every third pair of words may be one word: no plain list any more. */
function withShortcuts(list: Lattice): Lattice {
  const shortcuts = list.arcs.flatMap(({ from, to, word, reading }) =>
    from % 3 === 0 && to + 1 < list.nodes ? [{ from, to: to + 1, word, reading }] : [],
  );
  return { nodes: list.nodes, arcs: [...list.arcs, ...shortcuts] };
}

/** Follows the arcs of the chosen paths from first to last node of both sides and sums what they cost. */
function costOfPaths({ reference, hypothesis }: Pairing, steps: readonly PairedArcs[]): number {
  const place = { reference: 0, hypothesis: 0 };
  let sum = 0;
  for (const { reference: r, hypothesis: h } of steps) {
    if (r >= 0) expect(reference.from[r]).toBe(place.reference);
    if (h >= 0) expect(hypothesis.from[h]).toBe(place.hypothesis);
    if (r >= 0) place.reference = reference.first.findIndex((first) => first > r) - 1;
    if (h >= 0) place.hypothesis = hypothesis.first.findIndex((first) => first > h) - 1;
    if (r < 0) sum += costs.insertion;
    else if (h < 0) sum += costs.deletion;
    else sum += reference.word[r] === hypothesis.word[h] ? 0 : costs.substitution;
  }
  expect(place).toEqual({ reference: reference.nodes - 1, hypothesis: hypothesis.nodes - 1 });
  return sum;
}

describe('costTable', () => {
  it('is right in windows of any width, for a word list and for a lattice', () => {
    fc.assert(
      fc.property(heardText, fc.array(fc.nat(5), { minLength: 8, maxLength: 8 }), (text, widths) => {
        const { pairing } = pairingOf(text.reference, text.hypothesis);
        const last = pairing.hypothesis.nodes - 1;
        const place = (n: number): number => Math.round((n * last) / (pairing.reference.nodes - 1));
        const width = (n: number): number => widths[n % widths.length]!;
        const nodes = Array.from({ length: pairing.reference.nodes }, (_, n) => n);
        const low = Int32Array.from(nodes, (n) => (n === 0 ? 0 : Math.max(0, place(n) - width(n))));
        const high = Int32Array.from(nodes, (n) => Math.min(last, place(n) + width(n + 3)));
        const cells = nodes.reduce((sum, n) => sum + high[n]! - low[n]! + 1, 0);
        const band = { low, high, cells, whole: false };
        const lattice = pairingOf(text.reference, withShortcuts(text.hypothesis)).pairing;
        for (const each of [pairing, lattice]) {
          const table = costTable(each, band);
          expect(table.total).toBe(Math.min(naiveTotal(each, band), unreachable));
          if (table.total < unreachable) {
            expect(costOfPaths(each, cheapestPaths(each, table))).toBe(table.total);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
