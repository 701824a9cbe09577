import { element } from './element.ts';

/** Entries of a list to choose from: what stands for it, and what the reader sees. */
export type ChoiceEntry = readonly [value: string, text: string];

/** A labelled list to choose from. */
export function choice(
  label: string,
  entries: readonly ChoiceEntry[],
  chosen: string,
  choose: (value: string) => void,
): { readonly field: HTMLElement; readonly select: HTMLSelectElement } {
  const options = entries.map(([value, text]) =>
    element('option', { value, selected: value === chosen }, text),
  );
  const select = element('select', { change: () => choose(select.value) }, ...options);
  return { field: element('label', { class: 'field' }, element('span', {}, label), select), select };
}
