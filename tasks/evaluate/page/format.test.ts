import { expect, test } from 'vitest';
import { clock, percent, pointRange, points, probability, range, several } from './format.ts';

test('figures as the page writes them', () => {
  expect(percent(0.15164)).toBe('15.16');
  expect(points(-0.0126)).toBe('\u22121.26');
  expect(points(0.34)).toBe('+34.00');
  expect(points(-0.00001)).toBe('0.00');
  expect(range({ low: 0.1116, high: 0.1757 })).toBe('11.16\u201317.57');
  expect(pointRange({ low: -0.0217, high: 0.0036 })).toBe('\u22122.17 to +0.36');
  expect([0.0001, 0.0204, 0.23].map(probability)).toEqual(['< 0.001', '0.020', '0.23']);
  expect([several(1, 'call'), several(1834, 'row')]).toEqual(['1 call', '1,834 rows']);
});

test.each([
  [0, '0:00'],
  [65.9, '1:05'],
  [3723, '1:02:03'],
])('%d seconds are %s', (seconds, text) => {
  expect(clock(seconds)).toBe(text);
});
