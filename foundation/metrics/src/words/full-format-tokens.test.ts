import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullFormatTokens } from './full-format-tokens.ts';

describe('fullFormatTokens', () => {
  it.each([
    ['Well, it cost $1.50.', ['Well', ',', 'it', 'cost', '$1.50', '.']],
    ["I don't, can’t and won't!", ['I', "don't", ',', 'can’t', 'and', "won't", '!']],
    ['At 10:30, 10,000 people; 3.5% (of all).', 'At 10:30 , 10,000 people ; 3.5% ( of all ) .'.split(' ')],
    ['from -5 to .5 or -$3, in 1990–95', 'from -5 to .5 or -$3 , in 1990–95'.split(' ')],
    ['a well-known e-mail - or two -- that is', 'a well-known e-mail - or two -- that is'.split(' ')],
    ['the U.S., e.g. Ohio... and/or R&D?!', 'the U.S. , e.g. Ohio ... and/or R&D ? !'.split(' ')],
    ['He said: "Yes—no".', ['He', 'said', ':', '"', 'Yes', '—', 'no', '"', '.']],
    ['Was it note:this? Dr. No.', ['Was', 'it', 'note', ':', 'this', '?', 'Dr', '.', 'No', '.']],
    ['¿Qué? 你好，世界。', ['¿', 'Qué', '?', '你好', '，', '世界', '。']],
    [' \n', []],
  ])('cuts %j', (text, expected) => {
    expect(fullFormatTokens(text).map((token) => token.text)).toEqual(expected);
  });

  it('tells marks from words', () => {
    const marks = fullFormatTokens('Yes, -5 & 5%: "U.S." (#1)...').filter(({ isMark }) => isMark);
    expect(marks.map(({ text }) => text)).toEqual([',', ':', '"', '"', '(', ')', '...']);
  });

  it('loses nothing but white space', () => {
    const piece = fc.constantFrom(...'ab 5.,-:\'"$%é你'.split(''), '\n', 'U.S.', '😀', '\u0301');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (content) => {
        const tokens = fullFormatTokens(content).map((token) => token.text);
        expect(tokens.join('')).toBe(content.replace(/\s/g, ''));
      }),
    );
  });
});
