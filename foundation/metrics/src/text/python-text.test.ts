import { describe, expect, it } from 'vitest';
import { joinWhiteSpace, splitWords, wholeWords } from './python-text.ts';

describe('splitWords', () => {
  it('splits at what Python calls white space', () => {
    expect(splitWords(' a\x1cb\x1f\x85c\xa0d\u2003e\u2028f\u3000g\n')).toEqual([...'abcdefg']);
  });

  it('does not split at the byte order mark, nor at spaces without width', () => {
    expect(splitWords('a\ufeffb c\u200bd')).toEqual(['a\ufeffb', 'c\u200bd']);
  });

  it.each(['', ' ', '\t \n'])('finds no word in %j', (text) => {
    expect(splitWords(text)).toEqual([]);
  });
});

describe('joinWhiteSpace', () => {
  it('makes every run one space, at the ends too', () => {
    expect(joinWhiteSpace('\ta  b\x85c d \n')).toBe(' a b c d ');
  });
});

describe('wholeWords', () => {
  it('finds words that stand alone among letters of any script', () => {
    expect('st. xst st2 _st éste st-st sté'.replace(wholeWords(['st']), '#')).toBe(
      '#. xst st2 _st éste #-# sté',
    );
  });

  it('takes combining marks for edges, as Python does', () => {
    expect('st\u0301'.replace(wholeWords(['st']), '#')).toBe('#\u0301');
  });
});
