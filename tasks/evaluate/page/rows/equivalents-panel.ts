import { wordErrorRate } from '@parlando/metrics';
import { equivalentLines, type MarkedPair } from '../analysis/marked-pairs.ts';
import type { Announcer } from '../controls/announcer.ts';
import { dataTable } from '../controls/data-table.ts';
import { element } from '../controls/element.ts';
import { percent, points } from '../format.ts';
import { remark } from '../sections/section.ts';
import type { Workbench } from '../workbench.ts';
import { unmarkPair } from './mark-pair.ts';

/** The pairs that count as the same, what that does to every system, and the list as a file. */
export function equivalentsPanel(bench: Workbench, announcer: Announcer): (panel: HTMLElement) => void {
  return (panel) => {
    const { pairs } = bench.choices.state.marked;
    if (pairs.length === 0) {
      panel.replaceChildren(
        remark('No pair is marked. A button beside each pair under Confusions counts its words as the same.'),
      );
      return;
    }
    panel.replaceChildren(
      element('ul', { class: 'pairs' }, ...pairs.map((pair) => pairItem(bench, announcer, pair, panel))),
      element('p', { class: 'actions' }, downloadButton(bench), undoAllButton(bench)),
      remark(
        'The file is for --equivalent. A run with it aligns every row anew, and may find a few errors fewer still: here a word counts as heard only where the two stand against each other.',
      ),
      effectTable(bench),
    );
  };
}

function pairItem(bench: Workbench, announcer: Announcer, pair: MarkedPair, panel: HTMLElement): HTMLElement {
  const { words } = bench.data;
  const text = `${words[pair.said]} | ${words[pair.heard]}`;
  const click = (): void => {
    unmarkPair(bench, announcer, pair);
    const next =
      panel.querySelector<HTMLElement>('.pairs button') ?? document.getElementById('tab-equivalents');
    next?.focus();
  };
  const undo = element(
    'button',
    { type: 'button', 'aria-label': `Tell ${text.replace(' | ', ' and ')} apart again`, click },
    'Undo',
  );
  return element('li', {}, element('code', {}, text), ' ', undo);
}

function downloadButton({ choices, data }: Workbench): HTMLElement {
  const click = (): void => {
    const text = equivalentLines(choices.state.marked.pairs, data.words);
    const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    element('a', { href, download: 'equivalent.txt' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  };
  return element('button', { type: 'button', class: 'primary', click }, 'Save equivalent.txt');
}

function undoAllButton({ choices }: Workbench): HTMLElement {
  const click = (): void => {
    const { marked } = choices.state;
    choices.change({ marked: marked.pairs.reduce((rest, pair) => rest.without(pair), marked) });
    document.getElementById('tab-equivalents')?.focus();
  };
  return element('button', { type: 'button', click }, 'Undo all');
}

function effectTable(bench: Workbench): HTMLElement {
  const rows = bench.data.head.systems.map(({ name, totals }, i) => ({
    name,
    before: totals[0] === undefined ? 0 : wordErrorRate(totals[0]),
    now: bench.rateOf(i, bench.allRows).wer,
  }));
  type Effect = (typeof rows)[number];
  const number = (title: string, of: (row: Effect) => number, write: (value: number) => string) => ({
    title,
    numeric: true,
    key: of,
    cell: (row: Effect) => write(of(row)),
  });
  return dataTable({
    caption: 'Word error rate without and with the marked pairs, %',
    columns: [
      { title: 'System', names: true, key: ({ name }) => name, cell: ({ name }) => name },
      number('Without', ({ before }) => before, percent),
      number('With', ({ now }) => now, percent),
      number('Difference', ({ before, now }) => now - before, points),
    ],
    rows,
  });
}
