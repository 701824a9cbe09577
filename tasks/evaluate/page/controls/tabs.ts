import { element } from './element.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  /** Draws what is in the tab; called when it is first opened and, while it is open, by `redraw`. */
  readonly draw: (panel: HTMLElement) => void;
}

/** Tabs of which one is open; arrows, Home and End move between them. */
export function tabs(
  label: string,
  list: readonly Tab[],
): { readonly box: HTMLElement; readonly redraw: () => void; readonly open: (id: string) => void } {
  const stale = new Set(list);
  let current = list[0] as Tab;
  const panels = list.map(({ id, title }) =>
    element(
      'div',
      { id: `panel-${id}`, role: 'tabpanel', 'aria-labelledby': `tab-${id}`, class: 'panel' },
      element('h3', { class: 'spoken' }, title),
    ),
  );
  const contents = panels.map((panel) => panel.appendChild(element('div')));
  const buttons = list.map((tab) =>
    element(
      'button',
      {
        id: `tab-${tab.id}`,
        type: 'button',
        role: 'tab',
        'aria-controls': `panel-${tab.id}`,
        click: () => show(tab),
      },
      tab.title,
    ),
  );
  const show = (tab: Tab): void => {
    current = tab;
    list.forEach((each, i) => {
      const isOpen = each === tab;
      buttons[i]?.setAttribute('aria-selected', String(isOpen));
      if (buttons[i]) buttons[i].tabIndex = isOpen ? 0 : -1;
      if (panels[i]) panels[i].hidden = !isOpen;
    });
    if (stale.delete(tab)) tab.draw(contents[list.indexOf(tab)] as HTMLElement);
  };
  const move = (event: Event): void => {
    const to = target((event as KeyboardEvent).key, list.indexOf(current), list.length);
    if (to === undefined) return;
    event.preventDefault();
    show(list[to] as Tab);
    buttons[to]?.focus();
  };
  const bar = element(
    'div',
    { role: 'tablist', 'aria-label': label, class: 'tabs', keydown: move },
    ...buttons,
  );
  show(current);
  return {
    box: element('div', {}, bar, ...panels),
    redraw: () => {
      for (const tab of list) stale.add(tab);
      show(current);
    },
    open: (id) => show(list.find((tab) => tab.id === id) ?? current),
  };
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
