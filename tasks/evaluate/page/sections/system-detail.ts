import type { SystemHead } from '../../src/html/packed-report.ts';
import { choice } from '../controls/choice.ts';
import { element } from '../controls/element.ts';
import type { Workbench } from '../workbench.ts';

/** A list of one system's findings, and a choice of the system where several have one. */
export function systemDetail(
  bench: Workbench,
  hasIt: (system: SystemHead) => boolean,
  draw: (system: SystemHead) => HTMLElement,
): HTMLElement {
  const systems = bench.data.head.systems.filter(hasIt);
  const content = element('div');
  const show = (index: number): void => {
    const system = systems[index];
    content.replaceChildren(...(system === undefined ? [] : [draw(system)]));
  };
  show(0);
  if (systems.length < 2) return content;
  const names = systems.map(({ name }, i) => [String(i), name] as const);
  const { field } = choice('System', names, '0', (value) => show(Number(value)));
  return element('div', {}, element('div', { class: 'fields' }, field), content);
}
