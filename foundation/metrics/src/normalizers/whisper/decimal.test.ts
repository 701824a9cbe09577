import { describe, expect, it } from 'vitest';
import { parseDecimal, times, wholeNumber } from './decimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['12', { digits: 12n, places: 0 }],
    ['012.50', { digits: 1250n, places: 2 }],
    ['12.', { digits: 12n, places: 0 }],
    ['.5', { digits: 5n, places: 1 }],
    ['१.५', { digits: 15n, places: 1 }],
    ['٠٩', { digits: 9n, places: 0 }],
    // The digits of this script and those of the next stand side by side in Unicode.
    ['𝟗𝟘', { digits: 90n, places: 0 }],
  ])('reads %s', (text, decimal) => {
    expect(parseDecimal(text)).toEqual(decimal);
  });

  it.each(['', '.', '1.2.3', '$5', '-1', '1e3'])('does not read %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });
});

describe('times and wholeNumber', () => {
  it('are exact', () => {
    expect(wholeNumber(times({ digits: 52n, places: 1 }, 10n ** 33n))).toBe(52n * 10n ** 32n);
    expect(wholeNumber(times({ digits: 1005n, places: 3 }, 100n))).toBeUndefined();
    expect(wholeNumber({ digits: 500n, places: 2 })).toBe(5n);
  });
});
