import type { RowData, Side, SystemData } from '../data/report-data.ts';
import { rowHasError, type WordError } from './error-place.ts';
import type { MarkedPairs } from './marked-pairs.ts';
import { errorsOf, type RowCounts } from './row-counts.ts';
import type { WordQuery } from './word-query.ts';

/** Which rows are looked at, by the errors of the system chosen. */
export type ErrorChoice = 'any' | 'wrong' | 'substitutions' | 'deletions' | 'insertions' | 'right';

/** What the reader asked for; a row must answer all of it. */
export interface RowFilter {
  readonly search: string;
  readonly errors: ErrorChoice;
  /** Value wanted of some columns. */
  readonly groups: ReadonlyMap<string, number>;
  readonly onlyDifferent: boolean;
  readonly error: WordError | null;
}

/** What the filter is asked of. */
export interface FilteredData {
  readonly rows: RowData;
  /** Counts of the system chosen. */
  readonly counts: RowCounts;
  readonly system: SystemData;
  readonly other: SystemData | null;
  readonly query: WordQuery;
  readonly marked: MarkedPairs;
}

/** Numbers of the rows that answer, rising. */
export function selectRows(filter: RowFilter, data: FilteredData): number[] {
  const tests = [
    groupTest(filter.groups, data.rows),
    choiceTest(filter.errors, data.counts),
    differenceTest(filter.onlyDifferent, data),
    errorTest(filter.error, data),
    searchTest(filter.search, data),
  ].filter((test) => test !== null);
  const selected: number[] = [];
  for (let row = 0; row < data.rows.count; row++) if (tests.every((test) => test(row))) selected.push(row);
  return selected;
}

type RowTest = ((row: number) => boolean) | null;

function groupTest(wanted: ReadonlyMap<string, number>, rows: RowData): RowTest {
  if (wanted.size === 0) return null;
  const columns = [...wanted].map(([name, value]) => ({ of: rows.groups.get(name)?.of ?? [], value }));
  return (row) => columns.every(({ of, value }) => of[row] === value);
}

function choiceTest(choice: ErrorChoice, counts: RowCounts): RowTest {
  if (choice === 'any') return null;
  if (choice === 'wrong') return (row) => errorsOf(counts, row) > 0;
  if (choice === 'right') return (row) => errorsOf(counts, row) === 0;
  return (row) => (counts[choice][row] ?? 0) > 0;
}

function differenceTest(wanted: boolean, { system, other }: FilteredData): RowTest {
  if (!wanted || other === null) return null;
  return (row) => !sameWords(system.hypothesis, other.hypothesis, row) || !sameSteps(system, other, row);
}

function sameWords(a: Side, b: Side, row: number): boolean {
  const from = a.starts[row] as number;
  const length = (a.starts[row + 1] as number) - from;
  const shift = (b.starts[row] as number) - from;
  if ((b.starts[row + 1] as number) - (b.starts[row] as number) !== length) return false;
  for (let i = from; i < from + length; i++) if (a.words[i] !== b.words[i + shift]) return false;
  return true;
}

/** The same words can be held against other forms of the reference. */
function sameSteps(a: SystemData, b: SystemData, row: number): boolean {
  const stepsIn = ({ steps }: SystemData): number => (steps.starts[row + 1] ?? 0) - (steps.starts[row] ?? 0);
  return stepsIn(a) === stepsIn(b);
}

function errorTest(wanted: WordError | null, { system, marked }: FilteredData): RowTest {
  return wanted === null ? null : (row) => rowHasError(system, row, wanted, marked);
}

function searchTest(search: string, { rows, system, other, query }: FilteredData): RowTest {
  if (query.length === 0) return null;
  const typed = search.trim().toLowerCase();
  const sides = [system.reference, system.hypothesis, ...(other === null ? [] : [other.hypothesis])];
  return (row) =>
    rows.ids[row]?.toLowerCase().includes(typed) === true || sides.some((side) => holds(side, row, query));
}

function holds({ words, starts }: Side, row: number, query: WordQuery): boolean {
  return query.find(words, starts[row] as number, starts[row + 1] as number) >= 0;
}
