import { basePlace } from '../data/base-place.ts';
import type { SystemData } from '../data/report-data.ts';
import { noWord, visitErrors } from './error-place.ts';
import type { MarkedPairs } from './marked-pairs.ts';

/** What a second system does otherwise than a first, by word. */
export interface WordChange {
  readonly word: number;
  /** Whether the word was said; else one of the systems put it in. */
  readonly said: boolean;
  /** Times that the first is wrong here and the second is not. */
  readonly fixed: number;
  /** Times that the second is wrong here and the first is not. */
  readonly broken: number;
}

/**
 * Compares the errors of two systems place by place in the reference. A place where both are wrong is neither fixed
 * nor broken, though they may have heard different words. An inserted word is the same error where both systems put
 * that word in at that place.
 */
export function fixedAndBroken(
  first: SystemData,
  second: SystemData,
  rows: readonly number[],
  marked: MarkedPairs,
  vocabularySize: number,
): WordChange[] {
  const fixed = new ErrorCounts(vocabularySize);
  const broken = new ErrorCounts(vocabularySize);
  for (const row of rows) {
    compare(placedErrors(first, row, marked), placedErrors(second, row, marked), fixed, broken);
  }
  const changes: WordChange[] = [];
  for (let word = 0; word < vocabularySize; word++) {
    for (const said of [true, false]) {
      const change = { word, said, fixed: fixed.of(word, said), broken: broken.of(word, said) };
      if (change.fixed + change.broken > 0) changes.push(change);
    }
  }
  return changes.sort((a, b) => b.fixed + b.broken - (a.fixed + a.broken));
}

class ErrorCounts {
  readonly #said: Int32Array;
  readonly #putIn: Int32Array;

  constructor(vocabularySize: number) {
    this.#said = new Int32Array(vocabularySize);
    this.#putIn = new Int32Array(vocabularySize);
  }

  add(word: number, said: boolean): void {
    const counts = said ? this.#said : this.#putIn;
    counts[word] = (counts[word] ?? 0) + 1;
  }

  of(word: number, said: boolean): number {
    return (said ? this.#said : this.#putIn)[word] ?? 0;
  }
}

/** The errors of a row in the order of their places in the shared reference. */
interface PlacedErrors {
  readonly places: number[];
  readonly said: number[];
  readonly heard: number[];
}

function placedErrors(system: SystemData, row: number, marked: MarkedPairs): PlacedErrors {
  const errors: PlacedErrors = { places: [], said: [], heard: [] };
  visitErrors(system, row, marked, (said, heard, place) => {
    errors.places.push(basePlace(system, row, place));
    errors.said.push(said);
    errors.heard.push(heard);
  });
  return errors;
}

/** Goes through both lists at once, place by place. */
function compare(before: PlacedErrors, after: PlacedErrors, fixed: ErrorCounts, broken: ErrorCounts): void {
  let i = 0;
  let j = 0;
  while (i < before.places.length || j < after.places.length) {
    const place = Math.min(
      before.places[i] ?? Number.POSITIVE_INFINITY,
      after.places[j] ?? Number.POSITIVE_INFINITY,
    );
    const iEnd = endOf(before, i, place);
    const jEnd = endOf(after, j, place);
    countMissing(before, i, iEnd, after, j, jEnd, fixed);
    countMissing(after, j, jEnd, before, i, iEnd, broken);
    i = iEnd;
    j = jEnd;
  }
}

function endOf({ places }: PlacedErrors, from: number, place: number): number {
  let end = from;
  while (places[end] === place) end++;
  return end;
}

/** Counts the errors at one place that the other list does not have there. */
function countMissing(
  errors: PlacedErrors,
  from: number,
  to: number,
  others: PlacedErrors,
  othersFrom: number,
  othersTo: number,
  counts: ErrorCounts,
): void {
  const unmatched = othersFrom === othersTo ? [] : insertedWords(others, othersFrom, othersTo);
  const bothWrong = saidWord(others, othersFrom, othersTo) !== noWord;
  const said = saidWord(errors, from, to);
  if (said !== noWord && !bothWrong) counts.add(said, true);
  for (const word of insertedWords(errors, from, to)) {
    const same = unmatched.indexOf(word);
    if (same < 0) counts.add(word, false);
    else unmatched.splice(same, 1);
  }
}

/** The word of the reference that was not heard at a place. */
function saidWord({ said }: PlacedErrors, from: number, to: number): number {
  for (let i = from; i < to; i++) if (said[i] !== noWord) return said[i] as number;
  return noWord;
}

function insertedWords({ said, heard }: PlacedErrors, from: number, to: number): number[] {
  const words: number[] = [];
  for (let i = from; i < to; i++) if (said[i] === noWord) words.push(heard[i] as number);
  return words;
}
