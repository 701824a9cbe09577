import type { SystemHead } from '../../src/html/packed-report.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { intervalPlot } from '../controls/interval-plot.ts';
import { redrawInTurn } from '../controls/redraw-in-turn.ts';
import { shareCell, stacked } from '../controls/stacked.ts';
import { count, percent, range, several } from '../format.ts';
import type { Rate, Workbench } from '../workbench.ts';
import { rulerName } from './ruler-name.ts';
import { remark, section } from './section.ts';

interface SystemRow {
  readonly head: SystemHead;
  readonly rate: Rate;
  readonly wrongRows: number;
}

/** What every system is wrong by, first in a drawing, then in full. */
export function figuresSection(bench: Workbench): HTMLElement {
  const content = element('div');
  const redraw = (): void => content.replaceChildren(...draw(bench));
  bench.choices.watch(['marked'], () => redrawInTurn(content, redraw));
  return section('figures', 'Figures', content, notes(bench));
}

function draw(bench: Workbench): HTMLElement[] {
  const { head } = bench.data;
  const rows = head.systems.map((system, i) => systemRow(bench, system, i));
  const [first] = head.systems[0]?.totals ?? [];
  const ruler = first === undefined ? '' : `ruler ${rulerName(first.ruler)}`;
  const isMarked = bench.choices.state.marked.pairs.length > 0;
  return [
    intervalPlot(`Word error rate, %; ${ruler}${intervalWords(bench, rows)}`, rows.map(plotted)),
    dataTable({ caption: `All figures; ${ruler}`, columns: columnsOf(head.systems), rows }),
    ...(head.systems.some(({ totals }) => totals.length > 1) ? [rulerTable(bench, rows)] : []),
    ...(isMarked ? [remark('Character errors and other rulers are counted without the marked pairs.')] : []),
  ];
}

function systemRow(bench: Workbench, head: SystemHead, system: number): SystemRow {
  const counts = bench.countsOf(system);
  const isWrong = (row: number): boolean =>
    (counts.substitutions[row] ?? 0) + (counts.deletions[row] ?? 0) + (counts.insertions[row] ?? 0) > 0;
  return { head, rate: bench.rateOf(system, bench.allRows), wrongRows: bench.allRows.filter(isWrong).length };
}

function intervalWords({ level, data }: Workbench, rows: readonly SystemRow[]): string {
  const interval = rows[0]?.rate.interval;
  if (!interval) return '';
  return `; intervals of ${Number((100 * level).toFixed(2))} % over ${several(interval.blocks, data.head.block.name)}`;
}

function plotted({ head, rate }: SystemRow): Parameters<typeof intervalPlot>[1][number] {
  return {
    name: head.name,
    rate: rate.wer,
    interval: rate.interval,
    figure: `${percent(rate.wer)}\u00a0%`,
    range: rate.interval === null ? '' : range(rate.interval),
  };
}

function columnsOf(systems: readonly SystemHead[]): Column<SystemRow>[] {
  const number = (title: string, of: (row: SystemRow) => number): Column<SystemRow> => ({
    title,
    numeric: true,
    key: of,
    cell: (row) => count(of(row)),
  });
  const columns: Column<SystemRow>[] = [
    { title: 'System', names: true, key: ({ head }) => head.name, cell: ({ head }) => head.name },
    {
      title: 'WER, %',
      numeric: true,
      key: ({ rate }) => rate.wer,
      cell: ({ rate }) => shareCell(rate.wer, rate.interval),
    },
    number('Substitutions', ({ rate }) => rate.counts.substitutions),
    number('Deletions', ({ rate }) => rate.counts.deletions),
    number('Insertions', ({ rate }) => rate.counts.insertions),
    number('Reference words', ({ rate }) => rate.counts.referenceWords),
  ];
  if (systems.some(({ characters }) => characters !== null)) {
    columns.push({
      title: 'CER, %',
      numeric: true,
      key: ({ head }) => head.characters?.cer ?? null,
      cell: ({ head: { characters } }) =>
        characters === null ? '' : shareCell(characters.cer, characters.interval),
    });
  }
  columns.push(wrongRowsColumn);
  if (systems.some(({ missing }) => missing > 0)) columns.push(number('Missing', ({ head }) => head.missing));
  return columns;
}

const wrongRowsColumn: Column<SystemRow> = {
  title: 'Rows with errors, %',
  numeric: true,
  key: ({ wrongRows }) => wrongRows,
  cell: ({ wrongRows, head: { totals } }) => {
    const rows = totals[0]?.rows ?? 0;
    return stacked(percent(wrongRows / Math.max(rows, 1), 1), `${count(wrongRows)} of ${count(rows)}`);
  },
};

/** The same figures by every ruler; only the first can follow what the reader marks. */
function rulerTable(bench: Workbench, rows: readonly SystemRow[]): HTMLElement {
  const totals = bench.data.head.systems[0]?.totals ?? [];
  const columns = totals.map(({ ruler }, i): Column<SystemRow> => {
    const rateOf = ({ head, rate }: SystemRow) => (i === 0 ? { ...rate, ...rate.counts } : head.totals[i]);
    return {
      title: rulerName(ruler),
      numeric: true,
      key: (row) => rateOf(row)?.wer ?? null,
      cell: (row) => {
        const rate = rateOf(row);
        if (rate === undefined) return '';
        const wrong = i === 0 ? row.wrongRows : (row.head.totals[i]?.wrongRows ?? 0);
        const counts = `S ${count(rate.substitutions)}  D ${count(rate.deletions)}  I ${count(rate.insertions)}`;
        return shareCell(
          rate.wer,
          rate.interval,
          counts,
          `${count(rate.referenceWords)} words`,
          `${count(wrong)} rows wrong`,
        );
      },
    };
  });
  return dataTable({
    caption: 'Word error rate by every ruler, %',
    columns: [
      { title: 'System', names: true, key: ({ head }) => head.name, cell: ({ head }) => head.name },
      ...columns,
    ],
    rows,
  });
}

function notes({ data }: Workbench): HTMLElement | null {
  const { block, notes: given } = data.head;
  const all = [...(block.refused === null ? [] : [`No intervals: ${block.refused}.`]), ...given];
  if (all.length === 0) return null;
  return element(
    'aside',
    { class: 'notes', 'aria-label': 'Before you trust these figures' },
    element('h3', {}, 'Before you trust these figures'),
    element('ul', {}, ...all.map((note) => element('li', {}, note))),
  );
}
