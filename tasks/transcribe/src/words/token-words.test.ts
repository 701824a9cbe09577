import { Tokenizer } from '@parlando/models';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupWords } from './token-words.ts';

const pieces = [
  '<unk>',
  '<s>',
  '</s>',
  '▁',
  '▁It',
  '▁is',
  '1',
  '0',
  ',',
  '.',
  '▁-',
  '▁$',
  '▁sta',
  'tion',
  "'",
  's',
  '<0xC3>',
  '<0xA9>',
  '▁caf',
  '▁▁',
];
const tokenizer = new Tokenizer({ pieces, merges: [] });
const decoded = (token: number) => ({ token, logProbability: -0.5, attention: [] });
/** Groups of the tokens that these pieces are, written as words and, beside each, its pieces. */
const grouped = (...said: string[]) =>
  groupWords(
    said.map((piece) => decoded(pieces.indexOf(piece))),
    tokenizer,
  ).map(({ text, tokens }) => [text, tokens.map(({ token }) => pieces[token]).join(' ')]);

describe('words are parted by spaces', () => {
  test.each([
    ['no tokens', [], []],
    ['pieces of one word', ['▁sta', 'tion', "'", 's'], [["station's", "▁sta tion ' s"]]],
    [
      'punctuation goes with the word before',
      ['▁It', ',', '▁is', '.'],
      [
        ['It,', '▁It ,'],
        ['is.', '▁is .'],
      ],
    ],
    [
      'digits, whose space is a token of its own',
      ['▁It', '▁', '1', '0'],
      [
        ['It', '▁It'],
        ['10', '▁ 1 0'],
      ],
    ],
    ['a number with a sign before it', ['▁$', '1', '0', '.', '0'], [['$10.0', '▁$ 1 0 . 0']]],
    [
      'a dash that stands alone',
      ['▁It', '▁-', '▁is'],
      [
        ['It', '▁It'],
        ['-', '▁-'],
        ['is', '▁is'],
      ],
    ],
    ['a lone mark goes with the word after', ['▁', '▁It'], [['It', '▁ ▁It']]],
    ['several lone marks too', ['▁', '▁▁', '▁It'], [['It', '▁ ▁▁ ▁It']]],
    ['a lone mark at the end says nothing', ['▁It', '▁'], [['It', '▁It']]],
    [
      'letters made of bytes',
      ['▁caf', '<0xC3>', '<0xA9>', '▁is'],
      [
        ['café', '▁caf <0xC3> <0xA9>'],
        ['is', '▁is'],
      ],
    ],
    [
      'text that does not begin with a space',
      ['tion', '▁is'],
      [
        ['tion', 'tion'],
        ['is', '▁is'],
      ],
    ],
    ['control tokens say nothing', ['<s>', '▁It', '</s>'], [['It', '<s> ▁It </s>']]],
    ['only control tokens', ['<s>'], []],
  ])('%s', (_, said, words) => {
    expect(grouped(...said)).toEqual(words);
  });
});

test('laws: the words joined by spaces are the text, and no word is empty or holds a space', () => {
  const written = pieces.slice(3).filter((piece) => !piece.startsWith('<'));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...written), { maxLength: 20 }), (said) => {
      const words = grouped(...said);
      const text = tokenizer.decode(said.map((piece) => pieces.indexOf(piece)));
      expect(words.map(([word]) => word).join(' ')).toBe(text.trim().replace(/ +/g, ' '));
      for (const [word] of words) expect(word).toMatch(/^\S+$/);
    }),
  );
});
