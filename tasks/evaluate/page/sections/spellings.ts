import type { SystemHead } from '../../src/html/packed-report.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import type { Workbench } from '../workbench.ts';
import { subsection } from './section.ts';
import { systemDetail } from './system-detail.ts';

type Spelling = NonNullable<SystemHead['spellings']>[number];

/** Entities that one recording spells in several ways. */
export function spellingsPart(bench: Workbench): HTMLElement | null {
  if (bench.data.head.systems.every(({ spellings }) => spellings === null)) return null;
  const list = systemDetail(
    bench,
    ({ spellings }) => spellings !== null,
    ({ name, spellings }) =>
      dataTable({
        caption: `Entities that ${name} spells in several ways within one recording`,
        columns,
        rows: spellings ?? [],
        page: 20,
      }),
  );
  return subsection('Spellings', list);
}

const columns: readonly Column<Spelling>[] = [
  { title: 'Entity', names: true, key: ({ entity }) => entity, cell: ({ entity }) => entity },
  {
    title: 'Forms',
    key: ({ forms }) => forms.length,
    cell: ({ forms }) => forms.map(({ form, count }) => `${form} (${count})`).join(', '),
  },
  { title: 'Recording', key: ({ recording }) => recording, cell: ({ recording }) => recording },
];
