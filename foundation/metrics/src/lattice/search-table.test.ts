import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withAlternatives } from './alternatives.ts';
import { bandAround, courseOf, wholeBand } from './band.ts';
import { costTable, type Pairing } from './cost-table.ts';
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

describe('costTable', () => {
  it('is the same for a word list and for a lattice with the same words', () => {
    fc.assert(
      fc.property(heardText, ({ reference, hypothesis }) => {
        const doubled = { nodes: hypothesis.nodes, arcs: hypothesis.arcs.flatMap((arc) => [arc, arc]) };
        const list = pairingOf(reference, hypothesis).pairing;
        const lattice = pairingOf(reference, doubled).pairing;
        const { cost } = costTable(list, wholeBand(list.reference, list.hypothesis));
        expect(costTable(lattice, wholeBand(lattice.reference, lattice.hypothesis)).cost).toEqual(cost);
      }),
      { numRuns: 20 },
    );
  });
});
