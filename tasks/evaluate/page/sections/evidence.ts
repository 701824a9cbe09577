import type { Announcer } from '../controls/announcer.ts';
import { element } from '../controls/element.ts';
import { type Tab, tabs } from '../controls/tabs.ts';
import { confusionsPanel } from '../rows/confusions-panel.ts';
import { equivalentsPanel } from '../rows/equivalents-panel.ts';
import { filterBar } from '../rows/filter-bar.ts';
import { rowsPanel } from '../rows/rows-panel.ts';
import { versusPanel } from '../rows/versus-panel.ts';
import { wordsPanel } from '../rows/words-panel.ts';
import type { Workbench } from '../workbench.ts';
import { section } from './section.ts';

/** The rows and words behind the figures, through one filter. */
export function evidenceSection(
  bench: Workbench,
  announcer: Announcer,
): { readonly box: HTMLElement; readonly open: (tab: string) => void } {
  const showRows = (): void => view.open('rows');
  const several = bench.data.systems.length > 1;
  const list: Tab[] = [
    { id: 'rows', title: 'Rows', draw: rowsPanel(bench) },
    { id: 'confusions', title: 'Confusions', draw: confusionsPanel(bench, announcer, showRows) },
    { id: 'words', title: 'Deletions and insertions', draw: wordsPanel(bench, showRows) },
    ...(several ? [{ id: 'versus', title: 'Fixed and broken', draw: versusPanel(bench) }] : []),
    { id: 'equivalents', title: 'Marked pairs', draw: equivalentsPanel(bench, announcer) },
  ];
  const view = tabs('Evidence', list);
  const content = element('div', {}, view.box);
  const bar = filterBar(bench, announcer);
  bench.watchSelection(view.redraw);
  return { box: section('evidence', 'Evidence', bar, content), open: view.open };
}
