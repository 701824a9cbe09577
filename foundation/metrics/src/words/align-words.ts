import { type EditMatrix, editMatrix, type NumberedPair } from './edit-matrix.ts';

/**
 * One step of an alignment. `reference` and `hypothesis` are indices into the two lists that were aligned; the
 * steps in order visit every index of both lists once, rising.
 */
export type AlignmentStep =
  | { readonly type: 'match'; readonly reference: number; readonly hypothesis: number }
  | { readonly type: 'substitution'; readonly reference: number; readonly hypothesis: number }
  | { readonly type: 'deletion'; readonly reference: number }
  | { readonly type: 'insertion'; readonly hypothesis: number };

/**
 * A shortest alignment of two word lists: as few substitutions, deletions and insertions as possible, each
 * counted as one. Words are compared as they are; normalise first.
 *
 * Of several shortest alignments one is chosen by this rule. Words that agree at the start, then at the end of both
 * lists are matched. Between them, from the end backwards: a deletion if a shortest alignment has one there; else an
 * insertion if the alignment without the last word of either list costs more than the one without the last
 * hypothesis word alone; else a match or substitution. This is the choice of rapidfuzz and so of jiwer, which
 * makes hits, substitutions, deletions and insertions comparable with theirs one by one.
 *
 * ```ts
 * alignWords(['a', 'b'], ['a', 'c', 'b']).map((step) => step.type); // ['match', 'insertion', 'match']
 * ```
 *
 * Time grows with reference length times hypothesis length / 32; up to 100,000 words each, memory
 * stays near 64 MB beyond the lists and the steps.
 */
export function alignWords(reference: readonly string[], hypothesis: readonly string[]): AlignmentStep[] {
  const head = commonHead(reference, hypothesis);
  const tail = commonTail(reference, hypothesis, head);
  const pair = numbered(
    reference.slice(head, reference.length - tail),
    hypothesis.slice(head, hypothesis.length - tail),
  );
  return [
    ...matches(0, 0, head),
    ...walkBack(pair, head),
    ...matches(reference.length - tail, hypothesis.length - tail, tail),
  ];
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function commonTail(a: readonly string[], b: readonly string[], head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let count = 0;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count++;
  return count;
}

function matches(reference: number, hypothesis: number, count: number): AlignmentStep[] {
  return Array.from({ length: count }, (_, i) => ({
    type: 'match',
    reference: reference + i,
    hypothesis: hypothesis + i,
  }));
}

function numbered(reference: readonly string[], hypothesis: readonly string[]): NumberedPair {
  const numbers = new Map<string, number>();
  const numberOf = (word: string): number => {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  return {
    reference: Int32Array.from(reference, numberOf),
    hypothesis: Int32Array.from(hypothesis, numberOf),
  };
}

/** Follows the matrix from its last cell to its first; `offset` is added to every index. */
function walkBack(pair: NumberedPair, offset: number): AlignmentStep[] {
  const matrix = editMatrix(pair);
  const steps: AlignmentStep[] = [];
  let column = pair.reference.length;
  let row = pair.hypothesis.length;
  while (row > 0 || column > 0) {
    const type = stepBefore(pair, matrix, row, column);
    if (type !== 'insertion') column--;
    if (type !== 'deletion') row--;
    steps.push(stepOf(type, column + offset, row + offset));
  }
  return steps.reverse();
}

function stepBefore(
  pair: NumberedPair,
  matrix: EditMatrix,
  row: number,
  column: number,
): AlignmentStep['type'] {
  if (row === 0) return 'deletion';
  if (column === 0) return 'insertion';
  if (matrix.plus(row, column)) return 'deletion';
  if (row > 1 && matrix.minus(row - 1, column)) return 'insertion';
  return pair.reference[column - 1] === pair.hypothesis[row - 1] ? 'match' : 'substitution';
}

function stepOf(type: AlignmentStep['type'], reference: number, hypothesis: number): AlignmentStep {
  if (type === 'deletion') return { type, reference };
  if (type === 'insertion') return { type, hypothesis };
  return { type, reference, hypothesis };
}
