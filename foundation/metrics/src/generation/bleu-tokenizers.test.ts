import { describe, expect, it } from 'vitest';
import { type BleuTokenizer, bleuTokenizers } from './bleu-tokenizers.ts';

const tokens = (tokenizer: BleuTokenizer, text: string): string => bleuTokenizers[tokenizer](text).join(' ');

describe('the tokenizers of BLEU', () => {
  it.each([
    [
      '13a',
      'Hello, world! It costs $1,000.50 (or 10%).',
      'Hello , world ! It costs $ 1,000.50 ( or 10 % ) .',
    ],
    ['13a', `He said: "don't". 5-10, well-known`, `He said : " don't " . 5 - 10 , well-known`],
    ['13a', 'At&amp;t <skipped>walk-\ning\nhome', 'At & t walking home'],
    // A full stop after a number stays with it at the end, as in mteval-v14.pl.
    ['intl', 'Hello, world! It costs $1,000.50.', 'Hello , world ! It costs $ 1,000.50.'],
    ['intl', '„Ja“, 3,5 € – am 5.', '„ Ja “ , 3,5 € – am 5.'],
    ['intl', `don't &amp; 5-10`, `don ' t & amp ; 5-10`],
    ['zh', ' 今天3.5°C，很“好”。ok!', '今 天 3.5°C ， 很 “ 好 ” 。 ok !'],
    ['char', '天气 3😀', '天 气 3 😀'],
    ['none', ' a,  b.\tc\u00a0', 'a, b. c'],
  ] as const)('%s cuts %j into %j', (tokenizer, text, expected) => {
    expect(tokens(tokenizer, text)).toBe(expected);
  });

  it('zh leaves the characters of planes beyond the first as they are, as its tables always did', () => {
    expect(tokens('zh', '𠀀𠀁→')).toBe('𠀀𠀁 →');
  });
});
