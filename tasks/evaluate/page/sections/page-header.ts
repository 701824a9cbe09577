import { element } from '../controls/element.ts';
import { themeButton } from '../controls/theme-button.ts';
import { count, several } from '../format.ts';
import type { Workbench } from '../workbench.ts';

/** The name of the page, the way around it, and what is marked. */
export function pageHeader(
  bench: Workbench,
  sections: readonly HTMLElement[],
  openPairs: () => void,
): HTMLElement {
  const links = sections.map((section) =>
    element('a', { href: `#${section.id}` }, section.querySelector('h2')?.textContent ?? ''),
  );
  return element(
    'header',
    {},
    element('a', { class: 'skip', href: '#evidence' }, 'Skip to the evidence'),
    element(
      'div',
      { class: 'bar' },
      element('span', { class: 'brand' }, 'Parlando'),
      element('nav', { 'aria-label': 'Parts of this page' }, ...links),
      markedNote(bench, openPairs),
      themeButton(),
    ),
  );
}

/** Title and what was measured. */
export function pageTitle({ data }: Workbench): HTMLElement {
  const { head, rows, systems } = data;
  const words = head.systems[0]?.totals[0]?.referenceWords ?? 0;
  const size = [
    several(systems.length, 'system'),
    several(rows.count, 'row'),
    `${count(words)} reference words in ${several(head.block.count, head.block.name)}`,
  ];
  return element(
    'div',
    { class: 'title' },
    element('h1', {}, 'Word errors'),
    element('p', {}, `Against ${head.reference}: ${size.join(', ')}.`),
  );
}

/** Figures that follow the reader's marks are not those of the run: that stays in sight. */
function markedNote({ choices }: Workbench, openPairs: () => void): HTMLElement {
  const note = element('p', { class: 'marked-note' });
  choices.watch(['marked'], () => {
    const { length } = choices.state.marked.pairs;
    note.hidden = length === 0;
    const verb = length === 1 ? 'counts' : 'count';
    note.replaceChildren(
      `${several(length, 'pair')} ${verb} as the same `,
      element('button', { type: 'button', click: openPairs }, 'Show'),
    );
  });
  return note;
}
