import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canCutByTime, cutByTime } from './cut-by-time.ts';
import { parseCtm } from './forms/ctm.ts';
import { parseStm } from './forms/stm.ts';
import type { RowTable } from './row.ts';

const stm = (lines: readonly string[]): RowTable => ({
  source: 'ref.stm',
  format: 'stm',
  ...parseStm(lines),
});
const ctm = (lines: readonly string[]): RowTable => ({
  source: 'hyp.ctm',
  format: 'ctm',
  ...parseCtm(lines),
});

const cut = (reference: readonly string[], hypothesis: readonly string[]) =>
  cutByTime(stm(reference), ctm(hypothesis)).rows.map((row) => row?.text);

it('gives a word to the segment in which its middle lies', () => {
  const reference = ['call A ann 0 2 good morning', 'call A ann 2 4 how are you'];
  // The middle of "morning" lies at 1.9, that of "how" at 2.0.
  const heard = ['call A 0.5 0.5 good', 'call A 1.5 0.8 morning', 'call A 1.8 0.4 how', 'call A 3 0.5 are'];
  expect(cut(reference, heard)).toEqual(['good morning', 'how are']);
});

it('gives words between two segments to the later one, and those at the ends to the first and last', () => {
  const reference = ['call A ann 1 2 one', 'call A ann 5 6 two'];
  const heard = ['call A 0 0.5 early', 'call A 3 0.5 between', 'call A 9 0.5 late'];
  expect(cut(reference, heard)).toEqual(['early', 'between late']);
});

it('leaves words out of stretches that are not scored', () => {
  const reference = [
    'call A ann 0 2 good',
    'call A ann 2 4 IGNORE_TIME_SEGMENT_IN_SCORING',
    'call A ann 4 6 bye',
  ];
  const heard = ['call A 1 0.5 good', 'call A 2.5 0.5 music', 'call A 3 0.5 plays', 'call A 4.5 0.5 bye'];
  const { rows, ignoredWords } = cutByTime(stm(reference), ctm(heard));
  expect(rows.map((row) => row?.text)).toEqual(['good', 'bye']);
  expect(ignoredWords).toBe(2);
});

it('keeps channels apart, but does not mind their names where there is one', () => {
  const twoChannels = ['call A ann 0 2 good', 'call B bob 0 2 hello', 'other 1 eve 0 2 hi'];
  const heard = ['call a 1 0.5 good', 'call b 1 0.5 hello', 'other A 1 0.5 hi'];
  expect(cut(twoChannels, heard)).toEqual(['good', 'hello', 'hi']);
});

it('tells recordings that one side lacks', () => {
  const { rows, unknown } = cutByTime(
    stm(['one A ann 0 2 good', 'two A ann 0 2 hello']),
    ctm(['one A 1 0.5 good', 'three A 1 0.5 hi']),
  );
  expect(rows.map((row) => row?.text)).toEqual(['good', undefined]);
  expect(unknown).toEqual(['three']);
});

it('gives a row the id, the times and the words of its segment', () => {
  const { rows } = cutByTime(stm(['call A ann 0 2 good', 'call A ann 2 4 bye']), ctm(['call A 3 0.5 bye']));
  expect(rows).toMatchObject([
    { id: 'call-A-1', text: '', words: [] },
    { id: 'call-A-2', text: 'bye', start: 2, end: 4, words: [{ text: 'bye', start: 3, end: 3.5 }] },
  ]);
});

it('gives every word to exactly one segment, in order of time', () => {
  const tenths = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.uniqueArray(tenths, { minLength: 2, maxLength: 6 }), fc.array(tenths), (edges, starts) => {
      const sorted = edges.toSorted((a, b) => a - b);
      const reference = sorted
        .slice(1)
        .map((end, i) => `call A ann ${(sorted[i] ?? 0) / 10} ${end / 10} some words`);
      const heard = starts.map((start, i) => `call A ${start / 10} 0.1 w${i}`);
      fc.pre(heard.length > 0);
      const words = cut(reference, heard).flatMap((text) => text?.split(' ').filter(Boolean) ?? []);
      const inOrder = starts.map((start, i) => ({ start, i })).toSorted((a, b) => a.start - b.start);
      expect(words).toEqual(inOrder.map(({ i }) => `w${i}`));
    }),
  );
});

it('is for segments and words with times alone', () => {
  const reference = stm(['call A ann 0 2 good']);
  expect(canCutByTime(reference, ctm(['call A 0 1 good']))).toBe(true);
  expect(canCutByTime(reference, reference)).toBe(false);
  expect(canCutByTime(ctm(['call A 0 1 good']), ctm(['call A 0 1 good']))).toBe(false);
});
