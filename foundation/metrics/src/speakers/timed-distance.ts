import type { WordErrors } from '../words/word-errors.ts';

/** A word (as a number, the same for the same word) and when it was said, in seconds. */
export interface TimedWord {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** A list of timed words, prepared for distances to several others. */
export interface TimedWords {
  readonly length: number;
  readonly words: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The latest end up to each word, and the earliest start from each word on. */
  readonly latestEnds: Float64Array;
  readonly earliestStarts: Float64Array;
}

export function timedWords(list: readonly TimedWord[]): TimedWords {
  const starts = Float64Array.from(list, ({ start }) => start);
  const ends = Float64Array.from(list, ({ end }) => end);
  return {
    length: list.length,
    words: Int32Array.from(list, ({ word }) => word),
    starts,
    ends,
    latestEnds: runningMax(ends),
    earliestStarts: runningMin(starts),
  };
}

/** Errors and substitutions of a cell are kept in one number, errors first: the least is the shortest alignment. */
const oneError = 2 ** 24;

/**
 * Word errors of the shortest alignment in which two words meet only if their intervals overlap (touching is not
 * enough). Of several shortest ones, the alignment with the most hits counts.
 *
 * Cells that no overlap can reach are left out: with words in order of time, a row is as wide as the words that are
 * near it in time.
 */
export function timedWordErrors(reference: TimedWords, hypothesis: TimedWords): WordErrors {
  const cell = lastCell(reference, hypothesis);
  const errors = Math.floor(cell / oneError);
  const substitutions = cell % oneError;
  // Insertions and deletions follow: their sum is what is left of the errors, their difference that of the lengths.
  const insertions = (errors - substitutions + hypothesis.length - reference.length) / 2;
  const deletions = errors - substitutions - insertions;
  return {
    substitutions,
    deletions,
    insertions,
    hits: reference.length - substitutions - deletions,
    referenceWords: reference.length,
  };
}

/** Substitutions, deletions and insertions of {@link timedWordErrors}. */
export function timedDistance(reference: TimedWords, hypothesis: TimedWords): number {
  return Math.floor(lastCell(reference, hypothesis) / oneError);
}

function lastCell(reference: TimedWords, hypothesis: TimedWords): number {
  const { words, starts, ends, latestEnds, earliestStarts } = hypothesis;
  const cells = new Float64Array(hypothesis.length + 1);
  // A row begins at the first hypothesis word that this or a later row may meet...
  let first = 0;
  // ...and ends after the last that this or an earlier row may meet. Cells further right are not written yet: each
  // would be one insertion more than the one before it.
  let written = 0;
  for (let row = 0; row < reference.length; row++) {
    const word = reference.words[row] as number;
    const start = reference.starts[row] as number;
    const end = reference.ends[row] as number;
    const earliest = reference.earliestStarts[row] as number;
    const latest = reference.latestEnds[row] as number;
    while (first < hypothesis.length && (latestEnds[first] as number) <= earliest) first++;
    while (written < first || (written < hypothesis.length && (earliestStarts[written] as number) < latest)) {
      cells[written + 1] = (cells[written] as number) + oneError;
      written++;
    }
    let diagonal = cells[first] as number;
    let left = diagonal + oneError;
    cells[first] = left;
    for (let column = first; column < written; column++) {
      const up = cells[column + 1] as number;
      left = Math.min(left, up) + oneError;
      if (start < (ends[column] as number) && end > (starts[column] as number)) {
        left = Math.min(left, words[column] === word ? diagonal : diagonal + oneError + 1);
      }
      cells[column + 1] = left;
      diagonal = up;
    }
  }
  return (cells[written] as number) + (hypothesis.length - written) * oneError;
}

/** The greatest value up to each place. */
function runningMax(values: Float64Array): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  return values.map((value) => {
    most = Math.max(most, value);
    return most;
  });
}

/** The least value from each place on. */
function runningMin(values: Float64Array): Float64Array {
  const least = values.slice();
  for (let place = least.length - 2; place >= 0; place--) {
    least[place] = Math.min(least[place] as number, least[place + 1] as number);
  }
  return least;
}
