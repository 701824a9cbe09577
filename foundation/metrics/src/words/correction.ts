import { alignWords } from './align-words.ts';

/** What a correction did to a text, word by word. */
export interface CorrectionEffect {
  /** Errors that are gone. */
  readonly fixed: number;
  /** Errors that were not there before. */
  readonly broken: number;
  /** Errors before and after, but with another word. */
  readonly stillWrong: number;
  /** Fixed - broken, which is errorsBefore - errorsAfter. */
  readonly net: number;
  readonly errorsBefore: number;
  readonly errorsAfter: number;
  /** What the three kinds of change are counts of, in order. */
  readonly changes: readonly CorrectionChange[];
}

/** A word is undefined where there is none: not said, not heard, or not there any more. */
export interface CorrectionChange {
  readonly kind: 'fixed' | 'broken' | 'stillWrong';
  readonly reference: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Tells what a correction fixed from what it broke: a word error rate before and after shows only the difference.
 *
 * Both texts are aligned with the reference as by {@link alignWords}. Every reference word is a place that is right
 * or wrong in either text, and between two reference words is a place with so many inserted words. Errors at a place
 * that has fewer afterwards are fixed, those at one that has more are broken, so that fixed - broken = errorsBefore -
 * errorsAfter. Where both texts are the same between two words that both have right, nothing counts, even if the two
 * alignments differ there.
 *
 * ```ts
 * const effect = correctionEffect(
 *   ['call', 'ada', 'at', 'noon'],
 *   ['call', 'aider', 'at', 'noon'],
 *   ['call', 'ada', 'at', 'nine'],
 * );
 * // fixed 1 (aider -> ada), broken 1 (noon -> nine), net 0, one error before and one after
 * ```
 */
export function correctionEffect(
  reference: readonly string[],
  before: readonly string[],
  after: readonly string[],
): CorrectionEffect {
  const [was, is] = [heardPlaces(reference, before), heardPlaces(reference, after)];
  const changes = stretchesOf(reference, was, is).flatMap(([start, end]) => {
    if (isSameText(was, is, start, end)) return [];
    return Array.from({ length: end - start }, (_, i) =>
      changesAt(reference[start + i], was[start + i] as Place, is[start + i] as Place),
    ).flat();
  });
  const count = (kind: CorrectionChange['kind']): number =>
    changes.filter((each) => each.kind === kind).length;
  const [fixed, broken, stillWrong] = [count('fixed'), count('broken'), count('stillWrong')];
  const [errorsBefore, errorsAfter] = [errorsOf(reference, was), errorsOf(reference, is)];
  return { fixed, broken, stillWrong, net: fixed - broken, errorsBefore, errorsAfter, changes };
}

/** A reference word, or the end: what was inserted before it and what was heard for it. */
interface Place {
  readonly inserted: string[];
  heard: string | undefined;
}

function heardPlaces(reference: readonly string[], hypothesis: readonly string[]): Place[] {
  const places = Array.from(
    { length: reference.length + 1 },
    (): Place => ({ inserted: [], heard: undefined }),
  );
  let next = 0;
  for (const step of alignWords(reference, hypothesis)) {
    const place = places[next] as Place;
    if (step.type === 'insertion') place.inserted.push(hypothesis[step.hypothesis] as string);
    else {
      if (step.type !== 'deletion') place.heard = hypothesis[step.hypothesis];
      next++;
    }
  }
  return places;
}

/** Places from after one word that both have right up to the next, with that one. */
function stretchesOf(
  reference: readonly string[],
  was: readonly Place[],
  is: readonly Place[],
): [start: number, end: number][] {
  const stretches: [number, number][] = [];
  let start = 0;
  for (let i = 0; i <= reference.length; i++) {
    const bothRight = was[i]?.heard === reference[i] && is[i]?.heard === reference[i];
    if (!bothRight) continue;
    stretches.push([start, i + 1]);
    start = i + 1;
  }
  return stretches;
}

function isSameText(was: readonly Place[], is: readonly Place[], start: number, end: number): boolean {
  const text = (places: readonly Place[]): string =>
    JSON.stringify(
      places
        .slice(start, end)
        .flatMap(({ inserted, heard }) => (heard === undefined ? inserted : [...inserted, heard])),
    );
  return text(was) === text(is);
}

function changesAt(reference: string | undefined, was: Place, is: Place): CorrectionChange[] {
  const changes = insertionChanges(was.inserted, is.inserted);
  if (was.heard === is.heard) return changes;
  const kind = is.heard === reference ? 'fixed' : was.heard === reference ? 'broken' : 'stillWrong';
  return [...changes, { kind, reference, before: was.heard, after: is.heard }];
}

/** Inserted words that stayed are no change; of the others, as many as may be stand for one another. */
function insertionChanges(was: readonly string[], is: readonly string[]): CorrectionChange[] {
  const gone = without(was, is);
  const come = without(is, was);
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => {
    const kind = i >= come.length ? 'fixed' : i >= gone.length ? 'broken' : 'stillWrong';
    return { kind, reference: undefined, before: gone[i], after: come[i] };
  });
}

/** The items of a list that are left when those of another are taken out, each once. */
function without(list: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function errorsOf(reference: readonly string[], places: readonly Place[]): number {
  const wrong = reference.filter((word, i) => places[i]?.heard !== word).length;
  return wrong + places.reduce((sum, { inserted }) => sum + inserted.length, 0);
}
