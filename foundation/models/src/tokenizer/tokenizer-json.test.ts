import { InputError } from '@parlando/core';
import { describe, expect, test } from 'vitest';
import { Tokenizer } from './tokenizer.ts';
import { parseTokenizerJson } from './tokenizer-json.ts';

const vocab = { '<unk>': 0, '<s>': 1, '</s>': 2, '▁': 3, h: 4, i: 5, hi: 6, '▁hi': 7 };
const pairs = [
  ['h', 'i'],
  ['▁', 'hi'],
];
const json = (merges: unknown) => JSON.stringify({ version: '1.0', model: { type: 'BPE', vocab, merges } });

describe.each([
  ['"left right", as older files have them', pairs.map((pair) => pair.join(' '))],
  ['[left, right], as newer files have them', pairs],
])('merges as %s', (_, merges) => {
  test('are read as pairs of ids, the first rank first', () => {
    expect(parseTokenizerJson(json(merges))).toEqual({
      pieces: ['<unk>', '<s>', '</s>', '▁', 'h', 'i', 'hi', '▁hi'],
      merges: [
        [4, 5],
        [3, 6],
      ],
    });
  });

  test('encode and decode', () => {
    const tokenizer = new Tokenizer(parseTokenizerJson(json(merges)));
    expect(tokenizer.encode('hi hi')).toEqual([7, 7]);
    expect(tokenizer.decode([7, 4, 5])).toBe(' hihi');
  });
});

test('ids that no piece has are empty pieces', () => {
  const sparse = JSON.stringify({ model: { vocab: { a: 0, b: 3 }, merges: [] } });
  expect(parseTokenizerJson(sparse).pieces).toEqual(['a', '', '', 'b']);
});

test.each([
  ['no JSON', '{'],
  ['null', 'null'],
  ['no model', '{}'],
  ['no vocabulary', '{"model":{"merges":[]}}'],
  ['no merges', '{"model":{"vocab":{"a":0}}}'],
  ['merges that are no list', '{"model":{"vocab":{"a":0},"merges":{}}}'],
  ['ids that are no numbers', '{"model":{"vocab":{"a":"0"},"merges":[]}}'],
  ['a unigram model, whose vocabulary is a list of scores', '{"model":{"vocab":[["a",-1.5]],"merges":[]}}'],
  ['a negative id', '{"model":{"vocab":{"a":-1},"merges":[]}}'],
  ['an id beyond any vocabulary', '{"model":{"vocab":{"a":9007199254740991},"merges":[]}}'],
  ['a merge of numbers', '{"model":{"vocab":{"a":0},"merges":[7]}}'],
  ['a merge of pieces that are not in the vocabulary', '{"model":{"vocab":{"a":0},"merges":["a b"]}}'],
])('%s is refused by name', (_, text) => {
  const attempt = () => parseTokenizerJson(text);
  expect(attempt).toThrow(InputError);
  expect(attempt).toThrow(expect.objectContaining({ code: 'models/tokenizer' }));
});
