import { InputError } from '@parlando/core';

/** Names, terms and phrases that a recogniser was told to expect; each is a sequence of words. */
export interface BiasList {
  /** Each entry once, in the order given. */
  readonly entries: readonly (readonly string[])[];
  /** Every place in a text where an entry stands; places may overlap. */
  occurrences(words: readonly string[]): BiasOccurrence[];
}

/** The words from `start` up to, not including, `end`; `entry` is an index into the list. */
export interface BiasOccurrence {
  readonly entry: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a list of entries. Words are compared as they are: normalise the entries like the texts.
 *
 * ```ts
 * const list = biasList([['ada'], ['new', 'york']]);
 * list.occurrences(['ada', 'in', 'new', 'york']);
 * // [{ entry: 0, start: 0, end: 1 }, { entry: 1, start: 2, end: 4 }]
 * ```
 *
 * @throws InputError `metrics/bias-entry` if an entry has no words
 */
export function biasList(entries: Iterable<readonly string[]>): BiasList {
  const unique: (readonly string[])[] = [];
  const known = new Set<string>();
  const byFirstWord = new Map<string, number[]>();
  for (const entry of entries) {
    const [first] = entry;
    if (first === undefined) {
      throw new InputError('metrics/bias-entry', `entry ${unique.length + 1} of the bias list has no words`, {
        remedy: 'Leave empty entries out; a normaliser may have emptied one.',
      });
    }
    const key = JSON.stringify(entry);
    if (known.has(key)) continue;
    known.add(key);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), unique.length]);
    unique.push([...entry]);
  }
  return {
    entries: unique,
    occurrences: (words) =>
      words.flatMap((word, start) =>
        (byFirstWord.get(word) ?? []).flatMap((entry) => {
          const expected = unique[entry] ?? [];
          const stands = expected.every((each, i) => words[start + i] === each);
          return stands ? [{ entry, start, end: start + expected.length }] : [];
        }),
      ),
  };
}
