import type { SystemHead } from '../../src/html/packed-report.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { count, percent } from '../format.ts';
import { rowLink } from '../rows/row-link.ts';
import type { Workbench } from '../workbench.ts';
import { subsection } from './section.ts';
import { systemDetail } from './system-detail.ts';

type Values = NonNullable<SystemHead['values']>;
type Example = Values['examples'][number];

/** Amounts, dates, doses: words with a digit, which a reader cannot guess back. */
export function valuesPart(bench: Workbench): HTMLElement | null {
  const rows = bench.data.head.systems.flatMap(({ name, values }) =>
    values === null ? [] : [{ name, values }],
  );
  if (rows.every(({ values }) => values.values + values.inserted === 0)) return null;
  const number = (title: string, of: (values: Values) => number): Column<(typeof rows)[number]> => ({
    title,
    numeric: true,
    key: ({ values }) => of(values),
    cell: ({ values }) => count(of(values)),
  });
  const table = dataTable({
    caption: 'Values: words with a digit in them',
    columns: [
      { title: 'System', names: true, key: ({ name }) => name, cell: ({ name }) => name },
      number('In the reference', ({ values }) => values),
      {
        title: 'Right, %',
        numeric: true,
        key: ({ values }) => (values.values === 0 ? null : values.right / values.values),
        cell: ({ values }) => (values.values === 0 ? '' : percent(values.right / values.values, 1)),
      },
      number('Right', ({ right }) => right),
      number('Wrong', ({ wrong }) => wrong),
      number('Missing', ({ missing }) => missing),
      number('Inserted', ({ inserted }) => inserted),
    ],
    rows,
  });
  const examples = systemDetail(
    bench,
    ({ values }) => values !== null && values.examples.length > 0,
    ({ name, values }) =>
      dataTable({
        caption: `Values that ${name} has wrong`,
        columns: exampleColumns(bench, name),
        rows: values?.examples ?? [],
        page: 10,
      }),
  );
  return subsection('Values', table, examples);
}

const exampleColumns = (bench: Workbench, system: string): readonly Column<Example>[] => [
  { title: 'Said', names: true, key: ({ reference }) => reference, cell: ({ reference }) => reference },
  {
    title: 'Heard',
    key: ({ hypothesis }) => hypothesis,
    cell: ({ hypothesis }) => hypothesis ?? element('span', { class: 'quiet' }, 'nothing'),
  },
  { title: 'Row', key: ({ row }) => row, cell: ({ row }) => rowLink(bench, row, system) },
];
