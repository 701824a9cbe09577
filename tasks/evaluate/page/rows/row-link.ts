import { element } from '../controls/element.ts';
import { noFilter, type Workbench } from '../workbench.ts';

/** Leads to one row, as one system has it. */
export function rowLink(bench: Workbench, id: string, systemName: string): HTMLElement {
  const click = (): void => {
    const system = bench.data.systems.findIndex(({ name }) => name === systemName);
    bench.choices.change({ ...noFilter, ...bench.withSystem(system), search: id });
    document.getElementById('tab-rows')?.click();
  };
  return element('a', { href: '#evidence', click }, id);
}
