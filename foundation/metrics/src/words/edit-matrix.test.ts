import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editMatrix } from './edit-matrix.ts';

const numbers = fc.array(fc.nat(3), { minLength: 1, maxLength: 90 }).map((list) => Int32Array.from(list));

it('gives the same bits however few rows it holds at a time', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.integer({ min: 1, max: 12 }), (reference, hypothesis, rowsPerBlock) => {
      const whole = editMatrix({ reference, hypothesis }, 1000);
      const blocked = editMatrix({ reference, hypothesis }, rowsPerBlock);
      for (let row = hypothesis.length; row >= 0; row--) {
        for (let column = reference.length; column > 0; column--) {
          expect(blocked.plus(row, column)).toBe(whole.plus(row, column));
          expect(blocked.minus(row, column)).toBe(whole.minus(row, column));
        }
      }
    }),
    { numRuns: 20 },
  );
});
