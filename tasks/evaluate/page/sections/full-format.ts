import type { SystemHead } from '../../src/html/packed-report.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { shareCell, stacked } from '../controls/stacked.ts';
import { count, percent } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { subsection } from './section.ts';

interface FormatRow {
  readonly name: string;
  readonly format: NonNullable<SystemHead['fullFormat']>;
}

/** Errors where case, punctuation and written form count. */
export function fullFormatPart({ data }: Workbench): HTMLElement | null {
  const rows = data.head.systems.flatMap(({ name, fullFormat }): FormatRow[] =>
    fullFormat === null ? [] : [{ name, format: fullFormat }],
  );
  if (rows.length === 0) return null;
  const parts = [...new Set(rows.flatMap(({ format }) => Object.keys(format.parts)))];
  return subsection(
    'Full format',
    dataTable({
      caption: 'Errors in words and marks where case, punctuation and written form count',
      columns: [
        { title: 'System', names: true, key: ({ name }) => name, cell: ({ name }) => name },
        {
          title: 'Rate, %',
          numeric: true,
          key: ({ format }) => format.rate,
          cell: ({ format }) => shareCell(format.rate, format.interval),
        },
        ...parts.map(
          (part): Column<FormatRow> => ({
            title: part.charAt(0).toUpperCase() + part.slice(1),
            numeric: true,
            key: ({ format }) => format.parts[part] ?? 0,
            cell: ({ format }) => count(format.parts[part] ?? 0),
          }),
        ),
        punctuationColumn,
      ],
      rows,
    }),
  );
}

const punctuationColumn: Column<FormatRow> = {
  title: 'Marks wrong, %',
  numeric: true,
  key: ({ format }) => format.punctuation.rate,
  cell: ({ format: { punctuation } }) => {
    const { errors, marks, rate } = punctuation;
    return rate === null ? '' : stacked(percent(rate, 1), `${count(errors)} over ${count(marks)}`);
  },
};
