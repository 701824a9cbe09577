import type { SystemHead } from '../../src/html/packed-report.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { shareCell } from '../controls/stacked.ts';
import { count, percent } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { subsection } from './section.ts';
import { systemDetail } from './system-detail.ts';

type Rare = NonNullable<SystemHead['rare']>;
type Entry = Rare['entries'][number];

/** Errors among the words of a list, or among rare ones, and among all others. */
export function rareWordsPart(bench: Workbench): HTMLElement | null {
  const rows = bench.data.head.systems.flatMap(({ name, rare }) => (rare === null ? [] : [{ name, rare }]));
  const [first] = rows;
  if (first === undefined) return null;
  const rate = (
    title: string,
    words: string,
    of: (rare: Rare) => Rare['biased'],
  ): Column<(typeof rows)[number]>[] => [
    {
      title,
      numeric: true,
      key: ({ rare }) => of(rare).wer,
      cell: ({ rare }) => shareCell(of(rare).wer, of(rare).interval),
    },
    {
      title: words,
      numeric: true,
      key: ({ rare }) => of(rare).referenceWords,
      cell: ({ rare }) => count(of(rare).referenceWords),
    },
  ];
  const table = dataTable({
    caption: `Word error rate among rare words (B-WER; ${first.rare.source}) and among all others (U-WER)`,
    columns: [
      { title: 'System', names: true, key: ({ name }) => name, cell: ({ name }) => name },
      ...rate('B-WER, %', 'Rare words', ({ biased }) => biased),
      ...rate('U-WER, %', 'Other words', ({ unbiased }) => unbiased),
    ],
    rows,
  });
  const entries = systemDetail(
    bench,
    ({ rare }) => rare !== null && rare.entries.length > 0,
    ({ name, rare }) =>
      dataTable({
        caption: `Entries as ${name} has them`,
        columns: entryColumns,
        rows: rare?.entries ?? [],
        page: 20,
      }),
  );
  return subsection('Rare words', table, entries);
}

const entryColumns: readonly Column<Entry>[] = [
  { title: 'Entry', names: true, key: ({ entry }) => entry, cell: ({ entry }) => entry },
  {
    title: 'In the reference',
    numeric: true,
    key: ({ reference }) => reference,
    cell: ({ reference }) => count(reference),
  },
  { title: 'Found', numeric: true, key: ({ found }) => found, cell: ({ found }) => count(found) },
  {
    title: 'Found, %',
    numeric: true,
    key: ({ found, reference }) => (reference === 0 ? null : found / reference),
    cell: ({ found, reference }) => (reference === 0 ? '' : percent(found / reference, 1)),
  },
  {
    title: 'Falsely inserted',
    numeric: true,
    key: ({ falselyInserted }) => falselyInserted,
    cell: ({ falselyInserted }) => count(falselyInserted),
  },
];
