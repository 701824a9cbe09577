import { expect, it } from 'vitest';
import { figureColumn } from './figure-column.ts';

it('shows four digits of the largest, and as many decimals of the others', () => {
  expect(figureColumn([1.75, 0.41406, -0.0072])).toEqual(['1.750', '0.414', '-0.007']);
  expect(figureColumn([0.06439, 0.0081371])).toEqual(['0.06439', '0.00814']);
  expect(figureColumn([12345.6, 0.5])).toEqual(['12346', '1']);
});

it('shows no decimals of whole numbers', () => {
  expect(figureColumn([10, 22, -6, 0])).toEqual(['10', '22', '-6', '0']);
});

it('has a dash where there is no figure, and no minus before nothing', () => {
  expect(figureColumn([null, Number.NaN, Number.POSITIVE_INFINITY, 0.5])).toEqual(['-', '-', '-', '0.5000']);
  expect(figureColumn([12.5, -0.001])).toEqual(['12.50', '0.00']);
  expect(figureColumn([])).toEqual([]);
});
