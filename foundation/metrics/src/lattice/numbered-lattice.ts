import type { Lattice } from './lattice.ts';

/** A lattice as arrays of numbers: the arcs that enter node n stand at first[n] to first[n + 1]. */
export interface NumberedLattice {
  readonly nodes: number;
  readonly first: Int32Array;
  /** Node that each arc leaves. */
  readonly from: Int32Array;
  /** Word of each arc, the same number in both lattices; -1 for the empty word. */
  readonly word: Int32Array;
  /** Whether the arc may only be matched. */
  readonly whole: Uint8Array;
  /** Index of each arc in the list of the lattice. */
  readonly arc: Int32Array;
  /** Whether a node stands inside readings that only count whole, so that no error may stand there. */
  readonly closed: Uint8Array;
}

/** Numbers the arcs of a lattice; `numbers` gives each word its number and grows by new words. */
export function numberedLattice(lattice: Lattice, numbers: Map<string, number>): NumberedLattice {
  const { nodes, arcs } = lattice;
  const first = new Int32Array(nodes + 1);
  for (const { to } of arcs) first[to + 1] = (first[to + 1] as number) + 1;
  for (let node = 0; node < nodes; node++)
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const numbered = {
    nodes,
    first,
    from: new Int32Array(arcs.length),
    word: new Int32Array(arcs.length),
    whole: new Uint8Array(arcs.length),
    arc: new Int32Array(arcs.length),
    closed: new Uint8Array(nodes).fill(1, 1),
  };
  arcs.forEach((arc, index) => {
    const place = next[arc.to] as number;
    next[arc.to] = place + 1;
    numbered.from[place] = arc.from;
    numbered.word[place] = arc.word === '' ? -1 : numberOf(arc.word, numbers);
    numbered.arc[place] = index;
    if (arc.reading.whole === true) numbered.whole[place] = 1;
    else numbered.closed[arc.to] = 0;
  });
  return numbered;
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

/** Nodes of a path from the last node back to node 0 along the first arc that enters each, in rising order. */
export function backbone({ nodes, first, from, word }: NumberedLattice): {
  nodes: number[];
  words: number[];
} {
  const path = { nodes: [nodes - 1], words: [] as number[] };
  for (let node = nodes - 1; node > 0; ) {
    const arc = first[node] as number;
    path.words.push(word[arc] as number);
    node = from[arc] as number;
    path.nodes.push(node);
  }
  path.nodes.reverse();
  path.words.reverse();
  return path;
}
