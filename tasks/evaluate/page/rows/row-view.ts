import { errorsOf } from '../analysis/row-counts.ts';
import { element } from '../controls/element.ts';
import { count, percent } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { alignmentView } from './alignment-view.ts';
import { playButton } from './play-button.ts';
import type { Player } from './player.ts';

/** Draws rows as the reader's choices want them. Rows that were unfolded stay so while the choices last. */
export class RowView {
  readonly #bench: Workbench;
  readonly #player: Player;
  readonly #shown = new Map<number, number>();
  readonly #everySystem = new Set<number>();

  constructor(bench: Workbench, player: Player) {
    this.#bench = bench;
    this.#player = player;
  }

  draw(row: number): HTMLElement {
    const article = element('article', { class: 'row', 'aria-labelledby': `row-${row}` });
    this.#fill(article, row);
    return article;
  }

  #fill(article: HTMLElement, row: number): void {
    const { data } = this.#bench;
    const systems = this.#systemsOf(row);
    const words = this.#shown.get(row);
    const alignment = alignmentView(this.#bench, row, systems, words, (shown) => this.#shown.set(row, shown));
    article.replaceChildren(
      element(
        'div',
        { class: 'row-head' },
        element('h4', { id: `row-${row}` }, data.rows.ids[row] ?? ''),
        playButton(this.#bench, row, this.#player),
        this.#everyButton(article, row),
      ),
      element(
        'p',
        { class: 'about' },
        ...this.#groups(row),
        ...systems.map((system) => this.#figures(row, system)),
      ),
      alignment,
    );
  }

  #systemsOf(row: number): readonly number[] {
    const { data, choices } = this.#bench;
    const { system, other } = choices.state;
    const chosen = [system, ...(other === null ? [] : [other])];
    if (!this.#everySystem.has(row)) return chosen;
    return [...chosen, ...data.systems.map((_, i) => i).filter((i) => !chosen.includes(i))];
  }

  #groups(row: number): HTMLElement[] {
    return [...this.#bench.data.rows.groups].flatMap(([name, { values, of }]) => {
      const value = values[of[row] ?? -1];
      return value === undefined ? [] : [element('span', {}, `${name}\u00a0${value}`)];
    });
  }

  #figures(row: number, system: number): HTMLElement {
    const { data } = this.#bench;
    const counts = this.#bench.countsOf(system);
    const words = counts.referenceWords[row] ?? 0;
    const errors = errorsOf(counts, row);
    const rate = `${count(errors)}/${count(words)} = ${percent(errors / Math.max(words, 1), 1)}\u00a0%`;
    const kinds = [
      `S\u00a0${count(counts.substitutions[row] ?? 0)}`,
      `D\u00a0${count(counts.deletions[row] ?? 0)}`,
      `I\u00a0${count(counts.insertions[row] ?? 0)}`,
    ].join(' ');
    const isMissing = data.systems[system]?.missing[row] === 1;
    const name = element('b', {}, data.systems[system]?.name ?? '');
    return element('span', {}, name, ` ${rate} (${kinds})${isMissing ? ', no hypothesis' : ''}`);
  }

  #everyButton(article: HTMLElement, row: number): HTMLElement | null {
    if (this.#bench.data.systems.length < 3) return null;
    const isOpen = this.#everySystem.has(row);
    const toggle = (): void => {
      if (isOpen) this.#everySystem.delete(row);
      else this.#everySystem.add(row);
      this.#fill(article, row);
      article.querySelector<HTMLElement>('.every')?.focus();
    };
    return element(
      'button',
      { type: 'button', class: 'every', 'aria-pressed': String(isOpen), click: toggle },
      'All systems',
    );
  }
}
