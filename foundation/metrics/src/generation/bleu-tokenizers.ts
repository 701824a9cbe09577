import { space, splitWords } from '../text/python-text.ts';

/**
 * How BLEU cuts text into tokens, by the names of sacreBLEU:
 * - `13a` as mteval-v13a.pl, the usual one for languages with spaces between words;
 * - `intl` as mteval-v14.pl, which knows the punctuation and symbols of all scripts;
 * - `zh` Chinese characters one by one, the rest much as `13a`;
 * - `char` every character but white space;
 * - `none` at white space only, for text that is tokenised already.
 */
export type BleuTokenizer = '13a' | 'intl' | 'zh' | 'char' | 'none';

export const bleuTokenizers: Readonly<Record<BleuTokenizer, (text: string) => string[]>> = {
  '13a': (text) => splitWords(westernMarksApart(` ${unescaped(text)} `)),
  intl: (text) => splitWords(allMarksApart(text)),
  zh: (text) => splitWords(westernMarksApart(text.replace(leadingSpace, '').replace(chinese, ' $& '))),
  char: (text) => splitWords([...text].join(' ')),
  none: splitWords,
};

const leadingSpace = new RegExp(`^${space}+`, 'u');

/** Line ends joined and the entities of SGML files read, in this order. */
function unescaped(text: string): string {
  return text
    .replaceAll('<skipped>', '')
    .replaceAll('-\n', '')
    .replaceAll('\n', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
}

/** Marks of ASCII stand alone, but for `'` and for `.` and `,` within numbers; `-` only after a digit. */
function westernMarksApart(text: string): string {
  return text
    .replace(/[ -&(-+:-@/[-`{-~]/gu, ' $& ')
    .replace(/([^0-9])([.,])/gu, '$1 $2 ')
    .replace(/([.,])([^0-9])/gu, ' $1 $2')
    .replace(/([0-9])(-)/gu, '$1 $2 ');
}

/** Punctuation stands alone unless it is between numbers, symbols always. */
function allMarksApart(text: string): string {
  return text
    .replace(/(\P{N})(\p{P})/gu, '$1 $2 ')
    .replace(/(\p{P})(\P{N})/gu, ' $1 $2')
    .replace(/\p{S}/gu, ' $& ');
}

/**
 * Han characters, full-width forms and CJK marks. Two ranges are not what they look like: the published tables of this
 * tokenizer mean U+20000 to U+2A6D6 and U+2F800 to U+2FA1D, but what they have always done is to set apart U+2001 to
 * U+2A6D (dashes, quotes, arrows, mathematical signs) and U+2F81 to U+2FA1. Scores are only comparable if that is kept.
 */
const chinese = new RegExp(
  [
    '[\\u3400-\\u4db5\\u4e00-\\u9fbb\\uf900-\\ufa2d\\ufa30-\\ufa6a\\ufa70-\\ufad9',
    '\\u2001-\\u2a6d\\u2f81-\\u2fa1',
    '\\uff00-\\uffef\\u2e80-\\u2eff\\u3000-\\u303f\\u31c0-\\u31ef\\u2f00-\\u2fdf\\u2ff0-\\u2fff',
    '\\u3100-\\u312f\\u31a0-\\u31bf\\ufe10-\\ufe1f\\ufe30-\\ufe4f\\u3200-\\u33ff]',
  ].join(''),
  'gu',
);
