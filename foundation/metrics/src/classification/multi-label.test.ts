import { expect, it } from 'vitest';
import { multiLabelReport } from './multi-label.ts';

// Topics of a call: billing, delivery, complaint.
const truth = [
  [true, false, true],
  [false, true, false],
  [false, false, false],
];
const predicted = [
  [true, false, false],
  [false, true, true],
  [false, false, false],
];

it('compares label sets by sums, by label and by item', () => {
  const report = multiLabelReport(truth, predicted);
  expect(report.micro).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
  expect(report.macro.f1).toBeCloseTo((1 + 1 + 0) / 3, 12);
  expect(report.samples.f1).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 12);
  expect(report.hammingLoss).toBe(2 / 9);
  expect(report.subsetAccuracy).toBe(1 / 3);
});

it('refuses rows that do not fit, and has no shares without items', () => {
  expect(() => multiLabelReport([[true]], [[true, false]])).toThrow(
    expect.objectContaining({ code: 'metrics/length' }),
  );
  expect(() => multiLabelReport([[true]], [])).toThrow(/differ in length: 1 and 0/);
  expect(multiLabelReport([], []).subsetAccuracy).toBeNaN();
});
