import { expect, it } from 'vitest';
import type { RowTable } from '../reading/row.ts';
import { swappedNote } from './swapped.ts';

const table = (source: string, format: RowTable['format'] = 'text'): RowTable => ({
  source,
  format,
  rows: [],
});

it.each([
  ['hyp.txt', 'ref.txt'],
  ['out/asr_output.jsonl', 'gold/calls.jsonl'],
  ['calls.csv#hypothesis', 'calls.csv#reference'],
])('notices %s before %s', (first, second) => {
  expect(swappedNote(table(first), table(second))).toContain('swapped?');
});

it.each([
  ['ref.txt', 'hyp.txt'],
  ['truth.txt', 'predictions.txt'],
  ['hyp/ref.txt', 'ref/hyp.txt'],
  ['a.txt', 'b.txt'],
  ['ref_vs_hyp.csv#left', 'x.csv'],
])('keeps still about %s and %s', (first, second) => {
  expect(swappedNote(table(first), table(second))).toBeUndefined();
});

it('knows a recogniser by the form of its file', () => {
  expect(swappedNote(table('a.json', 'transcript'), table('b.txt'))).toContain('written by a recogniser');
  expect(swappedNote(table('a.txt'), table('b.nlp', 'nlp'))).toContain('marked-up reference');
});
