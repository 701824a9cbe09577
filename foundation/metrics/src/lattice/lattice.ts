import { UsageError } from '@parlando/core';
import type { EquivalenceRule } from './equivalents.ts';

/** What a run of arcs stands for: tokens of the list that a lattice was built over, said in one way. */
export interface Reading {
  /** Indices into the token list, rising, without a gap. */
  readonly tokens: readonly number[];
  /** Index of the span that holds the tokens, among the spans given to {@link withAlternatives}. */
  readonly span?: number;
  /** Which alternative of that span is said; absent where the tokens stand as written. */
  readonly alternative?: number;
  /** The rule that led to these words; absent without one. */
  readonly rule?: EquivalenceRule;
  /** Counts only if every word is heard in its place, without an error between them. */
  readonly whole?: true;
}

/** One word from a node to a later one. */
export interface LatticeArc {
  readonly from: number;
  readonly to: number;
  /** As it is compared: normalise first. The empty word says nothing and costs nothing. */
  readonly word: string;
  readonly reading: Reading;
}

/**
 * Everything that may be said in place of a word list: a directed acyclic graph whose paths from node 0 to the last
 * node are the word lists. Arcs lead from lower to higher nodes. Of arcs that serve equally well, the earlier in the
 * list is taken: words as written stand before alternatives.
 */
export interface Lattice {
  /** Number of nodes; they are numbered from 0. */
  readonly nodes: number;
  readonly arcs: readonly LatticeArc[];
}

/** Words that lead from one node to another beside what is there. */
export interface Chain {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly reading: Reading;
}

/** A lattice with one path: the words in their order. Each word stands for itself. */
export function latticeOf(words: readonly string[]): Lattice {
  return {
    nodes: words.length + 1,
    arcs: words.map((word, i) => ({ from: i, to: i + 1, word, reading: { tokens: [i] } })),
  };
}

/** Every word on some arc, once: what {@link hyphenRules} and its like are made from. */
export function latticeWords(lattice: Lattice): string[] {
  return [...new Set(lattice.arcs.map((arc) => arc.word))];
}

/** Adds chains after the arcs that are there. The nodes inside a chain are numbered right after its first node. */
export function withChains(lattice: Lattice, chains: readonly Chain[]): Lattice {
  const inside = (chain: Chain): number => Math.max(chain.words.length - 1, 0);
  const added = new Int32Array(lattice.nodes);
  for (const chain of chains) added[chain.from] = (added[chain.from] ?? 0) + inside(chain);
  const numbers = new Int32Array(lattice.nodes);
  for (let node = 1; node < lattice.nodes; node++) {
    numbers[node] = (numbers[node - 1] as number) + 1 + (added[node - 1] as number);
  }
  const nextInside = numbers.map((number) => number + 1);
  const arcs: LatticeArc[] = lattice.arcs.map((arc) => ({
    from: numbers[arc.from] as number,
    to: numbers[arc.to] as number,
    word: arc.word,
    reading: arc.reading,
  }));
  for (const chain of chains) {
    const first = nextInside[chain.from] as number;
    nextInside[chain.from] = first + inside(chain);
    // A chain without words is one arc that says nothing.
    const words = chain.words.length > 0 ? chain.words : [''];
    words.forEach((word, i) => {
      arcs.push({
        from: i === 0 ? (numbers[chain.from] as number) : first + i - 1,
        to: i === words.length - 1 ? (numbers[chain.to] as number) : first + i,
        word,
        reading: chain.reading,
      });
    });
  }
  return { nodes: lattice.nodes + chains.reduce((sum, chain) => sum + inside(chain), 0), arcs };
}

/** Throws a {@link UsageError} unless arcs lead forward between nodes that exist and one enters every node but 0. */
export function requireLattice({ nodes, arcs }: Lattice, name: string): void {
  const entered = new Uint8Array(Math.max(nodes, 0));
  for (const { from, to } of arcs) {
    if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to < nodes)) {
      refuse(`an arc of the ${name} leads from ${from} to ${to} of ${nodes} nodes`);
    }
    entered[to] = 1;
  }
  const loose = entered.indexOf(0, 1);
  if (nodes < 1) refuse(`the ${name} has no node`);
  if (loose > 0) refuse(`no arc of the ${name} leads to its node ${loose}`);
}

function refuse(what: string): never {
  throw new UsageError('metrics/lattice', what, {
    remedy: 'Number the nodes from 0 so that every arc leads to a higher one and every node but 0 has one.',
  });
}
