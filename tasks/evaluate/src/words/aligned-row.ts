import {
  type AlignmentRun,
  alignmentRuns,
  countErrors,
  type Lattice,
  type LatticeAlignment,
  latticeOf,
  type Normalizer,
  type WordErrors,
} from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import { type Allowances, alignWithAllowances } from './allowances.ts';
import { kept } from './kept.ts';
import { latticeOfRow } from './row-lattice.ts';

/** Indices of an error into the words of both sides; null where that side has no word. */
export type ErrorPlace = readonly [reference: number | null, hypothesis: number | null];

/** A reference and a hypothesis, word by word. What is no error is matched, in order. */
export interface AlignedRow {
  readonly reference: readonly string[];
  readonly hypothesis: readonly string[];
  readonly errors: readonly ErrorPlace[];
  readonly counts: WordErrors;
  /** The paths that were chosen, where more than one text was right. */
  readonly lattice?: LatticeAlignment;
}

/** Aligns rows by one ruler; what is made of a reference is kept, since every system needs it. */
export class RowAligner {
  readonly #ruler: Normalizer;
  readonly #allowances: Allowances | undefined;
  readonly #wordsOf: (reference: Row) => readonly string[];
  readonly #latticeOf: (reference: Row) => Lattice;

  constructor(ruler: Normalizer, allowances: Allowances | undefined) {
    this.#ruler = ruler;
    this.#allowances = allowances;
    this.#wordsOf = kept(({ text }) => ruler.words(text));
    this.#latticeOf = kept((row) =>
      allowances === undefined ? latticeOf(this.#wordsOf(row)) : latticeOfRow(row, ruler, allowances),
    );
  }

  /** A missing hypothesis counts as silence. */
  align(reference: Row, hypothesis: Row | undefined): AlignedRow {
    const heard = hypothesis === undefined ? [] : this.#ruler.words(hypothesis.text);
    if (this.#allowances !== undefined) {
      return alignWithAllowances(this.#latticeOf(reference), heard, this.#ruler, this.#allowances);
    }
    const said = this.#wordsOf(reference);
    const runs = alignmentRuns(said, heard);
    return { reference: said, hypothesis: heard, errors: errorPlaces(runs), counts: countErrors(runs) };
  }
}

function errorPlaces(runs: readonly AlignmentRun[]): ErrorPlace[] {
  return runs.flatMap(({ type, referenceStart, referenceEnd, hypothesisStart, hypothesisEnd }) => {
    if (type === 'match') return [];
    const length = Math.max(referenceEnd - referenceStart, hypothesisEnd - hypothesisStart);
    return Array.from(
      { length },
      (_, i): ErrorPlace => [
        type === 'insertion' ? null : referenceStart + i,
        type === 'deletion' ? null : hypothesisStart + i,
      ],
    );
  });
}
