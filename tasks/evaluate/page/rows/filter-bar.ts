import type { ErrorChoice } from '../analysis/select-rows.ts';
import type { Announcer } from '../controls/announcer.ts';
import { choice } from '../controls/choice.ts';
import { element } from '../controls/element.ts';
import { count, percent, range, several } from '../format.ts';
import { noFilter, type Workbench } from '../workbench.ts';
import { describeError } from './describe-error.ts';
import { groupFields } from './group-fields.ts';

const errorChoices: readonly (readonly [ErrorChoice, string])[] = [
  ['any', 'any'],
  ['wrong', 'with errors'],
  ['substitutions', 'with substitutions'],
  ['deletions', 'with deletions'],
  ['insertions', 'with insertions'],
  ['right', 'without errors'],
];

/** Which system, which rows; below it, what that leaves. */
export function filterBar(bench: Workbench, announcer: Announcer): HTMLElement {
  const { choices, data } = bench;
  const names = data.systems.map(({ name }, i) => [String(i), name] as const);
  const { state } = choices;
  const system = choice('System', names, String(state.system), (value) =>
    choices.change(bench.withSystem(Number(value))),
  );
  const other = choice('Against', [['', 'no other'], ...names], String(state.other ?? ''), (value) => {
    choices.change({
      other: value === '' ? null : Number(value),
      ...(value === '' ? { onlyDifferent: false } : {}),
    });
  });
  const errors = choice('Rows', errorChoices, state.errors, (value) => {
    choices.change({ errors: value as ErrorChoice });
  });
  const search = element('input', {
    type: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'word, words in a row, or id',
    input: () => choices.change({ search: search.value }),
  });
  const different = element('input', {
    type: 'checkbox',
    change: () => choices.change({ onlyDifferent: different.checked }),
  });
  const groups = groupFields(bench);
  const differentField = element('label', { class: 'check' }, different, 'Only where they differ');
  const reset = element('button', { type: 'button', click: () => choices.change(noFilter) }, 'Clear filter');
  const chip = element('p', { class: 'chip' });
  const summary = element('p', { class: 'summary' });
  choices.watch(['system', 'other', 'search', 'errors', 'onlyDifferent', 'groups', 'error', 'marked'], () => {
    const now = choices.state;
    system.select.value = String(now.system);
    other.select.value = String(now.other ?? '');
    for (const option of other.select.options) option.disabled = option.value === String(now.system);
    errors.select.value = now.errors;
    if (search.value !== now.search) search.value = now.search;
    different.checked = now.onlyDifferent;
    different.disabled = now.other === null;
    reset.disabled = !hasFilter(bench);
    chip.replaceChildren(...errorChip(bench));
    summary.replaceChildren(...summaryOf(bench));
    if (hasFilter(bench))
      announcer.say(`${several(bench.selection().length, 'row')} of ${count(data.rows.count)}`);
  });
  const isAlone = data.systems.length < 2;
  return element(
    'div',
    { class: 'filter', role: 'search', 'aria-label': 'Rows to look at' },
    element(
      'div',
      { class: 'fields' },
      system.field,
      !isAlone && other.field,
      element('label', { class: 'field wide' }, element('span', {}, 'Search'), search),
      errors.field,
      ...groups,
      !isAlone && differentField,
      reset,
    ),
    chip,
    summary,
  );
}

function hasFilter({ choices: { state } }: Workbench): boolean {
  const { search, errors, groups, onlyDifferent, error } = state;
  return search !== '' || errors !== 'any' || groups.size > 0 || onlyDifferent || error !== null;
}

function errorChip({ choices, data }: Workbench): readonly (Node | string)[] {
  const { error } = choices.state;
  if (error === null) return [];
  const remove = element(
    'button',
    { type: 'button', click: () => choices.change({ error: null }) },
    'All errors',
  );
  return [`Only rows with ${describeError(error, data.words)} `, remove];
}

function summaryOf(bench: Workbench): readonly (Node | string)[] {
  const { data, choices } = bench;
  const rows = bench.selection();
  const words = bench.rateOf(choices.state.system, rows).counts.referenceWords;
  const chosen = [choices.state.system, ...(choices.state.other === null ? [] : [choices.state.other])];
  const rates = chosen.map((system) => {
    const { wer, interval } = bench.rateOf(system, rows);
    const ends =
      interval === null ? '' : ` (${range(interval)}, ${several(interval.blocks, data.head.block.name)})`;
    return element(
      'span',
      {},
      element('b', {}, data.systems[system]?.name ?? ''),
      ` ${percent(wer)}\u00a0%${ends}`,
    );
  });
  const size = `${count(rows.length)} of ${several(data.rows.count, 'row')}, ${several(words, 'word')}`;
  return [element('span', {}, size), ...(words === 0 ? [] : rates)];
}
