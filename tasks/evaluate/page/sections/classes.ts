import type { SystemHead } from '../../src/html/packed-report.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { shareCell, stacked } from '../controls/stacked.ts';
import { count, percent } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { subsection } from './section.ts';

type ClassFigures = NonNullable<SystemHead['classes']>[number];

interface ClassRow {
  readonly className: string;
  readonly words: number;
  readonly entities: number;
  /** One for each system. */
  readonly figures: readonly (ClassFigures | undefined)[];
}

/** Errors and right entities by class of entity. */
export function classesPart({ data }: Workbench): HTMLElement | null {
  const systems = data.head.systems.filter(({ classes }) => classes !== null);
  if (systems.length === 0) return null;
  const names = [
    ...new Set(systems.flatMap(({ classes }) => classes?.map(({ className }) => className) ?? [])),
  ];
  const rows = names.map((className): ClassRow => {
    const figures = systems.map(({ classes }) => classes?.find((each) => each.className === className));
    const known = figures.find((each) => each !== undefined);
    return { className, words: known?.words ?? 0, entities: known?.entities ?? 0, figures };
  });
  return subsection(
    'Classes of entities',
    dataTable({
      caption: 'Word error rate inside entities, and entities that are right throughout, %',
      columns: columnsOf(systems),
      rows,
    }),
  );
}

function columnsOf(systems: readonly SystemHead[]): Column<ClassRow>[] {
  return [
    { title: 'Class', names: true, key: ({ className }) => className, cell: ({ className }) => className },
    {
      title: 'Words',
      numeric: true,
      key: ({ words }) => words,
      cell: ({ words, entities }) => stacked(count(words), `${count(entities)} entities`),
    },
    ...systems.map(
      ({ name }, i): Column<ClassRow> => ({
        title: name,
        numeric: true,
        key: ({ figures }) => figures[i]?.wer ?? null,
        cell: ({ figures }) => {
          const figure = figures[i];
          if (figure === undefined) return '';
          const right = figure.entitiesRight / Math.max(figure.entities, 1);
          return shareCell(figure.wer, figure.interval, `${percent(right, 1)} right`);
        },
      }),
    ),
  ];
}
