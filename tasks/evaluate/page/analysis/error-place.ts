import { deletion, insertion, substitution } from '../../src/html/packed-report.ts';
import type { SystemData } from '../data/report-data.ts';
import type { MarkedPairs } from './marked-pairs.ts';

/** An error as a reader asks for it: one word taken for another, left out, or put in. */
export interface WordError {
  /** Word as said; null for an insertion. */
  readonly said: number | null;
  /** Word as heard; null for a deletion. */
  readonly heard: number | null;
}

/** No word: stands for null where errors are visited by the hundred thousand. */
export const noWord = -1;

/**
 * Calls `visit` for every error of a row, in order, with the word said, the word heard and the place in the system's
 * own reference. Other forms of a word, and words marked as the same, are no errors.
 */
export function visitErrors(
  { reference, hypothesis, steps }: SystemData,
  row: number,
  marked: MarkedPairs,
  visit: (said: number, heard: number, place: number) => void,
): void {
  const end = steps.starts[row + 1] as number;
  for (let step = steps.starts[row] as number; step < end; step++) {
    const kind = steps.kinds[step];
    const place = steps.reference[step] as number;
    const said = kind === insertion ? noWord : (reference.words[place] as number);
    const heard = kind === deletion ? noWord : (hypothesis.words[steps.hypothesis[step] as number] as number);
    if (kind === deletion || kind === insertion || (kind === substitution && !marked.holds(said, heard))) {
      visit(said, heard, place);
    }
  }
}

/** Whether a row has that very error. */
export function rowHasError(
  system: SystemData,
  row: number,
  wanted: WordError,
  marked: MarkedPairs,
): boolean {
  const [wantedSaid, wantedHeard] = [wanted.said ?? noWord, wanted.heard ?? noWord];
  let found = false;
  visitErrors(system, row, marked, (said, heard) => {
    found ||= said === wantedSaid && heard === wantedHeard;
  });
  return found;
}
