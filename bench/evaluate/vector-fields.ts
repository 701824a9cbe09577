import type { Bar } from '../bars.ts';
import { agree, countAccepted } from './vectors.ts';

/** Expected figures by field; figures may be lists, nested. */
export type Figures = Readonly<Record<string, unknown>>;

interface FieldCase {
  readonly id: string;
}

const must = 1e-9;
const goal = 1e-12;

/**
 * A bar over vectors: a case counts when every field that is not an input is computed and agrees. Cases that agree
 * to 1e-12 too are counted in the note, with the first case and field that does not.
 */
export function fieldsBar<Case extends FieldCase>(
  what: string,
  cases: readonly Case[],
  inputs: readonly string[],
  figuresOf: (each: Case) => Figures,
): Bar {
  const refusals = (tolerance: number) =>
    countAccepted(cases, (each) => firstDifference(each, inputs, figuresOf(each), tolerance) === undefined);
  const [atMust, atGoal] = [refusals(must), refusals(goal)];
  const refused = cases.find(({ id }) => id === (atMust.firstRefused ?? atGoal.firstRefused));
  const tolerance = atMust.firstRefused === undefined ? goal : must;
  const field = refused && firstDifference(refused, inputs, figuresOf(refused), tolerance);
  return {
    what: `${what} equal at 1e-9, of ${cases.length}`,
    measured: atMust.accepted,
    must: cases.length,
    better: 'higher',
    note: `at 1e-12: ${atGoal.accepted}${refused ? `; first that differs: ${refused.id} ${field}` : ''}`,
  };
}

function firstDifference(
  each: FieldCase,
  inputs: readonly string[],
  figures: Figures,
  tolerance: number,
): string | undefined {
  const fields = Object.entries(each).filter(([field]) => field !== 'id' && !inputs.includes(field));
  return fields.find(([field, expected]) => !same(expected, figures[field], tolerance))?.[0];
}

function same(expected: unknown, measured: unknown, tolerance: number): boolean {
  if (Array.isArray(expected)) {
    if (!Array.isArray(measured) || measured.length !== expected.length) return false;
    return expected.every((value, i) => same(value, measured[i], tolerance));
  }
  if (typeof expected !== 'number' || typeof measured !== 'number') return expected === measured;
  return agree(expected, measured, tolerance);
}
