import { describe, expect, it } from 'vitest';
import { logLoss, multiclassLogLoss } from './log-loss.ts';

describe('logLoss', () => {
  it('is the mean surprise in nats', () => {
    expect(logLoss([0.9, 0.2], [true, false])).toBeCloseTo(-(Math.log(0.9) + Math.log(0.8)) / 2, 12);
    expect(logLoss([0.5, 0.5], [true, false])).toBeCloseTo(Math.LN2, 12);
  });

  it('stays finite for a certain error', () => {
    expect(logLoss([0], [true])).toBeCloseTo(36.0436533891, 9);
    expect(logLoss([1], [true])).toBeLessThan(1e-15);
  });

  it('is no number without items and refuses one that is none', () => {
    expect(logLoss([], [])).toBeNaN();
    expect(() => logLoss([Number.NaN], [true])).toThrow(
      expect.objectContaining({ code: 'metrics/no-number' }),
    );
  });
});

describe('multiclassLogLoss', () => {
  it('agrees with two classes', () => {
    const rows = [
      [0.1, 0.9],
      [0.8, 0.2],
    ];
    expect(multiclassLogLoss(rows, [1, 0])).toBeCloseTo(logLoss([0.9, 0.2], [true, false]), 12);
  });

  it('refuses a class without a column', () => {
    expect(() => multiclassLogLoss([[0.5, 0.5]], [2])).toThrow(/row 0 has 2 columns; its class is 2/);
  });
});
