import { expect, it } from 'vitest';
import { betaQuantile } from './beta-distribution.ts';

// Values to 17 digits by Arb (python-flint), 500 bits.
it.each([
  [1e-10, 0.5, 0.5, 2.4674011002723397e-20],
  [0.3, 0.5, 0.5, 0.20610737385376343],
  [0.975, 0.5, 0.5, 0.998458666866564],
  [0.001, 1, 3, 0.000333444506214022],
  [0.5, 1, 3, 0.20629947401590026],
  [0.999999, 1, 3, 0.9899999999999042],
  [0.025, 20.5, 3.5, 0.6913376337795837],
  [0.8, 20.5, 3.5, 0.9157665265724751],
  [1e-10, 958, 43, 0.904132436299415],
  [0.3, 958, 43, 0.9539148125425114],
  [0.975, 958, 43, 0.9687088295439074],
  [0.001, 0.5, 1000.5, 7.852022492291425e-10],
  [0.5, 0.5, 1000.5, 0.00022738549453875164],
  [0.999999, 0.5, 1000.5, 0.01188982062585067],
  [0.025, 3000, 7000, 0.29105690086549046],
  [0.8, 3000, 7000, 0.30385288131540356],
])('the quantile %d of beta(%d, %d) is %d', (probability, a, b, expected) => {
  expect(betaQuantile(probability, a, b) / expected).toBeCloseTo(1, 12);
});

it('knows the ends and refuses what is no probability', () => {
  expect([0, 1].map((p) => betaQuantile(p, 2, 3))).toEqual([0, 1]);
  expect(() => betaQuantile(-0.1, 2, 3)).toThrow(expect.objectContaining({ code: 'metrics/probability' }));
});
