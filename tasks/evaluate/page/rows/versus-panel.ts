import { fixedAndBroken, type WordChange } from '../analysis/fixed-and-broken.ts';
import { type Column, dataTable, type TableMemory } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { count } from '../format.ts';
import { remark } from '../sections/section.ts';
import type { Workbench } from '../workbench.ts';

/** What one system has right that the other has wrong, and the other way round, by word. */
export function versusPanel(bench: Workbench): (panel: HTMLElement) => void {
  const memory: TableMemory = {};
  return (panel) => {
    const { other, system } = bench;
    if (other === null) {
      panel.replaceChildren(remark('Choose a system under Against to see what it fixes and what it breaks.'));
      return;
    }
    const { marked } = bench.choices.state;
    const changes = fixedAndBroken(system, other, bench.selection(), marked, bench.data.words.length);
    const fixed = changes.reduce((sum, change) => sum + change.fixed, 0);
    const broken = changes.reduce((sum, change) => sum + change.broken, 0);
    panel.replaceChildren(
      element(
        'p',
        {},
        element('b', {}, other.name),
        ` against ${system.name}: `,
        element('b', {}, count(fixed)),
        ' errors fixed, ',
        element('b', {}, count(broken)),
        ' new ones. A place where both are wrong counts as neither.',
      ),
      dataTable({
        caption: `Errors of ${system.name} that ${other.name} fixes, and those that it adds`,
        columns: columnsOf(bench.data.words),
        rows: changes,
        memory,
      }),
    );
  };
}

function columnsOf(words: readonly string[]): Column<WordChange>[] {
  const number = (title: string, of: (change: WordChange) => number): Column<WordChange> => ({
    title,
    numeric: true,
    key: of,
    cell: (change) => count(of(change)),
  });
  return [
    {
      title: 'Word',
      names: true,
      key: ({ word }) => words[word] ?? '',
      cell: ({ word }) => words[word] ?? '',
    },
    { title: 'Error', key: kindOf, cell: kindOf },
    number('Fixed', ({ fixed }) => fixed),
    number('Broken', ({ broken }) => broken),
    { ...number('Net', netOf), cell: (change) => signed(netOf(change)) },
  ];
}

function kindOf({ said }: WordChange): string {
  return said ? 'not heard' : 'put in';
}

function netOf({ fixed, broken }: WordChange): number {
  return fixed - broken;
}

function signed(value: number): string {
  if (value === 0) return '0';
  return `${value < 0 ? '\u2212' : '+'}${count(Math.abs(value))}`;
}
