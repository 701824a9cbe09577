/** Moves the point of a number without sign `places` to the right: 5.2 and 6 give 5200000. */
export function shiftPoint(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.');
  const digits = whole + fraction.padEnd(places, '0');
  const point = whole.length + places;
  return plainDecimal(`${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** Without zeros that carry nothing: 0.5 for 00.50, 5 for 5.0. */
export function plainDecimal(text: string): string {
  const [whole = '', fraction = ''] = text.split('.');
  const rest = fraction.replace(/0+$/, '');
  const start = whole.replace(/^0+(?=\d)/, '') || '0';
  return rest === '' ? start : `${start}.${rest}`;
}

/** A whole number and a fraction as one decimal, or nothing where it does not end: 3, 1 and 2 give 3.5. */
export function mixedDecimal(whole: string, numerator: number, denominator: number): string | undefined {
  if (!endingDenominators.has(denominator) || numerator >= denominator) return undefined;
  const fraction = String(numerator / denominator).slice(1);
  return `${whole}${fraction}`;
}

/** Those of which every part is a short decimal. */
const endingDenominators = new Set([2, 4, 5, 8, 10]);
