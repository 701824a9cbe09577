import { describe, expect, test } from 'vitest';
import { parseTime } from './time.ts';

describe('parseTime', () => {
  test.each([
    ['0', 0],
    ['90', 90],
    ['90.5', 90.5],
    [' 7 ', 7],
    ['1:30', 90],
    ['01:30', 90],
    ['0:05.25', 5.25],
    ['59:59', 3599],
    ['1:02:03.5', 3723.5],
    ['100:00:00', 360_000],
  ])('reads %j as %d seconds', (text, seconds) => {
    expect(parseTime(text)).toBe(seconds);
  });

  test.each(['', 'soon', '-1', '1:60', '60:00', '1:60:00', '1:2:3:4', '1e3', 'NaN', '5s', ':30', '1:'])(
    'refuses %j by name',
    (text) => {
      expect(() => parseTime(text)).toThrow(expect.objectContaining({ code: 'options/time', exitCode: 2 }));
    },
  );
});
