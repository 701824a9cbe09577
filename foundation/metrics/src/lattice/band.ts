import { backbone, type NumberedLattice } from './numbered-lattice.ts';

/** The pairs of nodes that are looked at: for each reference node the hypothesis nodes low to high, both included. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Number of pairs. */
  readonly cells: number;
  /** Whether these are all pairs. */
  readonly whole: boolean;
}

/** A line through the pairs of nodes near which the cheapest path is expected. */
export interface Course {
  readonly reference: readonly number[];
  readonly hypothesis: readonly number[];
  /** Places on both lists that belong together, rising in both, from the first pair to the last. */
  readonly fixed: readonly (readonly [reference: number, hypothesis: number])[];
}

/** Words in a row that mark a place if they occur once in each list. */
const markLength = 3;

/** Finds the course by runs of words that occur once in each lattice, on the words as written. */
export function courseOf(
  reference: NumberedLattice,
  hypothesis: NumberedLattice,
  vocabulary: number,
): Course {
  const a = backbone(reference);
  const b = backbone(hypothesis);
  const places = uniqueRuns(a.words, vocabulary);
  const pairs: [number, number][] = [];
  for (const [run, place] of uniqueRuns(b.words, vocabulary)) {
    const other = places.get(run);
    if (other !== undefined) pairs.push([other, place]);
  }
  pairs.sort((x, y) => x[0] - y[0]);
  const fixed = longestRising(pairs).filter(([i, j]) => i > 0 && j > 0);
  return {
    reference: a.nodes,
    hypothesis: b.nodes,
    fixed: [[0, 0], ...fixed, [a.nodes.length - 1, b.nodes.length - 1]],
  };
}

/** Place of every run of words that occurs once. */
function uniqueRuns(words: readonly number[], vocabulary: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = 0; i + markLength <= words.length; i++) {
    let run = 0;
    for (let k = 0; k < markLength; k++) run = run * (vocabulary + 1) + (words[i + k] as number) + 1;
    places.set(run, places.has(run) ? -1 : i);
  }
  for (const [run, place] of places) if (place < 0) places.delete(run);
  return places;
}

/** The longest list of pairs, sorted by their first number, whose second numbers rise. */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number]?.[1] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[index] = ends[low - 1] as number;
    ends[low] = index;
  });
  const rising: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) {
    rising.push(pairs[index] as readonly [number, number]);
  }
  return rising.reverse();
}

/** How much further a band reaches between two fixed places than beside them. */
const reachBetween = 4;

/** Every pair of nodes within `reach` hypothesis words of the course, and further where it is not sure. */
export function bandAround(
  course: Course,
  reach: number,
  reference: NumberedLattice,
  hypothesis: NumberedLattice,
): Band {
  const last = hypothesis.nodes - 1;
  const low = new Int32Array(reference.nodes).fill(last);
  const high = new Int32Array(reference.nodes);
  const nodeAt = (place: number): number =>
    course.hypothesis[Math.min(Math.max(place, 0), course.hypothesis.length - 1)] as number;
  for (let k = 0; k + 1 < course.fixed.length; k++) {
    const [i0, j0] = course.fixed[k] as readonly [number, number];
    const [i1, j1] = course.fixed[k + 1] as readonly [number, number];
    const slope = (j1 - j0) / Math.max(i1 - i0, 1);
    for (let i = i0; i <= i1; i++) {
      const node = course.reference[i] as number;
      // From the place before to the place after, so that neighbours overlap however steep the course is.
      const from = Math.max(j0, Math.floor(j0 + (i - 1 - i0) * slope) - reachBetween * reach) - reach;
      const to = Math.min(j1, Math.ceil(j0 + (i + 1 - i0) * slope) + reachBetween * reach) + reach;
      low[node] = Math.min(low[node] as number, nodeAt(from));
      high[node] = Math.max(high[node] as number, nodeAt(to));
    }
  }
  return closeBand(low, high, course, reference, hypothesis);
}

/** Gives nodes beside the course the windows of the nodes that they join, and counts. */
function closeBand(
  low: Int32Array,
  high: Int32Array,
  course: Course,
  { nodes, first, from }: NumberedLattice,
  hypothesis: NumberedLattice,
): Band {
  const onCourse = new Uint8Array(nodes);
  for (const node of course.reference) onCourse[node] = 1;
  for (let node = 1; node < nodes; node++) {
    if (onCourse[node] === 1) continue;
    for (let k = first[node] as number; k < (first[node + 1] as number); k++) {
      low[node] = Math.min(low[node] as number, low[from[k] as number] as number);
    }
  }
  for (let node = nodes - 1; node > 0; node--) {
    for (let k = first[node] as number; k < (first[node + 1] as number); k++) {
      const before = from[k] as number;
      if (onCourse[before] === 0) high[before] = Math.max(high[before] as number, high[node] as number);
    }
  }
  low[0] = 0;
  high[nodes - 1] = hypothesis.nodes - 1;
  let cells = 0;
  for (let node = 0; node < nodes; node++)
    cells += Math.max(0, (high[node] as number) - (low[node] as number) + 1);
  return { low, high, cells, whole: cells === nodes * hypothesis.nodes };
}

/** Every pair of nodes. */
export function wholeBand(reference: NumberedLattice, hypothesis: NumberedLattice): Band {
  return {
    low: new Int32Array(reference.nodes),
    high: new Int32Array(reference.nodes).fill(hypothesis.nodes - 1),
    cells: reference.nodes * hypothesis.nodes,
    whole: true,
  };
}
