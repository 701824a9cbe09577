/**
 * Figures that stand below one another, all with as many decimals as show four digits of the largest; none where all
 * are whole numbers. `-` where there is no figure.
 */
export function figureColumn(values: readonly (number | null)[]): string[] {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const decimals = known.every(Number.isInteger) ? 0 : decimalsFor(Math.max(...known.map(Math.abs)));
  return values.map((value) =>
    value === null || !Number.isFinite(value) ? '-' : value.toFixed(decimals).replace(/^-(?=[0.]+$)/, ''),
  );
}

const digits = 4;
const mostDecimals = 10;

function decimalsFor(largest: number): number {
  const before = Math.floor(Math.log10(largest)) + 1;
  return Math.min(Math.max(digits - before, 0), mostDecimals);
}
