import { describe, expect, it } from 'vitest';
import { alignLattices } from './align-lattices.ts';
import { type Lattice, latticeOf, latticeWords, withChains } from './lattice.ts';

const reading = { tokens: [0] };

describe('latticeOf', () => {
  it('has one path, each word standing for itself', () => {
    expect(latticeOf(['good', 'day'])).toEqual({
      nodes: 3,
      arcs: [
        { from: 0, to: 1, word: 'good', reading: { tokens: [0] } },
        { from: 1, to: 2, word: 'day', reading: { tokens: [1] } },
      ],
    });
    expect(latticeOf([])).toEqual({ nodes: 1, arcs: [] });
  });
});

describe('latticeWords', () => {
  it('names every word once', () => {
    expect(latticeWords(latticeOf(['to', 'be', 'or', 'not', 'to', 'be']))).toEqual(['to', 'be', 'or', 'not']);
  });
});

describe('withChains', () => {
  it('numbers the nodes inside chains so that every arc still leads forward', () => {
    const lattice = withChains(latticeOf(['a', 'b', 'c']), [
      { from: 0, to: 2, words: ['x', 'y', 'z'], reading },
      { from: 1, to: 2, words: ['v', 'w'], reading },
      { from: 2, to: 3, words: [], reading },
    ]);
    expect(lattice.nodes).toBe(7);
    expect(lattice.arcs.map(({ from, to, word }) => `${from} ${word} ${to}`)).toEqual([
      '0 a 3',
      '3 b 5',
      '5 c 6',
      '0 x 1',
      '1 y 2',
      '2 z 5',
      '3 v 4',
      '4 w 5',
      '5  6',
    ]);
  });
});

describe('a lattice that is none', () => {
  const arc = (from: number, to: number): Lattice['arcs'][number] => ({ from, to, word: 'a', reading });
  it.each([
    ['has no node', { nodes: 0, arcs: [] }],
    ['leads backwards', { nodes: 2, arcs: [arc(1, 0)] }],
    ['leads out of its nodes', { nodes: 2, arcs: [arc(0, 2)] }],
    ['leaves a node that no arc enters', { nodes: 3, arcs: [arc(0, 2)] }],
  ])('is refused if it %s', (_, lattice) => {
    expect(() => alignLattices(lattice, latticeOf(['a']))).toThrow(
      expect.objectContaining({ code: 'metrics/lattice' }),
    );
    expect(() => alignLattices(latticeOf(['a']), lattice)).toThrow(
      expect.objectContaining({ code: 'metrics/lattice' }),
    );
  });

  it('is refused if its only words count whole and are not heard', () => {
    const lattice = { nodes: 2, arcs: [{ ...arc(0, 1), reading: { tokens: [0], whole: true as const } }] };
    expect(alignLattices(lattice, latticeOf(['a'])).cost).toBe(0);
    expect(() => alignLattices(lattice, latticeOf(['b']))).toThrow(/heard whole/);
  });
});
