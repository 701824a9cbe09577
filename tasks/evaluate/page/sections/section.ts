import { type Child, element } from '../controls/element.ts';

/** A part of the page with a heading that the navigation leads to. */
export function section(id: string, title: string, ...children: readonly Child[]): HTMLElement {
  return element(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}

/** A part of such a part. */
export function subsection(title: string, ...children: readonly Child[]): HTMLElement {
  return element('div', { class: 'subsection' }, element('h3', {}, title), ...children);
}

/** Quiet words of explanation. */
export function remark(text: string): HTMLElement {
  return element('p', { class: 'quiet' }, text);
}
