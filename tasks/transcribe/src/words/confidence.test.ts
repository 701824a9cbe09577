import { expect, test } from 'vitest';
import { calibrations } from '../calibrations.ts';
import type { DecodedToken, Hypothesis } from '../decoding/hypothesis.ts';
import { confidenceFeatures } from './confidence.ts';

const token = (logProbability: number): DecodedToken => ({ token: 5, logProbability, attention: [] });
const words = [
  { text: 'Call', tokens: [token(-0.1)] },
  { text: 'lisinopril,', tokens: [token(-0.5), token(-2), token(-0.2)] },
  { text: 'a', tokens: [token(-9)] },
];
const hypothesis: Hypothesis = {
  tokens: words.flatMap((word) => word.tokens),
  endLogProbability: 0,
  score: -0.8,
  ending: 'end',
};
const onsets = [Float32Array.of(0.1, 0.7), Float32Array.of(0.3, 0.2), Float32Array.of(0, 0.9)];

test('a word is known by its tokens, its neighbours, the reading, its onset and its length', () => {
  const expected = [
    [-0.1, -0.1, 0, -2, -0.8, 0.7, Math.log(5)],
    [-2, -0.9, -0.1, -5, -0.8, 0.3, Math.log(12)],
    [-5, -5, -2, 0, -0.8, 0.9, Math.log(2)],
  ];
  const found = confidenceFeatures(words, hypothesis, onsets);
  for (const [index, row] of found.entries()) {
    expect(row).toHaveLength(expected[index]!.length);
    for (const [at, value] of row.entries()) expect(value).toBeCloseTo(expected[index]![at]!, 6);
  }
});

test('impossible tokens and readings have bounded features', () => {
  const never = [{ text: 'x', tokens: [token(Number.NEGATIVE_INFINITY)] }];
  const [row] = confidenceFeatures(never, { ...hypothesis, score: Number.NEGATIVE_INFINITY }, []);
  expect(row).toEqual([-5, -5, 0, 0, -2, 0, Math.log(2)]);
});

test('no words have no rows', () => {
  expect(confidenceFeatures([], hypothesis, [])).toEqual([]);
});

test('every calibration has a weight for each feature and an intercept', () => {
  const [row] = confidenceFeatures(words, hypothesis, onsets);
  for (const { confidence } of Object.values(calibrations)) expect(confidence).toHaveLength(row!.length + 1);
});
