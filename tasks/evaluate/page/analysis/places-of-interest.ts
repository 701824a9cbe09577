import type { WordError } from './error-place.ts';
import type { PlacedStep } from './row-steps.ts';
import type { ErrorChoice } from './select-rows.ts';
import type { WordQuery } from './word-query.ts';

/** What the reader looks for. */
export interface Interest {
  readonly query: WordQuery;
  readonly error: WordError | null;
  readonly errors: ErrorChoice;
  readonly onlyDifferent: boolean;
}

/** Steps that hold what was searched for. */
export function foundSteps(steps: readonly PlacedStep[], query: WordQuery): ReadonlySet<PlacedStep> {
  if (query.length === 0) return new Set();
  const found = new Set<PlacedStep>();
  for (const wordOf of [saidWord, heardWord]) {
    const spoken = steps.filter((step) => wordOf(step) !== undefined);
    const words = Int32Array.from(spoken, (step) => wordOf(step) as number);
    for (let place = query.find(words, 0, words.length); place >= 0; ) {
      for (const step of spoken.slice(place, place + query.length)) found.add(step);
      place = query.find(words, place + 1, words.length);
    }
  }
  return found;
}

/** Where to unfold a row: at what was searched for if it is there, else at the errors asked for. */
export function placesOfInterest(lines: readonly (readonly PlacedStep[])[], interest: Interest): number[] {
  const found = lines.flatMap((steps) => [...foundSteps(steps, interest.query)]);
  const steps = found.length > 0 ? found : lines.flatMap((each) => errorsIn(each, interest));
  const places = steps.map(({ place }) => place);
  const different = interest.onlyDifferent && found.length === 0 ? differentPlaces(lines) : null;
  const kept = different === null ? places : places.filter((place) => different.has(place));
  return [...new Set(kept)].sort((a, b) => a - b);
}

function errorsIn(steps: readonly PlacedStep[], { error, errors }: Interest): PlacedStep[] {
  return steps.filter((step) => {
    if (step.type === 'match' || step.type === 'same') return false;
    if (error !== null) return isSame(asError(step), error);
    return errors === 'any' || errors === 'wrong' || errors === 'right' || `${step.type}s` === errors;
  });
}

/** Places where not every line has the same. */
function differentPlaces(lines: readonly (readonly PlacedStep[])[]): ReadonlySet<number> {
  const seen = new Map<string, { readonly place: number; times: number }>();
  for (const step of lines.flat()) {
    if (step.type === 'match' || step.type === 'same') continue;
    const { said, heard } = asError(step);
    const key = `${step.place} ${said} ${heard}`;
    const known = seen.get(key);
    if (known === undefined) seen.set(key, { place: step.place, times: 1 });
    else known.times++;
  }
  return new Set([...seen.values()].filter(({ times }) => times < lines.length).map(({ place }) => place));
}

function isSame(a: WordError, b: WordError): boolean {
  return a.said === b.said && a.heard === b.heard;
}

function asError(step: PlacedStep): WordError {
  return { said: saidWord(step) ?? null, heard: heardWord(step) ?? null };
}

function saidWord(step: PlacedStep): number | undefined {
  if (step.type === 'match') return step.word;
  return step.type === 'insertion' ? undefined : step.said;
}

function heardWord(step: PlacedStep): number | undefined {
  if (step.type === 'match') return step.word;
  return step.type === 'deletion' ? undefined : step.heard;
}
