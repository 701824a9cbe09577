import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionEffect } from './correction.ts';
import { editDistance } from './edit-distance.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const effect = (reference: string, before: string, after: string) =>
  correctionEffect(split(reference), split(before), split(after));

describe('correctionEffect', () => {
  it.each([
    // reference, before, after, fixed, broken, still wrong
    ['call ada at noon', 'call aider at noon', 'call ada at nine', 1, 1, 0],
    ['call ada at noon', 'call aider at noon', 'call aida at noon', 0, 0, 1],
    ['call ada at noon', 'call at noon', 'call aida at noon', 0, 0, 1],
    ['call ada at noon', 'call at noon', 'call ada at noon', 1, 0, 0],
    ['call ada at noon', 'call ada at uh noon', 'call ada at noon', 1, 0, 0],
    ['call ada at noon', 'call ada at uh noon', 'call ada at mm noon now', 0, 1, 1],
    ['call ada at noon', 'call ada', 'call ada', 0, 0, 0],
    ['call ada', '', 'call ada', 2, 0, 0],
    ['', 'uh', '', 1, 0, 0],
    ['', '', '', 0, 0, 0],
  ])('of %j from %j to %j', (reference, before, after, fixed, broken, stillWrong) => {
    expect(effect(reference, before, after)).toMatchObject({
      fixed,
      broken,
      stillWrong,
      net: fixed - broken,
      errorsBefore: editDistance(split(reference), split(before)),
      errorsAfter: editDistance(split(reference), split(after)),
    });
  });

  it('lists the changes in order', () => {
    expect(effect('call ada at noon', 'uh call aider at noon', 'call ada at the nine').changes).toEqual([
      { kind: 'fixed', reference: undefined, before: 'uh', after: undefined },
      { kind: 'fixed', reference: 'ada', before: 'aider', after: 'ada' },
      { kind: 'broken', reference: undefined, before: undefined, after: 'the' },
      { kind: 'broken', reference: 'noon', before: 'noon', after: 'nine' },
    ]);
  });

  const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20, size: 'max' });

  it('has fixed - broken = errors before - errors after', () => {
    fc.assert(
      fc.property(words, words, words, (reference, before, after) => {
        const { fixed, broken, net, errorsBefore, errorsAfter } = correctionEffect(reference, before, after);
        expect(fixed - broken).toBe(errorsBefore - errorsAfter);
        expect(net).toBe(fixed - broken);
        expect(errorsBefore).toBe(editDistance(reference, before));
        expect(errorsAfter).toBe(editDistance(reference, after));
      }),
    );
  });

  it('finds no change where there is none, and every error fixed or made by the reference itself', () => {
    fc.assert(
      fc.property(words, words, (reference, other) => {
        expect(correctionEffect(reference, other, other).changes).toEqual([]);
        const errors = editDistance(reference, other);
        const perfect = { stillWrong: 0, errorsBefore: errors, errorsAfter: 0 };
        expect(correctionEffect(reference, other, reference)).toMatchObject({
          ...perfect,
          fixed: errors,
          broken: 0,
        });
        expect(correctionEffect(reference, reference, other)).toMatchObject({ fixed: 0, broken: errors });
      }),
    );
  });

  it('says the opposite of the way back', () => {
    fc.assert(
      fc.property(words, words, words, (reference, before, after) => {
        const there = correctionEffect(reference, before, after);
        const back = correctionEffect(reference, after, before);
        expect([there.fixed, there.broken, there.stillWrong]).toEqual([
          back.broken,
          back.fixed,
          back.stillWrong,
        ]);
      }),
    );
  });
});
