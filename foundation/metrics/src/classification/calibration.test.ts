import { describe, expect, it } from 'vitest';
import { brierScore, expectedCalibrationError } from './calibration.ts';

describe('expectedCalibrationError', () => {
  it('is 0 where stated and true shares agree', () => {
    expect(expectedCalibrationError([0.5, 0.5, 1, 0], [true, false, true, false])).toBe(0);
  });

  it('weights the gap of each bin by its items', () => {
    // Bin (0.8, 0.9]: mean 0.9, true 0.5; bin (0, 0.1]: mean 0.1, true 0; two items each.
    const error = expectedCalibrationError([0.9, 0.9, 0.1, 0.1], [true, false, false, false]);
    expect(error).toBeCloseTo(0.5 * 0.4 + 0.5 * 0.1, 12);
  });

  it('puts an upper edge into the lower bin', () => {
    // With two bins, 0.5 and 0.1 share the first: mean 0.3, true 0.5.
    expect(expectedCalibrationError([0.5, 0.1], [true, false], 2)).toBeCloseTo(0.2, 12);
  });

  it('knows the edges to the last digit', () => {
    // 0.7 * 10 is 7.000000000000001: as an upper edge it belongs to the bin of 0.65, not to that of 0.75.
    const error = (edge: number): number => expectedCalibrationError([edge, 0.65], [true, false], 10);
    expect(error(0.7)).toBeCloseTo(Math.abs(0.7 + 0.65 - 1) / 2, 12);
    expect(error(0.7000000001)).toBeCloseTo((0.3 + 0.65) / 2, 9);
  });

  it('refuses what it cannot sort', () => {
    expect(() => expectedCalibrationError([0.5], [true], 0)).toThrow(/0 bins/);
    expect(() => expectedCalibrationError([0.5], [])).toThrow(/differ in length: 1 and 0/);
    expect(expectedCalibrationError([], [])).toBeNaN();
  });
});

describe('brierScore', () => {
  it.each([
    [[1, 0], [true, false], 0],
    [[0.5, 0.5], [true, false], 0.25],
    [[0.8, 0.4], [true, false], 0.1],
  ])('of %j for %j is %d', (probabilities, labels, expected) => {
    expect(brierScore(probabilities, labels)).toBeCloseTo(expected, 12);
  });
});
