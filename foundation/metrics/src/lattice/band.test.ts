import { expect, it } from 'vitest';
import { type AlternativeSpan, withAlternatives } from './alternatives.ts';
import { type Band, bandAround, type Course, courseOf } from './band.ts';
import { latticeOf } from './lattice.ts';
import { type NumberedLattice, numberedLattice } from './numbered-lattice.ts';

interface Sides {
  readonly reference: NumberedLattice;
  readonly hypothesis: NumberedLattice;
  readonly course: Course;
}

function sidesOf(
  said: readonly string[],
  heard: readonly string[],
  spans: readonly AlternativeSpan[] = [],
): Sides {
  const numbers = new Map<string, number>();
  const reference = numberedLattice(withAlternatives(said, spans), numbers);
  const hypothesis = numberedLattice(latticeOf(heard), numbers);
  return { reference, hypothesis, course: courseOf(reference, hypothesis, numbers.size) };
}

const band = ({ reference, hypothesis, course }: Sides, reach: number): Band =>
  bandAround(course, reach, reference, hypothesis);
const list = (count: number, of: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => of(i));

it('finds the runs that occur once on both sides, where they rise together', () => {
  // "g h i" was heard before the other two; "x x x" stands twice.
  const said = 'x x x a b c x x x d e f y g h i'.split(' ');
  const heard = 'x x x g h i x a b c z z d e f w w'.split(' ');
  expect(sidesOf(said, heard).course.fixed.filter(([i]) => [3, 9, 13].includes(i))).toEqual([
    [3, 7],
    [9, 12],
  ]);
});

it('stays near the diagonal of equal lists', () => {
  const words = list(50, (i) => `w${i}`);
  const { low, high } = band(sidesOf(words, words), 2);
  for (let node = 1; node < 48; node++) {
    expect(node - low[node]!).toBeLessThanOrEqual(3);
    expect(node - low[node]!).toBeGreaterThanOrEqual(Math.min(2, node));
    expect(high[node]! - node).toBeLessThanOrEqual(3);
    expect(high[node]! - node).toBeGreaterThanOrEqual(2);
  }
});

it('reaches further between places that are far apart', () => {
  const ends = (middle: string[]): string[] => [
    ...list(10, (i) => `a${i}`),
    ...middle,
    ...list(10, (i) => `z${i}`),
  ];
  const sides = sidesOf(ends(list(100, (i) => `said${i}`)), ends(list(100, (i) => `heard${i}`)));
  const { low, high } = band(sides, 2);
  expect(high[60]! - low[60]!).toBeGreaterThanOrEqual(2 * (4 * 2 + 2));
  expect(high[5]! - low[5]!).toBeLessThanOrEqual(6);
});

it('joins one row to the next however many words one side has more', () => {
  const sides = sidesOf(
    ['a', 'b', 'c', 'x', 'd', 'e', 'f'],
    ['a', 'b', 'c', ...list(80, (i) => `n${i}`), 'd', 'e', 'f'],
  );
  const { low, high } = band(sides, 1);
  for (let node = 1; node < sides.reference.nodes; node++)
    expect(low[node]!).toBeLessThanOrEqual(high[node - 1]!);
  expect([low[0], high.at(-1)]).toEqual([0, 86]);
});

it('gives nodes inside an alternative the windows of the nodes that it joins', () => {
  const words = list(60, (i) => `w${i}`);
  const spans = [{ tokens: [20, 21, 22, 23, 24, 25], alternatives: [['one', 'two', 'three']] }];
  const { low, high } = band(sidesOf(words, words, spans), 2);
  // The two nodes inside come after node 20; those of the tokens after it move up by two.
  for (const inside of [21, 22]) {
    expect(low[inside]).toBe(low[20]);
    expect(high[inside]).toBe(high[28]);
  }
});

it('counts its cells and knows when it holds all pairs', () => {
  const sides = sidesOf(['a', 'b', 'c', 'd'], ['a', 'x', 'c']);
  expect(band(sides, 9)).toMatchObject({ cells: 20, whole: true });
  const words = list(30, (i) => `w${i}`);
  const narrow = band(sidesOf(words, words), 1);
  expect(narrow.whole).toBe(false);
  expect(narrow.cells).toBe(narrow.low.reduce((sum, low, node) => sum + narrow.high[node]! - low + 1, 0));
});
