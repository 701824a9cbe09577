import type { RowOrder } from '../analysis/order-rows.ts';
import { choice } from '../controls/choice.ts';
import { element } from '../controls/element.ts';
import { LazyList } from '../controls/lazy-list.ts';
import type { Workbench } from '../workbench.ts';
import { legend } from './legend.ts';
import { Player } from './player.ts';
import { RowView } from './row-view.ts';

const orders: readonly (readonly [RowOrder, string])[] = [
  ['errors', 'most errors first'],
  ['rate', 'highest WER first'],
  ['length', 'longest first'],
  ['id', 'by id'],
];

/** The rows, worst first, each with its alignment. */
export function rowsPanel(bench: Workbench): (panel: HTMLElement) => void {
  const { choices } = bench;
  const player = new Player();
  const order = choice('Order', orders, choices.state.order, (value) =>
    choices.change({ order: value as RowOrder }),
  );
  const head = element('div', { class: 'fields' }, order.field, legend());
  let list: LazyList | undefined;
  return (panel) => {
    list?.close();
    const rows = bench.ordered();
    const view = new RowView(bench, player);
    const words = bench.countsOf(choices.state.system).referenceWords;
    list = new LazyList(
      rows.length,
      (index) => words[rows[index] ?? 0] ?? 0,
      (index) => view.draw(rows[index] ?? 0),
    );
    const none = element('p', { class: 'quiet' }, 'No row answers this filter.');
    if (head.parentElement !== panel) panel.replaceChildren(head);
    while (panel.lastChild !== head) panel.lastChild?.remove();
    panel.append(rows.length === 0 ? none : list.box);
  };
}
