/** A measured figure against what it must be and what it should become. */
export interface Bar {
  readonly what: string;
  readonly measured: number;
  readonly must: number;
  readonly goal?: number;
  readonly unit?: string;
  /** Whether a smaller figure is better. */
  readonly better: 'lower' | 'higher';
  /** What helps to read the figure: an interval, a peer's figure. */
  readonly note?: string;
}

function reached({ measured, better }: Bar, bound: number): boolean {
  return better === 'lower' ? measured <= bound : measured >= bound;
}

export function isMissed(bar: Bar): boolean {
  return !(Number.isFinite(bar.measured) && reached(bar, bar.must));
}

/** One line of the table: measured, must, goal, and what it says. */
export function printBar(bar: Bar): void {
  const sign = bar.better === 'lower' ? '<=' : '>=';
  const verdict = isMissed(bar) ? 'MISSED' : bar.goal !== undefined && reached(bar, bar.goal) ? 'goal' : 'ok';
  const cells = [
    bar.what.padEnd(66),
    `${figure(bar.measured)}${bar.unit ?? ''}`.padStart(10),
    `${sign} ${figure(bar.must)}`.padStart(10),
    (bar.goal === undefined ? '' : `${sign} ${figure(bar.goal)}`).padStart(10),
    verdict.padEnd(6),
    bar.note ?? '',
  ];
  console.log(cells.join('  ').trimEnd());
}

export function printHead(title: string): void {
  console.log(
    `\n${title.padEnd(66)}  ${'measured'.padStart(10)}  ${'must'.padStart(10)}  ${'goal'.padStart(10)}`,
  );
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return String(Number(value.toFixed(digits)));
}
