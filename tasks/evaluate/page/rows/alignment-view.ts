import { cut, type Fragment, fragmentsAround } from '../analysis/fragments.ts';
import { foundSteps, placesOfInterest } from '../analysis/places-of-interest.ts';
import { type PlacedStep, stepsOfRow } from '../analysis/row-steps.ts';
import { element } from '../controls/element.ts';
import { count, several } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { drawStep } from './draw-step.ts';

/** Words drawn at first, and more each time that the reader asks. */
const firstWords = 160;
const moreWords = 800;

interface Line {
  readonly name: string;
  readonly steps: readonly PlacedStep[];
  readonly found: ReadonlySet<PlacedStep>;
}

/**
 * A row word by word, one line for each system, folded to what matters.
 *
 * @param shown words to draw; as few as at first if undefined
 * @param remember is told how many are drawn when that changes
 */
export function alignmentView(
  bench: Workbench,
  row: number,
  systems: readonly number[],
  shown: number | undefined,
  remember: (words: number) => void,
): HTMLElement {
  const { data, choices } = bench;
  const lines = systems.map((index): Line => {
    const system = data.systems[index] as (typeof data.systems)[number];
    const steps = stepsOfRow(system, row, choices.state.marked);
    return { name: system.name, steps, found: foundSteps(steps, bench.query()) };
  });
  const base = data.systems[0]?.reference.starts ?? new Int32Array();
  // One place more than there are words: for what was inserted at the end.
  const length = (base[row + 1] ?? 0) - (base[row] ?? 0) + 1;
  const places = placesOfInterest(
    lines.map(({ steps }) => steps),
    { ...choices.state, query: bench.query() },
  );
  return new FoldedRow(data.words, lines, length, fragmentsAround(length, places), remember).draw(
    shown ?? firstWords,
  );
}

class FoldedRow {
  readonly #box = element('div', { class: 'alignment' });
  readonly #words: readonly string[];
  readonly #lines: readonly Line[];
  readonly #length: number;
  readonly #remember: (words: number) => void;
  #fragments: readonly Fragment[];
  #limit = firstWords;

  constructor(
    words: readonly string[],
    lines: readonly Line[],
    length: number,
    fragments: readonly Fragment[],
    remember: (words: number) => void,
  ) {
    this.#words = words;
    this.#lines = lines;
    this.#length = length;
    this.#fragments = fragments;
    this.#remember = remember;
  }

  draw(limit: number): HTMLElement {
    this.#limit = limit;
    const shown: Node[] = [];
    let words = 0;
    let end = 0;
    for (const fragment of this.#fragments) {
      if (words > 0 && words + fragment.to - fragment.from > limit) break;
      if (fragment.from > end) shown.push(this.#gap({ from: end, to: fragment.from }));
      shown.push(this.#draw(fragment));
      words += fragment.to - fragment.from;
      end = fragment.to;
    }
    const rest = this.#fragments.filter(({ from }) => from >= end);
    if (rest.length > 0) shown.push(this.#more(rest));
    else if (end < this.#length) shown.push(this.#gap({ from: end, to: this.#length }));
    this.#box.replaceChildren(...shown);
    return this.#box;
  }

  #more(rest: readonly Fragment[]): HTMLElement {
    const words = rest.reduce((sum, { from, to }) => sum + to - from, 0);
    const click = (): void => {
      const limit = this.#limit + moreWords;
      this.#remember(limit);
      const before = this.#box.childElementCount - 1;
      this.draw(limit);
      focusOn(this.#box.children[before]);
    };
    return element(
      'button',
      { type: 'button', class: 'more', click },
      `Show more (${several(words, 'word')} left)`,
    );
  }

  #gap(gap: Fragment): HTMLElement {
    const words = gap.to - gap.from - (gap.to === this.#length ? 1 : 0);
    const click = (): void => {
      this.#fragments = [...this.#fragments, ...cut(gap)].sort((a, b) => a.from - b.from);
      this.draw(this.#limit + gap.to - gap.from);
      focusOn(this.#box.querySelector(`[data-from="${gap.from}"]`));
    };
    return element(
      'button',
      { type: 'button', class: 'gap', 'aria-label': `Show ${several(words, 'folded word')}`, click },
      `\u22ef ${count(words)}`,
    );
  }

  #draw(fragment: Fragment): HTMLElement {
    const lines = this.#lines.map((line) => {
      const text = element('p', {}, ...textOf(line, fragment, this.#words));
      return this.#lines.length === 1
        ? text
        : element('div', { class: 'line' }, element('span', { class: 'who' }, line.name), text);
    });
    return element('div', { class: 'fragment', 'data-from': fragment.from }, ...lines);
  }
}

function textOf({ steps, found }: Line, { from, to }: Fragment, words: readonly string[]): (Node | string)[] {
  const inside = steps.filter(({ place }) => place >= from && place < to);
  return inside.flatMap((step) => [drawStep(step, words, found.has(step)), ' ']);
}

/** What was just unfolded is where the keyboard goes on. */
function focusOn(target: Element | null | undefined): void {
  if (!(target instanceof HTMLElement)) return;
  target.tabIndex = -1;
  target.focus();
}
