import type { WordError } from '../analysis/error-place.ts';
import { element } from '../controls/element.ts';
import type { Workbench } from '../workbench.ts';
import { describeError } from './describe-error.ts';

/** Leads to the rows that have an error. */
export function rowsButton(
  { choices, data }: Workbench,
  error: WordError,
  showRows: () => void,
): HTMLElement {
  const { said, heard } = error;
  const click = (): void => {
    choices.change({ error: { said, heard } });
    showRows();
    document.getElementById('tab-rows')?.focus();
  };
  const label = `Rows with ${describeError(error, data.words)}`;
  return element('button', { type: 'button', 'aria-label': label, click }, 'Rows');
}
