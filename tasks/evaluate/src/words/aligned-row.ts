import {
  alignmentRuns,
  countErrors,
  type LatticeAlignment,
  type Normalizer,
  type WordErrors,
} from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import { type Allowances, alignWithAllowances } from './allowances.ts';

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

/** Aligns rows by one ruler; the words of a reference are kept, since every system needs them. */
export class RowAligner {
  readonly #ruler: Normalizer;
  readonly #allowances: Allowances | undefined;
  readonly #references = new Map<Row, readonly string[]>();

  constructor(ruler: Normalizer, allowances: Allowances | undefined) {
    this.#ruler = ruler;
    this.#allowances = allowances;
  }

  /** A missing hypothesis counts as silence. */
  align(reference: Row, hypothesis: Row | undefined): AlignedRow {
    const heard = hypothesis === undefined ? [] : this.#ruler.words(hypothesis.text);
    if (this.#allowances !== undefined) {
      return alignWithAllowances(reference, heard, this.#ruler, this.#allowances);
    }
    const said = this.#wordsOf(reference);
    const runs = alignmentRuns(said, heard);
    const errors: ErrorPlace[] = [];
    for (const run of runs) {
      const { type, referenceStart, referenceEnd, hypothesisStart, hypothesisEnd } = run;
      if (type === 'match') continue;
      const length = Math.max(referenceEnd - referenceStart, hypothesisEnd - hypothesisStart);
      for (let i = 0; i < length; i++) {
        errors.push([
          type === 'insertion' ? null : referenceStart + i,
          type === 'deletion' ? null : hypothesisStart + i,
        ]);
      }
    }
    return { reference: said, hypothesis: heard, errors, counts: countErrors(runs) };
  }

  #wordsOf(row: Row): readonly string[] {
    const known = this.#references.get(row);
    if (known !== undefined) return known;
    const words = this.#ruler.words(row.text);
    this.#references.set(row, words);
    return words;
  }
}
