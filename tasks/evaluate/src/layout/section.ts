/** A table of a report, with what is said about it. Cells are ready to read. */
export interface Section {
  readonly title: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Sentences that stand below the table. */
  readonly remarks?: readonly string[];
}

/** `12.3`: a share in percent. */
export function percent(share: number | null, digits = 2): string {
  if (share === null || !Number.isFinite(share)) return '-';
  return (100 * share).toFixed(digits).replace(/^-(?=[0.]+$)/, '');
}

/** `10.1..14.2`: the ends of an interval in percent; empty without one. */
export function percentRange(interval: { readonly low: number; readonly high: number } | null): string {
  return interval === null ? '-' : `${percent(interval.low)}..${percent(interval.high)}`;
}

/** `+0.31` or `-1.20`: points of percent. */
export function points(difference: number): string {
  return signed(percent(difference));
}

export function pointRange(interval: { readonly low: number; readonly high: number } | null): string {
  return interval === null ? '-' : `${points(interval.low)}..${points(interval.high)}`;
}

function signed(figure: string): string {
  return figure.startsWith('-') || figure === '0.00' ? figure : `+${figure}`;
}

/** `0.031`, `< 0.0001`: a probability. */
export function probability(p: number): string {
  return p < 0.0001 ? '< 0.0001' : p.toPrecision(2).replace(/^1\.0$/, '1');
}

/** A figure that is no share: four significant digits. */
export function figure(value: number | null): string {
  return value === null || !Number.isFinite(value) ? '-' : String(Number(value.toPrecision(4)));
}
