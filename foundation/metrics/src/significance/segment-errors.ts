import { UsageError } from '@parlando/core';
import type { AlignmentStep } from '../words/align-words.ts';
import type { SegmentErrors } from './matched-pairs.ts';

/**
 * Cuts one utterance into segments for {@link matchedPairsTest} as NIST's sc_stats does: where both systems have at
 * least `goodWords` words in a row right, with nothing inserted between them, one segment ends and what follows is
 * taken as independent of it (Gillick & Cox, ICASSP 1989; Pallett, Fisher & Fiscus, "Tools for the analysis of
 * benchmark speech recognition tests", ICASSP 1990). Stretches without an error make no segment.
 *
 * @param first alignment of the first system
 * @param second alignment of the second system with the same reference
 * @param goodWords shortest run of right words that parts two segments, from 1. @default 2
 * @returns none if neither system made an error
 * @throws UsageError `metrics/length` if the alignments differ in reference words, `metrics/good-words`
 */
export function segmentErrors(
  first: readonly AlignmentStep[],
  second: readonly AlignmentStep[],
  goodWords = 2,
): SegmentErrors[] {
  requireGoodWords(goodWords);
  const slots = [slotsOf(first), slotsOf(second)] as const;
  requireSameReference(slots[0].length - 1, slots[1].length - 1);
  const segments: SegmentErrors[] = [];
  let open = { first: 0, second: 0 };
  let run = 0;
  slots[0].forEach((slot, i) => {
    const other = slots[1][i] ?? emptySlot;
    if (slot.inserted + other.inserted > 0) run = 0;
    run = slot.wrong + other.wrong > 0 ? 0 : run + 1;
    open.first += slot.inserted + slot.wrong;
    open.second += other.inserted + other.wrong;
    const ends = run >= goodWords || i === slots[0].length - 1;
    if (!ends || open.first + open.second === 0) return;
    segments.push(open);
    open = { first: 0, second: 0 };
  });
  return segments;
}

/** A word of the reference: words inserted before it, and whether it is wrong (1) or right (0). */
interface Slot {
  inserted: number;
  wrong: 0 | 1;
}

const emptySlot: Slot = { inserted: 0, wrong: 0 };

/** One slot for each word, and one for what is inserted after the last. */
function slotsOf(steps: readonly AlignmentStep[]): Slot[] {
  const slots: Slot[] = [];
  let slot: Slot = { ...emptySlot };
  for (const { type } of steps) {
    if (type === 'insertion') {
      slot.inserted++;
      continue;
    }
    if (type !== 'match') slot.wrong = 1;
    slots.push(slot);
    slot = { ...emptySlot };
  }
  return [...slots, slot];
}

function requireSameReference(first: number, second: number): void {
  if (first === second) return;
  throw new UsageError(
    'metrics/length',
    `the two alignments differ in reference words: ${first} and ${second}`,
    { remedy: 'Align both systems with the same words.' },
  );
}

function requireGoodWords(goodWords: number): void {
  if (Number.isInteger(goodWords) && goodWords >= 1) return;
  throw new UsageError('metrics/good-words', `cannot cut at runs of ${goodWords} right words`, {
    remedy: 'Give an integer from 1, such as 2.',
  });
}
