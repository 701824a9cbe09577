import { describe, expect, it } from 'vitest';
import { mixedDecimal, plainDecimal, shiftPoint } from './decimals.ts';

describe('decimals', () => {
  it('shifts the point without rounding', () => {
    expect(shiftPoint('5.2', 6)).toBe('5200000');
    expect(shiftPoint('0.0725', 3)).toBe('72.5');
    expect(shiftPoint('123456789.123456789', 12)).toBe('123456789123456789000');
  });

  it('drops zeros that carry nothing', () => {
    expect(plainDecimal('05.50')).toBe('5.5');
    expect(plainDecimal('0.00')).toBe('0');
    expect(plainDecimal('100')).toBe('100');
  });

  it('writes a mixed number as a decimal where that ends', () => {
    expect(mixedDecimal('3', 1, 2)).toBe('3.5');
    expect(mixedDecimal('6', 3, 8)).toBe('6.375');
    expect(mixedDecimal('2', 1, 3)).toBeUndefined();
  });
});
