import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from './normal-distribution.ts';

// Values to 17 digits by Arb (python-flint), 500 bits.
describe('normalCdf', () => {
  it.each([
    [-38, 2.88542835e-316],
    [-30, 4.906713927148187e-198],
    [-20, 2.7536241186062337e-89],
    [-10, 7.619853024160525e-24],
    [-5, 2.866515718791939e-7],
    [-2.5, 0.006209665325776135],
    [-1.8, 0.0359303191129258],
    [-1.7, 0.04456546275854304],
    [-1, 0.15865525393145705],
    [-0.5, 0.3085375387259869],
    [-0.001, 0.49960105778608893],
    [-1e-10, 0.49999999996010575],
    [0, 0.5],
    [1e-8, 0.5000000039894228],
    [0.3, 0.6179114221889527],
    [1.5, 0.9331927987311419],
    [3, 0.9986501019683699],
    [6, 0.9999999990134123],
    [9, 1.0],
  ])('at %d is %d', (z, expected) => {
    expect(normalCdf(z) / expected).toBeCloseTo(1, 12);
  });

  it('ends at 0 and 1', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
    expect(normalCdf(Number.NaN)).toBeNaN();
  });
});

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-100, -21.273453560965326],
    [1e-20, -9.262340089798407],
    [1e-10, -6.361340902404057],
    [1e-5, -4.264890793922825],
    [0.001, -3.0902323061678136],
    [0.01, -2.326347874040841],
    [0.025, -1.9599639845400543],
    [0.1, -1.2815515655446004],
    [0.2, -0.8416212335729142],
    [0.25, -0.6744897501960817],
    [0.3, -0.5244005127080408],
    [0.4, -0.2533471031357997],
    [0.499, -0.002506630899571766],
    [0.4999999, -2.5066282747031063e-7],
    [0.5000001, 2.506628273311648e-7],
    [0.6, 0.2533471031357997],
    [0.75, 0.6744897501960817],
    [0.9, 1.2815515655446006],
    [0.975, 1.9599639845400538],
    [0.99, 2.3263478740408408],
    [0.999999, 4.753424308817087],
    [0.999999999999, 7.0344869100478356],
  ])('of %d is %d', (probability, expected) => {
    expect(normalQuantile(probability) / expected).toBeCloseTo(1, 12);
  });

  it('knows the ends and the middle, and refuses what is no probability', () => {
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([Number.NEGATIVE_INFINITY, 0, Number.POSITIVE_INFINITY]);
    expect(() => normalQuantile(1.5)).toThrow(expect.objectContaining({ code: 'metrics/probability' }));
    expect(() => normalQuantile(Number.NaN)).toThrow(/NaN is no probability/);
  });
});

describe('normalDensity', () => {
  it('is the slope of the distribution', () => {
    const step = 1e-5;
    for (const z of [-2, -0.5, 0, 1.3]) {
      const slope = (normalCdf(z + step) - normalCdf(z - step)) / (2 * step);
      expect(normalDensity(z)).toBeCloseTo(slope, 9);
    }
  });
});
