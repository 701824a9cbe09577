import { UsageError } from '@parlando/core';
import { type BiasList, biasList, type Normalizer, rareByFrequency } from '@parlando/metrics';
import { readWordList } from '../reading/read-word-list.ts';
import type { Row } from '../reading/row.ts';

/** Which words are rare, and where that was learnt. */
export interface Rarity {
  readonly source: string;
  readonly rare: BiasList | ((word: string) => boolean);
  /** The list, where there is one: found and missed entries are counted. */
  readonly list: BiasList | undefined;
}

interface RarityOptions {
  readonly bias: string | undefined;
  readonly rare: number | undefined;
}

/** Reads `--bias` or `--rare`; undefined where neither is given. */
export async function readRarity(
  { bias, rare }: RarityOptions,
  references: readonly Row[],
  ruler: Normalizer,
): Promise<Rarity | undefined> {
  if (bias !== undefined && rare !== undefined) {
    throw new UsageError('evaluate/rare-twice', '--bias and --rare both say which words are rare', {
      remedy: 'give one of them',
    });
  }
  if (bias !== undefined) return rarityOfList(await readWordList(bias), ruler, bias);
  return rare === undefined ? undefined : rarityByFrequency(references, ruler, rare);
}

/**
 * Words and names of a list, as a ruler sees them.
 *
 * @param source what the list is called in a report
 */
export function rarityOfList(entries: readonly string[], ruler: Normalizer, source: string): Rarity {
  // A ruler may leave nothing of an entry, such as a mark.
  const list = biasList(entries.map((entry) => ruler.words(entry)).filter((words) => words.length > 0));
  const count = list.entries.length === 1 ? '1 entry' : `${list.entries.length} entries`;
  return { source: `${count} of ${source}`, rare: list, list };
}

function rarityByFrequency(references: readonly Row[], ruler: Normalizer, atMost: number): Rarity {
  const counts = new Map<string, number>();
  for (const { text } of references) {
    for (const word of ruler.words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const times = atMost === 1 ? 'once' : `at most ${atMost} times`;
  return {
    source: `words that the references hold ${times}`,
    rare: rareByFrequency(counts, atMost),
    list: undefined,
  };
}
