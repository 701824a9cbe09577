import { expect, test } from 'vitest';
import { canBeMarked, equivalentLines, MarkedPairs } from './marked-pairs.ts';

const words = ['because', 'cause', 'ok', 'okay'];

test('the saved list has a line for each direction', () => {
  const marked = new MarkedPairs([], words.length).with({ said: 0, heard: 1 }).with({ said: 3, heard: 2 });
  expect(equivalentLines(marked.pairs, words)).toBe(
    'because | cause\ncause | because\nokay | ok\nok | okay\n',
  );
});

test('a pair is marked once, whichever way round', () => {
  const marked = new MarkedPairs([], words.length).with({ said: 0, heard: 1 });
  expect(marked.with({ said: 1, heard: 0 })).toBe(marked);
  expect(marked.holds(1, 0)).toBe(true);
  expect(marked.holds(0, 2)).toBe(false);
});

test('a word with a bar in it has no place in the list', () => {
  expect(canBeMarked('a|b')).toBe(false);
  expect(canBeMarked("o'clock")).toBe(true);
});
