import type { AlignmentStep } from './align-words.ts';
import { alignForBias } from './bias-alignment.ts';
import type { BiasList, BiasOccurrence } from './bias-list.ts';

/** How often a recogniser found what the list told it to expect. */
export interface EntryCounts {
  /** Places where it was said and stands as a whole in the hypothesis. */
  readonly found: number;
  /** Places where it was said and does not. */
  readonly missed: number;
  /** Places where it stands in the hypothesis without having been said there. */
  readonly inserted: number;
  /** Found of what was said; NaN if it was never said. */
  readonly recall: number;
  /** Found of what stands in the hypothesis; NaN if it never does. */
  readonly precision: number;
}

/** How one entry of a list fared. */
export interface EntryErrors extends EntryCounts {
  readonly entry: readonly string[];
}

/** A reference and a hypothesis, word by word, normalised like the list. */
export interface BiasPair {
  readonly reference: readonly string[];
  readonly hypothesis: readonly string[];
}

/**
 * Which entries of a bias list were found, missed and falsely inserted over a set of texts. An entry counts as found
 * where each of its words is matched, one after the other with nothing between; the alignment is that of
 * {@link rareWordErrors}.
 *
 * ```ts
 * const pairs = [{ reference: ['in', 'new', 'york'], hypothesis: ['in', 'new', 'yolk'] }];
 * biasEntryErrors(pairs, biasList([['new', 'york']])).all; // found 0, missed 1, inserted 0, recall 0, precision NaN
 * ```
 *
 * @returns the counts of each entry in the order of the list, and of all together
 */
export function biasEntryErrors(
  pairs: Iterable<BiasPair>,
  list: BiasList,
): { readonly all: EntryCounts; readonly entries: EntryErrors[] } {
  const entries = list.entries.map((entry) => ({ entry, found: 0, missed: 0, inserted: 0 }));
  const all = { found: 0, missed: 0, inserted: 0 };
  const count = ({ entry }: BiasOccurrence, what: keyof typeof all): void => {
    all[what]++;
    const counts = entries[entry];
    if (counts) counts[what]++;
  };
  for (const { reference, hypothesis } of pairs) {
    const said = list.occurrences(reference);
    const heard = list.occurrences(hypothesis);
    if (said.length + heard.length === 0) continue;
    const partners = partnersOf(alignForBias(reference, hypothesis));
    const right = new Set<string>();
    for (const occurrence of said) {
      const start = partners.get(occurrence.start);
      const found = start !== undefined && isMatched(occurrence, start, partners);
      count(occurrence, found ? 'found' : 'missed');
      if (found) right.add(`${occurrence.entry} ${start}`);
    }
    for (const occurrence of heard) {
      if (!right.has(`${occurrence.entry} ${occurrence.start}`)) count(occurrence, 'inserted');
    }
  }
  return { all: withRates(all), entries: entries.map(withRates) };
}

/** The hypothesis place of each matched reference place. */
function partnersOf(steps: readonly AlignmentStep[]): Map<number, number> {
  const partners = new Map<number, number>();
  for (const step of steps) if (step.type === 'match') partners.set(step.reference, step.hypothesis);
  return partners;
}

function isMatched(
  { start, end }: BiasOccurrence,
  heardFrom: number,
  partners: Map<number, number>,
): boolean {
  for (let i = start; i < end; i++) if (partners.get(i) !== heardFrom + i - start) return false;
  return true;
}

function withRates<Counts extends Omit<EntryCounts, 'recall' | 'precision'>>(
  counts: Counts,
): Counts & EntryCounts {
  return {
    ...counts,
    recall: counts.found / (counts.found + counts.missed),
    precision: counts.found / (counts.found + counts.inserted),
  };
}
