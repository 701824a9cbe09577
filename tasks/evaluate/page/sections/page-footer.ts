import { element } from '../controls/element.ts';
import { several } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { rulerName } from './ruler-name.ts';

/** How the report came about, for whoever wants the same again. */
export function pageFooter({ data, level }: Workbench): HTMLElement {
  const { head } = data;
  const rulers = head.systems[0]?.totals.map(({ ruler }) => rulerName(ruler)) ?? [];
  const interval =
    head.block.refused === null
      ? `${Number((100 * level).toFixed(2))} %, over ${several(head.block.count, head.block.name)}`
      : `none: ${head.block.refused}`;
  const entries: readonly (readonly [string, Node | string])[] = [
    ['Command', element('code', {}, head.call)],
    ['Parlando', head.parlando],
    [rulers.length === 1 ? 'Ruler' : 'Rulers', rulers.join(', ')],
    ['Intervals', interval],
    ['Reference', element('code', {}, head.reference)],
    ['Systems', systemSources(data.head)],
  ];
  return element(
    'footer',
    {},
    element('h2', {}, 'How this was made'),
    element(
      'dl',
      {},
      ...entries.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]),
    ),
  );
}

function systemSources({ systems }: Workbench['data']['head']): HTMLElement {
  const items = systems.map(({ name, source }) =>
    element('li', {}, `${name}: `, element('code', {}, source)),
  );
  return element('ul', {}, ...items);
}
