/** An exact number: `digits` / 10^`places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/**
 * Reads `12`, `12.5`, `12.` and `.5`, in the decimal digits of any script.
 *
 * @returns nothing for any other text, such as `1.2.3`
 */
export function parseDecimal(text: string): Decimal | undefined {
  const [, whole = '', fraction = ''] = /^(\p{Nd}*)\.?(\p{Nd}*)$/u.exec(text) ?? [];
  const digits = toAsciiDigits(whole + fraction);
  return digits === '' ? undefined : { digits: BigInt(digits), places: toAsciiDigits(fraction).length };
}

/** The number where it has no fraction: 5 for 5.0. */
export function wholeNumber({ digits, places }: Decimal): bigint | undefined {
  const unit = 10n ** BigInt(places);
  return digits % unit === 0n ? digits / unit : undefined;
}

export function times({ digits, places }: Decimal, factor: bigint): Decimal {
  return { digits: digits * factor, places };
}

function toAsciiDigits(digits: string): string {
  return digits.replace(/[^0-9]/gu, (digit) => String(digitValue(digit)));
}

/** Unicode lays decimal digits in runs from 0 to 9, some runs directly behind one another. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}
