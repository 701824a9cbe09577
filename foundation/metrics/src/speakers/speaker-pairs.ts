import { sumWordErrors, type WordErrors } from '../words/word-errors.ts';
import { cheapestAssignment } from './cheapest-assignment.ts';

/** A reference speaker and the hypothesis speaker counted against it; null where a side has none left. */
export interface SpeakerPair {
  readonly reference: string | null;
  readonly hypothesis: string | null;
}

/** Word errors under the pairing of speakers that makes them fewest. */
export interface PairedSpeakerErrors {
  readonly errors: WordErrors;
  /** Reference speakers in order of first appearance, then the hypothesis speakers that are left over. */
  readonly assignment: readonly SpeakerPair[];
  /** Reference speakers without a partner: all their words are deletions. */
  readonly missedSpeakers: number;
  /** Hypothesis speakers without a partner: all their words are insertions. */
  readonly extraSpeakers: number;
}

/** How one speaker's words are held against another's. */
export interface PairCosts<Words> {
  /** Substitutions, deletions and insertions. */
  distance(reference: Words, hypothesis: Words): number;
  errors(reference: Words, hypothesis: Words): WordErrors;
  /** A speaker who says nothing. */
  readonly silent: Words;
}

/** Pairs the speakers of two sides one to one, filling up the shorter side with speakers who say nothing. */
export function pairSpeakers<Words>(
  reference: ReadonlyMap<string, Words>,
  hypothesis: ReadonlyMap<string, Words>,
  { distance, errors, silent }: PairCosts<Words>,
): PairedSpeakerErrors {
  const size = Math.max(reference.size, hypothesis.size);
  const rows = filledUp(reference, size, silent);
  const columns = filledUp(hypothesis, size, silent);
  const chosen = cheapestAssignment(
    rows.map((row) => columns.map((column) => distance(row.words, column.words))),
  );
  const pairs = rows.flatMap((row, index) => {
    const column = columns[chosen[index] ?? -1];
    return column === undefined ? [] : [{ row, column }];
  });
  return {
    errors: sumWordErrors(pairs.map(({ row, column }) => errors(row.words, column.words))),
    assignment: pairs.map(({ row, column }) => ({ reference: row.speaker, hypothesis: column.speaker })),
    missedSpeakers: size - hypothesis.size,
    extraSpeakers: size - reference.size,
  };
}

function filledUp<Words>(
  side: ReadonlyMap<string, Words>,
  size: number,
  silent: Words,
): { readonly speaker: string | null; readonly words: Words }[] {
  const named = [...side].map(([speaker, words]) => ({ speaker, words }));
  const filling = Array.from({ length: size - side.size }, () => ({ speaker: null, words: silent }));
  return [...named, ...filling];
}
