/** One place where a name or term is said, and how it was written there. */
export interface Mention {
  readonly recording: string;
  /** The name as it should be. */
  readonly entity: string;
  /** The words that stand for it; empty where nothing does. */
  readonly form: string;
}

/** How one name was written over all recordings. */
export interface EntitySpellings {
  readonly entity: string;
  /** Places where it was said. */
  readonly mentions: number;
  /** Places where nothing stands for it; they are in no form. */
  readonly missed: number;
  /** The most frequent first. */
  readonly forms: readonly SpellingForm[];
  /** Share of the most frequent form among the places where something stands for the name; NaN without any. */
  readonly mainShare: number;
  /** Recordings in which it is written in more than one way. */
  readonly mixedRecordings: readonly string[];
}

/** One way in which a name was written. */
export interface SpellingForm {
  readonly form: string;
  readonly count: number;
  readonly recordings: readonly { readonly recording: string; readonly count: number }[];
}

/**
 * Whether a name is written the same way each time, right or wrong: a reader who searches a transcript finds all
 * places of a name only if it is. Forms are compared as they are. {@link alignedSpans} tells which words of a
 * hypothesis stand for a name of the reference.
 *
 * ```ts
 * const [ada] = spellings([
 *   { recording: 'call 1', entity: 'Ada', form: 'Ada' },
 *   { recording: 'call 1', entity: 'Ada', form: 'Aida' },
 *   { recording: 'call 2', entity: 'Ada', form: 'Ada' },
 * ]);
 * ada.mainShare; // 2 / 3
 * ada.mixedRecordings; // ['call 1']
 * ```
 *
 * @returns an item for each entity, in the order in which they first come
 */
export function spellings(mentions: Iterable<Mention>): EntitySpellings[] {
  const byEntity = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const known = byEntity.get(mention.entity);
    if (known) known.push(mention);
    else byEntity.set(mention.entity, [mention]);
  }
  return Array.from(byEntity, ([entity, list]) => spellingsOf(entity, list));
}

function spellingsOf(entity: string, mentions: readonly Mention[]): EntitySpellings {
  const byForm = new Map<string, Map<string, number>>();
  for (const { form, recording } of mentions) {
    if (form === '') continue;
    const counts = byForm.get(form) ?? new Map<string, number>();
    byForm.set(form, counts.set(recording, (counts.get(recording) ?? 0) + 1));
  }
  const forms = Array.from(byForm, ([form, counts]) => formOf(form, counts));
  forms.sort((a, b) => b.count - a.count);
  const written = forms.reduce((sum, { count }) => sum + count, 0);
  return {
    entity,
    mentions: mentions.length,
    missed: mentions.length - written,
    forms,
    mainShare: (forms[0]?.count ?? 0) / written,
    mixedRecordings: severalTimes(
      forms.flatMap(({ recordings }) => recordings.map((each) => each.recording)),
    ),
  };
}

function formOf(form: string, counts: ReadonlyMap<string, number>): SpellingForm {
  const recordings = Array.from(counts, ([recording, count]) => ({ recording, count }));
  return { form, count: recordings.reduce((sum, { count }) => sum + count, 0), recordings };
}

/** Each item that a list has more than once, once. */
function severalTimes(list: readonly string[]): string[] {
  return [...new Set(list.filter((each, i) => list.indexOf(each) < i))];
}
