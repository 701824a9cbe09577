import { type Child, element } from './element.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Child | readonly Child[];
  /** What the column is put in order by; without it, it cannot be. Numbers go from the largest, text from A. */
  readonly key?: (row: Row) => number | string | null;
  /** Numbers stand right. */
  readonly numeric?: boolean;
  /** Names the row for those who hear the table. */
  readonly names?: boolean;
}

export interface DataTableOptions<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Column that the rows are in the order of already, if any. */
  readonly sortedBy?: string;
  /** Rows that are drawn at first, and each time that more are asked for. */
  readonly page?: number;
  /** What is said where there are no rows. */
  readonly empty?: string;
  /** Keeps the order and the number of rows drawn from one drawing of a table to the next. */
  readonly memory?: TableMemory;
}

export interface TableMemory {
  order?: Order;
  shown?: number;
}

interface Order {
  readonly title: string;
  readonly falling: boolean;
}

/** A table with a caption, columns to sort by, and more rows on request. */
export function dataTable<Row>(options: DataTableOptions<Row>): HTMLElement {
  const { caption, rows, empty = 'none.' } = options;
  if (rows.length === 0) return element('p', { class: 'quiet' }, `${caption}: ${empty}`);
  const table = new DrawnTable(options);
  return element('div', { class: 'table' }, scrolling(table.table, caption), table.more);
}

class DrawnTable<Row> {
  readonly table: HTMLElement;
  readonly more: HTMLElement;
  readonly #options: DataTableOptions<Row>;
  readonly #memory: TableMemory;
  readonly #heads: readonly HTMLElement[];
  readonly #body = element('tbody');
  /** The order that the rows came in. */
  readonly #given: Order | null;
  #sorted: readonly Row[];
  #shown = 0;

  constructor(options: DataTableOptions<Row>) {
    const { caption, columns, rows, sortedBy, memory = {} } = options;
    this.#options = options;
    this.#memory = memory;
    this.#sorted = rows;
    this.#heads = columns.map((column) => headOf(column, () => this.#sortBy(column)));
    this.more = element('button', { type: 'button', class: 'more', click: () => this.#show(this.#page) });
    const head = element('thead', {}, element('tr', {}, ...this.#heads));
    this.table = element('table', {}, element('caption', {}, element('span', {}, caption)), head, this.#body);
    this.#given = sortedBy === undefined ? null : firstOrder(columns, sortedBy, rows);
    if (memory.order !== undefined) this.#sort(memory.order);
    this.#redraw(memory.shown ?? this.#page);
  }

  get #order(): Order | null {
    return this.#memory.order ?? this.#given;
  }

  get #page(): number {
    return this.#options.page ?? 50;
  }

  #sortBy({ key, title }: Column<Row>): void {
    if (key === undefined) return;
    const before = this.#order;
    const falling = before?.title === title ? !before.falling : fallsFirst(key, this.#options.rows);
    this.#memory.order = { title, falling };
    this.#sort(this.#memory.order);
    this.#redraw(this.#page);
  }

  #sort({ title, falling }: Order): void {
    const key = this.#options.columns.find((column) => column.title === title)?.key;
    if (key !== undefined) this.#sorted = sort(this.#options.rows, key, falling);
  }

  #redraw(count: number): void {
    const order = this.#order;
    this.#heads.forEach((head, i) => {
      showOrder(head, order?.title === this.#options.columns[i]?.title ? order : null);
    });
    this.#body.replaceChildren();
    this.#shown = 0;
    this.#show(count);
  }

  #show(count: number): void {
    const next = this.#sorted.slice(this.#shown, this.#shown + count);
    this.#body.append(...next.map((row) => rowOf(this.#options.columns, row)));
    this.#shown += next.length;
    this.#memory.shown = Math.max(this.#shown, this.#page);
    const left = this.#sorted.length - this.#shown;
    this.more.hidden = left === 0;
    this.more.textContent = `Show more (${left} left)`;
  }
}

/** A box that scrolls sideways where it must, also by keyboard. */
function scrolling(table: HTMLElement, label: string): HTMLElement {
  const box = element('div', { class: 'scroll' }, table);
  new ResizeObserver(() => {
    const overflows = box.scrollWidth > box.clientWidth;
    if (overflows) {
      box.tabIndex = 0;
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', label);
      return;
    }
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
  }).observe(box);
  return box;
}

function headOf<Row>({ title, key, numeric, names }: Column<Row>, sortThis: () => void): HTMLElement {
  const classes = [numeric ? 'number' : '', names ? 'names' : ''].join(' ').trim();
  const attributes = { scope: 'col', class: classes === '' ? null : classes };
  // The unit stays beside the last word.
  const text = title.replace(', ', ',\u00a0');
  if (key === undefined) return element('th', attributes, text);
  return element('th', attributes, element('button', { type: 'button', click: sortThis }, text));
}

function showOrder(head: HTMLElement, order: Order | null): void {
  if (order === null) head.removeAttribute('aria-sort');
  else head.setAttribute('aria-sort', order.falling ? 'descending' : 'ascending');
}

function rowOf<Row>(columns: readonly Column<Row>[], row: Row): HTMLElement {
  const cells = columns.map(({ cell, numeric, names }) => {
    const content = [cell(row)].flat() as Child[];
    if (names) return element('th', { scope: 'row', class: 'names' }, ...content);
    return element('td', numeric ? { class: 'number' } : {}, ...content);
  });
  return element('tr', {}, ...cells);
}

function firstOrder<Row>(columns: readonly Column<Row>[], title: string, rows: readonly Row[]): Order | null {
  const key = columns.find((column) => column.title === title)?.key;
  return key === undefined ? null : { title, falling: fallsFirst(key, rows) };
}

function fallsFirst<Row>(key: (row: Row) => number | string | null, rows: readonly Row[]): boolean {
  return rows.some((row) => typeof key(row) === 'number');
}

/** Rows without a value come last either way. */
function sort<Row>(
  rows: readonly Row[],
  key: (row: Row) => number | string | null,
  falling: boolean,
): readonly Row[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const sign = falling ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
      return sign * collator.compare(String(a.key), String(b.key));
    })
    .map(({ row }) => row);
}
