import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  detectionErrorTradeoff,
  equalErrorRate,
  missesAtFalseAlarmsPerHour,
} from './detection-error-tradeoff.ts';

const bothKinds = fc
  .array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 2, maxLength: 40 })
  .filter((list) => list.some(([, label]) => label) && list.some(([, label]) => !label));

describe('detectionErrorTradeoff', () => {
  it('trades false alarms for misses', () => {
    expect(detectionErrorTradeoff([0.1, 0.4, 0.35, 0.8], [false, false, true, true])).toEqual([
      { threshold: 0.35, falseAlarmRate: 0.5, missRate: 0 },
      { threshold: 0.4, falseAlarmRate: 0.5, missRate: 0.5 },
      { threshold: 0.8, falseAlarmRate: 0, missRate: 0.5 },
    ]);
  });

  it('is a point where the kinds are apart, and nothing where one is missing', () => {
    expect(detectionErrorTradeoff([1, 2, 3], [false, true, true])).toEqual([
      { threshold: 2, falseAlarmRate: 0, missRate: 0 },
    ]);
    expect(detectionErrorTradeoff([1, 2], [true, true])).toEqual([]);
    expect(detectionErrorTradeoff([], [])).toEqual([]);
  });
});

describe('equalErrorRate', () => {
  it.each([
    ['apart', [1, 2, 3, 4], [false, false, true, true], 0],
    ['upside down', [4, 3, 2, 1], [false, false, true, true], 1],
    ['all tied', [1, 1, 1], [false, true, true], 0.5],
    ['one of four each way', [1, 2, 3, 5, 4, 6, 7, 8], [0, 0, 0, 0, 1, 1, 1, 1], 0.25],
  ])('%s', (_, scores, labels, expected) => {
    expect(equalErrorRate(scores, labels.map(Boolean))).toBeCloseTo(expected, 12);
  });

  it('lies between two thresholds where none meets it', () => {
    // From nothing accepted wrongly and 2/3 missed (at 3) to 1/2 and none (at 2): they cross at 2/7.
    const rate = equalErrorRate([3, 2, 2, 2, 1], [true, true, false, true, false]);
    expect(rate).toBeCloseTo(2 / 7, 12);
  });

  it('is 0 where the kinds are apart, and not a little less by rounding', () => {
    const scores = [0.9, 0.2, 0.4, 0.2, 0.9, 0.2, 0.9, 0.2, 0.9, 0.2];
    const rate = equalErrorRate(
      scores,
      scores.map((score) => score > 0.3),
    );
    expect(rate).toBe(0);
  });

  it('turns around with the scores', () => {
    fc.assert(
      fc.property(bothKinds, (list) => {
        const [scores, labels] = [list.map(([s]) => s), list.map(([, l]) => l)];
        const rate = equalErrorRate(scores, labels);
        const turned = equalErrorRate(
          scores.map((s) => -s),
          labels,
        );
        expect(rate + turned).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is no number where one kind is missing', () => {
    expect(equalErrorRate([1, 2], [true, true])).toBeNaN();
    expect(equalErrorRate([1, 2], [false, false])).toBeNaN();
    expect(equalErrorRate([], [])).toBeNaN();
  });
});

describe('missesAtFalseAlarmsPerHour', () => {
  // Four keywords, the last of which never fired, and three other firings in ten hours.
  const scores = [0.9, 0.7, 0.5, Number.NEGATIVE_INFINITY, 0.8, 0.6, 0.2];
  const labels = [true, true, true, true, false, false, false];

  it.each([
    [0, 0.9, 0.75],
    [0.1, 0.7, 0.5],
    [0.2, 0.5, 0.25],
    [0.3, 0.2, 0.25],
    [99, 0.2, 0.25],
  ])('at %d an hour', (rate, threshold, missRate) => {
    const point = missesAtFalseAlarmsPerHour(scores, labels, 10, rate);
    expect(point.threshold).toBe(threshold);
    expect(point.missRate).toBe(missRate);
    expect(point.falseAlarmsPerHour).toBeLessThanOrEqual(rate);
  });

  it('accepts nothing if the highest score is a false alarm', () => {
    expect(missesAtFalseAlarmsPerHour([0.9, 0.8], [false, true], 1, 0.5)).toEqual({
      threshold: Number.POSITIVE_INFINITY,
      missRate: 1,
      falseAlarmsPerHour: 0,
    });
  });

  it('misses no more when more false alarms are allowed', () => {
    fc.assert(
      fc.property(bothKinds, fc.nat(20), fc.nat(20), (list, rate, more) => {
        const [values, kinds] = [list.map(([s]) => s), list.map(([, l]) => l)];
        const strict = missesAtFalseAlarmsPerHour(values, kinds, 2, rate);
        const loose = missesAtFalseAlarmsPerHour(values, kinds, 2, rate + more);
        expect(loose.missRate).toBeLessThanOrEqual(strict.missRate);
        expect(strict.falseAlarmsPerHour).toBeLessThanOrEqual(rate);
      }),
    );
  });

  it('refuses hours and rates that mean nothing', () => {
    expect(() => missesAtFalseAlarmsPerHour([], [], 0, 1)).toThrow(/0 hours/);
    expect(() => missesAtFalseAlarmsPerHour([], [], 1, -1)).toThrow(/-1 false alarms/);
  });
});
