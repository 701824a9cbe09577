import { canBeMarked } from '../analysis/marked-pairs.ts';
import type { ErrorTally } from '../analysis/tally-errors.ts';
import type { Announcer } from '../controls/announcer.ts';
import { type Column, dataTable, type TableMemory } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { count } from '../format.ts';
import { remark } from '../sections/section.ts';
import type { Workbench } from '../workbench.ts';
import { markPair } from './mark-pair.ts';
import { rowsButton } from './rows-button.ts';
import { searched } from './searched.ts';

/** Words taken for others, by count, with a button that says the two are the same. */
export function confusionsPanel(
  bench: Workbench,
  announcer: Announcer,
  showRows: () => void,
): (panel: HTMLElement) => void {
  const memory: TableMemory = {};
  return (panel) => {
    const { words } = bench.data;
    const rows = searched(bench, bench.tallies().substitutions);
    const mark = (pair: ErrorTally, button: HTMLElement): void => {
      const place = [...panel.querySelectorAll('.mark')].indexOf(button);
      markPair(bench, announcer, { said: pair.said ?? 0, heard: pair.heard ?? 0 });
      // The pair is gone from the table: the keyboard goes on at the one that took its place.
      panel.querySelectorAll<HTMLElement>('.mark')[place]?.focus();
    };
    panel.replaceChildren(
      remark(
        'Words that mean the same, such as cause and because, can be counted as the same: the word error rates by the first ruler follow at once, with their intervals, groups and differences, and the list of pairs can be saved for the next run.',
      ),
      dataTable({
        caption: `Words that ${bench.system.name} took for others`,
        columns: columnsOf(words, (pair) => [
          rowsButton(bench, pair, showRows),
          markButton(pair, words, mark),
        ]),
        rows,
        sortedBy: 'Count',
        memory,
      }),
    );
  };
}

function columnsOf(
  words: readonly string[],
  actions: (pair: ErrorTally) => readonly HTMLElement[],
): Column<ErrorTally>[] {
  const wordOf = (word: number | null): string => words[word ?? 0] ?? '';
  return [
    { title: 'Said', names: true, key: ({ said }) => wordOf(said), cell: ({ said }) => wordOf(said) },
    { title: 'Heard', key: ({ heard }) => wordOf(heard), cell: ({ heard }) => wordOf(heard) },
    { title: 'Count', numeric: true, key: (pair) => pair.count, cell: (pair) => count(pair.count) },
    { title: 'Look, or mark', cell: (pair) => element('span', { class: 'actions' }, ...actions(pair)) },
  ];
}

function markButton(
  pair: ErrorTally,
  words: readonly string[],
  mark: (pair: ErrorTally, button: HTMLElement) => void,
): HTMLElement {
  const [said = '', heard = ''] = [words[pair.said ?? 0], words[pair.heard ?? 0]];
  const button = element(
    'button',
    {
      type: 'button',
      class: 'mark',
      'aria-label': `Count ${said} and ${heard} as the same`,
      disabled: !(canBeMarked(said) && canBeMarked(heard)),
      click: () => mark(pair, button),
    },
    'Count as same',
  );
  return button;
}
