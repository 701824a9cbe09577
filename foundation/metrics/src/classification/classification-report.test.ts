import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationReport } from './classification-report.ts';

const truth = ['call', 'call', 'call', 'stop', 'stop', 'play', 'play', 'play'];
const heard = ['call', 'call', 'stop', 'stop', 'call', 'play', 'play', 'stop'];

describe('classificationReport', () => {
  it('gives the usual figures, by class and over all', () => {
    const report = classificationReport(truth, heard);
    expect(report.items).toBe(8);
    expect(report.accuracy).toBe(5 / 8);
    expect(report.balancedAccuracy).toBeCloseTo((2 / 3 + 1 / 2 + 2 / 3) / 3, 12);
    expect(report.confusion).toEqual({
      labels: ['call', 'play', 'stop'],
      counts: [
        [2, 0, 1],
        [0, 2, 1],
        [1, 0, 1],
      ],
    });
    expect(report.classes[1]).toEqual({ label: 'play', precision: 1, recall: 2 / 3, f1: 0.8, support: 3 });
    expect(report.micro).toEqual({ precision: 5 / 8, recall: 5 / 8, f1: 5 / 8 });
    expect(report.macro.precision).toBeCloseTo((2 / 3 + 1 + 1 / 3) / 3, 12);
    expect(report.weighted.f1).toBeCloseTo((3 * (2 / 3) + 3 * 0.8 + 2 * 0.4) / 8, 12);
  });

  it('corrects agreement for chance', () => {
    // Expected by chance: (3 * 3 + 3 * 2 + 2 * 3) / 64.
    const { cohenKappa, matthewsCorrelation } = classificationReport(truth, heard);
    expect(cohenKappa).toBeCloseTo((5 / 8 - 21 / 64) / (1 - 21 / 64), 12);
    expect(matthewsCorrelation).toBeCloseTo((5 * 8 - 21) / Math.sqrt((64 - 22) * (64 - 22)), 12);
  });

  it('counts a class without items or without predictions as 0', () => {
    const report = classificationReport([0, 0, 1], [0, 2, 0], [0, 1, 2]);
    expect(report.classes.map(({ recall }) => recall)).toEqual([0.5, 0, 0]);
    expect(report.classes.map(({ precision }) => precision)).toEqual([0.5, 0, 0]);
    expect(report.balancedAccuracy).toBe(0.25);
    expect(report.macro.f1).toBeCloseTo(0.5 / 3, 12);
  });

  it('has no kappa where both see one class only, and no accuracy without items', () => {
    const one = classificationReport(['a', 'a'], ['a', 'a']);
    expect([one.cohenKappa, one.matthewsCorrelation, one.accuracy]).toEqual([Number.NaN, 0, 1]);
    const none = classificationReport([], []);
    expect([none.accuracy, none.balancedAccuracy, none.matthewsCorrelation]).toEqual(
      Array(3).fill(Number.NaN),
    );
  });

  it('refuses classes that are not listed, or twice, and lists of different lengths', () => {
    const unlisted = expect.objectContaining({ code: 'metrics/labels' });
    expect(() => classificationReport(['a', 'b'], ['a', 'a'], ['a'])).toThrow(unlisted);
    expect(() => classificationReport(['a'], ['a'], ['a', 'a'])).toThrow(unlisted);
    expect(() => classificationReport(['a'], [])).toThrow(
      expect.objectContaining({ code: 'metrics/length' }),
    );
  });

  it('sorts numbers by value, before strings', () => {
    expect(classificationReport<string | number>([10, 'a', 9], [9, 'A', 10]).confusion.labels).toEqual([
      9,
      10,
      'A',
      'a',
    ]);
  });

  it('does not depend on what the classes are called', () => {
    const items = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(items, (list) => {
        const [a, b] = [list.map(([t]) => t), list.map(([, p]) => p)];
        const renamed = (values: number[]): string[] => values.map((value) => `class ${9 - value}`);
        const [plain, other] = [classificationReport(a, b), classificationReport(renamed(a), renamed(b))];
        expect(other.accuracy).toBe(plain.accuracy);
        expect(other.macro.f1).toBeCloseTo(plain.macro.f1, 12);
        expect(other.matthewsCorrelation).toBeCloseTo(plain.matthewsCorrelation, 12);
      }),
    );
  });
});
