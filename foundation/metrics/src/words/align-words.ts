import type { EditMatrix } from './edit-matrix.ts';
import { numberPair } from './numbered-pair.ts';
import { distanceBound } from './pair-distance.ts';
import { prunedEditMatrix } from './pruned-edit-matrix.ts';
import { shortEditMatrix, shortLength } from './short-edit-matrix.ts';

/**
 * One step of an alignment. `reference` and `hypothesis` are indices into the two lists that were aligned; the
 * steps in order visit every index of both lists once, rising.
 */
export type AlignmentStep =
  | { readonly type: 'match'; readonly reference: number; readonly hypothesis: number }
  | { readonly type: 'substitution'; readonly reference: number; readonly hypothesis: number }
  | { readonly type: 'deletion'; readonly reference: number }
  | { readonly type: 'insertion'; readonly hypothesis: number };

/** Consecutive steps of one type: the words from `start` up to, not including, `end` of either list. */
export interface AlignmentRun {
  readonly type: AlignmentStep['type'];
  readonly referenceStart: number;
  readonly referenceEnd: number;
  readonly hypothesisStart: number;
  readonly hypothesisEnd: number;
}

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
 * Time grows with the length times the number of errors / 32; up to 100,000 words each, memory stays near 64 MB
 * beyond the lists and the steps.
 */
export function alignWords(reference: readonly string[], hypothesis: readonly string[]): AlignmentStep[] {
  return alignmentRuns(reference, hypothesis).flatMap(stepsOf);
}

/**
 * The alignment of {@link alignWords} with equal steps drawn together: what jiwer calls chunks. The cheaper form
 * for long lists.
 *
 * ```ts
 * alignmentRuns(['a', 'b'], ['a', 'b', 'c']);
 * // [{ type: 'match', referenceStart: 0, referenceEnd: 2, hypothesisStart: 0, hypothesisEnd: 2 },
 * //  { type: 'insertion', referenceStart: 2, referenceEnd: 2, hypothesisStart: 2, hypothesisEnd: 3 }]
 * ```
 */
export function alignmentRuns(reference: readonly string[], hypothesis: readonly string[]): AlignmentRun[] {
  const head = commonHead(reference, hypothesis);
  const tail = commonTail(reference, hypothesis, head);
  // From the end: the walk through the matrix goes backwards.
  const runs = new BackwardRuns(reference.length, hypothesis.length);
  runs.add('match', tail);
  const referenceMiddle = middle(reference, head, tail);
  const hypothesisMiddle = middle(hypothesis, head, tail);
  walkBack(referenceMiddle, hypothesisMiddle, runs);
  runs.add('match', head);
  return runs.finish();
}

function stepsOf(run: AlignmentRun): AlignmentStep[] {
  const { type, referenceStart, hypothesisStart } = run;
  const length = Math.max(run.referenceEnd - referenceStart, run.hypothesisEnd - hypothesisStart);
  const steps: AlignmentStep[] = [];
  for (let i = 0; i < length; i++) {
    if (type === 'deletion') steps.push({ type, reference: referenceStart + i });
    else if (type === 'insertion') steps.push({ type, hypothesis: hypothesisStart + i });
    else steps.push({ type, reference: referenceStart + i, hypothesis: hypothesisStart + i });
  }
  return steps;
}

function middle(words: readonly string[], head: number, tail: number): readonly string[] {
  return head + tail === 0 ? words : words.slice(head, words.length - tail);
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

/** Collects steps from the last to the first. */
class BackwardRuns {
  readonly #runs: AlignmentRun[] = [];
  #type: AlignmentStep['type'] = 'match';
  #length = 0;
  #reference: number;
  #hypothesis: number;

  constructor(reference: number, hypothesis: number) {
    this.#reference = reference;
    this.#hypothesis = hypothesis;
  }

  add(type: AlignmentStep['type'], count: number): void {
    if (count === 0) return;
    if (type !== this.#type) this.#close();
    this.#type = type;
    this.#length += count;
  }

  finish(): AlignmentRun[] {
    this.#close();
    return this.#runs.reverse();
  }

  #close(): void {
    if (this.#length === 0) return;
    const referenceEnd = this.#reference;
    const hypothesisEnd = this.#hypothesis;
    if (this.#type !== 'insertion') this.#reference -= this.#length;
    if (this.#type !== 'deletion') this.#hypothesis -= this.#length;
    this.#runs.push({
      type: this.#type,
      referenceStart: this.#reference,
      referenceEnd,
      hypothesisStart: this.#hypothesis,
      hypothesisEnd,
    });
    this.#length = 0;
  }
}

/** Follows the matrix from its last cell to its first. */
function walkBack(reference: readonly string[], hypothesis: readonly string[], runs: BackwardRuns): void {
  let column = reference.length;
  let row = hypothesis.length;
  const matrix = matrixOf(reference, hypothesis);
  while (row > 0 && column > 0) {
    if (matrix.plus(row, column)) {
      runs.add('deletion', 1);
      column--;
    } else if (row > 1 && matrix.minus(row - 1, column)) {
      runs.add('insertion', 1);
      row--;
    } else {
      column--;
      row--;
      runs.add(reference[column] === hypothesis[row] ? 'match' : 'substitution', 1);
    }
  }
  runs.add('deletion', column);
  runs.add('insertion', row);
}

function matrixOf(reference: readonly string[], hypothesis: readonly string[]): EditMatrix {
  if (reference.length <= shortLength) return shortEditMatrix(reference, hypothesis);
  const pair = numberPair(reference, hypothesis);
  return prunedEditMatrix(pair, distanceBound(pair));
}
