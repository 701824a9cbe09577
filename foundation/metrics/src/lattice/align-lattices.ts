import { UsageError } from '@parlando/core';
import type { AlignmentStep } from '../words/align-words.ts';
import type { WordErrors } from '../words/word-errors.ts';
import { cheapestPaths, type PairedArcs } from './cheapest-paths.ts';
import { type Pairing, unreachable, type WholeCosts } from './cost-table.ts';
import { type Lattice, type Reading, requireLattice } from './lattice.ts';
import { type NumberedLattice, numberedLattice } from './numbered-lattice.ts';
import { type SearchedTable, searchTable } from './search-table.ts';
import { tally } from './tally.ts';

/** What each error costs while the cheapest path is sought. A match costs nothing. */
export interface AlignmentCosts {
  readonly insertion: number;
  readonly deletion: number;
  readonly substitution: number;
}

/** The words that were chosen on one side. */
export interface LatticePath {
  readonly words: readonly string[];
  /** What each word stands for, one for one. */
  readonly readings: readonly Reading[];
  /** The alternatives and rules that were taken, in order, with the run of words each came to. */
  readonly taken: readonly TakenReading[];
}

/** A reading other than the tokens as written, and where its words stand on the path. */
export interface TakenReading {
  readonly reading: Reading;
  /** Index of its first word on the path, or of the word after it if it has none. */
  readonly firstWord: number;
  readonly wordCount: number;
}

/** The cheapest pair of paths through two lattices. */
export interface LatticeAlignment {
  readonly reference: LatticePath;
  readonly hypothesis: LatticePath;
  /** As for two word lists: the indices are those of `reference.words` and `hypothesis.words`. */
  readonly steps: readonly AlignmentStep[];
  /** Each error counts as one, whatever it cost. `referenceWords` are the words on the chosen path. */
  readonly errors: WordErrors;
  /** Sum of the costs of the errors. */
  readonly cost: number;
  /**
   * How sure it is that no pair of paths is cheaper. `proven`: all pairs of nodes were compared. `settled`: those in
   * a band around the likely course, and a band twice as wide held nothing cheaper. `limited`: the band would have
   * had to grow beyond 200 MB, which takes two long texts with little in common.
   */
  readonly search: SearchedTable['search'];
}

/** Costs of fstalign: two wrong words in a row may come out as an insertion and a deletion around a match. */
const fstalignCosts: AlignmentCosts = { insertion: 1, deletion: 1, substitution: 1.5 };

/**
 * The cheapest pair of a path through the reference and a path through the hypothesis, and their alignment: what
 * was said is what is nearest to what was heard, among all that the lattices allow.
 *
 * Of several cheapest alignments one is chosen by this rule, from the end backwards: a match before a substitution
 * before an insertion before a deletion, and within each the arc that stands earlier in its lattice, so that words
 * as written go before alternatives.
 *
 * Method: minimum edit distance between acyclic word graphs by dynamic programming over pairs of nodes, as fstalign
 * composes them (M. Del Rio et al., "Earnings-21: A Practical Benchmark for ASR in the Wild", Interspeech 2021,
 * arXiv 2104.11348). Long lattices are compared in a band around runs of words that occur once on both sides; see
 * {@link LatticeAlignment.search}. Memory grows with the band; 10,000 words a side take some 10 MB.
 *
 * ```ts
 * const reference = withAlternatives(['in', '2020'], [{ tokens: [1], alternatives: [['twenty', 'twenty']] }]);
 * alignLattices(reference, latticeOf(['in', 'twenty', 'twenty'])).errors.hits; // 3
 * ```
 *
 * @param options.costs read to a thousandth
 * @throws UsageError `metrics/lattice` if an arc leads backwards or out of its lattice, if no arc enters a node
 *   other than 0, or if every path has a reading that counts only whole and is not heard so; `metrics/costs` if a
 *   cost is not from 0.001 to 10
 */
export function alignLattices(
  reference: Lattice,
  hypothesis: Lattice,
  { costs = fstalignCosts }: { readonly costs?: AlignmentCosts } = {},
): LatticeAlignment {
  requireLattice(reference, 'reference');
  requireLattice(hypothesis, 'hypothesis');
  const numbers = new Map<string, number>();
  const pairing = {
    reference: numberedLattice(reference, numbers),
    hypothesis: numberedLattice(hypothesis, numbers),
    costs: wholeCosts(costs),
  };
  const { table, search } = searchTable(pairing, numbers.size);
  if (table.total >= unreachable) {
    throw new UsageError('metrics/lattice', 'no path can be aligned: each has a reading not heard whole', {
      remedy: 'Leave a path beside the readings that count only whole.',
    });
  }
  const arcs = cheapestPaths(pairing, table);
  return { ...alignmentOf(arcs, pairing, reference, hypothesis), cost: table.total / costUnit, search };
}

const costUnit = 1000;

function wholeCosts({ insertion, deletion, substitution }: AlignmentCosts): WholeCosts {
  const whole = (cost: number): number => {
    if (cost >= 0.001 && cost <= 10) return Math.round(cost * costUnit);
    throw new UsageError('metrics/costs', `${cost} is no cost of an error`, {
      remedy: 'Give each error a cost from 0.001 to 10, such as 1.',
    });
  };
  return { insertion: whole(insertion), deletion: whole(deletion), substitution: whole(substitution) };
}

function alignmentOf(
  arcs: readonly PairedArcs[],
  pairing: Pairing,
  reference: Lattice,
  hypothesis: Lattice,
): Pick<LatticeAlignment, 'reference' | 'hypothesis' | 'steps' | 'errors'> {
  const said = pathBuilder(reference, pairing.reference);
  const heard = pathBuilder(hypothesis, pairing.hypothesis);
  const steps: AlignmentStep[] = [];
  const counted = tally();
  for (const arc of arcs) {
    const r = said.add(arc.reference);
    const h = heard.add(arc.hypothesis);
    if (r < 0 && h < 0) continue;
    const step = stepOf(r, h, said.path.words, heard.path.words);
    counted.count(step.type);
    steps.push(step);
  }
  return { reference: said.path, hypothesis: heard.path, steps, errors: counted.errors() };
}

function stepOf(r: number, h: number, said: readonly string[], heard: readonly string[]): AlignmentStep {
  if (h < 0) return { type: 'deletion', reference: r };
  if (r < 0) return { type: 'insertion', hypothesis: h };
  return { type: said[r] === heard[h] ? 'match' : 'substitution', reference: r, hypothesis: h };
}

/** Collects the words of a path; `add` gives the index of an arc's word, -1 for no arc and for an empty word. */
function pathBuilder(
  lattice: Lattice,
  numbered: NumberedLattice,
): { readonly path: LatticePath; add(place: number): number } {
  const words: string[] = [];
  const readings: Reading[] = [];
  const taken: { reading: Reading; firstWord: number; wordCount: number }[] = [];
  const add = (place: number): number => {
    const arc = place < 0 ? undefined : lattice.arcs[numbered.arc[place] as number];
    if (arc === undefined) return -1;
    const said = arc.word === '' ? 0 : 1;
    const { reading } = arc;
    if (reading.alternative !== undefined || reading.rule !== undefined) {
      const last = taken.at(-1);
      if (last?.reading === reading) last.wordCount += said;
      else taken.push({ reading, firstWord: words.length, wordCount: said });
    }
    if (said === 0) return -1;
    readings.push(reading);
    return words.push(arc.word) - 1;
  };
  return { path: { words, readings, taken }, add };
}
