import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whisperBasic, whisperBasicNormalizer } from './whisper-basic.ts';

const plain = whisperBasicNormalizer({ removeDiacritics: true });
const letters = whisperBasicNormalizer({ splitLetters: true });
const plainLetters = whisperBasicNormalizer({ removeDiacritics: true, splitLetters: true });

describe('whisperBasicNormalizer', () => {
  it.each([
    ["Hello, (world) [noise] it's 50%!", 'hello it s 50 ', 'hello it s 50 ', 'h e l l o i t s 5 0 '],
    ['Straße café Œuvre', 'straße café œuvre', 'strasse cafe oeuvre', 's t r a ß e c a f é œ u v r e'],
    ['İstanbul ΑΣ', 'i stanbul ας', 'istanbul ας', 'i s t a n b u l α ς'],
    ['हिन्दी', 'ह न द ', 'ह नद ', 'ह न द '],
    ['ℌello 𝐀', 'hello a', 'hello a', 'h e l l o a'],
    ['Ｆｕｌｌ　１２３', 'full 123', 'full 123', 'f u l l 1 2 3'],
    ['한국 ㅎㅏ', '한국 하', '한국 하'.normalize('NFKD'), '한 국 하'],
    ['e\u0301a\u0332 ﬁ', '\xe9a fi', 'ea fi', '\xe9 a f i'],
    ['👨\u200d👩 ok', ' \u200d ok', ' \u200d ok', ' \u200d o k'],
    ['中文，字。', '中文 字 ', '中文 字 ', '中 文 字 '],
    ['a\x1c\x1db\ufeffc', 'a b\ufeffc', 'a b\ufeffc', 'a b \ufeff c'],
    ['Łódź', 'łódź', 'lodz', 'ł ó d ź'],
    ['a\r\nb', 'a b', 'a b', 'a b'],
    [' - ', ' ', ' ', ' '],
    ['', '', '', ''],
  ])('%j', (text, basic, withoutDiacritics, split) => {
    expect(whisperBasic.normalize(text)).toBe(basic);
    expect(plain.normalize(text)).toBe(withoutDiacritics);
    expect(letters.normalize(text)).toBe(split);
  });

  it('keeps the decomposed letters of a syllable together', () => {
    expect(plainLetters.normalize('한국')).toBe('한 국'.normalize('NFKD'));
  });

  it('is named by its options', () => {
    expect([whisperBasic, plain, letters, plainLetters].map(({ name, version }) => [name, version])).toEqual([
      ['whisper-basic', 1],
      ['whisper-basic-no-diacritics', 1],
      ['whisper-basic-letters', 1],
      ['whisper-basic-no-diacritics-letters', 1],
    ]);
  });

  it('leaves letters, digits and single spaces alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = whisperBasic.normalize(raw);
        expect(text).not.toMatch(/[\p{M}\p{S}\p{P}]| {2}/u);
        expect(whisperBasic.words(raw)).toEqual(text.split(' ').filter((word) => word !== ''));
      }),
      { numRuns: 500 },
    );
  });

  it('splits into the letters that it would give unsplit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const joined = (words: string[]): string => words.join('');
        expect(joined(letters.words(raw))).toBe(joined(whisperBasic.words(raw)));
      }),
    );
  });

  it('explains each change by its rule', () => {
    expect(plainLetters.explain('Né (x) à')).toEqual([
      { rule: 'lower case', before: 'Né', after: 'né' },
      { rule: 'parentheses', before: '(x)', after: '' },
      { rule: 'symbol', before: 'né', after: 'ne' },
      { rule: 'symbol', before: 'à', after: 'a' },
      { rule: 'letters', before: 'ne', after: 'n e' },
    ]);
  });
});
