import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from './align-words.ts';
import { alignedSpans } from './aligned-span.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** What was heard for one stretch of the reference. */
function heardFor(reference: string, hypothesis: string, start: number, end: number): string {
  const words = split(hypothesis);
  const [span] = alignedSpans(alignWords(split(reference), words), [{ start, end }]);
  return words.slice(span!.start, span!.end).join(' ');
}

describe('alignedSpans', () => {
  it.each([
    ['call ada lovelace now', 'call ada lovelace now', 'ada lovelace'],
    ['call ada lovelace now', 'call ada love lace now', 'ada love lace'],
    ['call ada lovelace now', 'call either loveless now', 'either loveless'],
    ['call ada lovelace now', 'call lovelace now', 'lovelace'],
    ['call ada lovelace now', 'call now', ''],
    // Inserted words beside a matched end are not part of it.
    ['call ada lovelace now', 'call my ada lovelace right now', 'ada lovelace'],
    ['call ada lovelace now', 'call ada uh lovelace now', 'ada uh lovelace'],
    ['call ada lovelace now', '', ''],
  ])('of %j heard as %j', (reference, hypothesis, expected) => {
    expect(heardFor(reference, hypothesis, 1, 3)).toBe(expected);
  });

  it('says where nothing was heard', () => {
    const steps = alignWords(split('a b c d'), split('a d'));
    expect(alignedSpans(steps, [{ start: 1, end: 3 }])).toEqual([{ start: 1, end: 1 }]);
  });

  it('refuses stretches that the reference does not have', () => {
    const steps = alignWords(['a'], ['a', 'b']);
    const wrong = expect.objectContaining({ code: 'metrics/span' });
    for (const stretch of [
      { start: 0, end: 0 },
      { start: 0, end: 2 },
      { start: -1, end: 1 },
    ]) {
      expect(() => alignedSpans(steps, [stretch])).toThrow(wrong);
    }
  });

  it('holds every word that is aligned with the stretch, and none that is aligned with another', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 15, size: 'max' });
    fc.assert(
      fc.property(words, words, fc.nat(14), fc.nat(14), (reference, hypothesis, a, b) => {
        const [start, end] = [a, b].map((at) => at % reference.length).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const steps = alignWords(reference, hypothesis);
        const [span] = alignedSpans(steps, [{ start, end: end + 1 }]);
        for (const step of steps) {
          if (step.type !== 'match' && step.type !== 'substitution') continue;
          const isOwn = step.reference >= start && step.reference <= end;
          expect(step.hypothesis >= span!.start && step.hypothesis < span!.end).toBe(isOwn);
        }
      }),
    );
  });
});
