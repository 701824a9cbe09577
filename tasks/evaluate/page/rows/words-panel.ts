import type { ErrorTally } from '../analysis/tally-errors.ts';
import { dataTable, type TableMemory } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { count } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { rowsButton } from './rows-button.ts';
import { searched } from './searched.ts';

/** Words left out and words put in, by count. */
export function wordsPanel(bench: Workbench, showRows: () => void): (panel: HTMLElement) => void {
  const memories: readonly TableMemory[] = [{}, {}];
  return (panel) => {
    const { words } = bench.data;
    const tallies = bench.tallies();
    const wordOf = ({ said, heard }: ErrorTally): string => words[said ?? heard ?? 0] ?? '';
    const table = (caption: string, errors: readonly ErrorTally[], memory: TableMemory | undefined) =>
      dataTable({
        caption,
        columns: [
          { title: 'Word', names: true, key: wordOf, cell: wordOf },
          { title: 'Count', numeric: true, key: (error) => error.count, cell: (error) => count(error.count) },
          { title: 'Look', cell: (error) => rowsButton(bench, error, showRows) },
        ],
        rows: searched(bench, errors),
        sortedBy: 'Count',
        page: 30,
        ...(memory === undefined ? {} : { memory }),
      });
    panel.replaceChildren(
      element(
        'div',
        { class: 'columns' },
        table(`Words that ${bench.system.name} left out`, tallies.deletions, memories[0]),
        table(`Words that ${bench.system.name} put in`, tallies.insertions, memories[1]),
      ),
    );
  };
}
