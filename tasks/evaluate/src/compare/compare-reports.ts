import { InputError } from '@parlando/core';
import { rateDifference } from '../words/rate-difference.ts';
import type { ReportedSystem } from '../words/read-report.ts';
import type { WordReport } from '../words/word-report.ts';
import { rulerName } from '../words/word-sections.ts';
import { type WordChange, wordChanges } from './word-changes.ts';

type Difference = WordReport['differences'][number];

/** What changed from one report to another over the same references. */
export interface Comparison extends Difference {
  readonly version: 1;
  readonly kind: 'comparison';
  readonly ruler: string;
  readonly block: string;
  readonly rates: readonly [first: number, second: number];
  /** Reference words that only the first had wrong, and only the second. */
  readonly fixed: readonly WordChange[];
  readonly broken: readonly WordChange[];
  readonly totals: {
    readonly fixed: number;
    readonly broken: number;
    /** Insertions of the first less those of the second. */
    readonly insertionsRemoved: number;
  };
  /** Rows by how much better or worse they became, most first. */
  readonly rows: readonly { readonly id: string; readonly before: number; readonly after: number }[];
}

/**
 * Compares two systems over the same references, measured by the same ruler.
 *
 * @throws InputError `evaluate/other-ruler`, `evaluate/other-references`
 */
export function compareReports(first: ReportedSystem, second: ReportedSystem, level: number): Comparison {
  requireSameRuler(first, second);
  const pairs = sameRows(first, second);
  const changes = pairs.flatMap(({ before, after, id }) => wordChanges(id, before, after));
  const [firstName, secondName] = namesOf(first, second);
  const difference = rateDifference(
    { name: firstName, outputs: pairs.map(({ before }) => before) },
    { name: secondName, outputs: pairs.map(({ after }) => after) },
    pairs.map(({ block }) => block),
    level,
  );
  const fixed = changes.filter(({ type }) => type === 'fixed');
  const broken = changes.filter(({ type }) => type === 'broken');
  const insertions = (
    outputs: readonly { readonly errors: readonly (readonly (number | null)[])[] }[],
  ): number => outputs.reduce((sum, { errors }) => sum + errors.filter(([said]) => said === null).length, 0);
  return {
    version: 1,
    kind: 'comparison',
    ruler: rulerOf(second),
    block: second.report.block.name,
    ...difference,
    rates: [first.system.totals[0]?.wer ?? Number.NaN, second.system.totals[0]?.wer ?? Number.NaN],
    fixed,
    broken,
    totals: {
      fixed: fixed.length,
      broken: broken.length,
      insertionsRemoved:
        insertions(pairs.map(({ before }) => before)) - insertions(pairs.map(({ after }) => after)),
    },
    rows: pairs
      .map(({ id, before, after }) => ({ id, before: before.errors.length, after: after.errors.length }))
      .filter(({ before, after }) => before !== after)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
  };
}

/** What two systems are called: as they were given where their names are the same. */
function namesOf(first: ReportedSystem, second: ReportedSystem): readonly [string, string] {
  const [before, after] = [nameOf(first), nameOf(second)];
  return before === after ? [first.source, second.source] : [before, after];
}

/** The system where its report holds several, else the file. */
function nameOf({ system, source, report }: ReportedSystem): string {
  if (report.systems.length > 1) return system.name;
  return source.replace(/^.*[/\\]/, '').replace(/\.json(#[^#]*)?$/, '');
}

function rulerOf({ system }: ReportedSystem): string {
  const ruler = system.totals[0]?.ruler;
  return ruler === undefined ? '' : rulerName(ruler);
}

function requireSameRuler(first: ReportedSystem, second: ReportedSystem): void {
  if (rulerOf(first) === rulerOf(second)) return;
  throw new InputError(
    'evaluate/other-ruler',
    `${first.source} was measured by ${rulerOf(first)} and ${second.source} by ${rulerOf(second)}`,
    { remedy: 'measure both by the same --normalizer and alternatives' },
  );
}

function sameRows(first: ReportedSystem, second: ReportedSystem) {
  const byId = new Map(first.report.rows.map((row) => [row.id, row]));
  const missing = second.report.rows.filter(({ id }) => !byId.has(id));
  const extra = first.report.rows.length - (second.report.rows.length - missing.length);
  if (missing.length > 0 || extra > 0) {
    const example =
      missing[0]?.id ?? first.report.rows.find(({ id }) => !second.report.rows.some((r) => r.id === id))?.id;
    throw new InputError(
      'evaluate/other-references',
      `${first.source} and ${second.source} are not over the same rows: ${missing.length + extra} are in one alone, such as ${example}`,
      { remedy: 'measure both against the same references' },
    );
  }
  return second.report.rows.map((row) => {
    const other = byId.get(row.id);
    const before = other?.outputs[first.index];
    const after = row.outputs[second.index];
    if (other === undefined || before === undefined || after === undefined || other.text !== row.text) {
      throw new InputError(
        'evaluate/other-references',
        `row ${row.id} has another reference in ${first.source}`,
        {
          remedy: 'measure both against the same references',
        },
      );
    }
    return { id: row.id, block: row.block, before, after };
  });
}
