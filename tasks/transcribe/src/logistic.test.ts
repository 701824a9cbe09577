import { expect, test } from 'vitest';
import { logistic } from './logistic.ts';

test.each([
  [[0], [], 0.5],
  [[0, 1], [0], 0.5],
  [[Math.log(3)], [], 0.75],
  [[1, 2, -1], [0.5, 2], 0.5],
  [[0, 1000], [1], 1],
  [[0, 1000], [-1], 0],
  [[0, 2], [Math.log(2), 99], 0.8],
])('weights %j and features %j give %d', (weights, features, probability) => {
  expect(logistic(weights, features)).toBeCloseTo(probability, 12);
});
