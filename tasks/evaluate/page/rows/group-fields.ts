import { choice } from '../controls/choice.ts';
import type { Workbench } from '../workbench.ts';

/** A longer list is none that anybody chooses from; the search finds ids. */
const mostValues = 1000;

/** A list of values for every column by which rows can be picked. */
export function groupFields({ data, choices }: Workbench): HTMLElement[] {
  const columns = [...data.rows.groups].filter(
    ([, { values }]) => values.length > 1 && values.length <= mostValues,
  );
  return columns.map(([name, { values }]) => {
    const collator = new Intl.Collator('en', { numeric: true });
    const entries = values
      .map((value, number) => [String(number), value] as const)
      .sort(([, a], [, b]) => collator.compare(a, b));
    const { field, select } = choice(name, [['', 'all'], ...entries], '', (value) => {
      const groups = new Map(choices.state.groups);
      if (value === '') groups.delete(name);
      else groups.set(name, Number(value));
      choices.change({ groups });
    });
    choices.watch(['groups'], () => {
      select.value = String(choices.state.groups.get(name) ?? '');
    });
    return field;
  });
}
