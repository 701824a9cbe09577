import { describe, expect, it } from 'vitest';
import { median, quantile } from './quantile.ts';

describe('quantile', () => {
  it.each([
    [[3, 1, 2], 0, 1],
    [[3, 1, 2], 1, 3],
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.9, 3.7],
    [[7], 0.3, 7],
  ])('of %j at %d is %d', (values, probability, expected) => {
    expect(quantile(values, probability)).toBeCloseTo(expected, 12);
  });

  it('leaves its input as it is and reads typed arrays', () => {
    const values = [3, 1, 2];
    expect(median(values)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
    expect(median(new Float32Array([4, 1]))).toBe(2.5);
  });

  it('is no number without values, and refuses what is no probability', () => {
    expect(median([])).toBeNaN();
    expect(() => quantile([1], 1.1)).toThrow(expect.objectContaining({ code: 'metrics/probability' }));
  });
});
