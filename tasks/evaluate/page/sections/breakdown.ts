import { fewestBlocks } from '@parlando/metrics';
import type { PackedColumn } from '../../src/html/packed-report.ts';
import { choice } from '../controls/choice.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { redrawInTurn } from '../controls/redraw-in-turn.ts';
import { shareCell } from '../controls/stacked.ts';
import { count, several } from '../format.ts';
import type { Rate, Workbench } from '../workbench.ts';
import { classesPart } from './classes.ts';
import { fullFormatPart } from './full-format.ts';
import { rareWordsPart } from './rare-words.ts';
import { remark, section, subsection } from './section.ts';
import { speedPart } from './speed.ts';
import { spellingsPart } from './spellings.ts';
import { valuesPart } from './values.ts';

interface GroupRow {
  readonly value: string;
  readonly rows: number;
  readonly words: number;
  /** One for each system. */
  readonly rates: readonly Pick<Rate, 'wer' | 'interval'>[];
}

/** Where the errors are: by group, and by kind of word. Null where the report has nothing of the sort. */
export function breakdownSection(bench: Workbench): HTMLElement | null {
  const parts = [
    groupsPart(bench),
    classesPart(bench),
    rareWordsPart(bench),
    valuesPart(bench),
    fullFormatPart(bench),
    spellingsPart(bench),
    speedPart(bench),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : section('breakdown', 'Breakdown', ...parts);
}

function groupsPart(bench: Workbench): HTMLElement | null {
  const columns = groupColumns(bench);
  const [first] = columns;
  if (first === undefined) return null;
  let by = first;
  const content = element('div');
  const redraw = (): void => content.replaceChildren(...draw(bench, by));
  const { field } = choice(
    'By',
    columns.map((name) => [name, name]),
    first,
    (value) => {
      by = value;
      redraw();
    },
  );
  bench.choices.watch(['marked'], () => redrawInTurn(content, redraw));
  return subsection('Groups of rows', element('div', { class: 'fields' }, field), content);
}

/** The groups that were asked for, then other columns that draw rows together. */
function groupColumns({ data }: Workbench): string[] {
  const asked = data.head.systems[0]?.groups.map(({ by }) => by) ?? [];
  const others = [...data.rows.groups]
    .filter(([, { values }]) => values.length > 1 && values.length < data.rows.count)
    .map(([name]) => name);
  return [...new Set([...asked, ...others])];
}

function draw(bench: Workbench, by: string): HTMLElement[] {
  const column = bench.data.rows.groups.get(by);
  const rows = column === undefined ? reportedRows(bench, by) : countedRows(bench, by, column);
  const table = dataTable({ caption: `Word error rate by ${by}, %`, columns: columnsOf(bench), rows });
  return [table, ...remarksOn(bench, rows, column === undefined)];
}

function remarksOn(
  { data, choices }: Workbench,
  rows: readonly GroupRow[],
  isReported: boolean,
): HTMLElement[] {
  const { block } = data.head;
  const isMarked = choices.state.marked.pairs.length > 0;
  const lacksSome =
    block.refused === null && rows.some(({ rates }) => rates.some(({ interval }) => interval === null));
  return [
    ...(lacksSome
      ? [remark(`No interval where a group lies in fewer than ${several(fewestBlocks, block.name)}.`)]
      : []),
    ...(isReported && isMarked
      ? [remark('These figures are those of the report, without the marked pairs.')]
      : []),
  ];
}

function reportedRows({ data }: Workbench, by: string): GroupRow[] {
  const systems = data.head.systems.map(({ groups }) => groups.filter((group) => group.by === by));
  return (systems[0] ?? []).map(({ value, rows, referenceWords }, i) => ({
    value,
    rows,
    words: referenceWords,
    rates: systems.map((groups) => groups[i] ?? { wer: Number.NaN, interval: null }),
  }));
}

const none = '(none)';

function countedRows(bench: Workbench, by: string, column: PackedColumn): GroupRow[] {
  const members = new Map<string, number[]>();
  column.of.forEach((value, row) => {
    const name = column.values[value] ?? none;
    const list = members.get(name);
    if (list === undefined) members.set(name, [row]);
    else list.push(row);
  });
  return valueOrder(bench, by, [...members.keys()]).map((value) => {
    const rows = members.get(value) ?? [];
    const rates = bench.data.systems.map((_, system) => bench.rateOf(system, rows));
    return { value, rows: rows.length, words: rates[0]?.counts.referenceWords ?? 0, rates };
  });
}

/** As the report has them: lengths go by size, everything else by name. */
function valueOrder({ data }: Workbench, by: string, values: readonly string[]): readonly string[] {
  const reported =
    data.head.systems[0]?.groups.filter((group) => group.by === by).map(({ value }) => value) ?? [];
  const collator = new Intl.Collator('en', { numeric: true });
  const ranks = new Map(reported.map((value, rank) => [value, rank]));
  const rank = (value: string): number => ranks.get(value) ?? reported.length;
  return values.toSorted((a, b) => rank(a) - rank(b) || collator.compare(a, b));
}

function columnsOf({ data }: Workbench): Column<GroupRow>[] {
  return [
    { title: 'Value', names: true, key: ({ value }) => value, cell: ({ value }) => value },
    { title: 'Rows', numeric: true, key: ({ rows }) => rows, cell: ({ rows }) => count(rows) },
    { title: 'Words', numeric: true, key: ({ words }) => words, cell: ({ words }) => count(words) },
    ...data.systems.map(
      ({ name }, i): Column<GroupRow> => ({
        title: name,
        numeric: true,
        key: ({ rates }) => rates[i]?.wer ?? null,
        cell: ({ rates }) => {
          const rate = rates[i];
          return rate === undefined ? '' : shareCell(rate.wer, rate.interval);
        },
      }),
    ),
  ];
}
