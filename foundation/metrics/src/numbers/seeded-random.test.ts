import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

it('repeats by seed and fills [0, 1) evenly', () => {
  const draw = (seed: number): number[] => Array.from({ length: 4000 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const tenths = new Array<number>(10).fill(0);
  for (const value of draw(7)) tenths[Math.floor(value * 10)]! += 1;
  for (const count of tenths) expect(count).toBeGreaterThan(330);
  for (const count of tenths) expect(count).toBeLessThan(470);
});
