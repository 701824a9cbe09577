import { joinWhiteSpace } from '../../text/python-text.ts';
import type { Normalizer } from '../normalizer.ts';
import { dropBracketed, dropParenthesised } from './spans.ts';
import { type Stage, stagedNormalizer } from './staged-normalizer.ts';
import { blankSymbols, blankSymbolsAndDiacritics } from './symbols.ts';

/** The two switches of the original. */
export interface WhisperBasicOptions {
  /** Also drop diacritics: `é` -> `e`, `ß` -> `ss`. Without it marks that compose with no letter become spaces. */
  readonly removeDiacritics?: boolean;
  /** Put a space between the letters (extended grapheme clusters): for scripts without spaces between words. */
  readonly splitLetters?: boolean;
}

/**
 * The normaliser of openai-whisper 20250625 for any language (`BasicTextNormalizer`), to the byte: lower case, no
 * brackets, no symbols or punctuation. See `whisperEnglish` for the paper and for versions of Unicode.
 *
 * The options are part of the name: `whisper-basic`, `whisper-basic-no-diacritics-letters`.
 */
export function whisperBasicNormalizer(options: WhisperBasicOptions = {}): Normalizer {
  const { removeDiacritics = false, splitLetters = false } = options;
  const lower: Stage = { rule: 'lower case', apply: (text) => text.toLowerCase() };
  const name = `whisper-basic${removeDiacritics ? '-no-diacritics' : ''}${splitLetters ? '-letters' : ''}`;
  return stagedNormalizer(name, 1, [
    lower,
    { rule: 'brackets', apply: dropBracketed },
    { rule: 'parentheses', apply: dropParenthesised },
    { rule: 'symbol', apply: removeDiacritics ? blankSymbolsAndDiacritics : blankSymbols },
    // Once more: decomposition gives capitals that stood in letter-like symbols.
    lower,
    ...(splitLetters ? [{ rule: 'letters', apply: partLetters }] : []),
    { rule: 'white space', apply: joinWhiteSpace },
  ]);
}

/** The ruler that Whisper uses for languages other than English: `whisper-basic`, diacritics kept and letters not parted. */
export const whisperBasic: Normalizer = whisperBasicNormalizer();

function partLetters(text: string): string {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return Array.from(graphemes, ({ segment }) => segment).join(' ');
}
