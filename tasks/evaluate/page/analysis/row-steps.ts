import { deletion, insertion, substitution, variant } from '../../src/html/packed-report.ts';
import { basePlace } from '../data/base-place.ts';
import type { SystemData } from '../data/report-data.ts';
import type { MarkedPairs } from './marked-pairs.ts';

export type WordStep =
  | { readonly type: 'match'; readonly word: number }
  | { readonly type: 'substitution'; readonly said: number; readonly heard: number }
  /** Counts as right although it is written otherwise. */
  | { readonly type: 'same'; readonly said: number; readonly heard: number }
  | { readonly type: 'deletion'; readonly said: number }
  | { readonly type: 'insertion'; readonly heard: number };

/** A step, and its place in the reference that all systems share, from the start of the row. */
export type PlacedStep = WordStep & { readonly place: number };

/** One system's alignment of one row, step by step. */
export function stepsOfRow(system: SystemData, row: number, marked: MarkedPairs): PlacedStep[] {
  const { reference, steps } = system;
  const end = reference.starts[row + 1] as number;
  const placed: PlacedStep[] = [];
  const first = system.baseStarts[row] as number;
  const placeOf = (own: number): number => basePlace(system, row, own) - first;
  let place = reference.starts[row] as number;
  const matchUpTo = (to: number): void => {
    for (; place < to; place++) {
      placed.push({ type: 'match', word: reference.words[place] as number, place: placeOf(place) });
    }
  };
  for (let step = steps.starts[row] as number; step < (steps.starts[row + 1] as number); step++) {
    matchUpTo(steps.reference[step] as number);
    placed.push({ ...stepAt(system, step, marked), place: placeOf(place) });
    if (steps.kinds[step] !== insertion) place++;
  }
  matchUpTo(end);
  return placed;
}

function stepAt({ reference, hypothesis, steps }: SystemData, step: number, marked: MarkedPairs): WordStep {
  const said = reference.words[steps.reference[step] as number] as number;
  const heard = hypothesis.words[steps.hypothesis[step] as number] as number;
  const kind = steps.kinds[step];
  if (kind === deletion) return { type: 'deletion', said };
  if (kind === insertion) return { type: 'insertion', heard };
  const isSame = kind === variant || (kind === substitution && marked.holds(said, heard));
  return { type: isSame ? 'same' : 'substitution', said, heard };
}
