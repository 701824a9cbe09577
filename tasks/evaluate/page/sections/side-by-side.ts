import { fewestBlocks, rateDifferenceInterval } from '@parlando/metrics';
import { choice } from '../controls/choice.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { redrawInTurn } from '../controls/redraw-in-turn.ts';
import { stacked } from '../controls/stacked.ts';
import { percent, pointRange, points, probability, several } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { remark, section } from './section.ts';

interface Compared {
  readonly name: string;
  readonly wer: number;
  readonly difference: number;
  readonly interval: ReturnType<typeof rateDifferenceInterval> | null;
  readonly tests: ReadonlyMap<string, { readonly pValue: number; readonly pairs: number }>;
}

/** Every system against one that the reader chooses. */
export function sideBySideSection(bench: Workbench): HTMLElement {
  const { systems } = bench.data;
  const content = element('div');
  let baseline = 0;
  const redraw = (): void => content.replaceChildren(...draw(bench, baseline));
  const names = systems.map(({ name }, i) => [String(i), name] as const);
  const { field } = choice('Baseline', names, '0', (value) => {
    baseline = Number(value);
    redraw();
  });
  bench.choices.watch(['marked'], () => redrawInTurn(content, redraw));
  return section('side-by-side', 'Side by side', element('div', { class: 'fields' }, field), content);
}

const aboutTests =
  'Probabilities of the tests are adjusted for the number of pairs of systems (Holm), that of the interval is not. The tests take rows, words or ' +
  'blocks for independent of one another, which rows of one call or speaker are not: where they and the interval ' +
  'disagree, believe the interval.';

function draw(bench: Workbench, baseline: number): HTMLElement[] {
  const { data, choices } = bench;
  const others = data.systems.map((_, i) => i).filter((i) => i !== baseline);
  const rows = others.map((system) => compare(bench, baseline, system));
  const table = dataTable({
    caption: `Word error rate less that of ${data.systems[baseline]?.name}, in points; below 0 is better`,
    columns: columnsOf(rows),
    rows,
  });
  const hasTests = rows.some(({ tests }) => tests.size > 0);
  if (!hasTests) return [table];
  const isMarked = choices.state.marked.pairs.length > 0;
  return [
    table,
    remark(`${aboutTests}${isMarked ? ' They are those of the report, without the marked pairs.' : ''}`),
  ];
}

function compare(bench: Workbench, baseline: number, system: number): Compared {
  const { data, allRows, level } = bench;
  const [before, after] = [baseline, system].map((each) => bench.rateOf(each, allRows).wer) as [
    number,
    number,
  ];
  const blocks = [baseline, system].map((each) => bench.blockSums(each, allRows));
  const [first = [], second = []] = blocks;
  return {
    name: data.systems[system]?.name ?? '',
    wer: after,
    difference: after - before,
    interval: first.length < fewestBlocks ? null : rateDifferenceInterval(first, second, level),
    tests: testsBetween(bench, baseline, system),
  };
}

/** The tests are two-sided: it does not matter which system came first. */
function testsBetween({ data }: Workbench, baseline: number, system: number): Compared['tests'] {
  const names = [data.systems[baseline]?.name, data.systems[system]?.name];
  const found = data.head.differences.find(
    ({ first, second }) => names.includes(first) && names.includes(second),
  );
  return new Map(found?.tests.map((test) => [test.name, test]));
}

function columnsOf(rows: readonly Compared[]): Column<Compared>[] {
  const tests = [...new Set(rows.flatMap((row) => [...row.tests.keys()]))];
  const columns: Column<Compared>[] = [
    { title: 'System', names: true, key: ({ name }) => name, cell: ({ name }) => name },
    { title: 'WER, %', numeric: true, key: ({ wer }) => wer, cell: ({ wer }) => percent(wer) },
    {
      title: 'Difference',
      numeric: true,
      key: ({ difference }) => difference,
      cell: ({ difference, interval }) => stacked(points(difference), interval && pointRange(interval)),
    },
    {
      title: 'p of the interval',
      numeric: true,
      key: ({ interval }) => interval?.pValue ?? null,
      cell: ({ interval }) => (interval === null ? '' : probability(interval.pValue)),
    },
  ];
  const testColumns = tests.map(
    (name): Column<Compared> => ({
      title: `p of ${name}`,
      numeric: true,
      key: (row) => row.tests.get(name)?.pValue ?? null,
      cell: (row) => {
        const test = row.tests.get(name);
        return test === undefined ? '' : stacked(probability(test.pValue), several(test.pairs, 'pair'));
      },
    }),
  );
  return rows.every(({ interval }) => interval === null)
    ? [...columns.slice(0, 3), ...testColumns]
    : [...columns, ...testColumns];
}
