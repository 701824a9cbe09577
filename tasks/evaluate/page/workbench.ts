import { type Interval, type WordErrors, wordErrorRate } from '@parlando/metrics';
import type { WordError } from './analysis/error-place.ts';
import { MarkedPairs } from './analysis/marked-pairs.ts';
import { orderRows, type RowOrder, rankIds } from './analysis/order-rows.ts';
import { blockSums, countRows, intervalOf, type RowCounts, sumRows } from './analysis/row-counts.ts';
import { type ErrorChoice, selectRows } from './analysis/select-rows.ts';
import { type ErrorTallies, tallyErrors, withoutMarked } from './analysis/tally-errors.ts';
import { WordQuery } from './analysis/word-query.ts';
import type { ReportData, SystemData } from './data/report-data.ts';
import { Store } from './store.ts';

/** Everything that the reader can choose. */
export interface Choices {
  /** The system whose errors are looked at, and the one that it is held against. */
  readonly system: number;
  readonly other: number | null;
  readonly search: string;
  readonly errors: ErrorChoice;
  readonly groups: ReadonlyMap<string, number>;
  readonly onlyDifferent: boolean;
  readonly error: WordError | null;
  readonly order: RowOrder;
  readonly marked: MarkedPairs;
}

/** A rate over some rows. */
export interface Rate {
  readonly counts: WordErrors;
  readonly wer: number;
  readonly interval: RateInterval | null;
}

type RateInterval = Pick<Interval, 'low' | 'high' | 'blocks'>;

const filterKeys = ['search', 'errors', 'groups', 'onlyDifferent', 'error'] as const;

/** What no filter asks. */
export const noFilter: Pick<Choices, (typeof filterKeys)[number]> = {
  search: '',
  errors: 'any',
  groups: new Map(),
  onlyDifferent: false,
  error: null,
};

/** The report, the reader's choices, and what follows from both. */
export class Workbench {
  readonly data: ReportData;
  readonly choices: Store<Choices>;
  /** Share of repetitions that intervals aim to cover. */
  readonly level: number;
  readonly allRows: readonly number[];
  /** Counts of every row of every system. */
  readonly counts: () => readonly RowCounts[];
  readonly query: () => WordQuery;
  /** The rows that answer the filter, in the order of the reference. */
  readonly selection: () => readonly number[];
  readonly ordered: () => readonly number[];
  /** Errors by word in the selection. */
  readonly tallies: () => ErrorTallies;
  #tallied:
    | { readonly system: SystemData; readonly rows: readonly number[]; readonly tallies: ErrorTallies }
    | undefined;

  constructor(data: ReportData) {
    this.data = data;
    this.level = levelOf(data);
    this.allRows = Array.from({ length: data.rows.count }, (_, row) => row);
    this.choices = new Store<Choices>({
      ...noFilter,
      system: 0,
      // Two systems are there to be compared; of more, the reader says which.
      other: data.systems.length === 2 ? 1 : null,
      order: 'errors',
      marked: new MarkedPairs([], data.words.length),
    });
    const { choices } = this;
    this.counts = choices.derive(['marked'], ({ marked }) =>
      data.systems.map((each) => countRows(each, marked)),
    );
    this.query = choices.derive(['search'], ({ search }) => new WordQuery(search, data.words));
    let selected: readonly number[] = [];
    this.selection = choices.derive([...filterKeys, 'system', 'other', 'marked'], (chosen) => {
      selected = unlessSame(selected, this.#select(chosen));
      return selected;
    });
    let ranks: Int32Array | undefined;
    this.ordered = choices.derive(
      [...filterKeys, 'system', 'other', 'marked', 'order'],
      ({ order, system }) => {
        ranks ??= rankIds(data.rows.ids);
        return orderRows(this.selection(), order, this.countsOf(system), ranks);
      },
    );
    this.tallies = choices.derive([...filterKeys, 'system', 'other', 'marked'], ({ marked }) =>
      withoutMarked(this.#tally(this.system, this.selection()), marked),
    );
  }

  get system(): SystemData {
    return this.data.systems[this.choices.state.system] as SystemData;
  }

  get other(): SystemData | null {
    const { other } = this.choices.state;
    return other === null ? null : (this.data.systems[other] ?? null);
  }

  /** The choice of a system. One is never held against itself: the two change places. */
  withSystem(system: number): Partial<Choices> {
    const { state } = this.choices;
    return { system, error: null, ...(state.other === system ? { other: state.system } : {}) };
  }

  countsOf(system: number): RowCounts {
    return this.counts()[system] as RowCounts;
  }

  /** Tells of any change of what is looked at. */
  watchSelection(react: () => void): void {
    this.choices.watch([...filterKeys, 'system', 'other', 'marked', 'order'], react);
  }

  rateOf(system: number, rows: readonly number[]): Rate {
    const counts = sumRows(this.countsOf(system), rows);
    const sums = this.blockSums(system, rows);
    return { counts, wer: wordErrorRate(counts), interval: intervalOf(sums, this.level) };
  }

  blockSums(system: number, rows: readonly number[]): ReturnType<typeof blockSums> {
    return blockSums(this.countsOf(system), rows, this.data.rows.blocks);
  }

  /** Errors by word as if nothing were marked; the last answer is kept, since marks leave it as it is. */
  #tally(system: SystemData, rows: readonly number[]): ErrorTallies {
    if (this.#tallied?.system !== system || this.#tallied.rows !== rows) {
      this.#tallied = { system, rows, tallies: tallyErrors(system, rows, this.data.words.length) };
    }
    return this.#tallied.tallies;
  }

  #select(chosen: Choices): readonly number[] {
    const { data } = this;
    return selectRows(chosen, {
      rows: data.rows,
      counts: this.countsOf(chosen.system),
      system: this.system,
      other: this.other,
      query: this.query(),
      marked: chosen.marked,
    });
  }
}

/** The first list where the second holds the same, so that what was made of it need not be made again. */
function unlessSame(before: readonly number[], now: readonly number[]): readonly number[] {
  return before.length === now.length && before.every((row, i) => row === now[i]) ? before : now;
}

function levelOf({ head }: ReportData): number {
  const intervals = head.systems.flatMap(({ totals }) => totals.map(({ interval }) => interval));
  return intervals.find((interval) => interval !== null)?.level ?? 0.95;
}
